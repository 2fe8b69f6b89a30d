package org.grantscope.analysis.export;

import java.util.stream.IntStream;

import org.grantscope.analysis.query.EntryRows;
import org.grantscope.model.table.EntryTable;

/** Which entries of a domain's table to hand on. */
@FunctionalInterface
public interface RefSelection {

	/** Those in which a source saw something. */
	RefSelection USED = rows -> used(rows.table());

	/** Every entry. */
	RefSelection ALL = rows -> IntStream.range(0, rows.table().size());

	/** Their references, in the order to print. May be asked several times. */
	IntStream refs(EntryRows rows);

	private static IntStream used(EntryTable table) {
		return IntStream.iterate(table.nextUsed(0), ref -> ref < table.size(), ref -> table.nextUsed(ref + 1));
	}
}
