package org.grantscope.debug.ui.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.Refreshes;
import org.grantscope.debug.core.Refreshing;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.MenuItems;

/** A button of a view that looks at its machine again; its menu says when that is done by itself. */
public final class RefreshMenu extends Action implements IMenuCreator {

	private static final List<Integer> SECONDS = List.of(1, 2, 5);

	private final Supplier<@Nullable OpenMachine> shown;
	private final OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
	private final Refreshes refreshes = PlatformUI.getWorkbench().getService(Refreshes.class);
	private final LiveSessions sessions = PlatformUI.getWorkbench().getService(LiveSessions.class);
	private @Nullable Menu menu;

	/** For what a view shows; null while it shows nothing. */
	public RefreshMenu(Supplier<@Nullable OpenMachine> shown) {
		super("Look Again", IAction.AS_DROP_DOWN_MENU);
		this.shown = shown;
		setToolTipText("Look Again");
		setImageDescriptor(Icons.RELOAD.descriptor());
		setMenuCreator(this);
	}

	@Override
	public void run() {
		OpenMachine machine = shown.get();
		if (machine != null) {
			machines.reload(machine).schedule();
		}
	}

	@Override
	public Menu getMenu(Control parent) {
		return fill(new Menu(parent));
	}

	@Override
	public Menu getMenu(Menu parent) {
		return fill(new Menu(parent));
	}

	private Menu fill(Menu created) {
		dispose();
		menu = created;
		OpenMachine machine = shown.get();
		actions(machine).forEach(action -> {
			action.setEnabled(machine != null && action.isEnabled());
			new ActionContributionItem(action).fill(created, -1);
		});
		return created;
	}

	/** What the menu offers for that machine. */
	List<IAction> actions(@Nullable OpenMachine machine) {
		Refreshing now = machine == null ? new Refreshing.ByHand() : refreshes.of(machine);
		IAction suspend = radio("On Suspend", machine, new Refreshing.OnSuspend(), now);
		suspend.setEnabled(machine != null && sessions.hasSession(machine));
		List<IAction> actions = new ArrayList<>(List.of(radio("By Hand", machine, new Refreshing.ByHand(), now), suspend));
		SECONDS.forEach(seconds -> actions.add(radio("Every " + seconds + " s", machine, every(seconds * 1000L), now)));
		boolean other = now instanceof Refreshing.Every every
				&& SECONDS.stream().noneMatch(seconds -> every.equals(every(seconds * 1000L)));
		String words = other && now instanceof Refreshing.Every every ? "Every " + every.pause().toMillis() / 1000.0 + " s\u2026" : "Other\u2026";
		actions.add(MenuItems.radio(words, other, () -> ask(machine)));
		return actions;
	}

	private static Refreshing.Every every(long millis) {
		return new Refreshing.Every(Duration.ofMillis(millis));
	}

	private IAction radio(String text, @Nullable OpenMachine machine, Refreshing how, Refreshing now) {
		return MenuItems.radio(text, how.equals(now), () -> {
			if (machine != null) {
				refreshes.set(machine, how);
			}
		});
	}

	private void ask(@Nullable OpenMachine machine) {
		InputDialog dialog = new InputDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), "Look Again",
				"Seconds between two looks, 0.1 or more:", "10", Interval::problem);
		if (machine != null && dialog.open() == Window.OK) {
			refreshes.set(machine, every(Interval.millis(dialog.getValue())));
		}
	}

	@Override
	public void dispose() {
		Menu before = menu;
		menu = null;
		if (before != null && !before.isDisposed()) {
			before.dispose();
		}
	}
}
