package org.grantscope.debug.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.view.ShownNumbers;
import org.grantscope.model.Domain;

/** What the Grant Table view shows of a machine or a domain: a line about its tables, the entries that were asked for, and a line to look for some. */
final class GrantTablePanel implements EntryGrid.Listener {

	private final Composite top;
	private final Display display;
	private final ChangeMarks marks;
	private final Supplier<QueryBox> filter;
	private final Consumer<ISelection> publish;
	private final Runnable laidOut;
	private final QueryFault fault;
	private final TableSummary summary;
	private final EntryGrid grid;
	private final LookFor lookFor;
	private NumberForms forms;
	private boolean unusedToo;
	private boolean changedOnly;
	private @Nullable EntryQueryJob running;
	private EntryQueryJob.@Nullable Answer answered;
	private EntryQueryJob.@Nullable Wanted latest;
	private MachineChooser.@Nullable Choice shown;
	/** What the grid shows, while {@link #shown} is perhaps not there yet. */
	private MachineChooser.@Nullable Choice displayed;
	private @Nullable EntrySelection pending;
	private String hidden = "";

	/**
	 * An empty one.
	 *
	 * @param filter  says which entries to show
	 * @param publish told what is selected
	 * @param laidOut told when the columns are others
	 */
	GrantTablePanel(Composite parent, ChangeMarks marks, ShownNumbers numbers, Supplier<QueryBox> filter, Consumer<ISelection> publish,
			Runnable laidOut) {
		this.marks = marks;
		this.filter = filter;
		this.publish = publish;
		this.laidOut = laidOut;
		this.forms = numbers.forms();
		display = parent.getDisplay();
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(top);
		fault = new QueryFault(top);
		summary = new TableSummary(top);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(summary.control());
		grid = new EntryGrid(top, () -> forms, this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
		lookFor = new LookFor(top, this);
		GridHover hover = new GridHover(grid, () -> forms);
		grid.table().addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.F2) {
				hover.showLead();
			}
		});
		numbers.addListener(top, () -> {
			forms = numbers.forms();
			grid.refill();
		});
		Runnable remarked = () -> display.asyncExec(this::query);
		marks.addListener(remarked);
		top.addListener(SWT.Dispose, event -> {
			marks.removeListener(remarked);
			cancelQuery();
		});
	}

	/** The widget. */
	Control control() {
		return top;
	}

	/** The table. */
	EntryGrid grid() {
		return grid;
	}

	/** Where what is typed in the filter is said to be wrong. */
	QueryFault fault() {
		return fault;
	}

	/** Finding entries and going to them. */
	LookFor lookFor() {
		return lookFor;
	}

	/** How numbers are written. */
	NumberForms forms() {
		return forms;
	}

	/** Whether entries in which no source saw anything are shown, too. */
	boolean isUnusedToo() {
		return unusedToo;
	}

	/** Whether only what is marked as changed is shown. */
	boolean isChangedOnly() {
		return changedOnly;
	}

	/** Shows entries in which no source saw anything, or no more. */
	void setUnusedToo(boolean show) {
		unusedToo = show;
		query();
	}

	/** Shows only what is marked as changed, or all again. */
	void setChangedOnly(boolean only) {
		changedOnly = only;
		query();
	}

	/** Shows that; null for nothing. */
	void show(MachineChooser.@Nullable Choice choice) {
		shown = choice;
		if (choice == null || displayed != null && !displayed.isSame(choice)) {
			pending = null;
		}
		if (choice == null) {
			displayed = null;
			answered = null;
			cancelQuery();
			summary.nothing();
			grid.clear();
			publishSelection();
			return;
		}
		query();
	}

	/** The tables of what is shown. */
	private static List<Domain> domains(MachineChooser.Choice choice) {
		Domain domain = choice.domain();
		return domain != null ? List.of(domain) : choice.machine().machine().getDomains().stream().filter(one -> one.getTable() != null).toList();
	}

	/** Asks anew which entries to show; what was asked before is dropped. */
	void query() {
		cancelQuery();
		MachineChooser.Choice choice = shown;
		if (choice == null || top.isDisposed()) {
			return;
		}
		List<Domain> domains = domains(choice);
		EntryQueryJob.Answer before = answered;
		EntryQueryJob.Wanted wanted = new EntryQueryJob.Wanted(domains, domains.stream().map(one -> marks.of(choice.machine(), one)).toList(),
				before == null ? null : before.picture(), filter.get().query(), unusedToo, changedOnly, grid.columns().order());
		EntryQueryJob job = new EntryQueryJob(wanted, answer -> display.asyncExec(() -> show(answer)));
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
		boolean first = !isDisplayed(choice);
		grid.columns().setSeveral(choice.domain() == null);
		grid.show(answer.picture(), !first);
		answered = answer;
		displayed = choice;
		EntrySelection wanted = pending;
		pending = null;
		hidden = "";
		if (wanted != null) {
			selectNow(wanted, answer.picture());
		} else if (first && answer.picture().size() > 0) {
			grid.select(0);
		} else {
			publishSelection();
		}
		summarize();
		lookFor.pictureChanged();
	}

	private void summarize() {
		EntryQueryJob.Answer answer = answered;
		if (answer != null && displayed != null) {
			int marked = answer.picture().parts().stream().mapToInt(part -> part.marks().count()).sum();
			summary.show(answer.heading(), answer.picture().size(), marked, hidden);
		}
	}

	/** Whether the grid shows that, as it is or was. */
	private boolean isDisplayed(MachineChooser.Choice choice) {
		return displayed != null && displayed.isSame(choice);
	}

	/** Selects entries, as far as they are shown; as soon as their machine is. */
	void select(EntrySelection wanted) {
		EntryPicture picture = grid.picture();
		boolean there = picture != null && latest == (answered == null ? null : answered.wanted())
				&& picture.parts().stream().anyMatch(part -> part.domain() == wanted.domain());
		if (picture != null && there) {
			selectNow(wanted, picture);
			summarize();
		} else {
			pending = wanted;
		}
	}

	private void selectNow(EntrySelection wanted, EntryPicture picture) {
		int[] numbers = IntStream.of(wanted.refs()).map(ref -> picture.number(wanted.domain().getDomid(), ref)).filter(number -> number >= 0).toArray();
		int[] rows = picture.rowsOf(numbers);
		int missing = wanted.refs().length - rows.length;
		hidden = missing <= 0 ? "" : "%d of the entries selected elsewhere not shown here".formatted(missing);
		if (!Arrays.equals(rows, grid.selection().rows())) {
			grid.select(rows);
		}
	}

	/** Shows an entry that is hidden: nothing is filtered any more. */
	void uncover(EntryPicture.Part part, int ref) {
		MachineChooser.Choice choice = shown;
		if (choice != null) {
			pending = new EntrySelection(choice.machine(), part.domain(), ref);
			changedOnly = false;
			unusedToo |= !part.rows().table().isUsed(ref);
			filter.get().control().setText("");
			query();
		}
	}

	@Override
	public void ordered(GridOrder order) {
		laidOut.run();
		query();
	}

	@Override
	public void laidOut() {
		laidOut.run();
	}

	@Override
	public void selected() {
		publishSelection();
	}

	/** Of several domains' entries, those of the one where the keyboard is. */
	private void publishSelection() {
		MachineChooser.Choice choice = displayed;
		EntryPicture picture = grid.picture();
		int[] rows = grid.selection().rows();
		if (choice == null || picture == null || rows.length == 0) {
			publish.accept(StructuredSelection.EMPTY);
			return;
		}
		int lead = grid.selection().lead();
		EntryPicture.Part part = picture.part(lead >= 0 && grid.selection().has(lead) ? lead : rows[0]);
		int[] refs = new int[rows.length];
		int found = 0;
		for (int row : rows) {
			if (picture.part(row) == part) {
				refs[found++] = picture.ref(row);
			}
		}
		publish.accept(new EntrySelection(choice.machine(), part.domain(), Arrays.copyOf(refs, found)));
	}

	/** The rows that are selected, or all that are shown, with their columns; null for none. */
	@Nullable CopiedRows copied(boolean all) {
		EntryPicture picture = grid.picture();
		if (picture == null) {
			return null;
		}
		int[] rows = all ? IntStream.range(0, picture.size()).toArray() : grid.selection().rows();
		return rows.length == 0 ? null : new CopiedRows(picture, rows, new ArrayList<>(grid.columns().shown()), forms);
	}

	/** Writes them to the clipboard. */
	void copy(boolean all, CopiedRows.Format format) {
		CopiedRows rows = copied(all);
		if (rows != null) {
			new CopyJob(display, rows, format).schedule();
		}
	}

	/** Writes to the clipboard what a column says of the row where the keyboard is. */
	void copyCell(GrantColumn column) {
		EntryPicture picture = grid.picture();
		int row = grid.selection().lead();
		if (picture != null && row >= 0) {
			CopyJob.toClipboard(display, Objects.requireNonNull(column.text(picture.part(row), picture.ref(row), forms)));
		}
	}
}
