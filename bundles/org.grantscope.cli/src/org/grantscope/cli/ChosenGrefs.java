package org.grantscope.cli;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.Query;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.grantscope.model.table.GrefId;

/** The grants of a machine that a query chooses, also those that are not in use. */
final class ChosenGrefs {

	private final Map<OptionalInt, BitSet> chosen = new HashMap<>();

	ChosenGrefs(@Nullable Machine machine, Query query) {
		if (machine == null) {
			return;
		}
		for (Domain domain : machine.getDomains()) {
			if (domain.getTable() != null) {
				BitSet refs = chosen.computeIfAbsent(domid(domain), unknown -> new BitSet());
				for (int ref : query.select(domain, true, () -> false)) {
					refs.set(ref);
				}
			}
		}
	}

	private static OptionalInt domid(Domain domain) {
		Integer domid = domain.getDomid();
		return domid == null ? OptionalInt.empty() : OptionalInt.of(domid);
	}

	boolean contains(GrefId id) {
		BitSet refs = chosen.get(id.domid());
		return refs != null && refs.get(id.ref());
	}
}
