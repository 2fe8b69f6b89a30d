package org.grantscope.analysis.export;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.grantscope.model.Domain;
import org.grantscope.model.table.EntryTable;

/** Which entries of a domain's table to hand on. */
@FunctionalInterface
public interface RefSelection {

	/** Those in which a source saw something. */
	RefSelection USED = (domain, rows) -> IntStream.iterate(rows.nextUsed(0), ref -> ref < rows.size(), ref -> rows.nextUsed(ref + 1));

	/** Every entry. */
	RefSelection ALL = (domain, rows) -> IntStream.range(0, rows.size());

	/** Their references, in the order to print. May be asked several times. */
	IntStream refs(Domain domain, EntryTable rows);

	/** Of these those that the predicate takes, of every domain. */
	default RefSelection filtered(IntPredicate predicate) {
		return (domain, rows) -> refs(domain, rows).filter(predicate);
	}
}
