package org.grantscope.debug.ui.table;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.grantscope.analysis.export.TextExport;
import org.grantscope.analysis.query.EntryFilter;
import org.grantscope.analysis.query.EntryOrder;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.PartSelection;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryTable;

/** What the Grant Table view shows: which machine, a filter, a line about the table, and the entries. */
final class GrantTablePanel {

	private static final String NOTHING_OPEN = "Nothing is open. File > Open Grant Capture opens frames or Xen's 'g' text; "
			+ "File > Open Simulated Machine opens a machine to try things on.";
	/** More entries than this are not made into objects for the selection: nobody reads so many details. */
	private static final int SELECTED_OBJECTS = 1_000;

	private final Composite top;
	private final MachineChooser chooser;
	private final Text filter;
	private final CLabel summary;
	private final EntryGrid grid;
	private final PartSelection selection = new PartSelection();
	private final Consumer<MachineChooser.@Nullable Choice> shows;
	private EntryOrder order = EntryOrder.BY_REF;
	private boolean unusedToo;
	private @Nullable EntryTable rows;
	private @Nullable EntryQueryJob running;

	GrantTablePanel(Composite parent, OpenMachines machines, Consumer<MachineChooser.@Nullable Choice> shows) {
		this.shows = shows;
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(3, 3).spacing(4, 3).numColumns(2).equalWidth(true).applyTo(top);
		chooser = new MachineChooser(top, machines, domain -> domain.getTable() != null, this::showChoice);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(chooser.control());
		filter = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setData(EntryGrid.ID_KEY, "grantFilter");
		filter.setMessage("filter: mapped d1 !reading 0x1f4");
		filter.setToolTipText("Words that an entry must show in some column; a word after ! must occur in none");
		filter.addListener(SWT.Modify, event -> query());
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(filter);
		summary = new CLabel(top, SWT.NONE);
		summary.setData(EntryGrid.ID_KEY, "grantSummary");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(80, SWT.DEFAULT).applyTo(summary);
		grid = new EntryGrid(top, newOrder -> {
			order = newOrder;
			query();
		}, this::publishSelection);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(grid.control());
	}

	/** Shows what is open already. */
	void start() {
		summary.setText(NOTHING_OPEN);
		summary.setToolTipText(NOTHING_OPEN);
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

	void selectAll() {
		grid.selectAll();
		publishSelection();
	}

	/** The selected rows to the clipboard. */
	void copy() {
		EntryTable source = rows;
		int[] refs = grid.selectedRefs();
		if (source != null && refs.length > 0) {
			CopiedRows.toClipboard(top.getDisplay(), source, refs);
		}
	}

	private void showChoice(MachineChooser.@Nullable Choice choice) {
		shows.accept(choice);
		if (choice == null) {
			rows = null;
			summary.setImage(null);
			summary.setText(NOTHING_OPEN);
			grid.clear();
			selection.setSelection(StructuredSelection.EMPTY);
			return;
		}
		rows = choice.domain().getTable().getRows();
		query();
	}

	/** Asks anew which entries to show; what was asked before is dropped. */
	private void query() {
		EntryTable source = rows;
		EntryQueryJob before = running;
		if (before != null) {
			before.cancel();
		}
		if (source == null) {
			return;
		}
		EntryQueryJob.Query wanted = new EntryQueryJob.Query(source, EntryFilter.parse(filter.getText()), unusedToo, order);
		EntryQueryJob job = new EntryQueryJob(wanted, (query, refs) -> top.getDisplay().asyncExec(() -> answer(wanted, refs)));
		running = job;
		job.schedule();
	}

	private void answer(EntryQueryJob.Query query, int[] refs) {
		if (top.isDisposed() || query.rows() != rows) {
			return;
		}
		grid.show(query.rows(), refs);
		if (grid.selectedRefs().length == 0 && refs.length > 0) {
			grid.select(refs[0]);
		}
		publishSelection();
		summarise();
	}

	private void summarise() {
		MachineChooser.Choice choice = chooser.current();
		EntryTable source = rows;
		if (choice == null || source == null) {
			return;
		}
		GrantTable table = choice.domain().getTable();
		Machine machine = choice.machine().machine();
		boolean incomplete = !machine.getProblems().isEmpty();
		String text = TextExport.heading(choice.domain(), table, source) + "; " + grid.size() + " shown";
		summary.setText(incomplete ? "Incomplete: " + machine.getProblems().get(0) + ". " + text : text);
		summary.setToolTipText(incomplete ? String.join("\n", machine.getProblems()) : text);
		summary.setImage(incomplete ? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK) : null);
	}

	private void publishSelection() {
		MachineChooser.Choice choice = chooser.current();
		int[] refs = grid.selectedRefs();
		selection.setSelection(choice == null || refs.length == 0 ? StructuredSelection.EMPTY
				: new StructuredSelection(Arrays.stream(refs).limit(SELECTED_OBJECTS)
						.mapToObj(ref -> choice.domain().getTable().getEntries().get(ref)).toList()));
	}
}
