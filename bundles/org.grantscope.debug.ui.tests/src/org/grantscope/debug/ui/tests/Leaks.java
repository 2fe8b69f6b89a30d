package org.grantscope.debug.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.graphics.Resource;

/** Resources of SWT that were lost without being disposed of, by code of ours. */
final class Leaks {

	private static final List<Error> LOST = new CopyOnWriteArrayList<>();

	private Leaks() {
	}

	/** From now on what is made is watched. */
	static void watch() {
		Resource.setNonDisposeHandler(made -> {
			if (Arrays.stream(made.getStackTrace()).anyMatch(at -> at.getClassName().startsWith("org.grantscope."))) {
				LOST.add(made);
			}
		});
	}

	/** What was lost since this was last asked, as far as the garbage collector came across it: each with the stack that made it. */
	static List<Error> take() {
		List<Error> lost = List.copyOf(LOST);
		LOST.clear();
		return lost;
	}
}
