package org.grantscope.allocator.scenario.edit;

import java.util.Optional;

import org.grantscope.allocator.scenario.Parameter.Subject;

/**
 * A name at one place of a scenario.
 *
 * @param line       from 0
 * @param start      in the text, from 0
 * @param owner      the domain or the child whose name it is; empty for the first process and for names that all know
 * @param subject    what it stands for from here on; empty where it is only used
 * @param definition the place where it got its meaning; empty for a definition, and for a name that has none
 */
public record NamedThing(String name, int line, int start, String owner, Optional<Subject> subject, Optional<NamedThing> definition) {

	/** Whether it stands for something else from here on. */
	public boolean isDefinition() {
		return subject.isPresent();
	}

	/** After its last character. */
	public int end() {
		return start + name.length();
	}
}
