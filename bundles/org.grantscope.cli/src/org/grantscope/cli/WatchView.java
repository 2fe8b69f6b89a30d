package org.grantscope.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Who shows what {@code watch} sees. */
interface WatchView extends AutoCloseable {

	/** Another look. */
	void seen(Look look) throws IOException;

	/** The source does not answer; told once. */
	void lost(Instant time, String why);

	/** It answers again; what it shows is told next. */
	void back(Instant time, Duration after);

	/** Something happened that is no defect of what is seen: its connection was made again. */
	default void remark(Instant time, String what) {
		// the next look tells what matters
	}

	/** Nothing more comes. */
	@Override
	default void close() {
		// most have nothing to put back
	}
}
