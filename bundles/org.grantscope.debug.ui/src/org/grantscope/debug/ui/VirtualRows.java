package org.grantscope.debug.ui;

import java.util.Arrays;
import java.util.function.IntConsumer;

import org.eclipse.swt.widgets.Table;

/**
 * Touches many rows of a virtual table in slices, while the user already works: GTK takes long to make room for many rows at once,
 * and to fill many anew. For the user interface's thread. What was begun and is not done ends with {@link #begin}.
 *
 * <p>Rows are taken out of a virtual table with {@link #setCount} alone, never with {@code setItemCount} or {@code removeAll}.
 */
public final class VirtualRows {

	/** So many rows are made room for at a time. */
	private static final int ROOM = 8_192;
	/** So many rows that are not seen are filled anew at a time. */
	private static final int REFILLED = 64;

	private final Table table;
	private int generation;

	/** For that table, while it lives. */
	public VirtualRows(Table table) {
		this.table = table;
	}

	/**
	 * Makes room for so many rows, fewer too; then nothing is selected. When the row of GTK's cursor is taken out, the cursor goes to
	 * the next one, and GTK asks for its texts. SWT 3.135 makes an item for it then that it never releases, though its row goes as
	 * well, and the style engine ends the process when it resets that item as the theme is switched. So the cursor goes to the first
	 * row before others are taken out, and the first one goes last.
	 */
	public static void setCount(Table table, int rows) {
		int room = table.getItemCount();
		if (rows < room) {
			int top = table.getTopIndex();
			table.setSelection(0);
			table.deselectAll();
			table.setItemCount(Math.max(1, rows));
			if (rows > 0 && table.getTopIndex() != Math.min(top, rows - 1)) {
				table.setTopIndex(Math.min(top, rows - 1));
			}
		}
		table.setItemCount(rows);
	}

	/** Other rows are to be shown; what is left to be done for those before is not done. */
	public void begin() {
		generation++;
	}

	/** Makes room for rows until there is for so many. */
	public void grow(int rows) {
		grow(rows, generation);
	}

	private void grow(int rows, int wanted) {
		if (table.isDisposed() || wanted != generation || table.getItemCount() >= rows) {
			return;
		}
		table.setItemCount(Math.min(rows, table.getItemCount() + ROOM));
		table.getDisplay().timerExec(1, () -> grow(rows, wanted));
	}

	/** Whether the row is seen; one that is seen in part is. */
	public boolean isSeen(int place) {
		int top = table.getTopIndex();
		return place >= top && place <= top + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1;
	}

	/** Fills these rows anew: those that are seen at once, the others in slices. */
	public void refill(int[] places, IntConsumer fill) {
		int[] seen = Arrays.stream(places).filter(this::isSeen).toArray();
		Arrays.stream(seen).forEach(fill);
		if (seen.length < places.length) {
			Arrays.sort(seen);
			later(Arrays.stream(places).filter(place -> Arrays.binarySearch(seen, place) < 0).toArray(), 0, fill, generation);
		}
	}

	private void later(int[] places, int from, IntConsumer fill, int wanted) {
		table.getDisplay().timerExec(1, () -> {
			if (!table.isDisposed() && wanted == generation) {
				int to = Math.min(places.length, from + REFILLED);
				Arrays.stream(places, from, to).forEach(fill);
				if (to < places.length) {
					later(places, to, fill, wanted);
				}
			}
		});
	}
}
