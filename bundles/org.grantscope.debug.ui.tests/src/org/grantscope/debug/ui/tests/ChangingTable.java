package org.grantscope.debug.ui.tests;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;

/** A version 1 table of one domain that a test changes between two looks, and a connection to it that can be lost. */
final class ChangingTable implements ObservationSource {

	static final int GRANTED = 0x01;
	static final int WRITTEN = 0x19;

	private final byte[] bytes;
	private Optional<String> lost = Optional.empty();
	private int looks;

	/** Free entries, in so many frames. */
	ChangingTable(int frames) {
		bytes = new byte[frames * GrantTableVersion.FRAME_BYTES];
	}

	/** Writes an entry, as the guest would. */
	synchronized ChangingTable write(int ref, int flags, int domid, int frame) {
		int at = ref * GrantTableVersion.V1.entryBytes();
		int[] words = { flags | domid << 16, frame };
		for (int i = 0; i < 8; i++) {
			bytes[at + i] = (byte) (words[i / 4] >> 8 * (i % 4));
		}
		return this;
	}

	/** From now on nothing answers, for that reason; empty: it answers again. */
	synchronized void lose(Optional<String> why) {
		lost = why;
	}

	synchronized int looks() {
		return looks;
	}

	@Override
	public synchronized List<@NonNull Observation> observe(Progress progress) throws IOException {
		looks++;
		if (lost.isPresent()) {
			throw new IOException(lost.get());
		}
		GrantTableImage image = GrantTableImage.wrap(GrantTableVersion.V1, bytes.clone());
		return List.of(new RawTable(new Origin("made", Instant.now()), 7, image, List.of()));
	}
}
