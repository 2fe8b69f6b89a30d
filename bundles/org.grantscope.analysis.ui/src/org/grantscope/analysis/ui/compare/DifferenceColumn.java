package org.grantscope.analysis.ui.compare;

import java.util.Comparator;
import java.util.List;

/** What is said of a difference in one line. */
enum DifferenceColumn {

	/** The domain whose it is. */
	DOMAIN("Domain", 80, Comparator.comparingInt(row -> row.domid().orElse(Integer.MAX_VALUE))) {
		@Override
		String text(DifferenceRow row) {
			return row.domain();
		}
	},

	/** What it is; grants in the order of their references. */
	WHAT("What", 170, Comparator.comparing(DifferenceColumn::thing).thenComparingInt(DifferenceColumn::ref).thenComparing(DifferenceRow::what)) {
		@Override
		String text(DifferenceRow row) {
			return row.what();
		}
	},

	/** What happened to it. */
	KIND("Difference", 130, Comparator.comparing(DifferenceRow::kind)) {
		@Override
		String text(DifferenceRow row) {
			return row.kind().label();
		}
	},

	/** The values before and after. */
	VALUES("Before -> After", 640, Comparator.comparingInt(row -> row.changes().size())) {
		@Override
		String text(DifferenceRow row) {
			return row.values();
		}
	};

	private static final List<Class<? extends DifferenceRow>> ORDER =
			List.of(DifferenceRow.Pair.class, DifferenceRow.Thing.class, DifferenceRow.Gref.class);

	private final String label;
	private final int width;
	private final Comparator<DifferenceRow> order;

	DifferenceColumn(String label, int width, Comparator<DifferenceRow> order) {
		this.label = label;
		this.width = width;
		this.order = order;
	}

	/** Its heading. */
	String label() {
		return label;
	}

	/** How wide it is at first, in pixels. */
	int width() {
		return width;
	}

	/** The order that a click on its heading asks for; rows that it does not tell apart stay in theirs. */
	Comparator<DifferenceRow> order() {
		return order;
	}

	/** What it says. */
	abstract String text(DifferenceRow row);

	private static int thing(DifferenceRow row) {
		return ORDER.indexOf(row.getClass());
	}

	private static int ref(DifferenceRow row) {
		return row instanceof DifferenceRow.Gref gref ? gref.difference().id().ref() : -1;
	}
}
