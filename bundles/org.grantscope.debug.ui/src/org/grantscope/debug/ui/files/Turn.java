package org.grantscope.debug.ui.files;

import java.time.Duration;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Deferral;
import org.grantscope.model.capture.Moments;

/**
 * When the kernel looks again at a grant whose freeing it has put off.
 *
 * <p>Source: Linux {@code drivers/xen/grant-table.c}, {@code gnttab_handle_deferred}, 6.1.192: a timer each second takes so many
 * entries as {@code free_per_iteration} says, 0 for all, from the front of the list; one that is still in use goes to its end.
 *
 * @param place        in the list, from 0; negative when no source saw the list
 * @param perIteration null when unknown
 */
record Turn(int place, @Nullable Integer perIteration) {

	/** What {@code free_per_iteration} is unless it was changed. */
	static final int DEFAULT = 10;

	/** How many the kernel tries, in words. */
	static String rate(Deferral deferral) {
		Integer told = deferral.getFreePerIteration();
		return told == null ? "%d a second, if free_per_iteration is the default".formatted(DEFAULT)
				: told <= 0 ? "all each second" : "%,d a second".formatted(told);
	}

	/** Whole seconds until then at most; -1 when unknown. */
	long seconds() {
		Integer told = perIteration;
		int each = told == null ? DEFAULT : told;
		return place < 0 ? -1 : each <= 0 ? 1 : place / each + 1L;
	}

	/** {@code within 3 s}; with a question mark where the kernel's pace is not known. */
	String describe() {
		return place < 0 ? "time unknown" : "within " + Moments.words(Duration.ofSeconds(seconds())) + (perIteration == null ? "?" : "");
	}

	/** Why then. */
	String explain() {
		Integer told = perIteration;
		return place < 0 ? "The kernel's log tells of it; no source saw its list, so that its turn is unknown."
				: "It is number %,d in the list, of which the kernel tries %s: its turn comes %s after the look.".formatted(place + 1,
						told == null ? DEFAULT + " a second unless free_per_iteration was changed"
								: told <= 0 ? "all each second" : "%,d a second".formatted(told), describe());
	}
}
