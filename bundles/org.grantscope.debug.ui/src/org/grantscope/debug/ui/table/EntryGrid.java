package org.grantscope.debug.ui.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryOrder;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.VirtualRows;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeColors;
import org.grantscope.debug.ui.changes.ChangeKind;

/**
 * The table of entries: virtual, so that a row costs something only while it is seen.
 *
 * <p>GTK takes most of a second to make room for half a million rows at once, and as long to take it back row by row. So
 * the first rows come at once, and the room for the others in slices while the user already works; and a table with room
 * for many rows is not emptied but replaced by a new one.
 */
final class EntryGrid {

	/** With more rows than this, a new table is faster than an emptied one. */
	private static final int REPLACED_ROWS = 32_768;
	/** A larger selection is not carried over to another order or filter: selecting so many rows anew takes GTK seconds. */
	private static final int KEPT_SELECTED = 1_000;
	/** What each column must have room for, beside its title. */
	private static final String[] WIDEST = { "32767 (0x7fff)", "revoked but mapped", "d32752", "0x2fe02f", "permit_access reading writing", "hstw 2, devw 1", "d32752",
			"blkfront device/vbd/51712 ring-ref" };
	private static final int MARGIN = 12;
	private static final int ICON = 20;
	private static final EntryColumn[] COLUMNS = EntryColumn.values();
	/** The column with the sign of a change: the last one made, the first one shown. */
	private static final int MARK = COLUMNS.length;

	private final Composite holder;
	private final ResourceManager images;
	private final Consumer<EntryOrder> reorder;
	private final Runnable selected;
	private final ChangeColors colors;
	/** The entries whose rows have texts. */
	private final BitSet filled = new BitSet();
	private Table table;
	private VirtualRows slices;
	private @Nullable EntryPicture picture;
	private int[] refs = {};

	/**
	 * An empty grid.
	 *
	 * @param reorder  told when the user asks for another order; the grid itself does not sort
	 * @param selected told when the user selects other entries
	 */
	EntryGrid(Composite parent, Consumer<EntryOrder> reorder, Runnable selected) {
		this.reorder = reorder;
		this.selected = selected;
		holder = new Composite(parent, SWT.NONE);
		holder.setLayout(new FillLayout());
		colors = new ChangeColors(holder, this::recolor);
		images = new LocalResourceManager(JFaceResources.getResources(), holder);
		table = createTable();
		slices = new VirtualRows(table);
		GC gc = new GC(table);
		for (int i = 0; i < COLUMNS.length; i++) {
			int widest = Math.max(gc.textExtent(WIDEST[i]).x, gc.textExtent(COLUMNS[i].title()).x + MARGIN);
			table.getColumn(i).setWidth(widest + MARGIN + (COLUMNS[i] == EntryColumn.STATE ? ICON : 0));
		}
		table.getColumn(MARK).setWidth(gc.textExtent("\u00b1").x + 2 * MARGIN);
		gc.dispose();
		table.setSortColumn(table.getColumn(0));
		table.setSortDirection(SWT.UP);
	}

	private Table createTable() {
		Table created = new Table(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		WidgetName.set(created, "grantTable", "Grant table entries");
		created.setHeaderVisible(true);
		created.setLinesVisible(true);
		for (EntryColumn by : COLUMNS) {
			TableColumn column = new TableColumn(created, SWT.NONE);
			column.setText(by.title());
			column.setMoveable(true);
			column.addListener(SWT.Selection, event -> orderBy(column, by));
		}
		TableColumn mark = new TableColumn(created, SWT.CENTER);
		mark.setText("\u00b1");
		mark.setToolTipText("What changed since the last look: + granted, - freed, ~ changed otherwise");
		mark.setMoveable(true);
		// GTK reserves room for images in a virtual table only if the first row ever drawn has one; by the columns' places then.
		created.setItemCount(1);
		created.getItem(0).setImage(EntryColumn.STATE.ordinal(), images.get(Icons.UNKNOWN.descriptor()));
		created.removeAll();
		created.setColumnOrder(IntStream.concat(IntStream.of(MARK), IntStream.range(0, MARK)).toArray());
		created.addListener(SWT.SetData, this::fill);
		created.addListener(SWT.Selection, event -> selected.run());
		return created;
	}

	/** Takes all rows out; what the user did to the columns stays. */
	private void empty() {
		if (table.getItemCount() <= REPLACED_ROWS) {
			table.deselectAll();
			table.removeAll();
			return;
		}
		Table old = table;
		boolean focused = old.isFocusControl();
		table = createTable();
		slices = new VirtualRows(table);
		for (int i = 0; i <= MARK; i++) {
			table.getColumn(i).setWidth(old.getColumn(i).getWidth());
		}
		table.setColumnOrder(old.getColumnOrder());
		table.setSortColumn(table.getColumn(old.indexOf(old.getSortColumn())));
		table.setSortDirection(old.getSortDirection());
		old.dispose();
		holder.layout(true);
		if (focused) {
			table.setFocus();
		}
	}

	/** The grid's place in its parent. */
	Control control() {
		return holder;
	}

	/** Takes the keyboard. */
	void setFocus() {
		table.setFocus();
	}

	/** Selects every entry that there is room for. */
	void selectAll() {
		table.selectAll();
	}

	/**
	 * Shows a picture.
	 *
	 * @param sameTable whether it is of the table shown before: then what was selected stays so, as far as it is shown, and the first
	 *                  row that is seen stays the first
	 */
	void show(EntryPicture now, boolean sameTable) {
		int[] before = sameTable && table.getSelectionCount() <= KEPT_SELECTED ? selectedRefs() : new int[0];
		int top = sameTable ? topRef() : -1;
		boolean sameCount = now.refs().length == table.getItemCount();
		begin(now);
		filled.clear();
		if (sameCount) {
			table.deselectAll();
			table.clearAll();
		} else {
			empty();
			slices.grow(refs.length);
		}
		selectUnseen(before);
		scrollTo(top);
	}

	/**
	 * Goes on to the next picture of the same table; only the rows that differ are touched, and nothing scrolls.
	 *
	 * @return false, with nothing done, when the update is not from what is shown
	 */
	boolean update(PictureUpdate update) {
		if (update.before() != picture || table.getItemCount() < refs.length) {
			return false;
		}
		int[] before = table.getSelectionCount() <= KEPT_SELECTED ? selectedRefs() : new int[0];
		int at = table.getTopIndex();
		int top = topRef();
		BitSet unasked = (BitSet) filled.clone();
		unasked.andNot(update.asked());
		begin(update.now());
		boolean moves = update.removed().length > 0 || update.inserted().length > 0;
		if (moves) {
			step(update);
		}
		int[] dirty = unasked.isEmpty() ? update.dirty() : placesOf(update, unasked);
		slices.refill(dirty, this::fill);
		if (moves && !Arrays.equals(before, selectedRefs())) {
			table.deselectAll();
			selectUnseen(before);
		}
		if (moves && at > 0 && (table.getTopIndex() != at || topRef() != top)) {
			scrollTo(top);
		}
		return true;
	}

	private void begin(EntryPicture now) {
		picture = now;
		refs = now.refs();
		slices.begin();
	}

	private void step(PictureUpdate update) {
		table.setRedraw(false);
		for (int index : update.removed()) {
			filled.clear(update.before().refs()[index]);
			table.remove(index);
		}
		for (int index : update.inserted()) {
			filled.clear(refs[index]);
			insert(index);
		}
		table.setRedraw(true);
	}

	/** An item that is filled when it is seen. */
	private TableItem insert(int index) {
		return new TableItem(table, SWT.NONE, index);
	}

	/** Also the rows that were filled, with what was then, while the update was worked out. */
	private int[] placesOf(PictureUpdate update, BitSet unasked) {
		BitSet places = new BitSet();
		Arrays.stream(update.dirty()).forEach(places::set);
		for (int i = 0; i < refs.length; i++) {
			if (unasked.get(refs[i])) {
				places.set(i);
			}
		}
		return places.stream().toArray();
	}

	private void fill(int place) {
		if (filled.get(refs[place])) {
			fill(table.getItem(place), place);
		}
	}

	private int topRef() {
		int top = table.getTopIndex();
		return top < refs.length ? refs[top] : -1;
	}

	/** Makes the entry the first that is seen; of one that is not shown any more, the next. */
	private void scrollTo(int ref) {
		if (ref < 0 || refs.length == 0) {
			return;
		}
		int place = 0;
		while (place < refs.length && refs[place] != ref) {
			place++;
		}
		if (place == refs.length) {
			place = Math.max(0, -Arrays.binarySearch(refs, ref) - 1);
		}
		int top = Math.min(place, refs.length - 1);
		table.setItemCount(Math.max(table.getItemCount(), top + 1));
		table.setTopIndex(top);
	}

	/** Shows nothing. */
	void clear() {
		picture = null;
		refs = new int[0];
		filled.clear();
		slices.begin();
		empty();
	}

	/** What is shown, and which rows of it are filled; null for nothing. */
	EntryQueryJob.@Nullable Shown shown() {
		EntryPicture now = picture;
		return now == null ? null : new EntryQueryJob.Shown(now, (BitSet) filled.clone());
	}

	/** The selected entries' references, in the order shown. */
	int[] selectedRefs() {
		return Arrays.stream(table.getSelectionIndices()).sorted().filter(index -> index < refs.length).map(index -> refs[index])
				.toArray();
	}

	/** Selects the entries that are shown, and scrolls to the first. */
	void select(int... wanted) {
		int[] indices = placesOf(wanted);
		if (indices.length > 0) {
			table.setItemCount(Math.max(table.getItemCount(), indices[indices.length - 1] + 1));
			table.setSelection(indices);
			table.showSelection();
		}
	}

	/** The same without scrolling, beside what is selected. */
	private void selectUnseen(int[] wanted) {
		int[] indices = placesOf(wanted);
		if (indices.length > 0) {
			table.setItemCount(Math.max(table.getItemCount(), indices[indices.length - 1] + 1));
			table.select(indices);
		}
	}

	private int[] placesOf(int[] wanted) {
		int[] sorted = wanted.clone();
		Arrays.sort(sorted);
		int found = 0;
		int[] indices = new int[sorted.length];
		for (int index = 0; index < refs.length && found < indices.length; index++) {
			if (Arrays.binarySearch(sorted, refs[index]) >= 0) {
				indices[found++] = index;
			}
		}
		return Arrays.copyOf(indices, found);
	}

	/** The theme has other colours now. */
	private void recolor() {
		filled.clear();
		table.clearAll();
	}

	/** The rows shown, whether or not there is room for all of them yet. */
	int size() {
		return refs.length;
	}

	private void orderBy(TableColumn column, EntryColumn by) {
		boolean descending = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
		table.setSortColumn(column);
		table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
		reorder.accept(new EntryOrder(by, descending));
	}

	private void fill(Event event) {
		if (event.index >= 0 && event.index < refs.length) {
			fill((TableItem) event.item, event.index);
		}
	}

	private void fill(TableItem item, int place) {
		EntryPicture now = picture;
		if (now == null) {
			return;
		}
		int ref = refs[place];
		for (int i = 0; i < COLUMNS.length; i++) {
			item.setText(i, COLUMNS[i].text(now.rows(), ref));
		}
		item.setImage(EntryColumn.STATE.ordinal(), images.get(Icons.of(now.rows().table().state(ref)).descriptor()));
		ChangeKind kind = now.marks().of(ref);
		item.setText(MARK, kind == null ? "" : kind.sign());
		item.setBackground(colors.of(kind));
		filled.set(ref);
	}
}
