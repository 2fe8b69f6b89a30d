package org.grantscope.allocator.history;

import java.util.List;
import java.util.OptionalLong;

/**
 * One step of a {@link Timeline}, in words.
 *
 * @param number      how many steps there are up to this one: the moment after it
 * @param nanoseconds since the machine began, when it was done; empty when that is not known
 * @param who         did it, such as {@code d0 p1}
 * @param operation   in the words of scenarios, with numbers for names
 * @param outcome     what came back: {@code ok}, what is new, or the name of the error
 * @param refused     whether the outcome is an error, a signal, or another status than GNTST_okay
 * @param messages    what the kernels printed meanwhile, and what their drivers did wrong
 */
public record TimelineStep(int number, OptionalLong nanoseconds, String who, String operation, String outcome, boolean refused,
		List<String> messages) {

	/** Takes a copy of the list. */
	public TimelineStep {
		messages = List.copyOf(messages);
	}
}
