package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.grantscope.analysis.ui.compare.MachinesInput;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.VirtualRows;
import org.grantscope.debug.ui.view.MachineView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The theme is switched after rows came and went. The style engine resets every item that it knows then: one whose row is gone and
 * that was not disposed of ends the process, so such items are looked for before.
 */
class ThemeSwitchTest {

	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final int MANY = 600;

	private final Display display = PlatformUI.getWorkbench().getDisplay();
	/** The items of tables that were made meanwhile: each is announced to the style engine. */
	private final Set<TableItem> made = new HashSet<>();
	private final Listener making = event -> {
		if (event.widget instanceof TableItem item) {
			made.add(item);
		}
	};

	@BeforeEach
	void watched() {
		Ui.machines().all().forEach(Ui.machines()::close);
		display.addFilter(SWT.Skin, making);
	}

	@AfterEach
	void closed() {
		display.removeFilter(SWT.Skin, making);
		Ui.page().closeAllEditors(false);
		Ui.page().setEditorAreaVisible(false);
		Ui.machines().all().forEach(Ui.machines()::close);
		theme(LIGHT);
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void aVirtualTableKeepsNoItemOfARowThatWasTakenOut() {
		Shell shell = new Shell(display);
		shell.setLayout(new FillLayout());
		Table table = new Table(shell, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
		new TableColumn(table, SWT.NONE).setWidth(200);
		table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText("row " + event.index));
		shell.setSize(300, 300);
		shell.open();
		for (int rows : new int[] { 0, 1, 5, MANY - 1, 0 }) {
			VirtualRows.setCount(table, MANY);
			fromTopToBottom(table);
			VirtualRows.setCount(table, rows);
			assertEquals(rows, table.getItemCount());
			nothingIsLeft();
		}
		shell.dispose();
	}

	@Test
	void rowsOfAllViewsComeAndGoWhileTheThemeIsSwitched() {
		OpenMachine running = Ui.simulate();
		showAll(running);
		switchTheme();
		showAll(Ui.load(Ui.sample("domU/3-dom0-maps.domU.frames.bin"), Ui.sample("domU/3-dom0-maps.g.txt")));
		switchTheme();
		showAll(running);
		Ui.machines().all().forEach(Ui.machines()::close);
		calm();
		switchTheme();
	}

	@Test
	void differencesComeAndGoWhileTheThemeIsSwitched() {
		OpenMachine before = Ui.load(Ui.sample("domU-pv-v1/2-domU-granted.domU.frames.bin"));
		OpenMachine after = Ui.load(Ui.sample("domU-pv-v1/3-dom0-maps.domU.frames.bin"));
		for (int round = 0; round < 2; round++) {
			MachinesInput.open(before, after);
			Ui.waitFor("the differences are listed", () -> !tables(shell()).stream()
					.filter(table -> Hands.name(table).contains("differences") && table.getItemCount() > 0).toList().isEmpty());
			tables(shell()).forEach(ThemeSwitchTest::fromTopToBottom);
			switchTheme();
			Ui.page().closeAllEditors(false);
			switchTheme();
		}
		Ui.takeLogged("Conflicting handlers for org.eclipse.compare."); // the compare framework's own, when its editors follow each other
	}

	/** In every view, whose tables are gone through to the last row. */
	private void showAll(OpenMachine machine) {
		for (IViewDescriptor descriptor : OurViews.all()) {
			IViewPart view = OurViews.show(descriptor);
			if (view instanceof MachineView of) {
				of.show(machine);
			}
			calm();
			tables(OurViews.control(view)).forEach(ThemeSwitchTest::fromTopToBottom);
			calm();
		}
	}

	private static void calm() {
		Hands.settle();
		Ui.waitFor("no job runs", () -> Job.getJobManager().isIdle());
		Hands.settle();
	}

	/** Every row gets an item, and the keyboard is at the last one. */
	private static void fromTopToBottom(Table table) {
		if (!table.isVisible() || table.getItemCount() == 0) {
			return;
		}
		Hands.focus(table);
		for (int top = 0; top < table.getItemCount(); top += 10) {
			table.setTopIndex(top);
			table.getItem(top).getText();
		}
		table.setSelection(table.getItemCount() - 1);
		Hands.settle();
	}

	private void switchTheme() {
		nothingIsLeft();
		theme(DARK);
		nothingIsLeft();
		theme(LIGHT);
		nothingIsLeft();
	}

	private void nothingIsLeft() {
		Hands.settle();
		List<String> left = made.stream().filter(item -> !item.isDisposed() && (item.getParent().isDisposed() || item.getParent().indexOf(item) < 0))
				.map(item -> Hands.name(item.getParent())).toList();
		assertEquals(List.of(), left, "items without a row");
		assertFalse(made.isEmpty());
	}

	/** As the preferences do it; the engine's types are the platform's own. */
	private void theme(String id) {
		Object engine = display.getData("org.eclipse.e4.ui.css.swt.theme");
		try {
			engine.getClass().getMethod("setTheme", String.class, boolean.class).invoke(engine, id, true);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
		Hands.settle();
	}

	private static Shell shell() {
		return Ui.page().getWorkbenchWindow().getShell();
	}

	private static List<Table> tables(Control root) {
		List<Table> found = new ArrayList<>();
		if (root instanceof Table table && (table.getStyle() & SWT.VIRTUAL) != 0) {
			found.add(table);
		} else if (root instanceof Composite parent) {
			for (Control child : parent.getChildren()) {
				found.addAll(tables(child));
			}
		}
		return found;
	}
}
