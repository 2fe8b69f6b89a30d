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
	static String line(Pair pair, ShownSharing in) {
		return "%s grants to %s: %s, %s".formatted(in.name(pair.granter()), in.name(pair.grantee()), label(pair), bytes(pair));
	}

	/** All of a pair. */
	static String hover(Pair pair, ShownSharing in) {
		int marked = in.marked(pair);
		StringJoiner words = new StringJoiner("\n");
		words.add(line(pair, in)).add(pair.describeStates());
		if (marked > 0) {
			words.add("%,d changed since the last look".formatted(marked));
		}
		if (pair.grantee().presence().isDangling()) {
			words.add(in.label(pair.grantee()) + ": " + pair.grantee().presence().words());
		}
		return words.add("Double-click shows these entries in the Grant Table.").toString();
	}

	/** A domain in a line. */
	static String line(Peer peer, ShownSharing in) {
		String state = peer.runState().isEmpty() ? "" : ", " + peer.runState();
		return in.name(peer) + state + "; " + peer.presence().words();
	}

	/** All of a domain. */
	static String hover(Peer peer, ShownSharing in) {
		Sharing sharing = in.sharing();
		List<Pair> grants = sharing.pairs().stream().filter(pair -> pair.granter() == peer).toList();
		List<Pair> granted = sharing.pairs().stream().filter(pair -> pair.grantee() == peer).toList();
		return line(peer, in) + "\n" + sum("grants", "to", grants) + "\n" + sum("is granted", "by", granted);
	}

	private static String sum(String verb, String preposition, List<Pair> pairs) {
		if (pairs.isEmpty()) {
			return verb + " nothing that a source saw";
		}
		boolean known = pairs.stream().allMatch(pair -> pair.count().granted().isPresent());
		long granted = pairs.stream().mapToLong(pair -> pair.count().granted().orElse(0)).sum();
		String entries = (known ? "" : "at least ") + "%,d %s".formatted(granted, granted == 1 ? "entry" : "entries");
		return "%s %s %s %,d %s".formatted(verb, entries, preposition, pairs.size(), pairs.size() == 1 ? "domain" : "domains");
	}

	/** The query that chooses the pair's entries of the granter's table. */
	static String query(Pair pair) {
		return pair.grantee().domid().isPresent() ? "grantee:" + pair.grantee().domid().getAsInt() : "";
	}
}
