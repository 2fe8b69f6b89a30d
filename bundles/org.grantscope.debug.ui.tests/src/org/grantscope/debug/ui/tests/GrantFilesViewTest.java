package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.SelectedEntries;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.model.Gref;
import org.grantscope.model.OpenFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantFilesViewTest {

	/** What stands before what is below a heading. */
	static final String BELOW = "\u2003";
	private static final int OFFSET = 1;
	private static final int STATE = 3;
	private static final int NOTIFY = 6;
	private static final int MAPPINGS = 7;
	private static final int TURN = 8;

	private final GrantFilesView view = Ui.view(GrantFilesView.class, GrantFilesView.ID);
	private final Table table = Ui.find(Table.class, view, "filesTable");
	private final Text filter = Ui.find(Text.class, view, "filesFilter");
	private final Label summary = Ui.find(Label.class, view, "filesSummary");
	private final Label limit = Ui.find(Label.class, view, "filesLimit");
	private final MadeDomain domain = new MadeDomain();

	@BeforeEach
	@AfterEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		filter.setText("");
		Ui.waitFor("nothing is shown", () -> table.getItemCount() == 0);
		table.setSortColumn(null);
	}

	@AfterEach
	void nothingWasLogged() {
		Ui.nothingWentWrongUnseen();
	}

	private void open() {
		LoadJob job = Ui.machines().open("made", domain);
		job.schedule();
		OpenMachine machine = Ui.load(job);
		Ui.view(GrantFilesView.class, GrantFilesView.ID).show(machine);
		Ui.waitFor("it is shown", () -> table.getItemCount() > 0);
	}

	private void simulate() {
		OpenMachine machine = Ui.simulate();
		Ui.view(GrantFilesView.class, GrantFilesView.ID).show(machine);
		Ui.waitFor("the files are shown", () -> table.getItemCount() > 2);
	}

	private List<TableItem> rows() {
		return Arrays.asList(table.getItems());
	}

	private List<String> texts(int column) {
		return rows().stream().map(row -> row.getText(column).strip()).toList();
	}

	private TableItem row(String name) {
		return rows().stream().filter(row -> row.getText(0).strip().equals(name)).findFirst()
				.orElseThrow(() -> new AssertionError(name + " in " + texts(0)));
	}

	@Test
	void theSimulatedMachineShowsItsDeviceFilesAndGrefs() {
		simulate();
		assertTrue(limit.getText().matches("gref_size \\d+ of limit 1,?024 \\(\\d+ %\\)"), limit.getText());
		assertTrue(summary.getText().matches("\\d+ open files, \\d+ grefs listed, 1 deferred, .* free list"), summary.getText());
		assertTrue(rows().get(0).getText(0).matches("file \\d+ \\(descriptor \\d+\\)"), rows().get(0).getText(0));
		TableItem gref = rows().get(1);
		assertTrue(gref.getText(0).matches(BELOW + "\\d+( \\(0x[0-9a-f]+\\))?"), gref.getText(0));
		assertTrue(gref.getText(OFFSET).startsWith("0x"), gref.getText(OFFSET));
		assertEquals("granted", gref.getText(STATE));
		assertTrue(gref.getImage(STATE) != null);
		assertTrue(row("kept by a mapping alone").getText(MAPPINGS).matches("0x[0-9a-f]+, \\d+ pages? of file \\d+"));
		assertTrue(rows().stream().anyMatch(row -> row.getText(NOTIFY).matches("clear byte \\d+")));
	}

	@Test
	void lookingAgainKeepsWhatIsSelectedAndFolded() {
		OpenMachine machine = Ui.simulate();
		Ui.view(GrantFilesView.class, GrantFilesView.ID).show(machine);
		Ui.waitFor("the files are shown", () -> table.getItemCount() > 2);
		int all = table.getItemCount();
		Hands.click(rows().get(0), STATE);
		Hands.press(SWT.ARROW_LEFT);
		Ui.waitFor("it is folded", () -> table.getItemCount() < all);
		int folded = table.getItemCount();
		table.showItem(row("kept by a mapping alone"));
		TableItem kept = rows().get(table.indexOf(row("kept by a mapping alone")) + 1);
		String selected = kept.getText(0);
		Hands.focus(table);
		table.showItem(kept);
		Hands.click(kept, STATE);
		LoadJob again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("the views have it", () -> view.getSite().getSelectionProvider().getSelection() instanceof IStructuredSelection now
				&& now.getFirstElement() instanceof Gref gref && machine.machine().getDomains().get(0).getDevice() != gref.eContainer());
		assertEquals(1, table.getSelectionCount());
		assertEquals(selected, table.getSelection()[0].getText(0));
		assertEquals(folded, table.getItemCount());
	}

	@Test
	void theArrowKeysFoldAndGoUpAndDown() {
		domain.file(1, List.of(3)).gref(8, 1, -1, 5).gref(9, 1, -1, 5);
		open();
		assertEquals(List.of("file 1 (descriptor 3)", "8", "9"), texts(0));

		Hands.click(rows().get(2), STATE);
		Hands.press(SWT.ARROW_LEFT);
		assertEquals(0, table.getSelectionIndex());
		Hands.press(SWT.ARROW_LEFT);
		assertEquals(List.of("file 1 (descriptor 3)"), texts(0));
		Hands.press(SWT.ARROW_RIGHT);
		assertEquals(3, table.getItemCount());
		Hands.press(SWT.ARROW_RIGHT);
		assertEquals(1, table.getSelectionIndex());
	}

	@Test
	void aClickOnTheSignAndADoubleClickFold() {
		domain.file(1, List.of(3)).gref(8, 1, -1, 5);
		open();
		Hands.doubleClick(table, rows().get(0).getBounds(STATE).x + 5, rows().get(0).getBounds(0).y + 5);
		assertEquals(1, table.getItemCount());
		var sign = rows().get(0).getImageBounds(0);
		Hands.click(table, sign.x + sign.width / 2, sign.y + sign.height / 2);
		assertEquals(2, table.getItemCount());
	}

	@Test
	void aClickOnAHeaderSortsWithinEachFile() {
		domain.file(1, List.of(3)).file(2, List.of(4)).gref(10, 1, -1, 5).gref(8, 1, -1, 5).gref(9, 2, -1, 6);
		open();
		assertEquals(List.of("file 1 (descriptor 3)", "10 (0xa)", "8", "file 2 (descriptor 4)", "9"), texts(0));
		Hands.clickHeader(table, 0);
		Ui.waitFor("it is sorted", () -> texts(0).equals(List.of("file 1 (descriptor 3)", "8", "10 (0xa)", "file 2 (descriptor 4)", "9")));
		Hands.clickHeader(table, 0);
		Ui.waitFor("it is sorted", () -> texts(0).equals(List.of("file 1 (descriptor 3)", "10 (0xa)", "8", "file 2 (descriptor 4)", "9")));
	}

	@Test
	void theFilterLeavesRowsThatHaveAllWords() {
		domain.file(1, List.of(3)).file(2, List.of(4)).gref(8, 1, 12, 5).gref(9, 1, -1, 5).gref(10, 2, 12, 6);
		open();
		Hands.focus(filter);
		Hands.type("port 12 d5");
		Ui.waitFor("one is left", () -> texts(0).equals(List.of("file 1 (descriptor 3)", "8")));
		assertTrue(summary.getText().endsWith("; 1 of 3 shown"), summary.getText());
		Hands.press(SWT.ESC);
		Ui.waitFor("all are shown", () -> table.getItemCount() == 5);
	}

	@Test
	void grantsThatWaitSayWhenTheirTurnComes() {
		IntStream.range(20, 45).forEach(ref -> domain.entry(ref, ref == 44 ? MadeDomain.GRANTED : MadeDomain.WRITTEN, 5));
		domain.deferral = Optional.of(new TableDriverState.Deferral(IntStream.range(20, 45).boxed().toList(), true, OptionalInt.of(10),
				OptionalLong.of(3)));
		open();
		assertEquals("25 deferred", rows().get(0).getText(STATE));
		assertEquals("10 a second", rows().get(0).getText(TURN));
		assertEquals("within 1 s, in vain while d5 maps it", row("29 (0x1d)").getText(TURN));
		assertEquals("within 2 s, in vain while d5 maps it", row("30 (0x1e)").getText(TURN));
		assertEquals("within 3 s, and freed then", row("44 (0x2c)").getText(TURN));
		assertEquals("gntalloc was not seen, 25 deferred", summary.getText());
		assertFalse(limit.isVisible());
	}

	@Test
	void withoutTheKernelsPaceTheTimeIsMarkedAsAGuess() {
		domain.deferral = Optional.of(new TableDriverState.Deferral(List.of(20), true, OptionalInt.empty(), OptionalLong.empty()));
		domain.entry(20, MadeDomain.WRITTEN, 5);
		open();
		assertEquals("10 a second, if free_per_iteration is the default", rows().get(0).getText(TURN));
		assertEquals("within 1 s?, in vain while d5 maps it", rows().get(1).getText(TURN));
	}

	@Test
	void mappingsThatKeepGrefsAfterDeallocOrCloseStandOut() {
		domain.file(1, List.of(3)).file(2, List.of()).gref(8, -1, -1, 5).gref(9, -1, -1, 5).gref(10, 2, -1, 5);
		domain.mappings = Optional.of(List.of(new DriverState.Mapping(0x7000, 2, 1, List.of(8, 9)), new DriverState.Mapping(0xa000, 1, 2, List.of(10))));
		open();
		assertEquals(List.of("file 1 (descriptor 3)", "file 2 (closed)", "10 (0xa)", "kept by a mapping alone", "8", "9"), texts(0));
		assertEquals("1 mapping alone keep it open", row("file 2 (closed)").getText(MAPPINGS));
		assertEquals("0x7000, 2 pages of file 1", row("kept by a mapping alone").getText(MAPPINGS));
	}

	@Test
	void theLimitIsShownAsItIs() {
		domain.file(1, List.of(3)).gref(8, 1, -1, 5);
		domain.limit = OptionalLong.of(-1);
		open();
		assertEquals("gref_size 1 of limit -1, unlimited", limit.getText());
		domain.limit = OptionalLong.empty();
		lookAgain();
		Ui.waitFor("unknown", () -> limit.getText().equals("gref_size 1 of limit unknown"));
		domain.limit = OptionalLong.of(1024);
		domain.grefSize = OptionalLong.of(0xffff_ffffL);
		lookAgain();
		Ui.waitFor("wrapped", () -> limit.getText().equals("gref_size is -1, below zero, of limit 1,024: newer kernels refuse every alloc"));
		domain.grefSize = OptionalLong.of(1024);
		lookAgain();
		Ui.waitFor("full", () -> limit.getText().equals("gref_size 1,024 of limit 1,024: every alloc is refused"));
	}

	private static void lookAgain() {
		Ui.machines().reload(Ui.machines().all().get(0)).schedule();
	}

	@Test
	void selectingAFileStandsForItsGrefsAndAnEntryRevealsItsGref() {
		domain.file(1, List.of(3)).file(2, List.of(4)).gref(8, 1, -1, 5).gref(9, 2, -1, 5).gref(10, 2, -1, 5);
		open();
		Table entries = Ui.find(Table.class, Ui.page().findView(GrantTableView.ID), "grantTable");
		Ui.waitFor("entries are shown", () -> entries.getItemCount() == 3);
		Hands.click(row("file 2 (descriptor 4)"), STATE);
		assertTrue(((IStructuredSelection) view.getSite().getSelectionProvider().getSelection()).getFirstElement() instanceof OpenFile);
		EntrySelection selected = SelectedEntries.of(view.getSite().getSelectionProvider().getSelection(), Ui.machines().all()).orElseThrow();
		assertArrayEquals(new int[] { 9, 10 }, selected.refs());

		Hands.press(SWT.ARROW_LEFT);
		assertEquals(3, table.getItemCount());
		Hands.click(entries.getItem(1), STATE);
		Ui.waitFor("it is revealed and selected", () -> table.getItemCount() == 5 && table.getSelectionCount() == 1
				&& table.getSelection()[0].getText(0).equals(BELOW + "9"));
	}

	@Test
	void copyTakesTheSelectedRowsAsText() {
		domain.file(1, List.of(3)).gref(8, 1, 12, 5).gref(9, 1, -1, 5);
		open();
		Hands.click(rows().get(1), STATE);
		Hands.press(SWT.CTRL, 'c');
		Clipboard clipboard = new Clipboard(table.getDisplay());
		String copied = (String) clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		assertTrue(copied.startsWith("8\t0x0\t1\tgranted\td5\t"), copied);
		assertTrue(copied.contains("clear byte 21, then send event on port 12"), copied);
	}
}
