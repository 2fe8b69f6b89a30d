package org.grantscope.debug.ui.files;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.table.EntryTable;
import org.grantscope.model.table.EntryUse;

/**
 * A domain as it was in one look, with the entries of its table. May be read from any thread.
 *
 * @param rows  null when no source shows the table
 * @param marks the entries that changed
 * @param forms how numbers are written
 */
record DeviceLook(Domain domain, @Nullable EntryRows rows, Marks marks, NumberForms forms) {

	static DeviceLook of(Domain domain, Marks marks, NumberForms forms) {
		return new DeviceLook(domain, domain.getTable() == null ? null : EntryRows.of(domain.getTable().getRows()), marks, forms);
	}

	/** A reference. */
	String gref(int ref) {
		return forms.gref(ref);
	}

	private @Nullable EntryRows rowsWith(int ref) {
		EntryRows known = rows;
		return known != null && ref >= 0 && ref < known.table().size() ? known : null;
	}

	EntryState state(int ref) {
		EntryRows known = rowsWith(ref);
		return known == null ? EntryState.UNKNOWN : known.table().state(ref);
	}

	/** Whether somebody uses the entry. */
	EntryUse use(int ref) {
		EntryRows known = rowsWith(ref);
		return known == null ? EntryUse.UNKNOWN : known.table().use(ref);
	}

	/** Who uses the entry, by Xen's count, or else who may. */
	String user(int ref) {
		EntryRows known = rowsWith(ref);
		int mapper = known == null ? EntryTable.UNKNOWN : known.mapper(ref);
		return mapper >= 0 ? forms.domid(mapper) : known != null && known.table().grantee(ref) >= 0
				? forms.domid(known.table().grantee(ref)) : "the peer";
	}

	/** What the Grant Table says of the entry in that column. */
	String text(EntryColumn column, int ref) {
		EntryRows known = rowsWith(ref);
		return known == null ? EntryColumn.UNKNOWN : column.text(known, ref, forms);
	}

	long key(EntryColumn column, int ref) {
		EntryRows known = rowsWith(ref);
		return known == null ? -1 : column.key(known, ref);
	}

	@Nullable ChangeKind change(int ref) {
		return marks.of(ref);
	}
}
