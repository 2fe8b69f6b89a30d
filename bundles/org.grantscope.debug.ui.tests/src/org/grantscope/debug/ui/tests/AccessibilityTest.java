package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.views.IViewDescriptor;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All views can be used without seeing them, and without a mouse. */
class AccessibilityTest {

	private static final int MOST_STOPS = 30;

	@AfterEach
	void nothingWasLogged() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void everyControlThatTakesTheFocusHasAName() {
		List<String> nameless = new ArrayList<>();
		for (IViewDescriptor view : OurViews.all()) {
			Control control = OurViews.control(OurViews.show(view));
			focusable(control).filter(one -> nameOf(one).isBlank()).forEach(one -> nameless.add(view.getId() + ": " + one));
		}
		Ui.simulate();
		for (IViewDescriptor view : OurViews.all()) {
			Control control = OurViews.control(OurViews.show(view));
			Hands.settle();
			focusable(control).filter(one -> nameOf(one).isBlank()).forEach(one -> nameless.add(view.getId() + ": " + one));
		}
		assertEquals(List.of(), nameless);
	}

	@Test
	void everyButtonOfAToolBarSaysWhatItDoes() {
		Ui.simulate();
		List<String> silent = new ArrayList<>();
		for (IViewDescriptor view : OurViews.all()) {
			IViewPart part = OurViews.show(view);
			Hands.settle();
			if (part.getViewSite().getActionBars().getToolBarManager() instanceof ToolBarManager bar && bar.getControl() != null) {
				Arrays.stream(bar.getControl().getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0 && item.getControl() == null)
						.filter(AccessibilityTest::isSilent).forEach(item -> silent.add(view.getId() + ": " + item));
			}
		}
		assertEquals(List.of(), silent);
	}

	private static boolean isSilent(ToolItem item) {
		String tip = item.getToolTipText();
		return (tip == null || tip.isBlank()) && item.getText().isBlank();
	}

	@Test
	void tabReachesEveryControl() {
		Ui.simulate();
		List<String> unreached = new ArrayList<>();
		for (IViewDescriptor view : OurViews.all()) {
			IViewPart part = OurViews.show(view);
			part.getSite().getPage().activate(part);
			toggleMaximized(part); // so that none is cut off
			Hands.settle();
			Control top = OurViews.control(part);
			List<Control> all = focusable(top).filter(one -> one.isVisible() && one.isEnabled()).toList();
			if (!all.isEmpty()) {
				Set<Control> reached = walk(all.get(0));
				all.stream().filter(one -> !reached.contains(one)).forEach(one -> unreached.add(view.getId() + ": " + Hands.name(one)));
			}
			toggleMaximized(part);
		}
		assertEquals(List.of(), unreached);
	}

	private static void toggleMaximized(IViewPart part) {
		IWorkbenchPage page = part.getSite().getPage();
		page.toggleZoom(page.getReference(part));
		Hands.settle();
	}

	/** Where the focus comes to with Tab, and with Control and Tab from where Tab is a character. */
	private static Set<Control> walk(Control first) {
		Hands.focus(first);
		Set<Control> reached = new LinkedHashSet<>();
		Control at = first;
		for (int i = 0; i < MOST_STOPS && at != null; i++) {
			reached.add(at);
			Hands.press(SWT.TAB);
			Control next = first.getDisplay().getFocusControl();
			if (next == at) {
				Hands.press(SWT.CTRL, SWT.TAB);
				next = first.getDisplay().getFocusControl();
			}
			if (next == at || next == first) {
				break;
			}
			at = next;
		}
		return reached;
	}

	@Test
	void aRowInAnotherColourHasASignToo() {
		ChangingTable source = new ChangingTable(1);
		source.write(8, ChangingTable.GRANTED, 3, 8);
		source.write(9, ChangingTable.GRANTED, 3, 9);
		LoadJob job = Ui.machines().open("changing", source);
		job.schedule();
		OpenMachine machine = Ui.load(job);
		source.write(9, ChangingTable.WRITTEN, 3, 9);
		LoadJob again = Ui.machines().reload(machine);
		again.schedule();
		IViewPart view = Ui.page().findView("org.grantscope.debug.ui.grantTable");
		Ui.waitFor("it is marked", () -> again.getResult() != null && tables(view).anyMatch(AccessibilityTest::hasColoured));
		tables(view).forEach(table -> Arrays.stream(table.getItems()).filter(item -> !item.getBackground(0).equals(table.getBackground()))
				.forEach(item -> assertTrue(hasSign(item), item.getText(0))));
	}

	private static boolean hasSign(TableItem item) {
		return IntStream.range(0, item.getParent().getColumnCount()).mapToObj(item::getText).anyMatch(text -> text.matches("[-+~]"));
	}

	private static boolean hasColoured(Table table) {
		return Arrays.stream(table.getItems()).anyMatch(item -> !item.getBackground(0).equals(table.getBackground()));
	}

	private static Stream<Table> tables(@Nullable IViewPart view) {
		return controls(Adapters.adapt(view, Control.class)).filter(Table.class::isInstance).map(Table.class::cast);
	}

	private static Stream<Control> focusable(Control root) {
		return controls(root).filter(AccessibilityTest::takesFocus);
	}

	private static boolean takesFocus(Control control) {
		boolean canvas = control instanceof Canvas && control.isListening(SWT.KeyDown);
		boolean button = control instanceof Button && !(control.getParent() instanceof Spinner);
		return canvas || button || control instanceof Text || control instanceof StyledText || control instanceof Combo || control instanceof Table
				|| control instanceof Tree || control instanceof Link || control instanceof Spinner || control instanceof Scale
				|| control instanceof Slider && !(control.getParent() instanceof Table);
	}

	private static Stream<Control> controls(Control root) {
		return root instanceof Composite parent && !(root instanceof Combo) && !(root instanceof Spinner)
				? Stream.concat(Stream.of(root), Arrays.stream(parent.getChildren()).flatMap(AccessibilityTest::controls)) : Stream.of(root);
	}

	/** What a screen reader is told first; a button is called by its text. */
	private static String nameOf(Control control) {
		AccessibleEvent event = new AccessibleEvent(control);
		Object listeners = Inside.get(control.getAccessible(), "accessibleListeners");
		if (listeners instanceof List<?> all) {
			all.forEach(listener -> ((AccessibleListener) listener).getName(event));
		}
		String text = control instanceof Button button ? button.getText() : "";
		return event.result == null ? text : event.result;
	}

	/** Two pictures that were the same without their colours could be told apart by these alone. */
	@Test
	void iconsDifferInTheirShapes() {
		List<Shape> shapes = Shape.all();
		assertTrue(shapes.size() > 5, () -> shapes.toString());
		List<String> alike = new ArrayList<>();
		for (int i = 0; i < shapes.size(); i++) {
			for (Shape other : shapes.subList(i + 1, shapes.size())) {
				if (shapes.get(i).looksLike(other)) {
					alike.add(shapes.get(i).name() + " and " + other.name());
				}
			}
		}
		assertEquals(List.of(), alike);
	}
}
