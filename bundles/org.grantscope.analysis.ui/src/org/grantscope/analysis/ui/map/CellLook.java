package org.grantscope.analysis.ui.map;

import org.grantscope.model.EntryState;

/** How a cell looks: a colour of the theme, and a pattern, so that no two states are told apart by colour alone. */
enum CellLook {

	/** Dots all over. */
	UNKNOWN("map.unknown", (x, y, n) -> (x + y) % 2 == 0 && x % 2 == 0),
	/** A dash. */
	RESERVED("map.reserved", (x, y, n) -> y == n / 2 && x >= n / 4 && x < n - n / 4),
	/** Nothing. */
	FREE("map.free", (x, y, n) -> false),
	/** A hollow square within. */
	TAKEN("map.taken", (x, y, n) -> onSquare(x, y, n, Math.max(1, n / 4))),
	/** A border. */
	GRANTED("map.granted", (x, y, n) -> onSquare(x, y, n, 0)),
	/** The lower left half. */
	MAPPED_READ("map.mappedRead", (x, y, n) -> y > x),
	/** A dot in the middle. */
	MAPPED_WRITE("map.mappedWrite", (x, y, n) -> inside(x, n) && inside(y, n)),
	/** A cross. */
	REVOKED("map.revoked", (x, y, n) -> Math.abs(x - y) <= thick(n) || Math.abs(n - 1 - x - y) <= thick(n)),
	/** Stripes. */
	DEFERRED("map.deferred", (x, y, n) -> (x + y) % stripe(n) < (stripe(n) + 1) / 3),
	/** One bar. */
	TRANSFER_OFFERED("map.transfer", (x, y, n) -> bar(y, n, 1)),
	/** Two bars. */
	TRANSFER_COMMITTED("map.transfer", (x, y, n) -> bar(y, n, 2)),
	/** Three bars. */
	TRANSFER_COMPLETED("map.transfer", (x, y, n) -> bar(y, n, 3));

	/** Whether a pixel of a square is drawn on. */
	@FunctionalInterface
	interface Pattern {

		/** Of {@code n} pixels' width, the pixel in column {@code x} and row {@code y}. */
		boolean has(int x, int y, int n);
	}

	private static final double FAINT = 0.35;
	private static final double MIDDLE = 0.55;
	private static final double STRONG = 0.8;

	private final String color;
	private final Pattern pattern;

	CellLook(String color, Pattern pattern) {
		this.color = color;
		this.pattern = pattern;
	}

	/** How much the pattern differs from the colour, from 0 to 1: fills less than lines, so that colours stay what they are. */
	double strength() {
		return switch (this) {
			case UNKNOWN, GRANTED, MAPPED_READ -> FAINT;
			case RESERVED, FREE, TAKEN -> MIDDLE;
			case MAPPED_WRITE, REVOKED, DEFERRED, TRANSFER_OFFERED, TRANSFER_COMMITTED, TRANSFER_COMPLETED -> STRONG;
		};
	}

	/** The colour's name, for the theme. */
	String color() {
		return color;
	}

	/** What is drawn on the colour where there is room. */
	Pattern pattern() {
		return pattern;
	}

	/** The look of entries in that state. */
	static CellLook of(EntryState state) {
		return switch (state) {
			case UNKNOWN -> UNKNOWN;
			case RESERVED -> RESERVED;
			case FREE -> FREE;
			case TAKEN -> TAKEN;
			case GRANTED -> GRANTED;
			case MAPPED_READ -> MAPPED_READ;
			case MAPPED_WRITE -> MAPPED_WRITE;
			case REVOKED_BUT_MAPPED -> REVOKED;
			case DEFERRED -> DEFERRED;
			case TRANSFER_OFFERED -> TRANSFER_OFFERED;
			case TRANSFER_COMMITTED -> TRANSFER_COMMITTED;
			case TRANSFER_COMPLETED -> TRANSFER_COMPLETED;
		};
	}

	private static boolean onSquare(int x, int y, int n, int inset) {
		int far = n - 1 - inset;
		boolean within = x >= inset && x <= far && y >= inset && y <= far;
		return within && (x == inset || x == far || y == inset || y == far);
	}

	private static boolean inside(int at, int n) {
		int aside = n < 7 ? (n - 1) / 2 : (2 * n + 2) / 5;
		return at >= aside && at < n - aside;
	}

	private static int thick(int n) {
		return n < 7 ? 0 : n < 18 ? 1 : 2;
	}

	private static int stripe(int n) {
		return n < 7 ? 3 : n < 16 ? 4 : 6;
	}

	private static boolean bar(int y, int n, int count) {
		for (int i = 1; i <= count; i++) {
			int middle = i * n / (count + 1);
			if (y >= middle && y <= middle + (n < 10 ? 0 : 1)) {
				return true;
			}
		}
		return false;
	}
}
