package org.grantscope.debug.ui.live;

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.MenuItems;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.changes.KeepMarks;

/** The part of a view's menu that says how long changes stay marked. */
public final class MarksMenu {

	private MarksMenu() {
	}

	/** Adds it to the menu of a view that shows that. */
	public static void add(IMenuManager menu, ChangeMarks marks, Supplier<@Nullable OpenMachine> shown) {
		MenuManager keep = new MenuManager("Keep Marks");
		keep.setRemoveAllWhenShown(true);
		keep.addMenuListener(opened -> {
			for (KeepMarks one : KeepMarks.values()) {
				opened.add(MenuItems.radio(one.title(), marks.keep() == one, () -> marks.keep(one)));
			}
		});
		menu.add(keep);
		menu.add(MenuItems.push("Clear Marks", () -> {
			OpenMachine machine = shown.get();
			if (machine != null) {
				marks.clear(machine);
			}
		}));
	}
}
