package org.grantscope.analysis.ui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.compare.CompareViewerPane;
import org.eclipse.compare.INavigatable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.grantscope.debug.ui.VirtualRows;
import org.grantscope.debug.ui.WidgetName;

/**
 * What differs between two machines, one difference in a row; rows are made when they are seen. Its input is
 * {@link ComparedTexts.OfMachines}, its elements are {@link ComparedTexts.OfRow}, which the compare editor shows side by side
 * below. For the user interface's thread.
 */
class DifferenceViewer extends TableViewer {

	private static final DifferenceColumn[] COLUMNS = DifferenceColumn.values();
	/** So many rows are made room for at a time: GTK takes long for many. */
	private static final int ROOM = 8_192;

	private final CompareViewerPane pane;
	private final Consumer<@Nullable DifferenceRow> selected;
	private List<DifferenceRow> rows = List.of();
	private @Nullable ComparedMachines machines;
	private boolean learntToo;
	private @Nullable DifferenceColumn sorted;
	private boolean reverse;
	private int asked;

	/**
	 * An empty one.
	 *
	 * @param pane     where it is shown
	 * @param selected told what is selected; null for nothing
	 */
	DifferenceViewer(CompareViewerPane pane, Consumer<@Nullable DifferenceRow> selected) {
		super(pane, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		this.pane = pane;
		this.selected = selected;
		setUseHashlookup(false);
		Table table = getTable();
		table.setHeaderVisible(true);
		WidgetName.set(table, "differences", "Differences");
		for (DifferenceColumn column : COLUMNS) {
			addColumn(column);
		}
		setContentProvider((ILazyContentProvider) this::fill);
		addPostSelectionChangedListener(event -> tellSelected());
		table.setData(INavigatable.NAVIGATOR_PROPERTY, new RowSteps(this));
		new DifferenceActions(this).install(pane, CompareViewerPane.getToolBarManager(pane));
	}

	private void addColumn(DifferenceColumn column) {
		TableViewerColumn made = new TableViewerColumn(this, SWT.NONE);
		TableColumn heading = made.getColumn();
		heading.setText(column.label());
		heading.setWidth(column.width());
		heading.setMoveable(true);
		heading.addListener(SWT.Selection, event -> sort(column));
		made.setLabelProvider(ColumnLabelProvider.createTextProvider(
				element -> element instanceof ComparedTexts.OfRow of ? column.text(of.row()) : ""));
	}

	private void fill(int index) {
		if (index >= 0 && index < rows.size()) {
			replace(new ComparedTexts.OfRow(rows.get(index)), index);
		}
	}

	@Override
	protected void inputChanged(Object input, Object old) {
		super.inputChanged(input, old);
		if (input instanceof ComparedTexts.OfMachines of) {
			show(of.machines());
		}
	}

	/** Shows what differs between those two. */
	final void show(ComparedMachines compared) {
		machines = compared;
		order();
	}

	/** Says something in place of the summary. */
	final void say(String title) {
		pane.setText(title);
	}

	/** The two; null for nothing. */
	final @Nullable ComparedMachines machines() {
		return machines;
	}

	/** Whether also shown what only one of the two tells. */
	final boolean isLearntToo() {
		return learntToo;
	}

	/** Shows also what only one of the two tells, or no longer. */
	final void setLearntToo(boolean show) {
		learntToo = show;
		order();
	}

	/** How many rows there are, those without room yet too. */
	final int rows() {
		return rows.size();
	}

	/** The selected differences, in the order shown. */
	final List<DifferenceRow> selectedRows() {
		return Arrays.stream(getTable().getSelectionIndices()).sorted().filter(index -> index < rows.size()).mapToObj(rows::get).toList();
	}

	/** Selects a row and lets it be seen. */
	final void selectRow(int index) {
		getTable().setSelection(index);
		getTable().showSelection();
		tellSelected();
	}

	private void tellSelected() {
		IStructuredSelection selection = getStructuredSelection();
		fireOpen(new OpenEvent(this, selection));
		selected.accept(selection.getFirstElement() instanceof ComparedTexts.OfRow of ? of.row() : null);
	}

	private void sort(DifferenceColumn column) {
		reverse = sorted == column && !reverse;
		sorted = column;
		getTable().setSortColumn(getTable().getColumn(column.ordinal()));
		getTable().setSortDirection(reverse ? SWT.DOWN : SWT.UP);
		order();
	}

	/** Lists and orders the differences in the background; what was asked before is dropped. */
	private void order() {
		ComparedMachines compared = machines;
		if (compared == null) {
			return;
		}
		int wanted = ++asked;
		boolean more = learntToo;
		DifferenceColumn column = sorted;
		boolean backwards = reverse;
		Job job = new Job("Listing differences") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				List<DifferenceRow> listed = new ArrayList<>(compared.rows(more));
				String summary = compared.summary(listed, more);
				if (column != null) {
					listed.sort(backwards ? column.order().reversed() : column.order());
				}
				pane.getDisplay().asyncExec(() -> show(listed, summary, wanted));
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private void show(List<DifferenceRow> listed, String summary, int wanted) {
		if (getTable().isDisposed() || wanted != asked) {
			return;
		}
		getTable().deselectAll();
		rows = listed;
		getTable().clearAll();
		VirtualRows.setCount(getTable(), Math.min(rows.size(), getTable().getItemCount()));
		if (getTable().getItemCount() < ROOM) {
			setItemCount(Math.min(rows.size(), ROOM));
		}
		grow(wanted);
		say(summary);
		if (!rows.isEmpty()) {
			selectRow(0);
		}
	}

	private void grow(int wanted) {
		if (!getTable().isDisposed() && wanted == asked && getTable().getItemCount() < rows.size()) {
			getTable().getDisplay().timerExec(1, () -> {
				if (!getTable().isDisposed() && wanted == asked) {
					setItemCount(Math.min(rows.size(), getTable().getItemCount() + ROOM));
					grow(wanted);
				}
			});
		}
	}
}
