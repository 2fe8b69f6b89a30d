package org.grantscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.query.Query;
import org.grantscope.core.observe.PlainText;

/**
 * A table that is drawn in place, on a screen of its own that is gone at the end. Each frame fits the terminal as it is then;
 * what changed since the look before has a letter at its line's beginning, and a colour where the terminal may have some.
 */
final class Screen implements WatchView {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
	private static final String BEGIN = "\u001b[?1049h\u001b[?25l";
	private static final String END = "\u001b[?25h\u001b[?1049l";
	private static final String HOME = "\u001b[H";
	private static final String CLEAR_LINE = "\u001b[2K";
	private static final String REST_OF_SCREEN = "\u001b[J";
	private static final String PLAIN = "\u001b[0m";
	private static final String LEGEND = "q ends   A appeared  V vanished  R reused  U used meanwhile  C changed";
	private static final int MOST_FINDINGS = 5;

	private final PrintWriter out;
	private final Supplier<Terminal> terminal;
	private final boolean coloured;
	private final String title;
	private final Query query;
	private final WatchedRows rows;
	private @Nullable Look last;
	private String trouble = "";
	private String remark = "";
	private boolean begun;

	/** {@code title}: the sources, and how often they are looked at. */
	Screen(PrintWriter out, Supplier<Terminal> terminal, boolean coloured, String title, Query query) {
		this.out = out;
		this.terminal = terminal;
		this.coloured = coloured;
		this.title = title;
		this.query = query;
		this.rows = new WatchedRows(query);
	}

	/** A line, and its mark; a blank has none. */
	record Line(char mark, String text) {
	}

	@Override
	public void seen(Look look) throws IOException {
		last = look;
		trouble = remark;
		remark = "";
		rows.look(look);
		draw();
	}

	@Override
	public void remark(Instant time, String what) {
		remark = time(time) + ": " + what;
	}

	@Override
	public void lost(Instant time, String why) {
		trouble = "LOST since " + time(time) + ": " + why;
		draw();
	}

	@Override
	public void back(Instant time, Duration after) {
		trouble = "";
	}

	private void draw() {
		Look look = last;
		if (look == null) {
			return;
		}
		Terminal size = terminal.get();
		List<Line> lines = head(look);
		lines.addAll(rows.lines(Math.max(1, size.rows() - lines.size() - 1)));
		StringBuilder frame = new StringBuilder(begun ? HOME : BEGIN + HOME);
		begun = true;
		for (int i = 0; i < Math.min(lines.size(), size.rows() - 1); i++) {
			frame.append(CLEAR_LINE).append(shown(lines.get(i), size.columns())).append("\r\n");
		}
		frame.append(CLEAR_LINE).append(cut(LEGEND, size.columns() - 1)).append(REST_OF_SCREEN);
		out.print(frame);
		out.flush();
	}

	private List<Line> head(Look look) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(' ', title));
		lines.add(new Line(' ', "%s  look %d, took %d ms  %s".formatted(time(look.time()), look.number(), look.took().toMillis(),
				changes(look))));
		if (!trouble.isEmpty()) {
			lines.add(new Line('!', trouble));
		}
		look.machine().getProblems().stream().limit(1).forEach(problem -> lines.add(new Line('!', "incomplete: " + problem
				+ (look.machine().getProblems().size() > 1 ? " (%d problems)".formatted(look.machine().getProblems().size()) : ""))));
		look.findings().stream().sorted(Comparator.comparing(Finding::severity).reversed()).limit(MOST_FINDINGS)
				.forEach(finding -> lines.add(new Line('!', "%s %s: %s".formatted(finding.severity(), finding.check(), finding.summary()))));
		if (look.findings().size() > MOST_FINDINGS) {
			lines.add(new Line('!', "%d findings".formatted(look.findings().size())));
		}
		return lines;
	}

	private String changes(Look look) {
		MachineDifference difference = look.difference();
		if (difference == null) {
			return "";
		}
		long things = difference.things().stream().filter(thing -> thing.kind().isDifference()).count();
		return difference.isEmpty() ? "nothing changed"
				: "changed: %d grants%s%s".formatted(difference.grefs().size(), things == 0 ? "" : ", %d other things".formatted(things),
						query.equals(Query.ALL) ? "" : ", of all");
	}

	private static String time(Instant time) {
		return TIME.format(time.atZone(ZoneId.systemDefault()));
	}

	private String shown(Line line, int columns) {
		String text = cut(line.mark() + " " + PlainText.of(line.text()), columns);
		String colour = switch (line.mark()) {
			case 'A' -> "\u001b[32m";
			case 'V' -> "\u001b[31m";
			case 'C', 'R', 'U' -> "\u001b[33m";
			case '!' -> "\u001b[1m";
			default -> "";
		};
		return coloured && !colour.isEmpty() ? colour + text + PLAIN : text;
	}

	private static String cut(String text, int columns) {
		return text.length() <= columns ? text : text.substring(0, columns);
	}

	@Override
	public void close() {
		if (begun) {
			out.print(END);
			out.flush();
			begun = false;
		}
	}
}
