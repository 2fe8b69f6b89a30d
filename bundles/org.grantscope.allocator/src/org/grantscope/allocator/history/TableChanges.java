package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.table.GrantTableImage;

/** What differs between two moments of a table. */
public final class TableChanges {

	private TableChanges() {
	}

	/** The references whose entry or status changed, in ascending order; entries of new frames were zero before. */
	public static List<Integer> between(GrantTableImage before, GrantTableImage after) {
		List<Integer> changed = new ArrayList<>();
		for (int ref = 0; ref < after.entries(); ref++) {
			boolean isNew = ref >= before.entries();
			boolean same = isNew ? !after.isUsed(ref) && after.domid(ref) == 0 && after.frame(ref) == 0
					: before.flags(ref) == after.flags(ref) && before.domid(ref) == after.domid(ref)
							&& before.frame(ref) == after.frame(ref) && before.inUseWord(ref) == after.inUseWord(ref);
			if (!same) {
				changed.add(ref);
			}
		}
		return changed;
	}
}
