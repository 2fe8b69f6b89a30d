package org.grantscope.analysis.ui.domains;

import java.util.Comparator;
import java.util.OptionalLong;

import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.diff.Peer;

/** What the table says of a pair. */
enum PairColumn {

	/** Who grants. */
	GRANTER("granter", false, "d1 a-domain-name", Comparator.comparingInt(pair -> number(pair.granter()))) {
		@Override
		String text(Pair pair, ShownSharing in) {
			return in.name(pair.granter());
		}
	},
	/** To whom. */
	GRANTEE("grantee", false, "d1 a-domain-name", Comparator.comparingInt(pair -> number(pair.grantee()))) {
		@Override
		String text(Pair pair, ShownSharing in) {
			return in.name(pair.grantee());
		}
	},
	/** How many entries are granted. */
	GRANTED("granted", true, "524,288", Comparator.comparingLong(pair -> number(pair.count().granted()))) {
		@Override
		String text(Pair pair, ShownSharing in) {
			return PairWords.count(pair.count().granted());
		}
	},
	/** How many are in use. */
	MAPPED("mapped", true, "524,288", Comparator.comparingLong(pair -> number(pair.count().mapped()))) {
		@Override
		String text(Pair pair, ShownSharing in) {
			return PairWords.count(pair.count().mapped());
		}
	},
	/** How much is granted. */
	BYTES("granted bytes", true, "2,097,152 KiB", Comparator.comparingLong(pair -> number(pair.count().bytes()))) {
		@Override
		String text(Pair pair, ShownSharing in) {
			return PairWords.bytes(pair);
		}
	},
	/** How many are marked as changed. */
	CHANGED("\u00b1", true, "524,288", Comparator.comparingInt(Pair::size)) {
		@Override
		String text(Pair pair, ShownSharing in) {
			return in.marked(pair) == 0 ? "" : "%,d".formatted(in.marked(pair));
		}

		@Override
		Comparator<Pair> order(ShownSharing in) {
			return Comparator.comparingInt(in::marked);
		}
	},
	/** What the entries are. */
	STATES("states", false, "12,345 granted, 12,345 mapped write, 12 deferred", Comparator.comparing(Pair::describeStates)) {
		@Override
		String text(Pair pair, ShownSharing in) {
			return pair.describeStates();
		}
	};

	private final String title;
	private final boolean number;
	private final String widest;
	private final Comparator<Pair> order;

	PairColumn(String title, boolean number, String widest, Comparator<Pair> order) {
		this.title = title;
		this.number = number;
		this.widest = widest;
		this.order = order;
	}

	/** The column's heading. */
	String title() {
		return title;
	}

	/** Whether it is of numbers, which stand at the right. */
	boolean isNumber() {
		return number;
	}

	/** A text that it has room for. */
	String widest() {
		return widest;
	}

	/** What it says of that pair. */
	abstract String text(Pair pair, ShownSharing in);

	/** Its order, the unknown first. */
	Comparator<Pair> order(ShownSharing in) {
		return order;
	}

	private static int number(Peer peer) {
		return peer.domid().orElse(-1);
	}

	private static long number(OptionalLong count) {
		return count.orElse(-1);
	}
}
