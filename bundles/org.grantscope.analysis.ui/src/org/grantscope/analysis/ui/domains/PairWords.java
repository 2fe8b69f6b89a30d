package org.grantscope.analysis.ui.domains;

import java.util.List;
import java.util.OptionalLong;
import java.util.StringJoiner;

import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.diff.Peer;
import org.grantscope.analysis.diff.Sharing;
import org.grantscope.analysis.query.EntryColumn;

/** What is said of domains and of what they grant to each other. */
final class PairWords {

	private static final int KIB = 1024;

	private PairWords() {
	}

	/** A count, with {@code ?} for what no source can tell. */
	static String count(OptionalLong count) {
		return count.isEmpty() ? EntryColumn.UNKNOWN : "%,d".formatted(count.getAsLong());
	}

	/** Granted bytes; pages are four of these each. */
	static String bytes(Pair pair) {
		OptionalLong bytes = pair.count().bytes();
		return bytes.isEmpty() ? EntryColumn.UNKNOWN : "%,d KiB".formatted(bytes.getAsLong() / KIB);
	}

	/** A domain by its number and its name. */
	static String name(Peer peer) {
		return peer.name().isEmpty() ? peer.label() : peer.label() + " " + peer.name();
	}

	/** The counts. */
	static String label(Pair pair) {
		return granted(pair) + ", " + mapped(pair);
	}

	/** How many entries are granted. */
	static String granted(Pair pair) {
		return count(pair.count().granted()) + " granted";
	}

	/** How many of them are in use. */
	static String mapped(Pair pair) {
		return count(pair.count().mapped()) + " mapped";
	}

	/** A pair in a line. */
	static String line(Pair pair) {
		return "%s grants to %s: %s, %s".formatted(name(pair.granter()), name(pair.grantee()), label(pair), bytes(pair));
	}

	/** All of a pair. */
	static String hover(Pair pair, int marked) {
		StringJoiner words = new StringJoiner("\n");
		words.add(line(pair)).add(pair.describeStates());
		if (marked > 0) {
			words.add("%,d changed since the last look".formatted(marked));
		}
		if (pair.grantee().presence().isDangling()) {
			words.add(pair.grantee().label() + ": " + pair.grantee().presence().words());
		}
		return words.add("Double-click shows these entries in the Grant Table.").toString();
	}

	/** A domain in a line. */
	static String line(Peer peer) {
		String state = peer.runState().isEmpty() ? "" : ", " + peer.runState();
		return name(peer) + state + "; " + peer.presence().words();
	}

	/** All of a domain. */
	static String hover(Peer peer, Sharing sharing) {
		List<Pair> grants = sharing.pairs().stream().filter(pair -> pair.granter() == peer).toList();
		List<Pair> granted = sharing.pairs().stream().filter(pair -> pair.grantee() == peer).toList();
		return line(peer) + "\n" + sum("grants", "to", grants) + "\n" + sum("is granted", "by", granted);
	}

	private static String sum(String verb, String preposition, List<Pair> pairs) {
		if (pairs.isEmpty()) {
			return verb + " nothing that a source saw";
		}
		boolean known = pairs.stream().allMatch(pair -> pair.count().granted().isPresent());
		long granted = pairs.stream().mapToLong(pair -> pair.count().granted().orElse(0)).sum();
		return "%s %s entries %s %d domains".formatted(verb, known ? "%,d".formatted(granted) : "at least %,d".formatted(granted), preposition, pairs.size());
	}

	/** The query that chooses the pair's entries of the granter's table. */
	static String query(Pair pair) {
		return pair.grantee().domid().isPresent() ? "grantee:" + pair.grantee().domid().getAsInt() : "";
	}
}
