package org.grantscope.debug.ui.files;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Gref;
import org.grantscope.model.table.EntryTable;

/** What the view shows: a device, as it was in the last look. The viewer's input, which stays the same object from look to look. */
final class ShownDevice {

	private @Nullable AllocatorDevice device;
	private @Nullable EntryTable rows;
	private Marks marks = Marks.NONE;

	/** Another device, or the same in a later look; null for none. */
	void show(@Nullable AllocatorDevice now, Marks changed) {
		GrantTable table = now == null || now.getDomain() == null ? null : now.getDomain().getTable();
		device = now;
		rows = table == null ? null : table.getRows();
		marks = changed;
	}

	/** As it is now, whatever is shown later. */
	ShownDevice copy() {
		ShownDevice copy = new ShownDevice();
		copy.device = device;
		copy.rows = rows;
		copy.marks = marks;
		return copy;
	}

	@Nullable AllocatorDevice device() {
		return device;
	}

	/** The entries of the device's domain; null when no source shows its table. */
	@Nullable EntryTable rows() {
		return rows;
	}

	/** How the entry of that gref changed; null when it is not marked. */
	@Nullable ChangeKind change(Gref gref) {
		return marks.of(gref.getRef());
	}
}
