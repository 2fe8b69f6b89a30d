package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.XMLMemento;
import org.grantscope.analysis.query.NumberForm;
import org.grantscope.debug.ui.table.GrantColumn;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.debug.ui.view.NumberKind;
import org.grantscope.debug.ui.view.ShownNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Columns that are chosen, moved, sized and remembered; forms of numbers; and rows on the clipboard. */
class GrantTableColumnsTest extends GrantTableCase {

	private static final List<String> USUAL = List.of("\u00b1", "gref", "state", "grantee", "mapped by", "owner", "frame", "flags", "pins", "notify",
			"generation", "age");

	private final ShownNumbers numbers = Ui.service(ShownNumbers.class);

	@AfterEach
	void asUsual() {
		chooseFromHeader("Reset Columns");
		for (NumberKind kind : NumberKind.values()) {
			numbers.use(kind, kind.offered().get(0));
		}
		Hands.settle();
		assertEquals(USUAL, headings());
	}

	private void chooseFromHeader(String... path) {
		Hands.choose(table, 80, -table.getHeaderHeight() / 2, path);
	}

	@Test
	void aColumnIsShownAndHiddenFromTheHeadersMenu() {
		sample();
		assertEquals(USUAL, headings());
		chooseFromHeader("hstw");
		assertTrue(headings().contains("hstw"), headings().toString());
		assertEquals("2", cell(0, GrantColumn.HOST_WRITE));
		chooseFromHeader("frame");
		assertFalse(headings().contains("frame"), headings().toString());
	}

	@Test
	void theDialogMovesHidesAndSizesWithTheKeyboardAlone() {
		sample();
		Hands.opening(() -> chooseFromHeader("Columns..."), dialog -> {
			Table list = Ui.find(Table.class, dialog, "columnsList");
			Hands.focus(list);
			Hands.press(SWT.HOME);
			Hands.press(SWT.ARROW_DOWN);
			Hands.press(SWT.ARROW_DOWN);
			Hands.press(SWT.ALT, 'D');
			assertEquals("gref", list.getItem(3).getText());
			Hands.press(SWT.CR);
		});
		Ui.waitFor("it stands behind the next one", () -> headings().subList(0, 3).equals(List.of("\u00b1", "state", "gref")));
	}

	@Test
	void columnsFilterAndSwitchesAreRememberedOverARestart() throws Exception {
		sample();
		chooseFromHeader("devr");
		table.getColumn(GrantColumn.OWNER.ordinal()).setWidth(77);
		Ui.select(table.getColumn(GrantColumn.FRAME.ordinal()));
		filter.setText("state:mapped");
		XMLMemento left = XMLMemento.createWriteRoot("view");
		view.saveState(left);

		IMemento state = left;
		assertTrue(state.getString("grantTable.columns").contains("DEVICE_READ:"), state.getString("grantTable.columns"));
		assertTrue(state.getString("grantTable.columns").contains("OWNER:77"), state.getString("grantTable.columns"));
		assertTrue(state.getString("grantTable.columns").endsWith("<FRAME"), state.getString("grantTable.columns"));
		assertEquals("state:mapped", state.getString("filter"));

		GrantTableView again = (GrantTableView) Ui.page().showView(GrantTableView.ID, "columns", IWorkbenchPage.VIEW_ACTIVATE);
		Table there = Ui.find(Table.class, again, "grantTable");
		assertEquals(77, there.getColumn(GrantColumn.OWNER.ordinal()).getWidth());
		assertTrue(there.getColumn(GrantColumn.DEVICE_READ.ordinal()).getWidth() > 0);
		Ui.page().hideView(again);
		Ui.page().activate(view);
		Hands.settle();
	}

	@Test
	void eachKindOfNumberIsWrittenAsItIsWanted() {
		sample();
		numbers.use(NumberKind.GREF, NumberForm.HEX);
		numbers.use(NumberKind.DOMID, NumberForm.HEX);
		numbers.use(NumberKind.FRAME, NumberForm.DECIMAL);
		Ui.waitFor("they are", () -> cell(2, GrantColumn.GREF).equals("0x8") && cell(2, GrantColumn.FRAME).equals("188813"));
		assertEquals("d0x0", cell(2, GrantColumn.GRANTEE));
	}

	@Test
	void rowsAreCopiedAsTextCsvAndMarkdown() {
		sample();
		Hands.click(table.getItem(0));
		emptyClipboard();
		Hands.press(SWT.CTRL, 'C');
		Ui.waitFor("text is there", () -> clipboard().orElse("").startsWith("\t0\tmapped write\td0\td0\tconsole\t0x2fe02\t"));
		Hands.choose(table.getItem(0), "Copy Rows As", "CSV");
		Ui.waitFor("CSV is there", () -> clipboard().orElse("").startsWith("change,gref,state,grantee,mapped by,owner,frame,"));
		assertTrue(clipboard().orElse("").contains("\r\n,0,mapped write,d0,d0,console,0x2fe02,permit_access reading writing,hstw 2,"), clipboard().toString());
		Hands.choose(table.getItem(0), "Copy Rows As", "Markdown");
		Ui.waitFor("Markdown is there", () -> clipboard().orElse("").startsWith("| \u00b1 | gref | state |"));
	}

	@Test
	void aCellIsCopiedWithTheKeyboard() {
		sample();
		emptyClipboard();
		Hands.click(table.getItem(0), GrantColumn.FRAME.ordinal());
		Hands.press(SWT.CTRL | SWT.SHIFT, 'C');
		Ui.waitFor("the frame is there", () -> clipboard().orElse("").equals("0x2fe02"));
	}

	@Test
	void theWholeTableIsCopiedWhateverIsSelected() {
		made(1024, 7);
		emptyClipboard();
		Hands.choose(table.getItem(0), "Copy Table As", "Text");
		Ui.waitFor("all is there", () -> clipboard().orElse("").lines().count() == LARGE);
	}
}
