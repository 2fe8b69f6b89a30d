package org.grantscope.debug.ui.table;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.grantscope.analysis.query.EntryOrder;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.PartSelection;
import org.grantscope.model.Machine;

/** What the Grant Table view shows: which machine, a filter, a line about the table, and the entries. */
final class GrantTablePanel {

	/** More entries than this are not made into objects for the selection: nobody reads so many details. */
	private static final int SELECTED_OBJECTS = 1_000;

	private final Composite top;
	private final Display display;
	private final MachineChooser chooser;
	private final QueryBox filter;
	private final TableSummary summary;
	private final EntryGrid grid;
	private final PartSelection selection = new PartSelection();
	private final Consumer<MachineChooser.@Nullable Choice> shows;
	private EntryOrder order = EntryOrder.BY_REF;
	private boolean unusedToo;
	private @Nullable EntryRows rows;
	private @Nullable EntryQueryJob running;
	private EntryQueryJob.@Nullable Wanted latest;
	private MachineChooser.@Nullable Choice shown;
	/** Whether what comes next is the table that is shown, looked at again or asked anew. */
	private boolean sameTable;

	GrantTablePanel(Composite parent, OpenMachines machines, Consumer<MachineChooser.@Nullable Choice> shows) {
		this.shows = shows;
		display = parent.getDisplay();
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(3, 3).spacing(4, 3).numColumns(2).equalWidth(true).applyTo(top);
		chooser = new MachineChooser(top, machines, domain -> domain.getTable() != null, this::showChoice);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(chooser.control());
		filter = new QueryBox(top, this::machine, this::query);
		GridDataFactory.fillDefaults().grab(true, false).indent(QueryBox.MARGIN, 0).hint(80, SWT.DEFAULT).applyTo(filter.control());
		summary = new TableSummary(top);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(summary.control());
		grid = new EntryGrid(top, newOrder -> {
			order = newOrder;
			query();
		}, this::publishSelection);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(grid.control());
		top.addListener(SWT.Dispose, event -> cancelQuery());
	}

	/** Shows what is open already. */
	void start() {
		chooser.start();
	}

	Control control() {
		return top;
	}

	ISelectionProvider selection() {
		return selection;
	}

	MachineChooser.@Nullable Choice current() {
		return chooser.current();
	}

	void show(OpenMachine machine) {
		chooser.show(machine);
	}

	void setFocus() {
		grid.setFocus();
	}

	void setUnusedToo(boolean show) {
		unusedToo = show;
		query();
	}

	/** All rows, or all of the filter where the keyboard is there. */
	void selectAll() {
		if (filter.control().isFocusControl()) {
			filter.control().selectAll();
		} else {
			grid.selectAll();
			publishSelection();
		}
	}

	/** The selected rows to the clipboard, or what is selected of the filter where the keyboard is there. */
	void copy() {
		if (filter.control().isFocusControl()) {
			filter.control().copy();
			return;
		}
		EntryRows source = rows;
		int[] refs = grid.selectedRefs();
		if (source != null && refs.length > 0) {
			CopiedRows.toClipboard(display, source, refs);
		}
	}

	private void showChoice(MachineChooser.@Nullable Choice choice) {
		shows.accept(choice);
		sameTable = choice != null && shown != null && shown.isSame(choice);
		shown = choice;
		if (choice == null) {
			rows = null;
			cancelQuery();
			summary.nothing();
			grid.clear();
			selection.setSelection(StructuredSelection.EMPTY);
			return;
		}
		rows = EntryRows.of(choice.domain());
		query();
	}

	/** The machine whose numbers the filter offers. */
	private @Nullable Machine machine() {
		MachineChooser.Choice choice = shown;
		return choice == null ? null : choice.machine().machine();
	}

	/** Asks anew which entries to show; what was asked before is dropped. */
	private void query() {
		cancelQuery();
		EntryRows source = rows;
		if (source == null) {
			return;
		}
		EntryQueryJob.Wanted wanted = new EntryQueryJob.Wanted(source, filter.query(), unusedToo, order);
		EntryQueryJob job = new EntryQueryJob(wanted, refs -> display.asyncExec(() -> answer(wanted, refs)));
		running = job;
		latest = wanted;
		job.schedule();
	}

	private void cancelQuery() {
		EntryQueryJob before = running;
		latest = null;
		if (before != null) {
			before.cancel();
		}
	}

	/** Shows the answer, unless something else was asked since. */
	private void answer(EntryQueryJob.Wanted wanted, int[] refs) {
		MachineChooser.Choice choice = shown;
		if (top.isDisposed() || wanted != latest || choice == null) {
			return;
		}
		grid.show(wanted.rows(), refs, sameTable);
		sameTable = true;
		if (grid.selectedRefs().length == 0 && refs.length > 0) {
			grid.select(refs[0]);
		}
		publishSelection();
		summary.show(choice, wanted.rows().table(), refs.length);
	}

	private void publishSelection() {
		MachineChooser.Choice choice = chooser.current();
		int[] refs = grid.selectedRefs();
		selection.setSelection(choice == null || refs.length == 0 ? StructuredSelection.EMPTY
				: new StructuredSelection(Arrays.stream(refs).limit(SELECTED_OBJECTS)
						.mapToObj(ref -> choice.domain().getTable().getEntries().get(ref)).toList()));
	}
}
