package org.grantscope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.diff.DifferenceKind;
import org.grantscope.analysis.diff.GrefDifference;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.export.EntryReport;
import org.grantscope.analysis.export.Report;
import org.grantscope.analysis.export.TextFormat;
import org.grantscope.analysis.query.Query;

/**
 * The entries of the last look as {@code decode} shows them, with those that have vanished since the look before. Where there
 * are more than fit, those that changed come first.
 */
final class WatchedRows {

	/** No terminal has more lines. */
	private static final int MOST = 1000;

	private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::domid).thenComparingInt(Key::ref);

	private final Query query;
	private List<String> titles = List.of();
	private List<String> headings = List.of();
	private Map<Key, Row> rows = new TreeMap<>(ORDER);
	private int total;

	WatchedRows(Query query) {
		this.query = query;
	}

	/** Whose entry; -1 of the domain whose number is unknown. */
	private record Key(int domid, int ref) {
	}

	private record Row(char mark, List<String> cells) {
	}

	/** Takes what another look shows. */
	void look(Look look) throws IOException {
		Map<Key, Row> before = rows;
		Map<Key, Character> marks = marks(look.difference());
		rows = new TreeMap<>(ORDER);
		headings = new ArrayList<>();
		total = 0;
		collect(EntryReport.of(look.machine(), entries -> Arrays.stream(query.select(entries, false, () -> false))), marks);
		before.forEach((key, row) -> {
			if (marks.getOrDefault(key, ' ') == 'V' && !rows.containsKey(key)) {
				rows.put(key, new Row('V', row.cells()));
			}
		});
	}

	private static Map<Key, Character> marks(@Nullable MachineDifference difference) {
		Map<Key, Character> marks = new HashMap<>();
		if (difference != null) {
			for (GrefDifference gref : difference.grefs()) {
				marks.put(new Key(gref.id().domid().orElse(-1), gref.id().ref()), mark(gref.kind()));
			}
		}
		return marks;
	}

	private static char mark(DifferenceKind kind) {
		return switch (kind) {
			case APPEARED -> 'A';
			case VANISHED -> 'V';
			case REUSED -> 'R';
			case USED_MEANWHILE -> 'U';
			case CHANGED -> 'C';
			case NOW_KNOWN, NO_LONGER_KNOWN -> ' ';
		};
	}

	private <R> void collect(Report<R> report, Map<Key, Character> marks) {
		List<Report.Column<R>> columns = report.shown();
		titles = columns.stream().map(Report.Column::name).toList();
		int unchanged = 0;
		for (Report.Section<R> section : report.sections()) {
			headings.add(section.heading());
			for (R row : section.rows()) {
				Key key = new Key(number(report, "domid", row), number(report, "ref", row));
				char mark = marks.getOrDefault(key, ' ');
				total++;
				if (rows.size() < 2 * MOST && (mark != ' ' || unchanged++ < MOST)) {
					rows.put(key, new Row(mark, columns.stream().map(column -> TextFormat.text(column.value().apply(row))).toList()));
				}
			}
		}
	}

	private static <R> int number(Report<R> report, String name, R row) {
		for (Report.Column<R> column : report.columns()) {
			if (column.name().equals(name)) {
				return column.value().apply(row) instanceof Integer number ? number : -1;
			}
		}
		return -1;
	}

	/** So many lines at most, the headings among them. */
	List<Screen.Line> lines(int most) {
		List<Screen.Line> lines = new ArrayList<>();
		headings.stream().limit(Math.max(1, most / 4)).forEach(heading -> lines.add(new Screen.Line(' ', heading)));
		int room = Math.max(0, most - lines.size() - 2);
		List<Key> shown = rows.keySet().stream().sorted(Comparator.comparing(key -> mark(key) == ' ')).limit(room).sorted(ORDER)
				.toList();
		int[] widths = titles.stream().mapToInt(String::length).toArray();
		for (Key key : shown) {
			List<String> cells = cells(key);
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], cells.get(i).length());
			}
		}
		if (headings.isEmpty()) {
			lines.add(new Screen.Line(' ', "no grant table"));
			return lines;
		}
		lines.add(new Screen.Line(' ', line("domain", titles, widths)));
		shown.forEach(key -> lines.add(new Screen.Line(mark(key), line(key.domid() < 0 ? "?" : "d" + key.domid(), cells(key),
				widths))));
		long left = total - shown.stream().filter(key -> mark(key) != 'V').count();
		if (total == 0 || left > 0) {
			lines.add(new Screen.Line(' ', total == 0 ? "no entry in use" : "and %d more; --where chooses".formatted(left)));
		}
		return lines;
	}

	private char mark(Key key) {
		Row row = rows.get(key);
		return row == null ? ' ' : row.mark();
	}

	private List<String> cells(Key key) {
		Row row = rows.get(key);
		return row == null ? titles : row.cells();
	}

	private static String line(String domain, List<String> cells, int[] widths) {
		StringBuilder line = new StringBuilder("%-6s".formatted(domain));
		for (int i = 0; i < widths.length; i++) {
			line.append("  ").append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length()));
		}
		return line.toString().stripTrailing();
	}
}
