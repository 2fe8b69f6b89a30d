package org.grantscope.cli;

import java.io.PrintWriter;
import java.util.stream.Stream;

import org.grantscope.core.observe.PlainText;
import org.grantscope.model.Capture;
import org.grantscope.model.Machine;
import org.grantscope.model.capture.CaptureKind;

/** What there is to say of a machine beside what it shows: captures that are not shown, or in part, and what could not be read. */
final class Remarks {

	private Remarks() {
	}

	/** Prints them; returns whether all was read. */
	static boolean print(Machine machine, PrintWriter err) {
		captures(machine).map(PlainText::of).distinct().forEach(err::println);
		machine.getProblems().forEach(problem -> err.println("grantscope: " + PlainText.of(problem)));
		return machine.getProblems().isEmpty();
	}

	private static Stream<String> captures(Machine machine) {
		return machine.getCaptures().stream().filter(capture -> capture.getRemark() != null).map(Remarks::remark);
	}

	private static String remark(Capture capture) {
		return CaptureKind.isShown(capture) ? "grantscope: shown: %s (%s)".formatted(capture.getSource(), capture.getRemark())
				: "grantscope: not shown: %s in %s (%s)".formatted(capture.getKind(), capture.getSource(), capture.getRemark());
	}
}
