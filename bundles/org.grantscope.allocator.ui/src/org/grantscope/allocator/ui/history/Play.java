package org.grantscope.allocator.ui.history;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.PlatformUI;
import org.grantscope.allocator.ui.AllocatorIcons;
import org.grantscope.debug.ui.MenuItems;

/** Goes on by itself, as fast as is wanted, until it is at the end or told to stop. For the user interface's thread. */
final class Play {

	private static final int[] PER_SECOND = { 1, 2, 4, 10 };

	private final BooleanSupplier goOn;
	private final IAction action = MenuItems.check("Play", false, this::play);
	private int perSecond = 2;
	private int generation;

	/** Asks that for each step; false is the end. */
	Play(BooleanSupplier goOn) {
		this.goOn = goOn;
		action.setToolTipText("Play: go on step by step (Space)");
		action.setImageDescriptor(AllocatorIcons.PLAY.descriptor());
	}

	IAction action() {
		return action;
	}

	void addSpeeds(IMenuManager menu) {
		MenuManager speeds = new MenuManager("Steps in a Second");
		for (int speed : PER_SECOND) {
			speeds.add(MenuItems.radio(Integer.toString(speed), speed == perSecond, () -> perSecond = speed));
		}
		menu.add(speeds);
	}

	void toggle() {
		action.setChecked(!action.isChecked());
		play(action.isChecked());
	}

	void stop() {
		action.setChecked(false);
		generation++;
	}

	private void play(boolean on) {
		generation++;
		if (on) {
			later(generation);
		}
	}

	private void later(int wanted) {
		PlatformUI.getWorkbench().getDisplay().timerExec(1000 / perSecond, () -> {
			if (wanted == generation) {
				if (goOn.getAsBoolean()) {
					later(wanted);
				} else {
					stop();
				}
			}
		});
	}
}
