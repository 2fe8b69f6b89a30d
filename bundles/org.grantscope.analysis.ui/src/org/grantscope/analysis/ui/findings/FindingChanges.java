package org.grantscope.analysis.ui.findings;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.check.Finding;
import org.grantscope.debug.ui.changes.ChangeKind;

/**
 * Which findings are new since the look before, and which are gone. A finding is the one that was there before when the same check
 * found it about a grant or an open file that both have; about none, when it is about the same domains. Immutable.
 */
final class FindingChanges {

	/** Before anything was compared. */
	static final FindingChanges NONE = new FindingChanges(List.of(), List.of());

	private final Set<Finding> added = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Set<Finding> gone = Collections.newSetFromMap(new IdentityHashMap<>());
	private final List<Finding> listed;

	private FindingChanges(List<Finding> added, List<Finding> gone) {
		this.added.addAll(added);
		this.gone.addAll(gone);
		listed = gone;
	}

	/** What one check said about one thing; {@code about} is a grant, a file, or the domains. */
	private record Said(String check, Object about) {
	}

	/** Compares two looks at one machine. Takes a while for findings about very many grants. */
	static FindingChanges between(List<Finding> before, List<Finding> now) {
		Set<Said> saidBefore = said(before);
		Set<Said> saidNow = said(now);
		return new FindingChanges(now.stream().filter(finding -> !isIn(finding, saidBefore)).toList(),
				before.stream().filter(finding -> !isIn(finding, saidNow)).toList());
	}

	/** Those that were found before, and are no more; in their order. */
	List<Finding> gone() {
		return listed;
	}

	/** How many are new. */
	int added() {
		return added.size();
	}

	/** Whether that very one is new, or gone; null for what was there before and still is. */
	@Nullable ChangeKind of(Finding finding) {
		return added.contains(finding) ? ChangeKind.GRANTED : gone.contains(finding) ? ChangeKind.GONE : null;
	}

	/** Sign and word to stand before a finding; empty for one that was there before and still is. */
	String words(Finding finding) {
		ChangeKind kind = of(finding);
		return kind == null ? "" : kind.sign() + (kind == ChangeKind.GONE ? " gone: " : " new: ");
	}

	private static Set<Said> said(List<Finding> findings) {
		Set<Said> all = new HashSet<>();
		for (Finding finding : findings) {
			finding.grefs().forEach(gref -> all.add(new Said(finding.check(), gref)));
			finding.files().forEach(file -> all.add(new Said(finding.check(), file)));
			if (finding.grefs().isEmpty() && finding.files().isEmpty()) {
				all.add(new Said(finding.check(), finding.domains()));
			}
		}
		return all;
	}

	private static boolean isIn(Finding finding, Set<Said> said) {
		return finding.grefs().isEmpty() && finding.files().isEmpty() ? said.contains(new Said(finding.check(), finding.domains()))
				: finding.grefs().stream().anyMatch(gref -> said.contains(new Said(finding.check(), gref)))
						|| finding.files().stream().anyMatch(file -> said.contains(new Said(finding.check(), file)));
	}
}
