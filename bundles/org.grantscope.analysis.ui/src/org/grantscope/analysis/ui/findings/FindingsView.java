package org.grantscope.analysis.ui.findings;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.debug.ui.view.MachineView;
import org.grantscope.model.table.GrefId;
import org.osgi.framework.FrameworkUtil;

/** What all checks find in one machine: the worst first, with why it is so and what to do. */
public final class FindingsView extends MachineView {

	/** The view's id. */
	public static final String ID = "org.grantscope.analysis.ui.findings";

	private static final String NAME = "Findings";
	private static final String GROUPING = "grouping";
	/** Of more entries than this that are selected elsewhere, no finding is looked for. */
	private static final int FOLLOWED = 1_000;

	private final Judgements judgements = PlatformUI.getWorkbench().getService(Judgements.class);
	private final IDialogSettings settings =
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(FindingsView.class)).getDialogSettings();
	private @Nullable FindingsPanel panel;
	private @Nullable Text filter;
	private @Nullable FindingsJob running;
	private MachineChooser.@Nullable Choice shown;
	private @Nullable String sought;

	/** Opened by the workbench. */
	public FindingsView() {
		super(MachineChooser.Offer.machines(), "No open machine can be judged.");
	}

	@Override
	protected boolean createBeside(Composite parent) {
		Text words = new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL);
		words.setMessage("Filter: words of findings");
		WidgetName.set(words, "findingFilter", "Filter findings by words");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(words);
		words.addListener(SWT.Modify, event -> changeWords(words.getText()));
		filter = words;
		return true;
	}

	@Override
	protected Control createContent(Composite parent) {
		FindingsPanel made = new FindingsPanel(parent, this::publishRow, this::showInTable);
		panel = made;
		new FindingActions(this, made).install(getViewSite());
		made.change(now -> now.grouping(storedGrouping()));
		return made.control();
	}

	@Override
	protected void addMenu(IMenuManager menu) {
		FindingsPanel made = panel;
		if (made != null) {
			new FindingActions(this, made).fillViewMenu(menu);
		}
	}

	@Override
	protected void show(MachineChooser.@Nullable Choice choice) {
		FindingsPanel made = panel;
		if (made == null) {
			return;
		}
		boolean same = choice != null && shown != null && shown.machine().machine() == choice.machine().machine();
		boolean sameSource = choice != null && shown != null && shown.isSame(choice);
		shown = choice;
		if (same) {
			return;
		}
		cancel();
		if (!sameSource) {
			made.clear();
			setPartName(NAME);
		}
		if (choice != null) {
			judge(choice.machine());
		}
	}

	private void judge(OpenMachine machine) {
		Display display = getSite().getShell().getDisplay();
		FindingsPanel made = panel;
		FindingsJob.Answer last = made == null ? null : made.answer();
		FindingsJob.Answer before = last != null && last.machine().id() == machine.id() ? last : null;
		FindingsJob job = new FindingsJob(judgements, machine, before, answer -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> show(answer));
			}
		});
		running = job;
		job.schedule();
	}

	/** Shows what was found, unless something newer was asked since. */
	private void show(FindingsJob.Answer answer) {
		FindingsPanel made = panel;
		MachineChooser.Choice choice = shown;
		if (made == null || made.control().isDisposed() || choice == null || choice.machine().machine() != answer.machine().machine()) {
			return;
		}
		running = null;
		made.show(answer);
		setPartName(title(answer.findings()));
		String wanted = sought;
		if (wanted != null) {
			sought = null;
			selectFound(made, answer, wanted);
		}
	}

	/** {@code Findings (3 errors, 2 warnings)}. */
	private static String title(List<Finding> findings) {
		String counts = "";
		for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
			long many = findings.stream().filter(finding -> finding.severity() == severity).count();
			if (many > 0) {
				counts += "%s%d %s%s".formatted(counts.isEmpty() ? "" : ", ", many, severity.name().toLowerCase(Locale.ROOT), many == 1 ? "" : "s");
			}
		}
		return counts.isEmpty() ? NAME : NAME + " (" + counts + ")";
	}

	/** Shows the machine and selects its finding with that {@link Finding#summary() summary}, at once or when it was judged. */
	public void reveal(OpenMachine machine, String summary) {
		show(machine);
		FindingsPanel made = panel;
		FindingsJob.Answer answer = made == null ? null : made.answer();
		if (made != null && answer != null && answer.machine().id() == machine.id() && running == null) {
			selectFound(made, answer, summary);
		} else {
			sought = summary;
		}
	}

	private static void selectFound(FindingsPanel panel, FindingsJob.Answer answer, String summary) {
		answer.findings().stream().filter(finding -> finding.summary().equals(summary)).findFirst().ifPresent(panel::select);
	}

	/** Selects the worst finding about one of those entries, unless the selected one is about one of them. */
	@Override
	protected void select(EntrySelection selected) {
		FindingsPanel made = panel;
		FindingsJob.Answer answer = made == null ? null : made.answer();
		if (made == null || answer == null || selected.isEmpty() || selected.size() > FOLLOWED) {
			return;
		}
		List<Finding> now = made.tree().selected();
		if (now.isEmpty() || !isAbout(now.get(0), selected)) {
			Optional<Finding> about = made.tree().shown().all().stream().filter(finding -> isAbout(finding, selected)).findFirst();
			about.ifPresent(made::select);
		}
	}

	private static boolean isAbout(Finding finding, EntrySelection selected) {
		Integer domid = selected.domain().getDomid();
		OptionalInt domain = domid == null ? OptionalInt.empty() : OptionalInt.of(domid);
		for (int ref : selected.refs()) {
			if (Collections.binarySearch(finding.grefs(), new GrefId(domain, ref)) >= 0) {
				return true;
			}
		}
		return false;
	}

	private void publishRow(@Nullable FindingRow row) {
		publish(row == null ? StructuredSelection.EMPTY : new StructuredSelection(row));
	}

	private void changeWords(String words) {
		FindingsPanel made = panel;
		if (made != null) {
			made.change(now -> now.words(words));
		}
	}

	/** Filters the Grant Table to the selected finding's grants; of very many scattered ones, it selects them instead. */
	void showInTable() {
		FindingsPanel made = panel;
		FindingRow row = made == null ? null : made.row();
		if (row == null) {
			return;
		}
		try {
			EntrySelection entries = row.entries();
			if (getSite().getPage().showView(GrantTableView.ID, null, IWorkbenchPage.VIEW_VISIBLE) instanceof GrantTableView table) {
				table.show(row.machine(), entries.domain().getDomid(), RefQuery.of(entries.refs()).orElse(""));
			}
			publishRow(row);
		} catch (PartInitException e) {
			ILog.of(getClass()).log(e.getStatus());
		}
	}

	/** How findings are grouped from now on, also when the view is opened again. */
	void group(Grouping grouping) {
		settings.put(GROUPING, grouping.name());
		FindingsPanel made = panel;
		if (made != null) {
			made.change(now -> now.grouping(grouping));
		}
	}

	private Grouping storedGrouping() {
		String stored = settings.get(GROUPING);
		for (Grouping grouping : Grouping.values()) {
			if (grouping.name().equals(stored)) {
				return grouping;
			}
		}
		return Grouping.NONE;
	}

	/** The filter's text field; null before it is made. */
	@Nullable Text filter() {
		return filter;
	}

	private void cancel() {
		FindingsJob before = running;
		running = null;
		if (before != null) {
			before.cancel();
		}
	}

	@Override
	public void setFocus() {
		FindingsPanel made = panel;
		if (made == null || !made.tree().control().isVisible() || !made.tree().control().setFocus()) {
			super.setFocus();
		}
	}

	@Override
	public void dispose() {
		cancel();
		super.dispose();
	}
}
