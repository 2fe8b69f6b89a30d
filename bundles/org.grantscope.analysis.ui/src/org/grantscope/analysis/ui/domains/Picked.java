package org.grantscope.analysis.ui.domains;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.diff.Peer;

/** What is selected of who grants to whom: one domain, or some pairs. */
sealed interface Picked {

	/** Nothing. */
	Picked NOTHING = new Pairs(List.of());

	/** A domain. */
	record OfPeer(Peer peer) implements Picked {
	}

	/** What some domains grant to others. */
	record Pairs(List<Pair> pairs) implements Picked {
	}

	/** Whether the pair is selected. */
	default boolean has(Pair pair) {
		return switch (this) {
			case OfPeer one -> false;
			case Pairs some -> some.pairs().contains(pair);
		};
	}

	/** Whether the domain is selected. */
	default boolean has(Peer other) {
		return switch (this) {
			case OfPeer one -> one.peer().equals(other);
			case Pairs some -> false;
		};
	}

	/** The same in another picture, as far as it is there. */
	default Picked in(ShownSharing next) {
		return switch (this) {
			case OfPeer one -> {
				Optional<@NonNull Peer> peer = next.find(one.peer());
				yield peer.isPresent() ? new OfPeer(peer.get()) : NOTHING;
			}
			case Pairs some -> new Pairs(some.pairs().stream().map(next::find).flatMap(Optional::stream).toList());
		};
	}
}
