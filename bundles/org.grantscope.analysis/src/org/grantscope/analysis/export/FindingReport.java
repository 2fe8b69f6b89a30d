package org.grantscope.analysis.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.export.Report.Column;
import org.grantscope.analysis.export.Report.Section;
import org.grantscope.model.owner.FileName;
import org.grantscope.model.table.GrefId;

/** What checks found, in the order given. */
public final class FindingReport {

	private static final int VERSION = 1;
	/** Grants that people see of a finding; the rest is counted. */
	private static final int SHOWN_GREFS = 4;

	private static final List<Column<Finding>> COLUMNS = List.of(
			Column.always("check", Finding::check),
			Column.always("severity", FindingReport::severity),
			Column.always("summary", Finding::summary),
			Column.always("explanation", Finding::explanation),
			Column.always("advice", Finding::advice),
			Column.always("grefs", finding -> finding.grefs().stream().map(FindingReport::gref).toList()),
			Column.always("files", finding -> finding.files().stream().map(FindingReport::file).toList()),
			Column.always("domains", Finding::domains));

	private static final List<Column<Finding>> SHOWN = List.of(
			Column.always("severity", FindingReport::severity),
			Column.always("check", Finding::check),
			Column.always("summary", Finding::summary),
			Column.always("about", FindingReport::about),
			Column.always("advice", Finding::advice));

	private FindingReport() {
	}

	/** Those findings. */
	public static Report<?> of(List<Finding> findings) {
		return new Report<>("findings", VERSION, Map.of(), COLUMNS, SHOWN, List.of(new Section<>("", "nothing found", findings)));
	}

	private static String severity(Finding finding) {
		return finding.severity().name().toLowerCase(Locale.ROOT);
	}

	private static Map<String, @Nullable Object> gref(GrefId id) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("domid", id.domid().isPresent() ? Integer.valueOf(id.domid().getAsInt()) : null);
		values.put("ref", id.ref());
		return values;
	}

	private static Map<String, @Nullable Object> file(Finding.FileId id) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("domid", id.domid());
		values.put("file", ReportedEntry.unsigned(id.file()));
		return values;
	}

	private static String about(Finding finding) {
		List<GrefId> grefs = finding.grefs();
		if (!grefs.isEmpty()) {
			String first = String.join(", ", grefs.stream().limit(SHOWN_GREFS).map(GrefId::toString).toList());
			return grefs.size() > SHOWN_GREFS ? first + " and " + (grefs.size() - SHOWN_GREFS) + " more" : first;
		}
		if (!finding.files().isEmpty()) {
			return String.join(", ", finding.files().stream().map(file -> "d" + file.domid() + " " + FileName.of(file.file())).toList());
		}
		return String.join(", ", finding.domains().stream().map(domid -> "d" + domid).toList());
	}
}
