package org.grantscope.debug.ui.table;

import java.util.Objects;

import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.debug.ui.changes.Marks;

/**
 * What the table of entries shows at one moment. May be read from any thread; nobody writes to its array.
 *
 * @param rows  all that is known of the entries
 * @param refs  which of them are shown, in this order
 * @param marks which of them changed
 */
record EntryPicture(EntryRows rows, int[] refs, Marks marks) {

	private static final EntryColumn[] COLUMNS = EntryColumn.values();

	/** Whether the entry looks the same in the other picture; where one has no such entry, it does not. */
	boolean looksAs(EntryPicture other, int ref) {
		if (ref >= rows.table().size() || ref >= other.rows.table().size() || !Objects.equals(marks.of(ref), other.marks.of(ref))) {
			return false;
		}
		for (EntryColumn column : COLUMNS) {
			if (!column.text(rows, ref).equals(column.text(other.rows, ref))) {
				return false;
			}
		}
		return true;
	}
}
