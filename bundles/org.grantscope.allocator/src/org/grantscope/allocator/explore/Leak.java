package org.grantscope.allocator.explore;

import java.util.OptionalInt;

/**
 * Something that a domain has lost, or cannot get back by itself.
 *
 * @param domid whose it was
 * @param ref   the reference; empty when it is no grant, or when it does not matter which
 * @param peer  the domain that uses it, or may use it; empty when there is none
 */
public record Leak(Kind kind, int domid, OptionalInt ref, OptionalInt peer) {

	/** The kinds. */
	public enum Kind {
		/** A grant was given up, and another domain still uses it: neither reference nor page can be used again. */
		STILL_USED,
		/** A grant is offered or used, and nobody in its domain holds it: it will never be given up. */
		HELD_BY_NOBODY,
		/** A page is lost until the domain ends. */
		PAGE_LOST,
		/** gntalloc refuses every alloc, since its count of grefs is below zero. */
		WEDGED,
		/** The domain was destroyed, and this page of it cannot be freed while another domain uses it. */
		DOMAIN_DESTROYED
	}

	/** The leak of a grant. */
	static Leak of(Kind kind, Grant grant) {
		return new Leak(kind, grant.domid(), OptionalInt.of(grant.ref()), OptionalInt.of(grant.kind().peer()));
	}

	/** The leak of something else. */
	static Leak of(Kind kind, int domid) {
		return new Leak(kind, domid, OptionalInt.empty(), OptionalInt.empty());
	}

	/** The same of whatever reference. */
	Leak ofAnyRef() {
		return new Leak(kind, domid, OptionalInt.empty(), peer);
	}

	/** One line for people. */
	@Override
	public String toString() {
		String grant = "gref " + (ref.isPresent() ? ref.getAsInt() : "?") + " of d" + domid;
		String user = peer.isPresent() ? "d" + peer.getAsInt() : "nobody";
		return switch (kind) {
			case STILL_USED -> grant + " was given up, and " + user + " still uses it";
			case HELD_BY_NOBODY -> grant + ", for " + user + ", is held by nobody and will never be given up";
			case PAGE_LOST -> "d" + domid + " has lost a page";
			case WEDGED -> "gntalloc of d" + domid + " refuses every alloc";
			case DOMAIN_DESTROYED -> grant + ", which is destroyed, is still used by " + user;
		};
	}
}
