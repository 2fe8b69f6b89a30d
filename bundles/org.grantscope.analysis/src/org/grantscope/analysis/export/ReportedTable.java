package org.grantscope.analysis.export;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.owner.Owners;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/** What the entries of one table are read from, made once. */
record ReportedTable(Domain domain, EntryTable rows, Owners owners, @Nullable EntryHistory history, Map<Integer, @NonNull UnmapNotify> notifies) {

	static ReportedTable of(Domain domain, GrantTable table) {
		Map<Integer, @NonNull UnmapNotify> notifies = new HashMap<>();
		if (domain.getDevice() != null) {
			domain.getDevice().getGrefs().stream().filter(gref -> gref.getUnmapNotify() != null)
					.forEach(gref -> notifies.put(gref.getRef(), gref.getUnmapNotify()));
		}
		return new ReportedTable(domain, table.getRows(), Owners.of(domain), table.getHistory(), notifies);
	}
}
