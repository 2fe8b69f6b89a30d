package org.grantscope.analysis.export;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.Query;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryTable;

/** One entry on its way out: whose it is and where to read it. */
record ExportedEntry(@Nullable Integer domid, EntryTable rows, int ref) {

	/** The entries of all domains that the query chooses, made one at a time. */
	static Iterable<ExportedEntry> of(Machine machine, Query query, boolean unusedToo) {
		return () -> stream(machine, query, unusedToo);
	}

	private static Iterator<ExportedEntry> stream(Machine machine, Query query, boolean unusedToo) {
		Stream<ExportedEntry> all = machine.getDomains().stream().flatMap(domain -> stream(domain, query, unusedToo));
		return all.iterator();
	}

	private static Stream<ExportedEntry> stream(Domain domain, Query query, boolean unusedToo) {
		GrantTable table = domain.getTable();
		if (table == null) {
			return Stream.empty();
		}
		EntryTable rows = table.getRows();
		return Arrays.stream(query.select(domain, unusedToo, () -> false)).mapToObj(ref -> new ExportedEntry(domain.getDomid(), rows, ref));
	}
}
