package org.grantscope.allocator.ui.history;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.grantscope.allocator.history.BlockWords;
import org.grantscope.allocator.history.Timeline;
import org.grantscope.allocator.ui.AllocatorIcons;
import org.grantscope.allocator.ui.simulate.Operations;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.Timelines;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.view.MachineView;
import org.grantscope.model.Machine;

/**
 * What was done to a machine, step by step. The selected step is the moment that all views show; with the last one they show the
 * machine as it is, and follow it.
 */
public final class GrantHistoryView extends MachineView {

	/** The view's id. */
	public static final String ID = "org.grantscope.allocator.ui.grantHistory";

	private final Timelines timelines = PlatformUI.getWorkbench().getService(Timelines.class);
	private final IntConsumer grown = this::grown;
	private final Play play = new Play(this::playOn);
	private @Nullable Parts parts;
	private @Nullable OpenMachine shown;
	private @Nullable EntrySelection entries;
	private BlockWords words = new BlockWords();
	private volatile boolean growing;

	/** What is made once the view has a place. */
	private record Parts(StepTable table, MomentBar bar, Text filter, Label found, LatestSearch filtering, LatestSearch search) {
	}

	/** A view that shows nothing yet. */
	public GrantHistoryView() {
		super(GrantHistoryView::offered, "What was done to these machines is not known; it is of simulated machines and of traces.");
	}

	private static List<org.grantscope.model.@Nullable Domain> offered(Machine machine) {
		Timelines timelines = PlatformUI.getWorkbench().getService(Timelines.class);
		OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
		boolean known = machines.all().stream().filter(open -> open.machine() == machine).anyMatch(open -> timelines.of(open).isPresent());
		return known ? Collections.singletonList(null) : List.of();
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 3).applyTo(top);
		Text filter = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter: refused, alloc, d1, gref:8");
		filter.setToolTipText("Lists the steps with all these words; gref:8 those that changed that entry, gref:d1:8 in another domain's table");
		WidgetName.set(filter, "stepFilter", "Filter of the steps");
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(filter);
		Label found = new Label(top, SWT.NONE);
		found.setData(WidgetName.ID_KEY, "stepsFound");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(150, SWT.DEFAULT).applyTo(found);
		MomentBar bar = new MomentBar(top, this::go);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		StepTable table = new StepTable(top, this::go);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(table.control());
		top.setTabList(new Control[] { table.control(), filter, bar.control() });
		Display display = parent.getDisplay();
		parts = new Parts(table, bar, filter, found, new LatestSearch(display), new LatestSearch(display));
		filter.addListener(SWT.Modify, event -> display.timerExec(200, () -> filterAgain(filter, filter.getText())));
		table.control().addListener(SWT.KeyDown, this::key);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fillMenu);
		table.control().setMenu(menu.createContextMenu(table.control()));
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), MenuItems.push("Copy", this::copy));
		timelines.addListener(grown);
		return top;
	}

	@Override
	protected void addTools(IToolBarManager tools) {
		tools.add(MenuItems.push("At the Beginning (Home)", AllocatorIcons.FIRST.descriptor(), () -> go(0)));
		tools.add(MenuItems.push("One Step Back (, or Alt+,)", AllocatorIcons.BACK.descriptor(), () -> step(-1)));
		tools.add(play.action());
		tools.add(MenuItems.push("One Step Forth (. or Alt+.)", AllocatorIcons.FORTH.descriptor(), () -> step(1)));
		tools.add(MenuItems.push("As It Is Now (End)", AllocatorIcons.NOW.descriptor(), () -> go(Integer.MAX_VALUE)));
		tools.add(MenuItems.push("Change Before of the Selected Entries (Alt+Shift+,)", AllocatorIcons.CHANGE_BACK.descriptor(),
				() -> change(true)));
		tools.add(MenuItems.push("Next Change of the Selected Entries (Alt+Shift+.)", AllocatorIcons.CHANGE_FORTH.descriptor(),
				() -> change(false)));
		tools.add(new Separator());
		tools.add(Operations.dropDown(this::machine, () -> Optional.ofNullable(entries)));
		tools.add(MenuItems.push("Save as Scenario...", AllocatorIcons.SAVE_SCENARIO.descriptor(), () -> save(moment())));
		tools.add(new Separator());
	}

	@Override
	protected void addMenu(IMenuManager menu) {
		play.addSpeeds(menu);
		menu.add(MenuItems.push("Branch from Here", () -> branch(moment())));
		menu.add(MenuItems.push("Save as Scenario...", () -> save(moment())));
	}

	/** What is asked of a step is of the one that is pointed at, which need not be the moment shown. */
	private void fillMenu(IMenuManager menu) {
		Parts made = parts;
		if (made != null && shown != null) {
			int step = made.table.asked();
			IAction show = MenuItems.push("Show Step " + step, () -> go(step));
			show.setEnabled(step != moment());
			menu.add(show);
			menu.add(MenuItems.push("Copy", () -> copy(made.table.text(step))));
			menu.add(MenuItems.push("Branch from Step " + step, () -> branch(step)));
			menu.add(MenuItems.push("Save as Scenario up to Step " + step + "...", () -> save(step)));
		}
		MenuManager operations = new MenuManager("Operation");
		Operations.fill(operations, this::machine, () -> Optional.ofNullable(entries));
		menu.add(operations);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	@Override
	protected void show(MachineChooser.@Nullable Choice choice) {
		OpenMachine machine = choice == null ? null : choice.machine();
		OpenMachine before = shown;
		Parts made = parts;
		shown = machine;
		if (made == null) {
			return;
		}
		Optional<Timeline> timeline = machine == null ? Optional.empty() : timelines.of(machine);
		if (machine == null || timeline.isEmpty()) {
			made.table.show(null);
			made.bar.show(0, 0);
			return;
		}
		if (before == null || before.id() != machine.id()) {
			play.stop();
			made.search.cancel();
			words = new BlockWords();
			made.table.show(new StepPages(timeline.get(), made.filter.getDisplay(), made.table::loaded));
			filterAgain(made.filter, made.filter.getText());
		}
		update();
	}

	/** Shows which moment it is, or will be. */
	private void update() {
		OpenMachine machine = shown;
		Parts made = parts;
		if (machine == null || made == null || made.table.control().isDisposed()) {
			return;
		}
		made.table.grow();
		int moment = timelines.moment(machine).orElse(0);
		made.table.select(moment);
		made.bar.show(moment, timelines.of(machine).map(Timeline::size).orElse(0));
	}

	private void grown(int id) {
		OpenMachine machine = shown;
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (machine != null && machine.id() == id && !growing && !display.isDisposed()) {
			growing = true;
			display.asyncExec(() -> {
				growing = false;
				update();
			});
		}
	}

	/** Shows a moment in all views; one after the last is the machine as it is now. */
	void go(int moment) {
		OpenMachine machine = shown;
		if (machine != null) {
			timelines.show(machine, Math.max(0, moment));
			update();
		}
	}

	/** Goes so many rows on, or back. */
	void step(int rows) {
		OpenMachine machine = shown;
		Parts made = parts;
		if (machine == null || made == null || made.table.count() == 0) {
			return;
		}
		int row = made.table.row(timelines.moment(machine).orElse(0)) + rows;
		if (row >= 0 && row < made.table.count()) {
			go(made.table.moment(row));
		}
	}

	private boolean playOn() {
		OpenMachine machine = shown;
		Parts made = parts;
		if (machine == null || made == null || made.table.control().isDisposed()) {
			return false;
		}
		int before = timelines.moment(machine).orElse(0);
		step(1);
		return timelines.moment(machine).orElse(0) != before;
	}

	/** Goes to the nearest step that changed one of the entries that were selected last. */
	void change(boolean back) {
		OpenMachine machine = shown;
		Parts made = parts;
		EntrySelection selected = entries;
		Integer domid = selected == null ? null : selected.domain().getDomid();
		if (machine == null || made == null || selected == null || domid == null) {
			say("Select entries first, in another view.");
			return;
		}
		Timeline timeline = timelines.of(machine).orElseThrow();
		int[] refs = Arrays.copyOf(selected.refs(), Math.min(selected.refs().length, 256));
		int from = timelines.moment(machine).orElse(0);
		made.search.begin("Looking for a change", progress -> timeline.changeOf(domid, refs, back ? Math.max(0, from - 1) : from, back, progress),
				step -> {
					say(step == 0 ? "No " + (back ? "earlier" : "later") + " change of the selected entries." : "");
					if (step > 0) {
						go(step);
					}
				});
	}

	private void say(String what) {
		getViewSite().getActionBars().getStatusLineManager().setMessage(what);
	}

	private void filterAgain(Text box, String text) {
		Parts made = parts;
		OpenMachine machine = shown;
		if (made == null || machine == null || box.isDisposed() || !text.equals(box.getText())) {
			return;
		}
		StepFilter filter = StepFilter.of(text);
		Optional<Timeline> timeline = timelines.of(machine);
		if (filter.isAll() || timeline.isEmpty()) {
			made.filtering.cancel();
			made.found.setText("");
			made.table.list(null);
			update();
			return;
		}
		int first = timelines.running(machine).map(running -> running.machine().firstProcess().domid()).orElse(0);
		made.found.setText("searching\u2026");
		Display display = box.getDisplay();
		BlockWords known = words;
		made.filtering.begin("Filtering the history", progress -> filter.steps(timeline.get(), first, known, some -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> some(machine, filter, some));
			}
		}, progress), steps -> list(made, steps, ""));
	}

	/** What was found so far, unless something else is looked for by now. */
	private void some(OpenMachine machine, StepFilter filter, int[] steps) {
		Parts made = parts;
		OpenMachine now = shown;
		if (made != null && now != null && now.id() == machine.id() && made.filtering.isBusy() && !made.filter.isDisposed()
				&& filter.equals(StepFilter.of(made.filter.getText()))) {
			list(made, steps, ", searching\u2026");
		}
	}

	private void list(Parts made, int[] steps, String more) {
		if (!made.found.isDisposed()) {
			made.found.setText(steps.length + (steps.length == 1 ? " step" : " steps") + more);
			made.table.list(steps);
			update();
		}
	}

	private void key(Event event) {
		if (event.character == ',' || event.character == '.') {
			step(event.character == ',' ? -1 : 1);
			event.doit = false;
		} else if (event.character == ' ') {
			play.toggle();
			event.doit = false;
		}
	}

	private void copy() {
		Parts made = parts;
		if (made != null) {
			copy(made.filter.isFocusControl() ? made.filter.getSelectionText() : made.table.text(moment()));
		}
	}

	private static void copy(String text) {
		if (!text.isEmpty()) {
			Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	/** The moment that is shown. */
	private int moment() {
		OpenMachine machine = shown;
		return machine == null ? 0 : timelines.moment(machine).orElse(0);
	}

	private void branch(int moment) {
		OpenMachine machine = shown;
		if (machine != null && timelines.running(machine).isPresent()) {
			Operations.branch(machine, moment);
		}
	}

	private void save(int moment) {
		OpenMachine machine = shown;
		if (machine != null) {
			Operations.save(getSite().getShell(), machine, moment);
		}
	}

	@Override
	protected void select(EntrySelection selected) {
		entries = selected;
	}

	@Override
	public void dispose() {
		timelines.removeListener(grown);
		play.stop();
		Parts made = parts;
		if (made != null) {
			made.filtering.cancel();
			made.search.cancel();
			made.table.end();
		}
		super.dispose();
	}
}
