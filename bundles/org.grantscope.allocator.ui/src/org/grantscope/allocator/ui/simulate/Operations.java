package org.grantscope.allocator.ui.simulate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.StepText;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.allocator.ui.AllocatorIcons;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.Timelines;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.view.MachineView;

/**
 * Operations on simulated machines, from menus. While a moment in the past is shown, an operation is done in a new machine that
 * branches from there, since what was done after it cannot be undone for it. For the user interface's thread; the operations
 * themselves are done in jobs.
 */
public final class Operations {

	private Operations() {
	}

	/** An item of a tool bar that opens a menu of all operations. */
	public static IAction dropDown(Supplier<@Nullable OpenMachine> machine, Supplier<Optional<EntrySelection>> selected) {
		Action action = new Action("Operation", IAction.AS_DROP_DOWN_MENU) {
			private @Nullable Menu menu;

			@Override
			public void runWithEvent(Event event) {
				MenuManager operations = new MenuManager();
				fill(operations, machine, selected);
				Menu before = menu;
				if (before != null) {
					before.dispose();
				}
				Menu made = operations.createContextMenu(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell());
				menu = made;
				made.setVisible(true);
			}
		};
		action.setToolTipText("Operation: do something to the simulated machine");
		action.setImageDescriptor(AllocatorIcons.OPERATION.descriptor());
		action.setMenuCreator(new IMenuCreator() {
			private @Nullable MenuManager shown;

			@Override
			public Menu getMenu(Control parent) {
				dispose();
				MenuManager operations = new MenuManager();
				fill(operations, machine, selected);
				shown = operations;
				return operations.createContextMenu(parent);
			}

			@Override
			public @Nullable Menu getMenu(Menu parent) {
				return null;
			}

			@Override
			public void dispose() {
				MenuManager before = shown;
				if (before != null) {
					before.dispose();
				}
			}
		});
		return action;
	}

	/** Adds all operations on the machine that is shown when one is chosen. */
	public static void fill(IMenuManager menu, Supplier<@Nullable OpenMachine> machine, Supplier<Optional<EntrySelection>> selected) {
		OpenMachine shown = machine.get();
		boolean runs = shown != null && timelines().running(shown).isPresent();
		OperationKind.Group group = null;
		for (OperationKind kind : OperationKind.values()) {
			if (group != null && group != kind.group) {
				menu.add(new Separator());
			}
			group = kind.group;
			IAction item = MenuItems.push(kind.title + "...", () -> ask(kind, machine.get(), selected.get()));
			item.setEnabled(runs);
			menu.add(item);
		}
		menu.add(new Separator());
		IAction orders = MenuItems.push("Run All Release Orders", () -> Optional.ofNullable(machine.get()).ifPresent(ReleaseOrders::run));
		orders.setEnabled(runs);
		menu.add(orders);
		menu.add(MenuItems.push("New Simulated Machine...", () -> NewMachineDialog.open(shell())));
	}

	private static Timelines timelines() {
		return PlatformUI.getWorkbench().getService(Timelines.class);
	}

	private static Shell shell() {
		return PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
	}

	/** Looks at the machine in a job, asks, and does it in another. */
	private static void ask(OperationKind kind, @Nullable OpenMachine shown, Optional<EntrySelection> selected) {
		RunningMachine running = shown == null ? null : timelines().running(shown).orElse(null);
		if (shown == null || running == null) {
			return;
		}
		int moment = timelines().moment(shown).orElse(0);
		boolean past = moment < running.recording().size();
		int domid = selected.map(entries -> entries.domain().getDomid()).orElse(0);
		int[] refs = selected.map(EntrySelection::refs).orElse(new int[0]);
		ICoreRunnable looking = monitor -> {
			SimulatedMachine machine = past ? running.recording().at(moment) : running.machine();
			Offered offered = Offered.of(machine, domid, refs);
			later(() -> ask(kind, shown, offered, past ? moment : -1));
		};
		Job.createSystem("Looking at " + shown.title(), looking).schedule();
	}

	private static void ask(OperationKind kind, OpenMachine shown, Offered offered, int from) {
		String note = from < 0 ? "" : "Step %d is shown: it is done in a new machine that branches from there.".formatted(from);
		OperationDialog dialog = new OperationDialog(shell(), kind, offered, note);
		if (dialog.open() != Window.OK) {
			return;
		}
		if (from < 0) {
			timelines().running(shown).ifPresent(machine -> perform(kind, new Entered(machine, dialog.who(), dialog.values())));
		} else {
			branch(shown, from, branch -> timelines().running(branch)
					.ifPresent(machine -> perform(kind, new Entered(machine, dialog.who(), dialog.values()))));
		}
	}

	private static void perform(OperationKind kind, Entered entered) {
		ICoreRunnable doing = monitor -> {
			Outcome outcome = kind.run(entered);
			later(() -> say((StepText.isRefusal(outcome) ? "refused: " : "") + StepText.of(outcome), kind.title));
		};
		Job.create(kind.title + " on " + entered.machine().name(), doing).schedule();
	}

	/** In the status line of whatever view the user is in. */
	private static void say(String outcome, String what) {
		StatusLine.say(what + ": " + outcome);
	}

	private static void later(Runnable what) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(what);
		}
	}

	/** Lets a new machine branch from that moment, and all views show it. */
	public static void branch(OpenMachine machine, int moment) {
		branch(machine, moment, branch -> StatusLine.say("This is " + branch.title() + "."));
	}

	private static void branch(OpenMachine machine, int moment, Consumer<OpenMachine> then) {
		ICoreRunnable branching = monitor -> {
			CompletableFuture<OpenMachine> branch = timelines().branch(machine, moment);
			branch.thenAccept(open -> later(() -> {
				showInsteadOf(machine, open);
				then.accept(open);
			}));
		};
		Job.create("Branching from " + machine.title(), branching).schedule();
	}

	/** All views that show the one machine show the other. */
	private static void showInsteadOf(OpenMachine machine, OpenMachine other) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IViewReference reference : page.getViewReferences()) {
					if (reference.getView(false) instanceof MachineView view) {
						OpenMachine shown = view.machine();
						if (shown != null && shown.id() == machine.id()) {
							view.show(other);
						}
					}
				}
			}
		}
	}

	/** Asks where, and writes what led to that moment there, as a scenario. */
	public static void save(Shell parent, OpenMachine machine, int moment) {
		if (timelines().running(machine).isPresent()) {
			SavedScenario.ask(parent, machine, moment);
		} else {
			StatusLine.say("Only what was done to a simulated machine can be saved as a scenario.");
		}
	}

	/**
	 * Writes what led to a moment of a simulated machine there, as a scenario.
	 *
	 * @return what came of it, with words for people
	 */
	public static IStatus save(OpenMachine machine, int moment, Path file) {
		return SavedScenario.write(timelines().running(machine).orElseThrow().recording(), moment, file,
				Progress.NONE);
	}
}
