package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Shell;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.table.GrantColumn;
import org.junit.jupiter.api.Test;

/** Rows of tables of any size, by keys, mouse and wheel. */
class GrantTableRowsTest extends GrantTableCase {

	@Test
	void keysGoThroughATableOfHalfAMillionRows() {
		made(1024, 7);
		Hands.focus(table);
		assertArrayEquals(new int[] { 0 }, selected());

		Hands.press(SWT.END);
		assertArrayEquals(new int[] { LARGE - 1 }, selected());
		assertEquals(List.of("524287 (0x7ffff)"), highlighted());

		Hands.press(SWT.SHIFT, SWT.ARROW_UP);
		assertArrayEquals(new int[] { LARGE - 2, LARGE - 1 }, selected());

		Hands.press(SWT.HOME);
		Hands.press(SWT.PAGE_DOWN);
		assertTrue(selected()[0] > 1 && selected()[0] < 100, "gref " + selected()[0]);
		assertEquals(1, highlighted().size());
	}

	@Test
	void theWheelScrollsAndSelectsNothingElse() {
		made(1024, 7);
		Hands.wheel(table, 100, 60, 4);
		assertTrue(control(Slider.class, "grantScroll").getSelection() > 0);
		assertEquals("" + control(Slider.class, "grantScroll").getSelection(), cell(0, GrantColumn.GREF).replaceAll(" .*", ""));
		assertArrayEquals(new int[] { 0 }, selected());
		assertEquals(List.of(), highlighted());
	}

	@Test
	void clicksSelectToggleAndExtendAcrossScrolling() {
		made(1024, 7);
		Hands.click(table.getItem(2));
		assertArrayEquals(new int[] { 2 }, selected());
		Hands.click(SWT.CTRL, table, 60, 4 * table.getItemHeight() + 8);
		assertArrayEquals(new int[] { 2, 4 }, selected());
		Hands.click(table.getItem(1));
		Hands.wheel(table, 100, 60, 3);
		int first = control(Slider.class, "grantScroll").getSelection();
		Hands.click(SWT.SHIFT, table, 60, 8);
		assertEquals(first, selected().length);
		assertEquals(1, selected()[0]);
	}

	@Test
	void allRowsAreSelectedAtOnce() {
		made(1024, 7);
		Hands.focus(table);
		Hands.press(SWT.CTRL, 'A');
		assertEquals(LARGE, selected().length);
		assertEquals(table.getItemCount(), highlighted().size());
	}

	@Test
	void aSelectionIsFoundAgainInAnotherOrder() {
		made(1024, 7);
		Hands.click(table.getItem(3));
		Hands.clickHeader(table, GrantColumn.FRAME.ordinal());
		Ui.waitFor("the highest gref has the lowest frame", () -> cell(0, GrantColumn.GREF).equals("524287 (0x7ffff)"));
		assertArrayEquals(new int[] { 3 }, selected());
	}

	@Test
	void allDomainsOfAMachineStandInOneTable() {
		OpenMachine machine = made(2, 7, 9, 3);
		Combo chooser = control(Combo.class, "machineChooser");
		int all = List.of(chooser.getItems()).indexOf("made, all domains");
		assertTrue(all >= 0, List.of(chooser.getItems()).toString());
		assertFalse(headings().contains("domain"));
		chooser.select(all);
		Ui.select(chooser);
		Ui.waitFor("all are shown", () -> summary().endsWith("; 3072 shown"));
		assertTrue(headings().contains("domain"));
		filter.setText("ref:5");
		Ui.waitFor("one of each domain is shown", () -> table.getItemCount() == 3 && !cell(2, GrantColumn.DOMAIN).isEmpty());
		assertEquals(List.of("d3", "d7", "d9"), List.of(cell(0, GrantColumn.DOMAIN), cell(1, GrantColumn.DOMAIN), cell(2, GrantColumn.DOMAIN)));

		Hands.click(table.getItem(1));
		EntrySelection entries = (EntrySelection) view.getSite().getSelectionProvider().getSelection();
		assertEquals(7, entries.domain().getDomid());
		assertEquals(machine, entries.machine());
		assertArrayEquals(new int[] { 5 }, entries.refs());
	}

	@Test
	void thePointerOnARowShowsItsFlagsOneByOne() {
		sample();
		Shell tip = Hands.hover(table, 120, table.getItemHeight() / 2);
		String text = texts(tip);
		assertTrue(text.contains("gref 0 of d1, version 1: mapped write"), text);
		assertTrue(text.contains("GTF_permit_access (type 1): the grantee may map the frame"), text);
		assertTrue(text.contains("GTF_writing (0x010): in use for writing"), text);
		assertTrue(text.contains("hstw 2: writable mappings in page tables"), text);
		Hands.focus(filter);
	}
}
