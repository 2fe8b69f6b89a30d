package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.abi.GrantTableVersion;

/**
 * How a simulated machine begins.
 *
 * @param domains its domains, at least one, each number once; the first one is the machine's own when nobody says which
 */
public record MachineSettings(List<DomainSettings> domains) {

	/**
	 * Takes a copy of the list.
	 *
	 * @throws IllegalArgumentException when there is no domain, or two have one number
	 */
	public MachineSettings {
		domains = List.copyOf(domains);
		if (domains.isEmpty()) {
			throw new IllegalArgumentException("a machine without domains");
		}
		if (domains.stream().map(DomainSettings::domid).distinct().count() < domains.size()) {
			throw new IllegalArgumentException("two domains with one number");
		}
	}

	/** Domain 0 alone, as it boots. */
	public static MachineSettings booted(GrantTableVersion version) {
		return of(DomainSettings.booted(0, version));
	}

	/** Those domains. */
	public static MachineSettings of(DomainSettings... domains) {
		return new MachineSettings(List.of(domains));
	}

	/** The same with one more domain. */
	public MachineSettings with(DomainSettings domain) {
		List<DomainSettings> all = new ArrayList<>(domains);
		all.add(domain);
		return new MachineSettings(all);
	}

	/** The domain with that number. */
	public Optional<DomainSettings> domain(int domid) {
		return domains.stream().filter(domain -> domain.domid() == domid).findFirst();
	}
}
