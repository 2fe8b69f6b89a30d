package org.grantscope.analysis.ui.map;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.table.EntryTable;

/** What the map shows of one domain's table: the state of each entry, and which are marked. A byte an entry; immutable. */
final class MapPicture {

	private static final int STOP_MASK = 0xfff;
	/** Beside the state in a cell's byte: how it is marked, 0 for not. */
	private static final int MARK_SHIFT = 4;
	private static final int STATE_MASK = (1 << MARK_SHIFT) - 1;
	private static final ChangeKind[] KINDS = ChangeKind.values();

	private final Domain domain;
	private final EntryRows rows;
	private final byte[] cells;
	private final int perFrame;
	private int marked;
	private final int[] counts = new int[EntryState.VALUES.size()];

	private MapPicture(Domain domain, EntryRows rows, int perFrame) {
		this.domain = domain;
		this.rows = rows;
		this.perFrame = perFrame;
		this.cells = new byte[rows.table().size()];
	}

	/**
	 * Works it out; takes milliseconds for a large table.
	 *
	 * @param stop asked now and then; the picture of a stopped one is of no use
	 */
	static MapPicture of(Domain domain, Marks marks, BooleanSupplier stop) {
		EntryRows rows = EntryRows.of(domain);
		EntryTable table = rows.table();
		GrantTableVersion version = table.version() == EntryTable.UNKNOWN ? GrantTableVersion.V1
				: GrantTableVersion.of(table.version()).orElse(GrantTableVersion.V1);
		MapPicture picture = new MapPicture(domain, rows, version.entriesPerFrame());
		for (int ref = 0; ref < picture.cells.length && ((ref & STOP_MASK) != 0 || !stop.getAsBoolean()); ref++) {
			int state = table.state(ref).getValue();
			picture.counts[state]++;
			picture.cells[ref] = (byte) state;
		}
		for (int ref = marks.next(0); ref >= 0 && ref < picture.cells.length; ref = marks.next(ref + 1)) {
			ChangeKind kind = marks.of(ref);
			picture.marked++;
			picture.cells[ref] |= (byte) (kind == null ? 0 : kind.ordinal() + 1 << MARK_SHIFT);
		}
		return picture;
	}

	/** Whose table it is. */
	Domain domain() {
		return domain;
	}

	/** All that is known of the entries. */
	EntryRows rows() {
		return rows;
	}

	/** References run from 0 to one less. */
	int size() {
		return cells.length;
	}

	/** Entries of a frame of the shared table. */
	int perFrame() {
		return perFrame;
	}

	/** How many frames there are; the last one may be known in part. */
	int frames() {
		return (cells.length + perFrame - 1) / perFrame;
	}

	/** The state of the entry. */
	EntryState state(int ref) {
		return EntryState.VALUES.get(cells[ref] & STATE_MASK);
	}

	/** How the entry changed; null when it is not marked. */
	@Nullable ChangeKind mark(int ref) {
		int mark = cells[ref] >> MARK_SHIFT;
		return mark == 0 ? null : KINDS[mark - 1];
	}

	/** Whether an entry of the frame is. */
	boolean isMarked(int frame) {
		int to = Math.min((frame + 1) * perFrame, cells.length);
		for (int ref = frame * perFrame; ref < to; ref++) {
			if (cells[ref] >> MARK_SHIFT != 0) {
				return true;
			}
		}
		return false;
	}

	/** Of all looks that a cell can have, the number of this one's. */
	int look(int ref) {
		return cells[ref];
	}

	/** How many entries are in that state. */
	int count(EntryState state) {
		return counts[state.getValue()];
	}

	/** How many entries are marked. */
	int marked() {
		return marked;
	}

	/** Whether a frame looks the same in both. */
	boolean looksAs(MapPicture other, int frame) {
		int from = frame * perFrame;
		int to = Math.min(from + perFrame, cells.length);
		return perFrame == other.perFrame && to == Math.min(from + perFrame, other.cells.length)
				&& Arrays.equals(cells, from, to, other.cells, from, to);
	}
}
