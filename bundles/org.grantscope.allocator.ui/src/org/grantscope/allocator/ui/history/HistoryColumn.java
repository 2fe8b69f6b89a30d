package org.grantscope.allocator.ui.history;

import java.util.Locale;

import org.grantscope.allocator.history.TimelineStep;

/** The columns of a history. */
enum HistoryColumn {

	STEP("Step", "How many steps there are up to this one", 60),
	TIME("Time", "Simulated seconds since the machine began", 90),
	PROCESS("Process", "The domain and the process that did it", 70),
	OPERATION("Operation", "What was done, in the words of scenarios", 330),
	OUTCOME("Outcome", "What came back; refusals begin with the word", 220),
	KERNEL("Kernel", "What the kernels printed meanwhile, and what their drivers did wrong", 260);

	final String title;
	final String tip;
	final int width;

	HistoryColumn(String title, String tip, int width) {
		this.title = title;
		this.tip = tip;
		this.width = width;
	}

	String text(TimelineStep step) {
		return switch (this) {
			case STEP -> Integer.toString(step.number());
			case TIME -> step.nanoseconds().isPresent() ? "%.3f s".formatted(step.nanoseconds().getAsLong() / 1e9) : "";
			case PROCESS -> step.who();
			case OPERATION -> step.operation();
			case OUTCOME -> (step.refused() ? "refused: " : "") + step.outcome();
			case KERNEL -> String.join("; ", step.messages());
		};
	}

	/** All of a step in one line. */
	static String line(TimelineStep step) {
		StringBuilder line = new StringBuilder();
		for (HistoryColumn column : values()) {
			line.append(column == STEP ? "" : "\t").append(column.text(step));
		}
		return line.toString();
	}

	/** What a filter looks at. */
	static String searched(TimelineStep step) {
		return String.join(" ", step.who(), step.operation(), OUTCOME.text(step), String.join(" ", step.messages())).toLowerCase(Locale.ROOT);
	}
}
