package org.grantscope.debug.ui.grid;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.debug.ui.Icons;

/** What a {@link RowGrid} says of its rows in one column. */
public interface GridColumn<R extends GridRow> {

	/** Told from the grid's other columns, also in later versions: what the user did to a column is remembered by it. */
	String id();

	/** The heading. */
	String title();

	/** The longest usual text, by which the column is as wide as it is at first. */
	String widest();

	/** What it says; empty for nothing. On any thread. */
	String text(R row);

	/** Whether {@link #icon} ever gives one. */
	default boolean hasIcons() {
		return false;
	}

	/** What is shown before the text; null for nothing. */
	default @Nullable Icons icon(R row) {
		return null;
	}

	/** What the heading says when the mouse rests on it; empty for nothing. */
	default String tip() {
		return "";
	}
}
