package org.grantscope.analysis.query;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.model.Domain;
import org.grantscope.model.Gref;
import org.grantscope.model.Machine;
import org.grantscope.model.OpenFile;
import org.grantscope.model.owner.FileName;

/** The numbers in a machine that are worth offering to somebody who types: domains, files, descriptors, ports. */
final class KnownValues {

	private final Map<Term, @NonNull SortedMap<Long, @NonNull String>> values = new EnumMap<>(Term.class);

	private KnownValues() {
	}

	/** Those of that machine; nothing of none. */
	static KnownValues of(@Nullable Machine machine) {
		KnownValues known = new KnownValues();
		if (machine != null) {
			machine.getDomains().forEach(known::add);
		}
		return known;
	}

	/** The numbers for that term, each with what it is. */
	Map<Long, @NonNull String> of(Term term) {
		SortedMap<Long, @NonNull String> found = values.get(term.kind() == ValueKind.DOMID ? Term.DOM : term);
		return found == null ? Map.of() : found;
	}

	private void add(Domain domain) {
		Integer domid = domain.getDomid();
		String name = domid == null ? "an unknown domain" : Domid.describe(domid);
		if (domid != null) {
			add(Term.DOM, domid, domain.getName() == null ? "domain " + domid : domain.getName());
		}
		if (domain.getDevice() == null) {
			return;
		}
		for (OpenFile file : domain.getDevice().getFiles()) {
			add(Term.FILE, file.getId(), "open file of " + name);
			file.getDescriptors().forEach(fd -> add(Term.FD, fd, "descriptor of " + FileName.of(file.getId()) + " of " + name));
		}
		for (Gref gref : domain.getDevice().getGrefs()) {
			if (gref.getUnmapNotify() != null && gref.getUnmapNotify().getPort() != null) {
				add(Term.PORT, gref.getUnmapNotify().getPort(), "event channel of " + name);
			}
		}
	}

	private void add(Term term, long value, String what) {
		values.computeIfAbsent(term, key -> new TreeMap<>(Long::compareUnsigned)).putIfAbsent(value, what);
	}
}
