package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.grantscope.analysis.ui.findings.FindingsView;
import org.grantscope.analysis.ui.map.TableMapView;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableMapViewTest {

	/** In the light theme. */
	private static final int MARK = 0xce0090;
	private static final int OUTLINE = 0x000000;

	private final TableMapView view = Ui.view(TableMapView.class, TableMapView.ID);
	private final Canvas map = Ui.find(Canvas.class, view, "tableMap");
	private final Label line = Ui.find(Label.class, view, "mapLine");
	private final ChangingTable source = new ChangingTable(4);

	@BeforeEach
	void someEntriesAreGranted() {
		Ui.machines().all().forEach(Ui.machines()::close);
		PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().setMaximized(true);
		IntStream.range(8, 100).forEach(ref -> source.write(ref, ChangingTable.GRANTED, 3, 0x1000 + ref));
		IntStream.range(600, 700).forEach(ref -> source.write(ref, ChangingTable.WRITTEN, 5, 0x2000 + ref));
		source.write(1000, 0x18, 5, 0x3000);
	}

	@AfterEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	private OpenMachine opened() {
		return opened(source, 1000);
	}

	private OpenMachine opened(ChangingTable from, int seen) {
		LoadJob job = Ui.machines().open("mapped", from);
		job.schedule();
		OpenMachine machine = Ui.load(job);
		Ui.page().activate(view);
		view.show(machine);
		Ui.waitFor("the map is shown", () -> view.boundsOf(seen).width > 0);
		Hands.settle();
		return machine;
	}

	private Point middle(int ref) {
		Rectangle cell = view.boundsOf(ref);
		return new Point(cell.x + cell.width / 2, cell.y + cell.height / 2);
	}

	private int[] selected() {
		return view.getSite().getSelectionProvider().getSelection() instanceof EntrySelection entries ? entries.refs() : new int[0];
	}

	@Test
	void eachStateHasAColourAndALegendThatCounts() {
		opened();
		assertEquals(4, IntStream.of(20, 200, 610, 1000).map(ref -> Eyes.color(map, view.boundsOf(ref).x + 2, middle(ref).y + 1)).distinct().count());
		assertEquals("granted 92", legend("GRANTED"));
		assertEquals("mapped write 100", legend("MAPPED_WRITE"));
		assertEquals("revoked but mapped 1", legend("REVOKED_BUT_MAPPED"));
		assertEquals("reserved 8", legend("RESERVED"));
	}

	private String legend(String state) {
		return Ui.find(ToolBar.class, view, "legend." + state).getItem(0).getText();
	}

	@Test
	void aClickSelectsAnEntryEverywhere() {
		opened();
		Point at = middle(612);
		Hands.click(map, at.x, at.y);
		assertArrayEquals(new int[] { 612 }, selected());
		assertTrue(line.getText().startsWith("gref 612 (0x264): mapped write, grantee d5, frame 0x2264"), line.getText());
		assertEquals(selected()[0], ((EntrySelection) Ui.page().getSelection()).refs()[0]);
	}

	@Test
	void shiftClickSelectsARangeAndControlClickOneMore() {
		opened();
		Hands.click(map, middle(30).x, middle(30).y);
		Hands.click(SWT.SHIFT, map, middle(40).x, middle(40).y);
		assertArrayEquals(IntStream.rangeClosed(30, 40).toArray(), selected());
		Hands.click(SWT.CTRL, map, middle(50).x, middle(50).y);
		assertArrayEquals(IntStream.concat(IntStream.rangeClosed(30, 40), IntStream.of(50)).toArray(), selected());
	}

	@Test
	void aDrawnRectangleSelectsWhatItTouches() {
		opened();
		Point from = middle(33);
		Point to = middle(33 + 2 * 32 + 3);
		Hands.drag(map, from.x, from.y, to.x, to.y);
		assertArrayEquals(new int[] { 33, 34, 35, 36, 65, 66, 67, 68, 97, 98, 99, 100 }, selected());
	}

	@Test
	void theKeyboardGoesFromCellToCellSelectsAndOpens() {
		opened();
		Hands.focus(map);
		Hands.press(SWT.HOME);
		Hands.press(SWT.ARROW_DOWN);
		Hands.press(SWT.ARROW_RIGHT);
		assertArrayEquals(new int[] { 33 }, selected());
		Hands.press(SWT.SHIFT, SWT.ARROW_RIGHT);
		assertArrayEquals(new int[] { 33, 34 }, selected());
		Hands.press(SWT.CR);
		GrantTableView table = (GrantTableView) Ui.page().getActivePart();
		assertEquals("ref:33..34", Ui.find(Text.class, table, "grantFilter").getText());
		Ui.waitFor("the table shows them", () -> Ui.find(Table.class, table, "grantTable").getItemCount() == 2);
		Ui.find(Text.class, table, "grantFilter").setText("");
	}

	@Test
	void theWheelZoomsAroundThePointerAndZeroFitsAgain() {
		ChangingTable many = new ChangingTable(64);
		int ref = 27 * 512 + 300;
		many.write(ref, ChangingTable.GRANTED, 3, 0x1000);
		opened(many, ref);
		Rectangle before = view.boundsOf(ref);
		Hands.wheel(map, middle(ref).x, middle(ref).y, -7);
		assertTrue(view.boundsOf(ref).width > before.width, view.boundsOf(ref).toString());
		Rectangle area = map.getClientArea();
		Rectangle inner = new Rectangle(area.width / 3, area.height / 3, area.width / 3, area.height / 3);
		int seen = IntStream.range(0, 64 * 512).filter(one -> inner.contains(middle(one))).findFirst().orElseThrow();
		Point at = middle(seen);
		int width = view.boundsOf(seen).width;
		Hands.wheel(map, at.x, at.y, -1);
		assertTrue(view.boundsOf(seen).width > width && view.boundsOf(seen).contains(at), view.boundsOf(seen) + " " + at);
		Hands.focus(map);
		Hands.press('0');
		assertEquals(before, view.boundsOf(ref));
	}

	@Test
	void whatIsSelectedElsewhereIsSelectedHere() {
		OpenMachine machine = opened();
		GrantTableView table = Ui.view(GrantTableView.class, GrantTableView.ID);
		table.show(machine, 7, "ref:640");
		Table rows = Ui.find(Table.class, table, "grantTable");
		Ui.waitFor("the row is there", () -> rows.getItemCount() == 1 && !rows.getItem(0).getText(0).isEmpty());
		Hands.click(rows.getItem(0));
		Ui.waitFor("the map has it", () -> line.getText().startsWith("gref 640 "));
		table.show(machine, 7, "");
	}

	@Test
	void aRefreshKeepsTheSelectionAndMarksWhatChanged() {
		OpenMachine machine = opened();
		Hands.click(map, middle(612).x, middle(612).y);
		int before = Eyes.color(map, middle(680).x, middle(680).y);
		source.write(680, 0, 5, 0);
		LoadJob again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("the legend tells", () -> legend("MAPPED_WRITE").equals("mapped write 99"));
		Hands.settle();
		assertEquals("changed 1", legend("changed"));
		assertNotEquals(before, Eyes.color(map, middle(680).x, middle(680).y));
		Rectangle cell = view.boundsOf(680);
		assertTrue(IntStream.rangeClosed(-3, 0).anyMatch(aside -> Eyes.color(map, cell.x + aside, cell.y + cell.height / 2) == MARK), "the mark is seen");
		assertArrayEquals(new int[] { 612 }, selected());
	}

	@Test
	void hoverTellsTheEntry() {
		opened();
		Hands.move(map, middle(1000).x, middle(1000).y);
		Ui.waitFor("the line tells", () -> line.getText().startsWith("gref 1000 (0x3e8): revoked but mapped"));
		assertTrue(map.getToolTipText().contains("in frame 1 of the table, entry 488"), map.getToolTipText());
	}

	@Test
	void theLegendSelectsAllOfAState() {
		opened();
		Hands.click(Ui.find(ToolBar.class, view, "legend.MAPPED_WRITE").getItem(0));
		assertArrayEquals(IntStream.range(600, 700).toArray(), selected());
	}

	@Test
	void whatNoSourceSawIsUnknownAndNotFree() {
		OpenMachine machine = Ui.load(Ui.sample("dumps-v1/v-deferred.g.txt"));
		Ui.page().activate(view);
		view.show(machine);
		Ui.waitFor("the legend tells", () -> view.boundsOf(0).width > 0 && legend("UNKNOWN").startsWith("unknown "));
		assertTrue(line.getText().isEmpty() || !line.getText().contains("free"), line.getText());
	}

	@Test
	void aFindingThatIsSelectedHasItsCellsOutlined() {
		OpenMachine machine = opened();
		FindingsView findings = Ui.view(FindingsView.class, FindingsView.ID);
		findings.show(machine);
		Tree rows = Ui.find(Tree.class, findings, "findings");
		Ui.waitFor("it was judged", () -> Arrays.stream(rows.getItems()).anyMatch(row -> row.getText().contains("gref 1000")));
		Hands.click(Arrays.stream(rows.getItems()).filter(row -> row.getText().contains("gref 1000")).findFirst().orElseThrow());
		Ui.waitFor("the map has it", () -> line.getText().startsWith("gref 1000 "));
		Rectangle cell = view.boundsOf(1000);
		Ui.waitFor("it is outlined", () -> IntStream.rangeClosed(-4, 0).anyMatch(aside -> Eyes.color(map, cell.x + aside, cell.y + cell.height / 2) == OUTLINE));
	}

	@Test
	void openingAndClosingItLosesNothing() {
		opened();
		for (int i = 0; i < 20; i++) {
			Ui.page().hideView(Ui.page().findView(TableMapView.ID));
			TableMapView again = Ui.view(TableMapView.class, TableMapView.ID);
			Ui.waitFor("the map is shown", () -> again.boundsOf(1000).width > 0);
		}
	}
}
