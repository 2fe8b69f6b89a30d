package org.grantscope.analysis.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.Query;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryTable;

/** A table for people, one for each domain, with a line above that says how large it is and how much of it is used. */
public final class TextExport implements MachineExport {

	private static final EntryColumn[] COLUMNS = EntryColumn.values();

	private final Query query;

	/** Of every entry. */
	public TextExport() {
		this(Query.ALL);
	}

	/** Of the entries that the query chooses. */
	public TextExport(Query query) {
		this.query = query;
	}

	@Override
	public void write(Machine machine, boolean unusedToo, Writer out) throws IOException {
		String separator = "";
		for (Domain domain : machine.getDomains()) {
			GrantTable table = domain.getTable();
			if (table != null) {
				out.write(separator);
				writeTable(domain, table, unusedToo, out);
				separator = "\n";
			}
		}
	}

	private void writeTable(Domain domain, GrantTable table, boolean unusedToo, Writer out) throws IOException {
		EntryRows rows = EntryRows.of(domain);
		int[] refs = query.select(rows, unusedToo, () -> false);
		out.write(heading(domain, table, rows.table()) + "\n");
		if (refs.length == 0) {
			String none = query.equals(Query.ALL) ? "no entry in use" : "no entry in use is chosen";
			out.write(unusedToo ? "  no entries\n" : "  " + none + "; --all shows every entry\n");
			return;
		}
		int[] widths = Arrays.stream(COLUMNS).mapToInt(column -> column.title().length()).toArray();
		for (int ref : refs) {
			for (int i = 0; i < COLUMNS.length; i++) {
				widths[i] = Math.max(widths[i], COLUMNS[i].text(rows, ref).length());
			}
		}
		out.write(line(widths, EntryColumn::title));
		for (int ref : refs) {
			out.write(line(widths, column -> column.text(rows, ref)));
		}
	}

	/** One line about a whole table; the view shows the same. */
	public static String heading(Domain domain, GrantTable table, EntryTable rows) {
		int tracked = table.getTracked() == null ? EntryTable.UNKNOWN : table.getTracked().entries().size();
		StringBuilder line = new StringBuilder(domain.getDomid() == null ? "unknown domain" : "d" + domain.getDomid());
		line.append(": version ").append(known(table.getVersion())).append(", ").append(known(table.getFrames())).append(" frames");
		if (table.getMaxFrames() != null) {
			line.append(" of at most ").append(table.getMaxFrames());
		}
		line.append(", ").append(rows.usedCount()).append(" of ").append(rows.size()).append(" entries used");
		if (tracked != EntryTable.UNKNOWN) {
			line.append(", ").append(tracked).append(" in use by Xen's count").append(table.getTracked().complete() ? "" : " or more (cut)");
		}
		return line.toString();
	}

	private static String known(@Nullable Integer value) {
		return value == null ? EntryColumn.UNKNOWN : value.toString();
	}

	private static String line(int[] widths, Function<EntryColumn, String> cell) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < COLUMNS.length; i++) {
			String text = cell.apply(COLUMNS[i]);
			line.append("  ").append(text).append(" ".repeat(i == COLUMNS.length - 1 ? 0 : widths[i] - text.length()));
		}
		return line.append('\n').toString();
	}
}
