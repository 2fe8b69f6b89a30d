package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.abi.Domid;

/**
 * Grants of one domain by the domain at their other end, so that ten thousand of a kind are one finding. When there are more
 * peers than anybody reads about, they are one group.
 */
final class ByPeer {

	private static final int MOST = 16;

	private final CheckedDomain domain;
	private final TreeMap<Integer, @NonNull Grefs> peers = new TreeMap<>();
	private final Grefs all;

	/**
	 * One group.
	 *
	 * @param peer who is at the other end, for people
	 * @param domid its number; negative of a group of many
	 */
	record Group(String peer, int domid, Grefs grefs) {
	}

	ByPeer(CheckedDomain domain) {
		this.domain = domain;
		this.all = new Grefs(domain);
	}

	/** Adds one; those of a peer come in ascending order. */
	void add(int peer, int ref) {
		all.add(ref);
		Grefs grefs = peers.get(peer);
		if (grefs == null) {
			grefs = new Grefs(domain);
			grefs.addPeer(peer);
			peers.put(peer, grefs);
		}
		grefs.add(ref);
	}

	/** The groups in ascending order of domids. */
	List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		if (peers.size() > MOST) {
			peers.keySet().forEach(all::addPeer);
			return List.of(new Group(peers.size() + " different domids", -1, all.sort()));
		}
		peers.forEach((peer, grefs) -> groups.add(new Group(peer < 0 ? "an unknown domain" : Domid.describe(peer), peer, grefs)));
		return groups;
	}
}
