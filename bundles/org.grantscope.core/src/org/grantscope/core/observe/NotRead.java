package org.grantscope.core.observe;

import java.util.List;

/**
 * Nothing: one of several inputs could not be read, and the others were.
 *
 * @param problems why not, at least one
 */
public record NotRead(Origin origin, List<Problem> problems) implements Observation {

	/** Takes a copy of the list. */
	public NotRead {
		problems = List.copyOf(problems);
	}
}
