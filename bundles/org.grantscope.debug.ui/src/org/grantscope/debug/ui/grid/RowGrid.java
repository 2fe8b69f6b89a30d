package org.grantscope.debug.ui.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.VirtualRows;
import org.grantscope.debug.ui.changes.ChangeColors;
import org.grantscope.debug.ui.changes.ChangeKind;

/**
 * A flat, virtual table of groups that fold: with the mouse on the sign before a heading, with a double click or Enter on the
 * heading, and with the left and right arrow keys. A row costs something only once it was seen, and a later look touches only
 * what is other than it was. What is selected, folded and on top stays so from look to look. For the user interface's thread.
 */
public final class RowGrid<R extends GridRow> {

	/** What a view does when the user does something. */
	public interface Listener<R extends GridRow> {

		/** Other rows are selected. */
		void selected();

		/** The rows are wanted in another order; the grid itself does not sort. */
		void reorder();

		/** A row that has nothing below it was opened with a double click or Enter. */
		default void opened(R row) {
			// in most views that does nothing
		}
	}

	/** A larger selection is neither kept nor taken over: selecting so many rows takes GTK seconds. */
	public static final int KEPT_SELECTED = 1_000;
	/** With more rows than this to take out, a new table is faster. */
	private static final int REMOVED = 512;
	private static final String BELOW = "\u2003";

	private final Composite holder;
	private final Supplier<GridColumns<R>> makeColumns;
	private final ResourceManager images;
	private final ChangeColors colors;
	private Table table;
	private GridColumns<R> columns;
	private VirtualRows slices;
	private final Listener<R> listener;
	private final FoldedRows<R> folds = new FoldedRows<>();
	/** What the widget's rows say, by place; null for those that were never seen. */
	private final List<@Nullable Shown> filled = new ArrayList<>();

	private record Shown(List<String> texts, List<@Nullable Icons> icons, @Nullable ChangeKind change, boolean heading) {
	}

	/**
	 * An empty grid.
	 *
	 * @param id      for tests and tools, and under which is remembered what the user does to the columns
	 * @param name    for people who do not see it
	 * @param columns the first one has the signs of folding
	 * @param marks   whether there is a column for what changed
	 */
	public RowGrid(Composite parent, String id, String name, List<? extends GridColumn<R>> columns, boolean marks, Listener<R> listener) {
		this.listener = listener;
		holder = new Composite(parent, SWT.NONE);
		holder.setLayout(new FillLayout());
		images = new LocalResourceManager(JFaceResources.getResources(), holder);
		colors = new ChangeColors(holder, this::recolor);
		table = newTable();
		makeColumns = () -> new GridColumns<>(table, id, name, columns, marks, listener::reorder);
		this.columns = makeColumns.get();
		slices = new VirtualRows(table);
		prepare();
	}

	private Table newTable() {
		return new Table(holder, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
	}

	private void prepare() {
		reserveImages();
		columns.arrange();
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.Selection, event -> listener.selected());
		table.addListener(SWT.DefaultSelection, event -> open((TableItem) event.item));
		table.addListener(SWT.KeyDown, this::keyDown);
		table.addListener(SWT.MouseDown, this::mouseDown);
		table.addListener(SWT.MouseMove, this::mouseMove);
	}

	/** A new table instead of one with many rows; what the user did to its columns stays. */
	private void replace() {
		Table old = table;
		boolean focused = old.isFocusControl();
		Menu menu = old.getMenu();
		int sorted = old.getSortColumn() == null ? -1 : old.indexOf(old.getSortColumn());
		int direction = old.getSortDirection();
		old.setMenu(null);
		old.dispose();
		filled.clear();
		table = newTable();
		columns = makeColumns.get();
		slices = new VirtualRows(table);
		prepare();
		table.setMenu(menu);
		if (sorted >= 0) {
			table.setSortColumn(table.getColumn(sorted));
			table.setSortDirection(direction);
		}
		holder.layout(true);
		if (focused) {
			table.setFocus();
		}
	}

	/** GTK has room for images in a virtual table only where the first row ever drawn has one; by the columns' places then. */
	private void reserveImages() {
		table.setItemCount(1);
		TableItem first = table.getItem(0);
		for (int i = 0; i < columns.count(); i++) {
			if (i == 0 || columns.get(i).hasIcons()) {
				first.setImage(i, images.get(Icons.UNKNOWN.descriptor()));
			}
		}
		VirtualRows.setCount(table, 0);
	}

	/** The widget that holds the table. */
	public Control control() {
		return holder;
	}

	/** The table, until rows are taken out of it: one with many is replaced. */
	Table table() {
		return table;
	}

	/** Whether no row is selected. */
	public boolean isNothingSelected() {
		return table.getSelectionCount() == 0;
	}

	/** In which order the user wants the rows. */
	public GridOrder<GridColumn<R>> order() {
		return columns.order();
	}

	/** Its columns as the user has them, for menus and for copying. */
	GridColumns<R> columns() {
		return columns;
	}

	/** The rows that are not folded away, in the order shown. */
	public List<R> rows() {
		return folds.rows();
	}

	/** Shows these groups from now on. */
	public void show(List<RowGroup<R>> groups) {
		step(() -> folds.show(groups));
	}

	private void step(Runnable change) {
		Set<Object> selected = new HashSet<>();
		if (table.getSelectionCount() <= KEPT_SELECTED) {
			selected().forEach(row -> selected.add(row.key()));
		}
		int at = table.getTopIndex();
		Object top = at > 0 && at < rows().size() ? rows().get(at).key() : null;
		change.run();
		makeRoom();
		slices.begin();
		slices.grow(rows().size());
		int[] places = selected.isEmpty() ? new int[0] : folds.places(row -> selected.contains(row.key()), selected.size());
		if (!Arrays.equals(places, sorted(table.getSelectionIndices()))) {
			table.deselectAll();
			selectAt(places);
		}
		if (top != null) {
			scrollTo(top);
		}
		slices.refill(IntStream.range(0, filled.size()).filter(place -> filled.get(place) != null).toArray(),
				place -> fill(table.getItem(place), place));
	}

	private void makeRoom() {
		int wanted = rows().size();
		int room = table.getItemCount();
		if (wanted < room) {
			shrink(wanted, room - wanted);
		}
		while (filled.size() > wanted) {
			filled.remove(filled.size() - 1);
		}
		while (filled.size() < wanted) {
			filled.add(null);
		}
	}

	/** GTK takes long to take out many rows. */
	private void shrink(int wanted, int less) {
		if (less > REMOVED) {
			replace();
		} else {
			VirtualRows.setCount(table, wanted);
		}
	}

	private void scrollTo(Object key) {
		int[] place = folds.places(row -> row.key().equals(key), 1);
		if (place.length > 0 && place[0] != table.getTopIndex()) {
			roomFor(place[0]);
			table.setTopIndex(place[0]);
		}
	}

	private void roomFor(int place) {
		if (table.getItemCount() <= place) {
			table.setItemCount(place + 1);
		}
	}

	private static int[] sorted(int[] places) {
		Arrays.sort(places);
		return places;
	}

	private void fill(TableItem item, int place) {
		if (place < 0 || place >= rows().size() || place >= filled.size()) { // GTK asks for rows that it takes out
			return;
		}
		R row = rows().get(place);
		Shown before = filled.get(place);
		Shown now = shown(row, place);
		filled.set(place, now);
		for (int i = 0; i < now.texts().size(); i++) {
			if (before == null || !before.texts().get(i).equals(now.texts().get(i))) {
				item.setText(i, now.texts().get(i));
			}
			Icons icon = now.icons().get(i);
			if (!Objects.equals(before == null ? null : before.icons().get(i), icon)) {
				item.setImage(i, icon == null ? null : images.get(icon.descriptor()));
			}
		}
		if (!Objects.equals(before == null ? null : before.change(), now.change())) {
			item.setBackground(colors.of(now.change()));
		}
		if (now.heading() != (before != null && before.heading())) {
			item.setFont(now.heading() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
		}
	}

	private Shown shown(R row, int place) {
		boolean heading = folds.isHeading(place);
		List<String> texts = new ArrayList<>();
		List<@Nullable Icons> icons = new ArrayList<>();
		for (int i = 0; i < columns.count(); i++) {
			String text = columns.get(i).text(row);
			texts.add(i == 0 && !heading ? BELOW + text : text);
			icons.add(i == 0 && folds.isFoldable(place) ? folds.isFolded(place) ? Icons.FOLDED : Icons.UNFOLDED : columns.get(i).icon(row));
		}
		ChangeKind change = row.change();
		if (columns.hasMarks()) {
			texts.add(change == null ? "" : change.sign());
			icons.add(null);
		}
		return new Shown(texts, icons, change, heading && folds.isFoldable(place));
	}

	private void recolor() {
		for (int place = 0; place < filled.size(); place++) {
			filled.set(place, null);
		}
		table.clearAll();
	}

	/** The selected rows, in the order shown. */
	public List<R> selected() {
		List<R> rows = rows();
		return Arrays.stream(sorted(table.getSelectionIndices())).filter(place -> place < rows.size()).mapToObj(rows::get).toList();
	}

	/**
	 * Selects these rows, {@link #KEPT_SELECTED} of them at most, unfolds what hides them, and scrolls to the first; nobody is told. Of
	 * none nothing is selected.
	 */
	public void select(Predicate<R> wanted) {
		if (folds.reveal(wanted)) {
			step(() -> { });
		}
		int[] places = folds.places(wanted, KEPT_SELECTED);
		if (!Arrays.equals(places, sorted(table.getSelectionIndices()))) {
			table.deselectAll();
			selectAt(places);
			if (places.length > 0 && Arrays.stream(places).noneMatch(slices::isSeen)) {
				table.setTopIndex(Math.max(0, places[0] - 2));
			}
		}
	}

	private void selectAt(int[] places) {
		if (places.length > 0) {
			roomFor(places[places.length - 1]);
			table.select(places);
		}
	}

	/** Folds or unfolds all groups. */
	public void foldAll(boolean fold) {
		step(() -> folds.foldAll(fold));
		listener.selected();
	}

	private void fold(int place, boolean fold) {
		if (fold && rows().size() > REMOVED) {
			Object key = rows().get(place).key();
			table.getDisplay().asyncExec(() -> foldLater(key)); // the table is perhaps replaced, which its own event does not survive
		} else {
			step(() -> folds.fold(place, fold));
			listener.selected();
		}
	}

	private void foldLater(Object key) {
		int[] place = holder.isDisposed() ? new int[0] : folds.places(row -> row.key().equals(key), 1);
		if (place.length > 0) {
			step(() -> folds.fold(place[0], true));
			listener.selected();
		}
	}

	private void open(@Nullable TableItem item) {
		int place = item == null ? -1 : table.indexOf(item);
		if (place >= 0 && folds.isFoldable(place)) {
			fold(place, !folds.isFolded(place));
		} else if (place >= 0 && place < rows().size()) {
			listener.opened(rows().get(place));
		}
	}

	private void keyDown(Event event) {
		int[] selected = table.getSelectionIndices();
		if (selected.length != 1 || event.stateMask != 0 || event.keyCode != SWT.ARROW_LEFT && event.keyCode != SWT.ARROW_RIGHT) {
			return;
		}
		event.doit = false;
		int place = selected[0];
		boolean left = event.keyCode == SWT.ARROW_LEFT;
		if (folds.isFoldable(place) && folds.isFolded(place) != left) {
			fold(place, left);
		} else if (left && !folds.isHeading(place)) {
			go(folds.headingOf(place));
		} else if (!left && folds.isFoldable(place)) {
			go(place + 1);
		}
	}

	private void go(int place) {
		table.setSelection(place);
		listener.selected();
	}

	private void mouseDown(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		int place = item == null ? -1 : table.indexOf(item);
		if (item != null && event.button == 1 && place >= 0 && folds.isFoldable(place) && signOf(item).contains(event.x, event.y)) {
			fold(place, !folds.isFolded(place));
		}
	}

	private static Rectangle signOf(TableItem item) {
		return item.getImageBounds(0);
	}

	private void mouseMove(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		int place = item == null ? -1 : table.indexOf(item);
		String words = place >= 0 && place < rows().size() ? rows().get(place).hover() : "";
		if (!words.equals(Objects.requireNonNullElse(table.getToolTipText(), ""))) {
			table.setToolTipText(words.isEmpty() ? null : words);
		}
	}
}
