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
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.live.LookBar;
import org.grantscope.model.Machine;

/** What the Grant Table view shows: which machine, a filter, a line about the table, and the entries. */
final class GrantTablePanel {

	/** More entries than this are not made into objects for the selection: nobody reads so many details. */
	private static final int SELECTED_OBJECTS = 1_000;

	private final Composite top;
	private final Display display;
	private final MachineChooser chooser;
	private final QueryBox filter;
	private final LookBar look;
	private final TableSummary summary;
	private final EntryGrid grid;
	private final PartSelection selection = new PartSelection();
	private final Consumer<MachineChooser.@Nullable Choice> shows;
	private final ChangeMarks marks;
	private EntryOrder order = EntryOrder.BY_REF;
	private boolean unusedToo;
	private @Nullable EntryRows rows;
	private @Nullable EntryQueryJob running;
	private EntryQueryJob.@Nullable Wanted latest;
	private MachineChooser.@Nullable Choice shown;
	/** What the grid shows, while {@link #shown} is perhaps not there yet. */
	private MachineChooser.@Nullable Choice displayed;

	GrantTablePanel(Composite parent, OpenMachines machines, ChangeMarks marks, Consumer<MachineChooser.@Nullable Choice> shows) {
		this.shows = shows;
		this.marks = marks;
		display = parent.getDisplay();
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(3, 3).spacing(4, 3).numColumns(2).equalWidth(true).applyTo(top);
		chooser = new MachineChooser(top, machines, MachineChooser.Offer.domains(domain -> domain.getTable() != null), this::showChoice);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(chooser.control());
		filter = new QueryBox(top, this::asked, this::query);
		GridDataFactory.fillDefaults().grab(true, false).indent(QueryBox.MARGIN, 0).hint(80, SWT.DEFAULT).applyTo(filter.control());
		look = new LookBar(top, machines);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(look.control());
		summary = new TableSummary(top);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(summary.control());
		grid = new EntryGrid(top, newOrder -> {
			order = newOrder;
			query();
		}, this::publishSelection);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(grid.control());
		Runnable remarked = () -> display.asyncExec(this::query);
		marks.addListener(remarked);
		top.addListener(SWT.Dispose, event -> {
			marks.removeListener(remarked);
			cancelQuery();
		});
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

	/** The machine that is shown. */
	@Nullable OpenMachine machine() {
		MachineChooser.Choice choice = chooser.current();
		return choice == null ? null : choice.machine();
	}

	void show(OpenMachine machine) {
		chooser.show(machine);
	}

	void show(OpenMachine machine, @Nullable Integer domid, String query) {
		chooser.show(machine, domid);
		filter.control().setText(query);
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
		boolean samePicture = choice != null && shown != null && shown.theDomain() == choice.theDomain();
		shown = choice;
		rows = samePicture ? rows : null;
		if (choice == null) {
			displayed = null;
			cancelQuery();
			look.show(null);
			summary.nothing();
			grid.clear();
			selection.setSelection(StructuredSelection.EMPTY);
			return;
		}
		if (samePicture) {
			look.show(choice.machine());
		}
		query();
	}

	/** The machine whose numbers the filter offers. */
	private @Nullable Machine asked() {
		MachineChooser.Choice choice = shown;
		return choice == null ? null : choice.machine().machine();
	}

	/** Asks anew which entries to show; what was asked before is dropped. */
	private void query() {
		cancelQuery();
		MachineChooser.Choice choice = shown;
		if (choice == null) {
			return;
		}
		EntryQueryJob.Wanted wanted = new EntryQueryJob.Wanted(choice.theDomain(), rows, filter.query(), unusedToo, order,
				marks.of(choice.machine(), choice.theDomain()));
		EntryQueryJob job = new EntryQueryJob(wanted, isDisplayed(choice) ? grid.shown() : null, answer -> display.asyncExec(() -> show(answer)));
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
	private void show(EntryQueryJob.Answer answer) {
		MachineChooser.Choice choice = shown;
		if (top.isDisposed() || answer.wanted() != latest || choice == null) {
			return;
		}
		rows = answer.picture().rows();
		boolean first = !isDisplayed(choice);
		PictureUpdate update = answer.update();
		if (update == null || !grid.update(update)) {
			grid.show(answer.picture(), !first);
		}
		displayed = choice;
		int[] refs = answer.picture().refs();
		if (first && refs.length > 0) {
			grid.select(refs[0]);
		}
		publishSelection();
		look.show(choice.machine());
		summary.show(choice, answer.heading(), refs.length, answer.picture().marks().count());
	}

	/** Whether the grid shows that domain's table, as it is or was. */
	private boolean isDisplayed(MachineChooser.Choice choice) {
		return displayed != null && displayed.isSame(choice);
	}

	private void publishSelection() {
		MachineChooser.Choice choice = chooser.current();
		int[] refs = grid.selectedRefs();
		selection.setSelection(choice == null || refs.length == 0 ? StructuredSelection.EMPTY
				: new StructuredSelection(Arrays.stream(refs).limit(SELECTED_OBJECTS)
						.mapToObj(ref -> choice.theDomain().getTable().getEntries().get(ref)).toList()));
	}
}
