package org.grantscope.analysis.export;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryTable;

/** One entry on its way out: whose it is and where to read it. */
record ExportedEntry(@Nullable Integer domid, EntryTable rows, int ref) {

	/** The entries of all domains, made one at a time. */
	static Iterable<ExportedEntry> of(Machine machine, boolean unusedToo) {
		return () -> stream(machine, unusedToo);
	}

	private static Iterator<ExportedEntry> stream(Machine machine, boolean unusedToo) {
		Stream<ExportedEntry> all = machine.getDomains().stream().flatMap(domain -> stream(domain, unusedToo));
		return all.iterator();
	}

	private static Stream<ExportedEntry> stream(Domain domain, boolean unusedToo) {
		GrantTable table = domain.getTable();
		if (table == null) {
			return Stream.empty();
		}
		EntryTable rows = table.getRows();
		IntStream refs = unusedToo ? IntStream.range(0, rows.size())
				: IntStream.iterate(rows.nextUsed(0), ref -> ref < rows.size(), ref -> rows.nextUsed(ref + 1));
		return refs.mapToObj(ref -> new ExportedEntry(domain.getDomid(), rows, ref));
	}
}
