package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.ui.WidgetName;

/**
 * A user's hands: real keys and a real mouse, which the X server (its test extension, by way of xdotool) gives to whatever window has
 * the focus or is under the pointer. Each call runs the events that follow from it, and fails when they do not come. On the
 * thread of the user interface, which these calls keep running. Whatever opens a modal dialog is done in {@link #opening}.
 */
final class Hands {

	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
	private static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(30);
	/** GTK takes two clicks within 400 ms for a double click. */
	private static final long CLICKS_APART_NANOS = TimeUnit.MILLISECONDS.toNanos(450);
	/** One of these comes of a click, on whatever widget. */
	private static final List<Integer> CLICKED = List.of(SWT.MouseUp, SWT.Selection, SWT.Show, SWT.Deactivate);
	private static final int DRAG_STEPS = 8;
	private static final int NEAR = 12;

	private static long clicked = System.nanoTime() - CLICKS_APART_NANOS;

	private Hands() {
	}

	/**
	 * Presses keys together: {@code press(SWT.CTRL, 'L')}, {@code press(SWT.ARROW_DOWN)}, {@code press(SWT.CTRL | SWT.SHIFT, 'C')}.
	 * They go to what has the focus.
	 */
	static void press(int... together) {
		activeShell();
		expect("the key " + Keys.name(together), 1, List.of(SWT.KeyUp), () -> xdotool("key", "--clearmodifiers", Keys.name(together)));
	}

	/** Types a text into what has the focus. */
	static void type(String text) {
		activeShell();
		expect("typing '" + text + "'", text.length(), List.of(SWT.KeyUp),
				() -> xdotool("type", "--clearmodifiers", "--delay", "4", "--", text));
	}

	/** Gives a control the focus, and its window, too. */
	static void focus(Control control) {
		Shell shell = control.getShell();
		if (shell.getDisplay().getActiveShell() != shell) {
			shell.forceActive();
			await("the window '" + shell.getText() + "' is active", () -> shell.getDisplay().getActiveShell() == shell);
		}
		control.forceFocus();
		await(name(control) + " has the focus", () -> isFocused(control));
		settle();
	}

	private static boolean isFocused(Control control) {
		Control focus = control.getDisplay().getFocusControl();
		while (focus != null && focus != control) {
			focus = focus.getParent();
		}
		return focus == control;
	}

	/** Moves the pointer to a point of a control, which must be seen there. */
	static void move(Control control, int x, int y) {
		Display display = control.getDisplay();
		if (!control.isVisible()) {
			fail(name(control) + " is not visible");
		}
		Point at = control.toDisplay(x, y);
		if (!display.getBounds().contains(at)) {
			fail("point " + x + ", " + y + " of " + name(control) + " is outside of the display");
		}
		moveTo(display, at);
		await("the pointer is on " + name(control) + ", not on " + nameOf(display.getCursorControl()), () -> isUnderPointer(control));
	}

	private static boolean isUnderPointer(Control control) {
		Control under = control.getDisplay().getCursorControl();
		while (under != null && under != control && !(under instanceof Shell)) {
			under = under.getParent();
		}
		return under == control;
	}

	private static void moveTo(Display display, Point at) {
		xdotool("mousemove", Integer.toString(at.x), Integer.toString(at.y));
		await("the pointer is at " + at, () -> display.getCursorLocation().equals(at));
	}

	/** Clicks on a point of a control. */
	static void click(Control control, int x, int y) {
		click(control, x, y, 1, 1);
	}

	/** Clicks in the middle of a control. */
	static void click(Control control) {
		Point size = control.getSize();
		click(control, size.x / 2, size.y / 2);
	}

	/** Clicks while keys such as {@link SWT#CTRL} are held. */
	static void click(int held, Control control, int x, int y) {
		String keys = Keys.name(held);
		List<String> names = List.of(keys.split("\\+"));
		names.forEach(key -> xdotool("keydown", key));
		try {
			click(control, x, y);
		} finally {
			names.forEach(key -> xdotool("keyup", key));
			settle();
		}
	}

	/** Clicks on a row, in its first column. */
	static void click(TableItem row) {
		Point at = middle(row, 0);
		click(row.getParent(), at.x, at.y);
	}

	/** Clicks on a row, in that column. */
	static void click(TableItem row, int column) {
		Point at = middle(row, column);
		click(row.getParent(), at.x, at.y);
	}

	/** Clicks on a row, in its first column. */
	static void click(TreeItem row) {
		Point at = middle(row, 0);
		click(row.getParent(), at.x, at.y);
	}

	/** Clicks on a button of a tool bar; where it has an arrow, not on that. */
	static void click(ToolItem item) {
		Rectangle bounds = item.getBounds();
		click(item.getParent(), bounds.x + Math.min(NEAR, bounds.width / 2), bounds.y + bounds.height / 2);
	}

	/** Clicks on the header of a table's column, wherever that was moved. */
	static void clickHeader(Table table, int column) {
		int left = 0;
		for (int index : table.getColumnOrder()) {
			if (index == column) {
				break;
			}
			left += table.getColumn(index).getWidth();
		}
		click(table, left + NEAR, -table.getHeaderHeight() / 2); // on GTK rows begin at 0
	}

	/** Clicks on the header of a tree's column. */
	static void clickHeader(Tree tree, int column) {
		int left = 0;
		for (int index : tree.getColumnOrder()) {
			if (index == column) {
				break;
			}
			left += tree.getColumn(index).getWidth();
		}
		click(tree, left + NEAR, -tree.getHeaderHeight() / 2);
	}

	/** Clicks twice on a point of a control. */
	static void doubleClick(Control control, int x, int y) {
		click(control, x, y, 1, 2);
	}

	/** Clicks twice on a row. */
	static void doubleClick(TableItem row) {
		Point at = middle(row, 0);
		doubleClick(row.getParent(), at.x, at.y);
	}

	/** Clicks twice on a row. */
	static void doubleClick(TreeItem row) {
		Point at = middle(row, 0);
		doubleClick(row.getParent(), at.x, at.y);
	}

	/** Clicks with the right button. */
	static void rightClick(Control control, int x, int y) {
		click(control, x, y, 3, 1);
	}

	/** Clicks with the right button, which opens a menu; chooses from it by its items' texts, one for each menu. */
	static void choose(Control control, int x, int y, String... path) {
		Menus.choose(() -> rightClick(control, x, y), path);
	}

	/** Chooses from the menu of a row. */
	static void choose(TableItem row, String... path) {
		Point at = middle(row, 0);
		choose(row.getParent(), at.x, at.y, path);
	}

	/** Chooses from the menu of a row. */
	static void choose(TreeItem row, String... path) {
		Point at = middle(row, 0);
		choose(row.getParent(), at.x, at.y, path);
	}

	/** Chooses from the menu that the arrow of a tool bar's button opens. */
	static void chooseFrom(ToolItem item, String... path) {
		Rectangle bounds = item.getBounds();
		Menus.choose(() -> click(item.getParent(), bounds.x + bounds.width - 5, bounds.y + bounds.height / 2), path);
	}

	/** Presses the left button at one point of a control, moves, and lets it go at another. */
	static void drag(Control control, int fromX, int fromY, int toX, int toY) {
		Point target = control.toDisplay(toX, toY);
		drag(control, fromX, fromY, target);
	}

	/** Drags to a point of the display. */
	static void drag(Control control, int fromX, int fromY, Point target) {
		Display display = control.getDisplay();
		move(control, fromX, fromY);
		waitBetweenClicks();
		Point from = control.toDisplay(fromX, fromY);
		xdotool("mousedown", "1");
		settle();
		for (int step = 1; step <= DRAG_STEPS; step++) {
			moveTo(display, new Point(from.x + (target.x - from.x) * step / DRAG_STEPS, from.y + (target.y - from.y) * step / DRAG_STEPS));
			settle();
		}
		xdotool("mouseup", "1");
		clicked = System.nanoTime();
		settle();
	}

	/** Turns the wheel over a point of a control; down for positive steps, up for negative ones. */
	static void wheel(Control control, int x, int y, int steps) {
		move(control, x, y);
		expect("the wheel over " + name(control), 1, List.of(SWT.MouseWheel, SWT.MouseVerticalWheel),
				() -> xdotool("click", "--repeat", Integer.toString(Math.abs(steps)), "--delay", "10", steps > 0 ? "5" : "4"));
	}

	/** Turns the wheel while keys such as {@link SWT#CTRL} are held. */
	static void wheel(int held, Control control, int x, int y, int steps) {
		List<String> names = List.of(Keys.name(held).split("\\+"));
		move(control, x, y);
		names.forEach(key -> xdotool("keydown", key));
		try {
			wheel(control, x, y, steps);
		} finally {
			names.forEach(key -> xdotool("keyup", key));
			settle();
		}
	}

	/**
	 * Moves the pointer to a point of a control and leaves it there until a window of ours shows up, such as JFace's tool tips.
	 * (GTK's own tool tips, those of {@link Control#setToolTipText}, are no windows of ours.)
	 */
	static Shell hover(Control control, int x, int y) {
		Display display = control.getDisplay();
		List<Shell> before = visibleShells(display);
		move(control, x + 3, y);
		settle();
		move(control, x, y);
		await("a tool tip is shown over " + name(control), () -> shown(display, before) != null);
		settle();
		Shell shown = shown(display, before);
		return shown == null ? fail("the tool tip went away") : shown;
	}

	/**
	 * Does what opens a window, and something in it while it is open; for modal dialogs, too, where opening returns after closing.
	 * A window that is left open is closed.
	 *
	 * @param open   a click, keys, a command
	 * @param inside gets the window, once it is shown and active
	 */
	static void opening(Runnable open, Consumer<Shell> inside) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		new InWindow(display, visibleShells(display), inside).during(open);
	}

	static List<Shell> visibleShells(Display display) {
		return Arrays.stream(display.getShells()).flatMap(shell -> withChildren(shell).stream()).filter(Shell::isVisible).toList();
	}

	private static List<Shell> withChildren(Shell shell) {
		List<Shell> all = new ArrayList<>(List.of(shell));
		Arrays.stream(shell.getShells()).forEach(child -> all.addAll(withChildren(child)));
		return all.stream().distinct().toList();
	}

	/** A window that is seen and was not before. */
	static @Nullable Shell shown(Display display, List<Shell> before) {
		return visibleShells(display).stream().filter(shell -> !before.contains(shell)).findFirst().orElse(null);
	}

	private static Point middle(TableItem row, int column) {
		settle();
		return middle(row.getParent(), row.getBounds(column));
	}

	private static Point middle(TreeItem row, int column) {
		settle();
		return middle(row.getParent(), row.getBounds(column));
	}

	private static Point middle(Composite table, Rectangle cell) {
		Rectangle seen = table.getClientArea();
		if (cell.height == 0 || cell.y < seen.y || cell.y + cell.height / 2 > seen.y + seen.height) {
			fail("the row at " + cell + " of " + name(table) + " is not seen: " + seen);
		}
		return new Point(cell.x + Math.min(NEAR, cell.width / 2), cell.y + cell.height / 2);
	}

	private static void click(Control control, int x, int y, int button, int times) {
		move(control, x, y);
		waitBetweenClicks();
		boolean menu = button == 3;
		expect("a click on " + name(control), 1, menu ? List.of(SWT.MenuDetect, SWT.Show, SWT.MouseUp) : CLICKED,
				() -> xdotool("click", "--repeat", Integer.toString(times), "--delay", "40", Integer.toString(button)));
		clicked = System.nanoTime();
	}

	private static void waitBetweenClicks() {
		await("clicks are apart", () -> System.nanoTime() - clicked > CLICKS_APART_NANOS);
	}

	private static Shell activeShell() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (display.getActiveShell() == null) {
			Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
			shell.forceActive();
			await("a window has the focus", () -> display.getActiveShell() != null);
		}
		return display.getActiveShell();
	}

	/** Does it, and waits until as many events of one of these kinds came from it and all that follows from them is done. */
	private static void expect(String what, int count, List<Integer> types, Runnable action) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		int[] seen = { 0 };
		Listener counter = event -> seen[0] += event.type == SWT.KeyUp && (event.keyCode & SWT.MODIFIER_MASK) != 0
				&& (event.keyCode & ~SWT.MODIFIER_MASK) == 0 ? 0 : 1;
		types.forEach(type -> display.addFilter(type, counter));
		try {
			action.run();
			await(what + " arrived", () -> seen[0] >= count);
		} finally {
			types.forEach(type -> display.removeFilter(type, counter));
		}
		settle();
	}

	/** Runs events until none came for a moment. */
	static void settle() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		long calm = System.nanoTime();
		long end = calm + PATIENCE_NANOS;
		while (System.nanoTime() - calm < CALM_NANOS && System.nanoTime() < end) {
			if (Ui.PAUSES.step(display)) {
				calm = System.nanoTime();
			} else {
				Thread.onSpinWait();
			}
		}
	}

	static void await(String what, BooleanSupplier condition) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				Shell active = display.getActiveShell();
				fail("waited in vain until " + what + "; active is " + (active == null ? "no window" : "'" + active.getText() + "'")
						+ ", the focus is in " + nameOf(display.getFocusControl()) + ", the pointer is at " + display.getCursorLocation());
			}
			if (!Ui.PAUSES.step(display)) {
				Thread.onSpinWait();
			}
		}
	}

	/** Lets the X server do it; events are run meanwhile. */
	static void xdotool(String... arguments) {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(List.of(arguments));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			await(String.join(" ", command) + " ended", () -> !process.isAlive());
			if (process.exitValue() != 0) {
				fail(String.join(" ", command) + ": " + new String(process.getInputStream().readAllBytes()));
			}
		} catch (IOException e) {
			fail("xdotool is needed: " + e.getMessage());
		}
	}

	private static String nameOf(@Nullable Control control) {
		return control == null ? "nothing" : name(control);
	}

	static String name(Control control) {
		Object id = control.getData(WidgetName.ID_KEY);
		return control.getClass().getSimpleName() + (id == null ? "" : " " + id);
	}

	/** Whether that menu is one that was popped up. */
	static boolean isPopUp(@Nullable Object widget) {
		return widget instanceof Menu menu && (menu.getStyle() & (SWT.POP_UP | SWT.DROP_DOWN)) != 0;
	}
}
