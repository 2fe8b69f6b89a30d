package org.grantscope.debug.ui;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ImageDescriptor;

/** Items of menus and tool bars. */
public final class MenuItems {

	private MenuItems() {
	}

	/** Does something. */
	public static IAction push(String text, Runnable run) {
		return new Action(text, IAction.AS_PUSH_BUTTON) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	/** The same with an icon, which a tool bar shows alone. */
	public static IAction push(String text, ImageDescriptor icon, Runnable run) {
		IAction action = push(text, run);
		action.setToolTipText(text);
		action.setImageDescriptor(icon);
		return action;
	}

	/** Switches something on and off. */
	public static IAction check(String text, boolean on, Consumer<Boolean> run) {
		IAction action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				run.accept(isChecked());
			}
		};
		action.setChecked(on);
		return action;
	}

	/** One of several; does nothing when it is left for another. */
	public static IAction radio(String text, boolean on, Runnable run) {
		IAction action = new Action(text, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					run.run();
				}
			}
		};
		action.setChecked(on);
		return action;
	}
}
