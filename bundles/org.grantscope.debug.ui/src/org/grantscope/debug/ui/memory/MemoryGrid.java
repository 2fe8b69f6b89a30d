package org.grantscope.debug.ui.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.VirtualRows;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeColors;
import org.grantscope.debug.ui.changes.ChangeKind;

/** The rows of the rendering: a virtual table over a picture. It asks for the pages that are seen and not read. */
final class MemoryGrid {

	private static final MemoryColumn[] COLUMNS = MemoryColumn.values();
	/** The column with the sign of a change: the last one made, the first one shown. */
	private static final int MARK = COLUMNS.length;
	private static final int MARGIN = 24;
	private static final int ICON = 20;

	private final Table table;
	private final VirtualRows slices;
	private final ChangeColors colors;
	private final ResourceManager images;
	private final Consumer<BitSet> wanted;
	private final BitSet filled = new BitSet();
	private @Nullable MemoryPicture picture;
	private boolean usedOnly;
	private int[] rows = {};
	private boolean asking;

	/** An empty grid; {@code wanted} is told of the pages to read. */
	MemoryGrid(Composite parent, Consumer<BitSet> wanted) {
		this.wanted = wanted;
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
		WidgetName.set(table, "memoryEntries", "Grant entries in memory");
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		colors = new ChangeColors(table, this::refill);
		images = new LocalResourceManager(JFaceResources.getResources(), table);
		slices = new VirtualRows(table);
		GC gc = new GC(table);
		for (MemoryColumn one : COLUMNS) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(one.title());
			column.setMoveable(true);
			column.setWidth(gc.textExtent(one.widest()).x + MARGIN + (one == MemoryColumn.STATE ? ICON : 0));
		}
		TableColumn mark = new TableColumn(table, SWT.CENTER);
		mark.setText("\u00b1");
		mark.setToolTipText("What changed since the last stop: + granted, - freed, ~ changed otherwise");
		mark.setWidth(gc.textExtent("\u00b1").x + MARGIN);
		gc.dispose();
		// GTK reserves room for images in a virtual table only if the first row ever drawn has one; by the columns' places then.
		table.setItemCount(1);
		table.getItem(0).setImage(MemoryColumn.STATE.ordinal(), images.get(Icons.UNKNOWN.descriptor()));
		VirtualRows.setCount(table, 0);
		table.setColumnOrder(IntStream.concat(IntStream.of(MARK), IntStream.range(0, MARK)).toArray());
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Resize, event -> askForSeen());
	}

	Table control() {
		return table;
	}

	/** Shows the picture; where it has as many rows as the one before, selection and place stay. */
	void show(MemoryPicture now) {
		MemoryPicture before = picture;
		picture = now;
		if (usedOnly) {
			show(IntStream.range(0, now.size()).filter(row -> now.isUsed(row) || now.change(row) != null).toArray());
		} else if (before == null || rows.length != now.size()) {
			show(IntStream.range(0, now.size()).toArray());
		} else {
			refill();
		}
		askForSeen();
	}

	/** Shows used entries alone, which needs all pages; or all entries. */
	void setUsedOnly(boolean only) {
		usedOnly = only;
		MemoryPicture now = picture;
		if (now != null) {
			rows = new int[0];
			filled.clear();
			VirtualRows.setCount(table, 0);
			show(now);
		}
	}

	private void show(int[] now) {
		if (Arrays.equals(now, rows)) {
			refill();
			return;
		}
		int[] selected = Arrays.stream(table.getSelectionIndices()).filter(i -> i < rows.length).map(i -> rows[i]).toArray();
		int top = table.getTopIndex() < rows.length ? rows[table.getTopIndex()] : 0;
		rows = now;
		slices.begin();
		filled.clear();
		table.deselectAll();
		VirtualRows.setCount(table, Math.min(now.length, table.getItemCount()));
		table.clearAll();
		slices.grow(now.length);
		for (int row : selected) {
			int place = Arrays.binarySearch(now, row);
			if (place >= 0 && place < table.getItemCount()) {
				table.select(place);
			}
		}
		int place = Arrays.binarySearch(now, top);
		int target = place >= 0 ? place : -place - 1;
		if (top > 0 && target < now.length) {
			table.setItemCount(Math.max(table.getItemCount(), target + 1));
			table.setTopIndex(target);
		}
	}

	private void refill() {
		slices.begin();
		slices.grow(rows.length);
		slices.refill(filled.stream().toArray(), place -> fill(table.getItem(place), place));
	}

	/** Scrolls to that row and selects it; of a row that is not shown, to the next. */
	void reveal(int row) {
		int place = Arrays.binarySearch(rows, row);
		int target = Math.min(place >= 0 ? place : -place - 1, rows.length - 1);
		if (target >= 0) {
			table.setItemCount(Math.max(table.getItemCount(), target + 1));
			table.setSelection(target);
			table.showSelection();
			askForSeen();
		}
	}

	/** The selected rows, a line each, columns separated by tabs; empty when nothing is selected. */
	String selectedText() {
		MemoryPicture now = picture;
		return now == null ? ""
				: Arrays.stream(table.getSelectionIndices()).sorted().filter(place -> place < rows.length)
						.mapToObj(place -> line(now, rows[place])).collect(Collectors.joining());
	}

	private static String line(MemoryPicture picture, int row) {
		return Arrays.stream(COLUMNS).map(column -> column.text(picture, row)).collect(Collectors.joining("\t", "", "\n"));
	}

	private void fill(Event event) {
		if (event.index >= 0 && event.index < rows.length) {
			fill((TableItem) event.item, event.index);
		}
	}

	private void fill(TableItem item, int place) {
		MemoryPicture now = picture;
		if (now == null) {
			return;
		}
		int row = rows[place];
		for (int i = 0; i < COLUMNS.length; i++) {
			item.setText(i, COLUMNS[i].text(now, row));
		}
		boolean known = now.isRead(row) && now.isReadable(row);
		item.setImage(MemoryColumn.STATE.ordinal(), images.get((known ? Icons.of(now.state(row)) : Icons.UNKNOWN).descriptor()));
		ChangeKind kind = now.change(row);
		item.setText(MARK, kind == null ? "" : kind.sign());
		item.setBackground(colors.of(kind));
		filled.set(place);
		if (!now.isFresh(now.pageOf(row))) {
			askForSeen();
		}
	}

	/** Once for all rows that are filled together. */
	private void askForSeen() {
		if (!asking) {
			asking = true;
			table.getDisplay().asyncExec(() -> {
				asking = false;
				if (!table.isDisposed()) {
					ask();
				}
			});
		}
	}

	private void ask() {
		MemoryPicture now = picture;
		if (now == null || !table.isVisible()) {
			return;
		}
		BitSet pages = new BitSet();
		if (usedOnly) {
			pages.set(0, now.pageCount());
		} else if (rows.length > 0) {
			int top = Math.min(table.getTopIndex(), rows.length - 1);
			int end = Math.min(top + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1, rows.length - 1);
			pages.set(Math.max(0, now.pageOf(rows[top]) - 1), Math.min(now.pageCount(), now.pageOf(rows[end]) + 2));
		}
		pages.stream().filter(now::isFresh).forEach(pages::clear);
		if (!pages.isEmpty()) {
			wanted.accept(pages);
		}
	}
}
