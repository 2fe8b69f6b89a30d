package org.grantscope.core.observe;

import java.util.List;
import java.util.OptionalInt;

/**
 * The domains that exist: what {@code xl list} prints.
 *
 * @param domains  in the order printed
 * @param complete whether a domain that is not listed is known not to exist
 */
public record DomainList(Origin origin, List<Domain> domains, boolean complete, List<Problem> problems) implements Observation {

	/** Takes copies of the lists. */
	public DomainList {
		domains = List.copyOf(domains);
		problems = List.copyOf(problems);
	}

	/**
	 * One domain.
	 *
	 * @param name   as the toolstack calls it; {@code (null)} of one that is nearly gone
	 * @param memory MiB
	 * @param vcpus  virtual processors online
	 * @param state  the six letters of {@code xl list}, such as {@code r-----}; {@code d} is dying
	 */
	public record Domain(int domid, String name, OptionalInt memory, OptionalInt vcpus, String state) {

		/** Whether it is being taken down, so that only what others hold of it keeps it. */
		public boolean isDying() {
			return state.contains("d");
		}
	}
}
