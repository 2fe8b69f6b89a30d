package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.grantscope.analysis.query.NumberForm;
import org.grantscope.analysis.ui.domains.DomainsView;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.debug.ui.view.NumberKind;
import org.grantscope.debug.ui.view.ShownNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DomainsViewTest {

	private static final Origin MADE = new Origin("made", Instant.EPOCH);

	private final DomainsView view = Ui.view(DomainsView.class, DomainsView.ID);
	private final Canvas picture = Ui.find(Canvas.class, view, "domainsPicture");
	private final Table table = Ui.find(Table.class, view, "pairTable");
	private final Label line = Ui.find(Label.class, view, "domainsLine");

	@BeforeEach
	void nothingWasOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().setMaximized(true);
	}

	@AfterEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	/** Each entry is its number, its flags, and to whom. */
	private static RawTable table(int domid, int[]... entries) {
		ByteBuffer bytes = ByteBuffer.allocate(GrantTableVersion.FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		for (int[] entry : entries) {
			bytes.putShort(8 * entry[0], (short) entry[1]).putShort(8 * entry[0] + 2, (short) entry[2]).putInt(8 * entry[0] + 4, entry[0]);
		}
		return new RawTable(MADE, domid, GrantTableImage.wrap(GrantTableVersion.V1, bytes.array()), List.of());
	}

	private static int[] entry(int ref, int flags, int grantee) {
		return new int[] { ref, flags, grantee };
	}

	private static DomainList listed(int... domids) {
		return new DomainList(MADE, Arrays.stream(domids).mapToObj(
				domid -> new DomainList.Domain(domid, domid == 0 ? "Domain-0" : "guest" + domid, OptionalInt.empty(), OptionalInt.empty(), "-b----")).toList(),
				true, List.of());
	}

	/** Domain 1 grants three entries to 0 and one to 9, which does not exist; 0 grants one to 1. */
	private OpenMachine opened() {
		return opened(List.of(table(1, entry(8, 1, 0), entry(9, 0x19, 0), entry(10, 1, 0), entry(20, 1, 9)), table(0, entry(30, 1, 1)), listed(0, 1, 2)), 3);
	}

	private OpenMachine opened(List<Observation> seen, int pairs) {
		LoadJob job = Ui.machines().open("shared", progress -> List.copyOf(seen));
		job.schedule();
		OpenMachine machine = Ui.load(job);
		Ui.page().activate(view);
		view.show(machine);
		Ui.waitFor("the pairs are shown", () -> table.getItemCount() == pairs && view.boundsOf(1).width > 0);
		Hands.settle();
		return machine;
	}

	private EntrySelection selected() {
		return (EntrySelection) view.getSite().getSelectionProvider().getSelection();
	}

	private List<String> row(int index) {
		return List.of(0, 1, 2, 3, 4, 6).stream().map(column -> table.getItem(index).getText(column)).toList();
	}

	@Test
	void theTableTellsWhoGrantsHowMuchToWhom() {
		opened();
		assertEquals(List.of("d0 Domain-0", "d1 guest1", "1", "0", "4 KiB", "1 granted"), row(0));
		assertEquals(List.of("d1 guest1", "d0 Domain-0", "3", "1", "12 KiB", "2 granted, 1 mapped write"), row(1));
		assertEquals(List.of("d1 guest1", "d9", "1", "0", "4 KiB", "1 granted"), row(2));
		assertEquals("4 domains, 2 of them grant to others: 3 pairs", line.getText());
	}

	@Test
	void aHeadingSortsByNumbersTheLargestFirst() {
		opened();
		Hands.clickHeader(table, 2);
		assertEquals("3", table.getItem(0).getText(2));
		Hands.clickHeader(table, 2);
		assertEquals("3", table.getItem(2).getText(2));
		Hands.clickHeader(table, 0);
		assertEquals("d0 Domain-0", table.getItem(0).getText(0));
	}

	@Test
	void aClickOnAnArrowSelectsItsEntries() {
		OpenMachine machine = opened();
		Point at = view.middleOf(1, 0);
		Hands.click(picture, at.x, at.y);
		assertArrayEquals(new int[] { 8, 9, 10 }, selected().refs());
		assertEquals(machine.id(), selected().machine().id());
		assertEquals(1, table.getSelectionIndex());
		assertTrue(line.getText().startsWith("d1 guest1 grants to d0 Domain-0: 3 granted, 1 mapped"), line.getText());
	}

	@Test
	void aDoubleClickOnARowFiltersTheGrantTable() {
		opened();
		Hands.doubleClick(table.getItem(1));
		GrantTableView grants = (GrantTableView) Ui.page().getActivePart();
		assertEquals("grantee:0", Ui.find(Text.class, grants, "grantFilter").getText());
		Ui.waitFor("three are shown", () -> Ui.find(Table.class, grants, "grantTable").getItemCount() == 3);
		Ui.find(Text.class, grants, "grantFilter").setText("");
	}

	@Test
	void aDoubleClickOnAnArrowDoesTheSame() {
		opened();
		Point at = view.middleOf(1, 9);
		Hands.doubleClick(picture, at.x, at.y);
		GrantTableView grants = (GrantTableView) Ui.page().getActivePart();
		assertEquals("grantee:9", Ui.find(Text.class, grants, "grantFilter").getText());
		Ui.find(Text.class, grants, "grantFilter").setText("");
	}

	@Test
	void theKeyboardGoesAmongDomainsAndPairs() {
		opened();
		Hands.focus(picture);
		Hands.press(SWT.ARROW_RIGHT);
		assertTrue(line.getText().matches("d\\d.*(exists|not among the domains that exist)"), line.getText());
		Hands.press(SWT.PAGE_DOWN);
		assertEquals(0, table.getSelectionIndex());
		Hands.press(SWT.PAGE_DOWN);
		assertArrayEquals(new int[] { 8, 9, 10 }, selected().refs());
	}

	@Test
	void entriesSelectedElsewhereShowTheirPair() {
		OpenMachine machine = opened();
		GrantTableView grants = Ui.view(GrantTableView.class, GrantTableView.ID);
		grants.show(machine, 1, "ref:20");
		Table rows = Ui.find(Table.class, grants, "grantTable");
		Ui.waitFor("the row is there", () -> rows.getItemCount() == 1 && !rows.getItem(0).getText(0).isEmpty());
		Hands.click(rows.getItem(0));
		Ui.waitFor("the pair is selected", () -> table.getSelectionIndex() == 2);
		grants.show(machine, 1, "");
	}

	@Test
	void hoverTellsWhatADomainGrantsAndThatItDoesNotExist() {
		opened();
		Rectangle gone = view.boundsOf(9);
		Hands.move(picture, gone.x + gone.width / 2 + 3, gone.y + gone.height / 2);
		Hands.move(picture, gone.x + gone.width / 2, gone.y + gone.height / 2);
		Ui.waitFor("the line tells", () -> line.getText().equals("d9; not among the domains that exist"));
		assertTrue(picture.getToolTipText().contains("is granted 1 entry by 1 domain"), picture.getToolTipText());
	}

	@Test
	void theWheelZoomsAndZeroShowsTheWholePicture() {
		opened();
		Rectangle before = view.boundsOf(0);
		Hands.wheel(picture, before.x + before.width / 2, before.y + before.height / 2, -3);
		assertTrue(view.boundsOf(0).width > before.width);
		Hands.focus(picture);
		Hands.press('0');
		assertEquals(before, view.boundsOf(0));
	}

	@Test
	void copiedRowsAreTextWithTabs() {
		opened();
		Hands.click(table.getItem(1));
		Hands.press(SWT.CTRL, 'C');
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			assertEquals("d1 guest1\td0 Domain-0\t3\t1\t12 KiB\t\t2 granted, 1 mapped write\n", clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void allRowsAreCopiedAsMarkdownAndCsvWithHeadings() {
		opened();
		Hands.choose(table.getItem(1), "Copy All as Markdown");
		Ui.waitFor("it is copied", () -> copied().startsWith("| granter | grantee |"));
		assertEquals(3, copied().lines().filter(row -> row.startsWith("| d")).count());
		Hands.choose(table.getItem(1), "Copy All as CSV");
		Ui.waitFor("it is copied", () -> copied().startsWith("granter,grantee,granted,mapped,"));
		assertEquals(4, copied().lines().count());
	}

	@Test
	void domidsAreWrittenAsTheUserWantsThem() {
		opened();
		ShownNumbers numbers = Ui.service(ShownNumbers.class);
		numbers.use(NumberKind.DOMID, NumberForm.HEX);
		try {
			Ui.waitFor("they are hexadecimal", () -> row(2).subList(0, 2).equals(List.of("d0x1 guest1", "d0x9")));
			Hands.click(table.getItem(2));
			assertTrue(line.getText().startsWith("d0x1 guest1 grants to d0x9: "), line.getText());
		} finally {
			numbers.use(NumberKind.DOMID, NumberForm.DECIMAL);
		}
		Ui.waitFor("they are decimal", () -> row(2).subList(0, 2).equals(List.of("d1 guest1", "d9")));
	}

	private String copied() {
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void twoHundredDomainsAreAllSeenAndNoneCoversAnother() {
		List<Observation> seen = new ArrayList<>();
		for (int domid = 1; domid < 200; domid++) {
			seen.add(table(domid, entry(8, 1, 0)));
		}
		opened(seen, 199);
		List<Rectangle> boxes = IntStream.range(0, 200).mapToObj(view::boundsOf).toList();
		Rectangle area = picture.getClientArea();
		assertTrue(boxes.stream().allMatch(box -> box.width > 0 && area.contains(box.x, box.y) && area.contains(box.x + box.width, box.y + box.height)));
		assertTrue(boxes.stream().allMatch(box -> boxes.stream().noneMatch(other -> other != box && other.intersects(box))));
	}
}
