package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.grantscope.allocator.ui.history.GrantHistoryView;
import org.grantscope.core.observe.FormatException;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does first, with mouse and keys alone. */
class NewcomersWalkTest {

	private final GrantTableView table = Ui.view(GrantTableView.class, GrantTableView.ID);

	@AfterEach
	void nothingWasLogged() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void findsTheDeferredGrantSeesWhoMapsItAndReproducesIt(@TempDir Path temp) throws IOException, FormatException {
		Menus.choose(() -> Hands.xdotool("key", "alt+f"), "Open Sample with Deferred Grants");
		Ui.waitFor("the sample is shown", () -> rows().getItemCount() == 7);
		assertDeferredGrantIsMappedBy("d0", "10 (0xa)");

		Hands.opening(() -> Menus.choose(() -> Hands.xdotool("key", "alt+f"), "New Simulated Machine..."), dialog -> Hands.press(SWT.CR));
		clearFilter();
		Ui.waitFor("it is shown", () -> Ui.machines().all().stream().anyMatch(machine -> machine.title().startsWith("Simulated")));
		IViewPart history = Ui.view(GrantHistoryView.class, GrantHistoryView.ID);
		operate(history, "Open gntalloc...", dialog -> { });
		operate(history, "Allocate...", dialog -> { });
		operate(history, "Map in Another Domain...", dialog -> enter(dialog, "operation.refs", "8"));
		operate(history, "Close...", dialog -> { });
		assertDeferredGrantIsMappedBy("d1", "8");

		Path scenario = temp.resolve("mine.gnt");
		String save = "Save as Scenario up to Step " + last(history) + "...";
		NativeDialog.saving(() -> Menus.choose(() -> rightClickOn(history, last(history)), save), "Save as Scenario", scenario);
		Ui.waitFor("the scenario is saved", () -> Files.exists(scenario));
		assertTrue(Files.readString(scenario).contains("alloc "), Files.readString(scenario));
		Ui.machines().all().forEach(Ui.machines()::close);
		LoadJob again = Ui.service(LiveSessions.class).open("sim:" + scenario);
		again.schedule();
		Ui.load(again);
		assertDeferredGrantIsMappedBy("d1", "8");
	}

	private Table rows() {
		return Ui.find(Table.class, table, "grantTable");
	}

	private void assertDeferredGrantIsMappedBy(String domain, String last) {
		Ui.page().activate(table);
		Text filter = Ui.find(Text.class, table, "grantFilter");
		Hands.click(filter);
		Hands.press(SWT.CTRL, 'A');
		Hands.type("state:deferred");
		Ui.waitFor("the deferred ones are left", () -> rows().getItemCount() > 0 && cell(rows().getItemCount() - 1, "gref").equals(last));
		Hands.click(rows().getItem(rows().getItemCount() - 1));
		assertEquals("deferred", cell(rows().getSelectionIndex(), "state"));
		assertEquals(domain, cell(rows().getSelectionIndex(), "mapped by"));
	}

	private void clearFilter() {
		Hands.click(Ui.find(Text.class, table, "grantFilter"));
		Hands.press(SWT.CTRL, 'A');
		Hands.press(SWT.DEL);
	}

	private String cell(int row, String column) {
		int index = IntStream.range(0, rows().getColumnCount()).filter(i -> rows().getColumn(i).getText().equals(column)).findFirst().orElseThrow();
		return rows().getItem(row).getText(index);
	}

	private static void operate(IViewPart history, String operation, Consumer<Shell> enter) {
		int before = steps(history).getItemCount();
		Hands.opening(() -> Menus.choose(() -> rightClickOn(history, seenAbove(history)), "Operation", operation), dialog -> {
			enter.accept(dialog);
			Hands.press(SWT.CR);
		});
		Ui.waitFor(operation + " is a step", () -> steps(history).getItemCount() > before);
	}

	/** On any step: that asks what can be done, and does not go there. */
	private static void rightClickOn(IViewPart history, int step) {
		Table steps = steps(history);
		Ui.waitFor("the steps have their place", () -> steps.isVisible() && steps.getClientArea().height > steps.getItemHeight());
		Hands.settle();
		Hands.rightClick(steps, 20, steps.getItem(step).getBounds(0).y + steps.getItemHeight() / 2);
	}

	/** The step before the last, where it is seen. */
	private static int seenAbove(IViewPart history) {
		return Math.max(steps(history).getTopIndex(), last(history) - 1);
	}

	private static int last(IViewPart history) {
		return steps(history).getItemCount() - 1;
	}

	private static Table steps(IViewPart history) {
		return Ui.find(Table.class, history, "steps");
	}

	private static void enter(Shell dialog, String id, String text) {
		Control field = Ui.find(Combo.class, dialog, id);
		Hands.focus(field);
		Hands.press(SWT.CTRL, 'A');
		Hands.type(text);
	}
}
