package org.grantscope.analysis.diff;

import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;

/**
 * A domain as one that grants or is granted to.
 *
 * @param domid    its number; empty of a table of which nobody knows whose it is
 * @param domain   what the machine knows of it; null when it is no more than a number in an entry
 * @param presence whether it exists
 */
public record Peer(OptionalInt domid, @Nullable Domain domain, Presence presence) {

	/** What is known of whether a domain exists. */
	public enum Presence {

		/** A list of the domains has it, or Xen told of its table. */
		THERE("exists"),
		/** Some source tells of it, and no list of all domains does. */
		LIKELY("seen in captures; no list of all domains is known"),
		/** It is a number in an entry, and no list of all domains is known. */
		UNCERTAIN("known by the entries that name it alone; no list of all domains is known"),
		/** All domains were listed, and it was not. */
		GONE("not among the domains that exist"),
		/** A number that no domain can have. */
		RESERVED("a reserved number, which no domain can be"),
		/** A table without a number. */
		UNKNOWN("no source says which domain this is");

		private final String words;

		Presence(String words) {
			this.words = words;
		}

		/** For people. */
		public String words() {
			return words;
		}

		/** Whether it names nobody: grants to it can be used by none. */
		public boolean isDangling() {
			return this == GONE || this == RESERVED;
		}
	}

	/** The domain as its number says it; {@code unknown domain} where none does. */
	public String label() {
		return domid.isEmpty() ? "unknown domain" : Domid.describe(domid.getAsInt());
	}

	/** What the toolstack calls it; empty when no source tells. */
	public String name() {
		Domain known = domain;
		String name = known == null ? null : known.getName();
		return name == null ? "" : name;
	}

	/** What the list of domains says that it does, in words; empty when no source tells. Source: Xen {@code tools/xl/xl_list.c}, {@code list_domains}, 4.17. */
	public String runState() {
		Domain known = domain;
		String letters = known == null ? null : known.getRunState();
		if (letters == null) {
			return "";
		}
		return letters.contains("d") ? "dying" : letters.contains("c") ? "crashed" : letters.contains("s") ? "shut down"
				: letters.contains("p") ? "paused" : letters.contains("r") ? "running" : letters.contains("b") ? "blocked" : "";
	}

	static Peer of(Machine machine, OptionalInt domid, @Nullable Domain domain) {
		return new Peer(domid, domain, presence(machine, domid, domain));
	}

	private static Presence presence(Machine machine, OptionalInt domid, @Nullable Domain domain) {
		if (domid.isEmpty()) {
			return Presence.UNKNOWN;
		}
		GrantTable table = domain == null ? null : domain.getTable();
		if (domain != null && (domain.isListed() || table != null && table.getTracked() != null)) {
			return Presence.THERE;
		}
		return domid.getAsInt() >= Domid.FIRST_RESERVED ? Presence.RESERVED : machine.isDomainsListed() ? Presence.GONE
				: domain != null ? Presence.LIKELY : Presence.UNCERTAIN;
	}
}
