package org.grantscope.analysis.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;

/**
 * Who grants to whom in one machine.
 *
 * @param peers every domain that a source tells of, and every one that is granted to; in order of domids, the unknown last
 * @param pairs who grants to whom, in order of both
 */
public record Sharing(List<Peer> peers, List<Pair> pairs) {

	/** The lists are not copied when they are immutable. */
	public Sharing {
		peers = List.copyOf(peers);
		pairs = List.copyOf(pairs);
	}

	/**
	 * Counts it, by the same rules as the pairs of a {@link MachineDifference}. The machine must not change meanwhile.
	 *
	 * @param stop asked between tables; what was counted until then is the answer
	 */
	public static Sharing of(Machine machine, BooleanSupplier stop) {
		TreeMap<Integer, @NonNull Peer> byDomid = new TreeMap<>();
		List<Peer> unnumbered = new ArrayList<>();
		List<Peer> granters = new ArrayList<>();
		for (Domain domain : machine.getDomains()) {
			Integer number = domain.getDomid();
			Peer peer = Peer.of(machine, number == null ? OptionalInt.empty() : OptionalInt.of(number), domain);
			granters.add(peer);
			if (number == null) {
				unnumbered.add(peer);
			} else {
				byDomid.put(number, peer);
			}
		}
		granters.sort(Comparator.comparingInt(peer -> peer.domid().orElse(Integer.MAX_VALUE)));
		List<Pair> pairs = new ArrayList<>();
		Set<Domain> counted = new HashSet<>();
		for (Peer granter : granters) {
			Domain domain = granter.domain();
			if (domain != null && !stop.getAsBoolean() && counted.add(domain)) {
				PairCounts counts = PairCounts.of(new DomainSide(machine, domain).table());
				pairs.addAll(counts.pairs(granter, domid -> byDomid.computeIfAbsent(domid, key -> Peer.of(machine, OptionalInt.of(key), null))));
			}
		}
		List<Peer> peers = new ArrayList<>(byDomid.values());
		peers.addAll(unnumbered);
		return new Sharing(peers, pairs);
	}
}
