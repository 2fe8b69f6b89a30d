package org.grantscope.analysis.ui.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;
import org.grantscope.core.abi.Domid;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.HasEntries;
import org.grantscope.model.Domain;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;

/**
 * One finding of one picture, as a view lets people select it: it stands for the entries that it is about in one of the domains.
 * Immutable.
 *
 * @param machine the picture
 * @param finding what was found
 * @param entries what other views select; in the first domain that has any, unless another was asked for. Empty of what is about
 *                no entry
 */
record FindingRow(OpenMachine machine, Finding finding, @NonNull EntrySelection entries) implements HasEntries, IAdaptable {

	/** What its first entry adapts to: the Properties view shows that. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		return Adapters.adapt(entries.getFirstElement(), type);
	}

	/** How a severity is called. */
	static String word(Severity severity) {
		String name = severity.name();
		return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
	}

	/** As words, short: {@code d0, d3}. */
	static String domains(Finding finding) {
		TreeSet<Integer> domids = new TreeSet<>(finding.domains());
		finding.grefs().stream().limit(1).forEach(gref -> gref.domid().ifPresent(domids::add));
		return domids.stream().map(Domid::describe).collect(Collectors.joining(", "));
	}

	/** The entries by domain, in the finding's order: of its grants; where it names none, those that its open files hold. */
	static Map<Domain, EntrySelection> byDomain(OpenMachine machine, Finding finding) {
		Map<Domain, IntStream.Builder> refs = new LinkedHashMap<>();
		Map<OptionalInt, IntStream.Builder> byDomid = new LinkedHashMap<>();
		finding.grefs().forEach(gref -> byDomid.computeIfAbsent(gref.domid(), unseen -> IntStream.builder()).add(gref.ref()));
		if (finding.grefs().isEmpty()) {
			finding.files().forEach(file -> heldBy(machine, file).forEach(
					gref -> byDomid.computeIfAbsent(OptionalInt.of(file.domid()), unseen -> IntStream.builder()).add(gref.getRef())));
		}
		byDomid.forEach((domid, some) -> {
			Domain domain = domain(machine, domid.isPresent() ? domid.getAsInt() : null);
			if (domain != null) {
				refs.put(domain, some);
			}
		});
		Map<Domain, EntrySelection> entries = new LinkedHashMap<>();
		refs.forEach((domain, some) -> {
			int size = domain.getTable() == null ? 0 : domain.getTable().getRows().size();
			int[] seen = some.build().filter(ref -> ref >= 0 && ref < size).toArray();
			if (seen.length > 0) {
				entries.put(domain, new EntrySelection(machine, domain, seen));
			}
		});
		return entries;
	}

	private static List<Gref> heldBy(OpenMachine machine, Finding.FileId id) {
		Domain domain = domain(machine, id.domid());
		return domain == null || domain.getDevice() == null ? List.of()
				: domain.getDevice().getFiles().stream().filter(file -> file.getId() == id.file()).map(OpenFile::getGrefs)
						.flatMap(List::stream).toList();
	}

	private static @Nullable Domain domain(OpenMachine machine, @Nullable Integer domid) {
		for (Domain domain : machine.machine().getDomains()) {
			if (Objects.equals(domain.getDomid(), domid)) {
				return domain;
			}
		}
		return null;
	}
}
