package org.grantscope.analysis.ui.domains;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.diff.Peer;
import org.grantscope.analysis.diff.Sharing;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.debug.core.OpenMachine;

/**
 * Who grants to whom, as it is shown.
 *
 * @param marked how many entries of a pair are marked as changed; no number for none
 * @param forms  how domids are written
 */
record ShownSharing(OpenMachine machine, Sharing sharing, Map<Pair, Integer> marked, NumberForms forms) {

	/** How many entries of the pair are marked. */
	int marked(Pair pair) {
		return marked.getOrDefault(pair, 0);
	}

	/** The same two domains' pair in this picture. */
	Optional<@NonNull Pair> find(Pair other) {
		return sharing.pairs().stream().filter(pair -> isSame(pair.granter(), other.granter()) && isSame(pair.grantee(), other.grantee())).findFirst();
	}

	/** The same domain in this picture. */
	Optional<@NonNull Peer> find(Peer other) {
		return sharing.peers().stream().filter(peer -> isSame(peer, other)).findFirst();
	}

	/** The domain as its number says it; {@code unknown domain} where none does. */
	String label(Peer peer) {
		return peer.domid().isEmpty() ? peer.label() : forms.domid(peer.domid().getAsInt());
	}

	/** A domain by its number and its name. */
	String name(Peer peer) {
		return peer.name().isEmpty() ? label(peer) : label(peer) + " " + peer.name();
	}

	private static boolean isSame(Peer one, Peer other) {
		return Objects.equals(one.domid(), other.domid());
	}
}
