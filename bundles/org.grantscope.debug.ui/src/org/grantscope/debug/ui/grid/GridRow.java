package org.grantscope.debug.ui.grid;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.debug.ui.changes.ChangeKind;

/** One row of a {@link RowGrid}: a thing as it was in one look. Immutable. */
public interface GridRow {

	/** Equal of the rows of one thing in two looks, so that it stays selected and folded; different of any two rows shown. */
	Object key();

	/** How it changed; null when it is not marked. */
	default @Nullable ChangeKind change() {
		return null;
	}

	/** What is told when the mouse rests on it, lines of text; empty for nothing. */
	default String hover() {
		return "";
	}
}
