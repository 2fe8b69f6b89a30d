package org.grantscope.cli;

import java.io.PrintWriter;

import org.grantscope.model.Machine;

/** What there is to say of a machine beside what it shows: captures that are shown in part, and what could not be read. */
final class Remarks {

	private Remarks() {
	}

	/** Prints them; returns whether all was read. */
	static boolean print(Machine machine, PrintWriter err) {
		machine.getCaptures().stream().filter(capture -> capture.getRemark() != null)
				.forEach(capture -> err.println("grantscope: shown: %s (%s)".formatted(capture.getSource(), capture.getRemark())));
		machine.getProblems().forEach(problem -> err.println("grantscope: " + problem));
		return machine.getProblems().isEmpty();
	}
}
