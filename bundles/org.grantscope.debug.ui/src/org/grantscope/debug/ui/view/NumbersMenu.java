package org.grantscope.debug.ui.view;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.grantscope.analysis.query.NumberForm;
import org.grantscope.debug.ui.MenuItems;

/** The part of a view's menu that says how numbers are written, in all views. */
public final class NumbersMenu {

	private NumbersMenu() {
	}

	/** Adds it: a submenu with one for each kind of numbers. */
	public static void add(IMenuManager menu, ShownNumbers numbers) {
		MenuManager formats = new MenuManager("Number Formats");
		for (NumberKind kind : NumberKind.values()) {
			MenuManager forms = new MenuManager(kind.title());
			forms.setRemoveAllWhenShown(true);
			forms.addMenuListener(opened -> {
				for (NumberForm form : kind.offered()) {
					opened.add(MenuItems.radio(title(form), kind.of(numbers.forms()) == form, () -> numbers.use(kind, form)));
				}
			});
			formats.add(forms);
		}
		menu.add(formats);
	}

	/** What people call a form. */
	public static String title(NumberForm form) {
		return switch (form) {
			case DECIMAL -> "Decimal";
			case HEX -> "Hexadecimal";
			case BOTH -> "Decimal and Hexadecimal";
		};
	}
}
