package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;

/** Menus that are open, gone through with the keyboard. */
final class Menus {

	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final Deque<Menu> open = new ArrayDeque<>();
	private @Nullable MenuItem armed;

	private Menus() {
	}

	/** Opens a menu, and chooses its item of the path's first text, in the menu that this opens the item of the next one, and so on. */
	static void choose(Runnable opens, String... path) {
		new Menus().run(opens, List.of(path));
	}

	/** Opens a menu, says what can be chosen (what is disabled is in parentheses), and closes it. */
	static List<String> offered(Runnable opens) {
		Menus menus = new Menus();
		return menus.watching(() -> {
			Menu menu = menus.opened(opens);
			List<String> texts = Arrays.stream(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
					.map(item -> item.isEnabled() ? text(item) : "(" + text(item) + ")").toList();
			Hands.xdotool("key", "Escape");
			Hands.await("the menu is closed", menus.open::isEmpty);
			return texts;
		});
	}

	private void run(Runnable opens, List<String> path) {
		watching(() -> {
			Menu menu = opened(opens);
			for (String text : path.subList(0, path.size() - 1)) {
				menu = below(arm(menu, text));
			}
			arm(menu, path.getLast());
			Hands.xdotool("key", "Return");
			return menu;
		});
		Hands.settle();
	}

	private <T> T watching(Supplier<T> work) {
		Listener shown = event -> {
			if (Hands.isPopUp(event.widget)) {
				open.addLast((Menu) event.widget);
			}
		};
		Listener hidden = event -> open.remove(event.widget);
		Listener arms = event -> armed = (MenuItem) event.widget;
		display.addFilter(SWT.Show, shown);
		display.addFilter(SWT.Hide, hidden);
		display.addFilter(SWT.Arm, arms);
		try {
			return work.get();
		} catch (AssertionError e) {
			Hands.xdotool("key", "Escape", "Escape");
			throw e;
		} finally {
			display.removeFilter(SWT.Show, shown);
			display.removeFilter(SWT.Hide, hidden);
			display.removeFilter(SWT.Arm, arms);
		}
	}

	private Menu opened(Runnable opens) {
		int before = open.size();
		opens.run();
		Hands.await("a menu is open", () -> open.size() > before);
		Hands.settle();
		return open.getLast();
	}

	/** The menu of an item; the pointer that rests on the item may have opened it already. */
	private Menu below(MenuItem item) {
		Menu menu = item.getMenu();
		Hands.xdotool("key", "Right");
		Hands.await("the menu of '" + text(item) + "' is open", () -> open.contains(menu));
		Hands.settle();
		return menu;
	}

	private MenuItem arm(Menu menu, String text) {
		MenuItem wanted = Arrays.stream(menu.getItems()).filter(item -> text(item).equals(text)).findFirst().orElseGet(
				() -> fail("no '" + text + "' among " + Arrays.stream(menu.getItems()).map(Menus::text).toList()));
		if (!wanted.isEnabled()) {
			fail("'" + text + "' is disabled");
		}
		for (int i = 0; i <= menu.getItemCount() && armed != wanted; i++) {
			Hands.xdotool("key", "Down");
			Hands.settle();
		}
		if (armed != wanted) {
			fail("'" + text + "' is not reached with the keyboard");
		}
		return wanted;
	}

	/** Its text as it is seen, without mnemonic and key. */
	static String text(MenuItem item) {
		return item.getText().replaceAll("\t.*", "").replaceAll("&(.)", "$1");
	}
}
