package org.grantscope.debug.ui.grid;

import java.util.List;

/**
 * A row and those that it stands above. Immutable.
 *
 * @param heading always shown
 * @param rows    shown below it, indented, unless it is folded; none for a thing that has nothing below it
 */
public record RowGroup<R extends GridRow>(R heading, List<R> rows) {

	/** Takes a copy of the list. */
	public RowGroup {
		rows = List.copyOf(rows);
	}
}
