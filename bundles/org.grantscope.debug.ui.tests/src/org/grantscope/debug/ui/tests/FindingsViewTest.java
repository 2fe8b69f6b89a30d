package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.grantscope.analysis.ui.findings.FindingsView;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.SelectedEntries;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsViewTest {

	private static final String REVOKED = "revoked/raw-revoked-while-mapped.frames.bin";
	private static final String REVOKED_TEXT = "revoked/raw-revoked-while-mapped.g.txt";

	private final FindingsView view = Ui.view(FindingsView.class, FindingsView.ID);
	private final Tree tree = Ui.find(Tree.class, view, "findings");
	private final StyledText text = Ui.find(StyledText.class, view, "findingText");
	private final Text filter = Ui.find(Text.class, view, "findingFilter");

	@BeforeEach
	@AfterEach
	void nothingIsOpen() {
		Ui.page().setEditorAreaVisible(false);
		filter.setText("");
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.waitFor("nothing is shown", () -> tree.getItemCount() == 0);
	}

	@AfterEach
	void nothingWasLogged() {
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void theWorstFindingIsExplainedAtOnceAndTheTitleCounts() {
		OpenMachine machine = show(REVOKED, REVOKED_TEXT);
		assertTrue(view.getTitle().matches("Findings \\(\\d+ errors?.*\\)"), view.getTitle());
		assertTrue(tree.getItem(0).getText(0).contains("gref 500"), tree.getItem(0).getText(0));
		assertEquals("Error", tree.getItem(0).getText(1));
		assertTrue(text.getText().startsWith("Error: ") && text.getText().contains("What to do"), text.getText());
		look("findings");
		EntrySelection selected = selected();
		assertEquals(machine.id(), selected.machine().id());
		assertEquals(500, selected.refs()[0]);
	}

	@Test
	void aHealthyMachineHasNoProblemsAndSaysWhatWasNotJudged() {
		Ui.load(Ui.sample("dumps-v1/v-empty.frames.bin"));
		view.show(Ui.machines().all().get(0));
		Ui.waitFor("it was judged", () -> text.getText().startsWith("No problems found by 28 checks"));
		assertTrue(text.getText().contains("gntalloc"), text.getText());
		look("findingsNone");
		assertEquals("Findings", view.getTitle());
	}

	@Test
	void wordsAndSeveritiesFilterAndHeadingsSort() {
		OpenMachine machine = Ui.load(Ui.sample("driver-bugs/15-hole-vma/trace.jsonl"), Ui.sample("driver-bugs/15-hole-vma/dmesg.txt"));
		view.show(machine);
		Ui.waitFor("it was judged", () -> tree.getItemCount() > 0);
		int all = tree.getItemCount();
		Ui.view(FindingsView.class, FindingsView.ID);
		Hands.focus(filter);
		Hands.type("nothing of the kind");
		Ui.waitFor("none is shown", () -> tree.getItemCount() == 0);
		filter.setText("");
		Ui.waitFor("all are shown", () -> tree.getItemCount() == all);
		ToolItem errors = Ui.find(ToolBar.class, view, "severities").getItem(0);
		assertTrue(errors.getSelection());
		Hands.click(errors);
		Ui.waitFor("no errors are shown", () -> Arrays.stream(tree.getItems()).noneMatch(item -> item.getText(1).equals("Error")));
		Hands.click(errors);
		Ui.waitFor("all are shown", () -> tree.getItemCount() == all);
		Hands.clickHeader(tree, 0);
		assertEquals(tree.getColumn(0), tree.getSortColumn());
		String[] summaries = Arrays.stream(tree.getItems()).map(TreeItem::getText).toArray(String[]::new);
		assertTrue(Arrays.equals(summaries, Arrays.stream(summaries).sorted().toArray()));
	}

	@Test
	void aDoubleClickFiltersTheGrantTableToTheGrefs() {
		show(REVOKED, REVOKED_TEXT);
		Hands.doubleClick(tree.getItem(0));
		GrantTableView table = Ui.view(GrantTableView.class, GrantTableView.ID);
		Ui.waitFor("one row is left", () -> Ui.find(Table.class, table, "grantTable").getItemCount() == 1);
		assertTrue(Ui.find(Table.class, table, "grantTable").getItem(0).getText().isEmpty()
				|| Arrays.toString(texts(Ui.find(Table.class, table, "grantTable"))).contains("500"));
		table.show(Ui.machines().all().get(0), 0, "");
	}

	@Test
	void whatIsCopiedHasTheExplanationAndTheAdvice() {
		show(REVOKED, REVOKED_TEXT);
		Hands.click(tree.getItem(0));
		Hands.press(SWT.CTRL, 'C');
		Clipboard clipboard = new Clipboard(tree.getDisplay());
		try {
			Ui.waitFor("it is copied", () -> clipboard.getContents(TextTransfer.getInstance()) instanceof String copied
					&& copied.contains("gref 500") && copied.contains("What to do: "));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void whatIsSelectedElsewhereSelectsItsFinding() {
		OpenMachine machine = Ui.load(Ui.sample("driver-bugs/15-hole-vma/trace.jsonl"));
		view.show(machine);
		Ui.waitFor("it was judged", () -> tree.getItemCount() > 0 && tree.getSelectionCount() == 1);
		tree.deselectAll();
		GrantTableView table = Ui.view(GrantTableView.class, GrantTableView.ID);
		table.show(machine);
		Table rows = Ui.find(Table.class, table, "grantTable");
		Ui.waitFor("the row is there", () -> rows.getItemCount() == 1);
		Hands.click(rows.getItem(0), 1);
		Ui.waitFor("its finding is selected", () -> tree.getSelectionCount() == 1);
	}

	@Test
	void lookingAgainKeepsWhatIsSelected() {
		OpenMachine machine = show(REVOKED, REVOKED_TEXT);
		String before = tree.getSelection()[0].getText(0);
		var again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("the newer look is judged", () -> again.getResult() != null && SelectedEntries
				.of(view.getSite().getSelectionProvider().getSelection(), Ui.machines().all())
				.filter(entries -> entries.machine().machine() != machine.machine()).isPresent());
		assertEquals(before, tree.getSelection()[0].getText(0));
		assertFalse(view.getTitle().isEmpty());
	}

	@Test
	void whatIsNewAndWhatIsGoneSinceTheLookBeforeSaysSo() {
		int revoked = 0x18;
		ChangingTable table = new ChangingTable(4).write(1000, revoked, 5, 0x3000);
		LoadJob job = Ui.machines().open("changing", table);
		job.schedule();
		OpenMachine machine = Ui.load(job);
		view.show(machine);
		Ui.waitFor("it was judged", () -> Arrays.stream(tree.getItems()).anyMatch(item -> item.getText().contains("gref 1000")));
		assertTrue(Arrays.stream(tree.getItems()).noneMatch(item -> item.getText().startsWith("+")));
		int all = tree.getItemCount();
		table.write(1000, 0, 0, 0).write(1200, revoked, 6, 0x3001);
		LoadJob again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("the new one is marked", () -> Arrays.stream(tree.getItems()).anyMatch(
				item -> item.getText().startsWith("+ new: ") && item.getText().contains("gref 1200")));
		assertTrue(Arrays.stream(tree.getItems()).anyMatch(item -> item.getText().startsWith("- gone: ") && item.getText().contains("gref 1000")));
		assertEquals("+1 new, -1 gone", Ui.find(Label.class, view, "findingCount").getText());
		assertEquals(all + 1, tree.getItemCount());
		look("findingsChanged");
	}

	@Test
	void inANarrowPlaceTheLinksAndTheButtonsAreSeenWhole() {
		show(REVOKED, REVOKED_TEXT);
		Shell window = new Shell(tree.getDisplay());
		Composite place = tree.getParent().getParent().getParent();
		Composite before = tree.getParent().getParent();
		try {
			window.setLayout(new FillLayout());
			window.setSize(260, 600);
			assertTrue(before.setParent(window));
			window.open();
			window.layout(true, true);
			look("findingsNarrow", window);
			ToolBar bar = Ui.find(ToolBar.class, before, "severities");
			for (Control control : new Control[] { bar, Ui.find(Link.class, before, "findingGrants"), Ui.find(Link.class, before, "findingHelp") }) {
				Rectangle bounds = tree.getDisplay().map(control.getParent(), window, control.getBounds());
				assertTrue(bounds.x + bounds.width <= window.getClientArea().width, control + " " + bounds);
				assertTrue(control.computeSize(bounds.width, SWT.DEFAULT).y <= bounds.height, control + " " + bounds);
			}
			assertTrue(bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= bar.getSize().x, bar.getBounds().toString());
		} finally {
			before.setParent(place);
			window.dispose();
			place.layout(true, true);
		}
	}

	private static void look(String name, Control control) {
		String folder = System.getProperty("pictures");
		if (folder != null) {
			Eyes.save(Eyes.picture(control), Path.of(folder, name + ".png"));
		}
	}

	private OpenMachine show(String... samples) {
		OpenMachine machine = Ui.load(Arrays.stream(samples).map(Ui::sample).toArray(Path[]::new));
		Ui.view(FindingsView.class, FindingsView.ID).show(machine);
		Ui.waitFor("it was judged", () -> tree.getItemCount() > 0 && tree.getSelectionCount() == 1);
		return machine;
	}

	private static void look(String name) {
		String folder = System.getProperty("pictures");
		if (folder != null) {
			Eyes.save(Eyes.picture(Ui.page().getWorkbenchWindow().getShell()), Path.of(folder, name + ".png"));
		}
	}

	private EntrySelection selected() {
		return SelectedEntries.of(view.getSite().getSelectionProvider().getSelection(), Ui.machines().all())
				.orElseThrow(() -> new AssertionError("no entries are selected"));
	}

	private static String[] texts(Table table) {
		String[] texts = new String[table.getColumnCount()];
		for (int column = 0; column < texts.length; column++) {
			texts[column] = table.getItem(0).getText(column);
		}
		return texts;
	}
}
