package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;

/**
 * A machine with what every check asks of it, worked out once: of each table the columns of the entries in which something
 * was seen, as arrays. The machine must not change meanwhile. For one thread.
 */
public final class CheckedMachine {

	private final Machine machine;
	private final List<CheckedDomain> domains;
	private final Map<Integer, @NonNull CheckedDomain> byDomid = new TreeMap<>();

	private CheckedMachine(Machine machine, List<CheckedDomain> domains) {
		this.machine = machine;
		this.domains = List.copyOf(domains);
		domains.forEach(domain -> domain.domid().ifPresent(domid -> byDomid.put(domid, domain)));
	}

	/**
	 * Works it out.
	 *
	 * @throws java.util.concurrent.CancellationException when {@code progress} says that it is cancelled
	 */
	public static CheckedMachine of(Machine machine, Progress progress) {
		List<CheckedDomain> domains = new ArrayList<>();
		for (Domain domain : machine.getDomains()) {
			progress.checkCancelled();
			domains.add(new CheckedDomain(domain));
		}
		return new CheckedMachine(machine, domains);
	}

	/** The machine itself. */
	public Machine machine() {
		return machine;
	}

	/** Its domains in ascending order of domids. */
	public List<CheckedDomain> domains() {
		return domains;
	}

	/** Whether it is known that no such domain exists: all were listed, it was not, and Xen told of no table of its own. */
	public boolean isGone(int domid) {
		CheckedDomain domain = byDomid.get(domid);
		return machine.isDomainsListed() && (domain == null || !domain.domain().isListed() && !domain.isTracked());
	}

	/** Whether some source says that the domain is being taken down. */
	public boolean isDying(int domid) {
		CheckedDomain domain = byDomid.get(domid);
		return domain != null && domain.isDying();
	}
}
