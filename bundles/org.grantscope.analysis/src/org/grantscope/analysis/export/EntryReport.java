package org.grantscope.analysis.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.Report.Column;
import org.grantscope.analysis.export.Report.Section;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Capture;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryTable;

/**
 * A machine's entries: a section for each domain that has a table, with a line that says how large it is and how much of it is
 * used. The frame of a transitive entry, which has none, is the number that stands in its place: the low half is the reference
 * that it passes on.
 */
public final class EntryReport {

	private static final int VERSION = 1;

	private static final List<Column<ReportedEntry>> COLUMNS = List.of(
			Column.always("domid", entry -> entry.domid()),
			Column.always("ref", ReportedEntry::ref),
			Column.always("state", entry -> entry.rows().table().state(entry.ref()).getLiteral()),
			Column.always("flags", ReportedEntry::flags),
			Column.known("flag_names", ReportedEntry::flagNames),
			Column.always("grantee", ReportedEntry::grantee),
			Column.always("frame", ReportedEntry::frame),
			Column.known("status", ReportedEntry::status),
			Column.known("pin", ReportedEntry::pin),
			Column.known("pins", ReportedEntry::pins),
			Column.known("mapper", ReportedEntry::mapper),
			Column.known("mfn", ReportedEntry::mfn),
			Column.known("owner", ReportedEntry::owner),
			Column.known("generation", ReportedEntry::generation),
			Column.known("since", ReportedEntry::since),
			Column.known("notify", ReportedEntry::unmapNotify),
			Column.known("pfn", ReportedEntry::pfn),
			Column.known("listed", ReportedEntry::listed));

	private static final List<Column<ReportedEntry>> SHOWN = Arrays.stream(EntryColumn.values())
			.map(column -> Column.<ReportedEntry>always(column.title(), entry -> column.text(entry.rows(), entry.ref()))).toList();

	private EntryReport() {
	}

	/** Those entries of every domain. The machine may not change until the report is written. */
	public static Report<?> of(Machine machine, RefSelection selection) {
		return of(machine, selection, selection == RefSelection.USED ? "no entry in use" : "no entries");
	}

	/** The same, and what people read of a domain of which no entry is chosen. */
	public static Report<?> of(Machine machine, RefSelection selection, String nothing) {
		return new Report<>("entries", VERSION, head(machine), COLUMNS, SHOWN, () -> machine.getDomains().stream()
				.filter(domain -> domain.getTable() != null)
				.map(domain -> section(domain, domain.getTable(), selection, nothing)).iterator());
	}

	private static Section<ReportedEntry> section(Domain domain, GrantTable table, RefSelection selection, String nothing) {
		EntryRows rows = EntryRows.of(domain);
		return new Section<>(heading(domain, table, rows.table()), nothing,
				() -> selection.refs(rows).mapToObj(ref -> new ReportedEntry(rows, ref)).iterator());
	}

	private static Map<String, @Nullable Object> head(Machine machine) {
		Map<String, @Nullable Object> head = new LinkedHashMap<>();
		head.put("machine", machine.getName());
		head.put("captures", machine.getCaptures().stream().map(EntryReport::capture).toList());
		head.put("complete", machine.getProblems().isEmpty());
		return head;
	}

	private static Map<String, @Nullable Object> capture(Capture capture) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("source", capture.getSource());
		values.put("kind", capture.getKind());
		values.put("time", capture.getTime() == null ? null : capture.getTime().toString());
		return values;
	}

	/** One line about a whole table; the view shows the same. */
	public static String heading(Domain domain, GrantTable table, EntryTable rows) {
		StringBuilder line = new StringBuilder(domain.getDomid() == null ? "unknown domain" : "d" + domain.getDomid());
		line.append(": version ").append(known(table.getVersion())).append(", ").append(known(table.getFrames())).append(" frames");
		if (table.getMaxFrames() != null) {
			line.append(" of at most ").append(table.getMaxFrames());
		}
		line.append(", ").append(rows.usedCount()).append(" of ").append(rows.size()).append(" entries used");
		if (table.getFreeCount() != null) {
			line.append(", ").append(table.getFreeCount()).append(" on the kernel's free list");
		}
		TrackedEntries.Domain tracked = table.getTracked();
		if (tracked != null) {
			line.append(", ").append(tracked.entries().size())
					.append(" in use by Xen's count").append(tracked.complete() ? "" : " or more (cut)");
		}
		return line.toString();
	}

	private static String known(@Nullable Integer value) {
		return value == null ? EntryColumn.UNKNOWN : value.toString();
	}
}
