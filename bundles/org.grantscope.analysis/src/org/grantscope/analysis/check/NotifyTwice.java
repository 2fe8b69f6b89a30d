package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.model.Gref;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.Vma;

/** Mappings of which several pages notify one port: the peer gets an event for each, though one thing happened. */
final class NotifyTwice implements Check {

	private static final String EXPLANATION = "A notification belongs to one page, not to a mapping, and each page sends its "
			+ "own when its last user goes. Pages that were mapped together go together, so the peer gets several events at "
			+ "once on one port; events that are not taken yet are one. Xen's libraries set a notification on one page of a "
			+ "share: libxenvchan on its ring page.";
	private static final String ADVICE = "Set it on one page of the mapping, unless the pages are also given back one by one.";

	@Override
	public String id() {
		return "notify-twice";
	}

	@Override
	public String title() {
		return "Several pages of one mapping that notify one port";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedDriver driver = domain.driver();
			Set<List<Gref>> seen = new HashSet<>();
			if (driver != null && driver.isNotifying()) {
				for (Vma vma : driver.device().getVmas()) {
					if (seen.add(List.copyOf(vma.getGrefs()))) {
						add(domain, vma, findings);
					}
				}
			}
		}
		return findings;
	}

	private void add(CheckedDomain domain, Vma vma, List<Finding> findings) {
		Map<Integer, @NonNull Grefs> ports = new TreeMap<>();
		for (Gref gref : vma.getGrefs()) {
			UnmapNotify notify = gref.getUnmapNotify();
			Integer port = notify == null ? null : notify.getPort();
			if (port != null) {
				ports.computeIfAbsent(port, key -> new Grefs(domain)).add(gref.getRef());
			}
		}
		ports.forEach((port, grefs) -> {
			if (grefs.count() > 1) {
				findings.add(grefs.sort().finding(this, Severity.INFO, "%s, all of the mapping at 0x%x, notify port %d".formatted(
						grefs.describe(), vma.getAddress(), port), EXPLANATION, ADVICE));
			}
		});
	}
}
