package org.grantscope.debug.ui.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns are shown, in which order, how wide, and by which the rows are ordered. Immutable. Has all columns, each once.
 *
 * @param columns from left to right
 * @param order   of the rows
 */
record ColumnLayout(List<Place> columns, GridOrder order) {

	/** Shown only when somebody wants them. */
	private static final Set<GrantColumn> HIDDEN = EnumSet.of(GrantColumn.HOST_WRITE, GrantColumn.HOST_READ, GrantColumn.DEVICE_WRITE,
			GrantColumn.DEVICE_READ, GrantColumn.LAST_CHANGE);
	/** In front of the others. */
	private static final List<GrantColumn> FIRST = List.of(GrantColumn.CHANGE, GrantColumn.DOMAIN, GrantColumn.GREF, GrantColumn.STATE,
			GrantColumn.GRANTEE, GrantColumn.MAPPER, GrantColumn.OWNER);
	private static final int WIDEST = 4_000;

	/**
	 * One column.
	 *
	 * @param width in pixels; 0 for as wide as is good
	 */
	record Place(GrantColumn column, boolean shown, int width) {
	}

	/** Takes a copy of the list. */
	ColumnLayout {
		columns = List.copyOf(columns);
	}

	/** What holds until somebody wants another. */
	static ColumnLayout standard() {
		return completed(new ArrayList<>(), GridOrder.BY_REF);
	}

	/** Of a text that {@link #text()} made, perhaps in another version: what it does not know is as usual, what is unknown here is left out. */
	static ColumnLayout of(String text) {
		List<Place> places = new ArrayList<>();
		GridOrder order = GridOrder.BY_REF;
		for (String word : text.split(" ")) {
			String name = word.replaceAll("^[-<>]|:.*", "");
			Optional<GrantColumn> column = named(name);
			if (column.isEmpty()) {
				continue;
			}
			if (word.startsWith("<") || word.startsWith(">")) {
				order = new GridOrder(column.get(), word.startsWith(">"));
			} else if (places.stream().noneMatch(place -> place.column() == column.get())) {
				places.add(new Place(column.get(), !word.startsWith("-"), width(word)));
			}
		}
		return completed(places, order);
	}

	private static ColumnLayout completed(List<Place> places, GridOrder order) {
		Set<GrantColumn> known = EnumSet.noneOf(GrantColumn.class);
		places.forEach(place -> known.add(place.column()));
		boolean none = places.isEmpty();
		FIRST.stream().filter(column -> !known.contains(column)).forEach(column -> places.add(new Place(column, none, 0)));
		for (GrantColumn column : GrantColumn.values()) {
			if (!known.contains(column) && !FIRST.contains(column)) {
				places.add(new Place(column, none && !HIDDEN.contains(column), 0));
			}
		}
		return new ColumnLayout(places, order);
	}

	private static Optional<GrantColumn> named(String name) {
		for (GrantColumn column : GrantColumn.values()) {
			if (column.name().equals(name)) {
				return Optional.of(column);
			}
		}
		return Optional.empty();
	}

	private static int width(String word) {
		String digits = word.replaceFirst("^[^:]*:?", "");
		return digits.matches("[0-9]{1,4}") ? Math.min(WIDEST, Integer.parseInt(digits)) : 0;
	}

	/** The same with that column shown or not. */
	ColumnLayout with(GrantColumn column, boolean shown) {
		return new ColumnLayout(columns.stream().map(place -> place.column() == column ? new Place(column, shown, place.width()) : place).toList(), order);
	}

	/** One line of text, to be stored. */
	String text() {
		StringBuilder text = new StringBuilder();
		for (Place place : columns) {
			text.append(place.shown() ? "" : "-").append(place.column().name()).append(':').append(place.width()).append(' ');
		}
		return text.append(order.descending() ? '>' : '<').append(order.column().name()).toString();
	}

	/** The columns shown, from left to right. */
	List<GrantColumn> shown() {
		return columns.stream().filter(Place::shown).map(Place::column).toList();
	}
}
