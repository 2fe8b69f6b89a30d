package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.Test;

/** Looking for entries: a text in any column, a gref, and what is wrong with a filter. */
class GrantTableFindTest extends GrantTableCase {

	@Test
	void aTextIsFoundFromRowToRowAndRoundTheEnd() {
		sample();
		Hands.focus(table);
		Hands.press(SWT.HOME);
		Hands.press(SWT.CTRL, 'F');
		Hands.type("console");
		Ui.waitFor("the console is found", () -> selected().length == 1 && selected()[0] == 0);
		Hands.press(SWT.ESC);
		assertFalse(control(Text.class, "grantLookFor").isVisible());
		assertTrue(table.isFocusControl());

		Hands.press(SWT.ARROW_DOWN);
		Hands.press(SWT.F3);
		Ui.waitFor("it begins again", () -> selected()[0] == 0);
	}

	@Test
	void keysGoToTheNextOneAndBack() {
		sample();
		Hands.focus(table);
		Hands.press(SWT.HOME);
		Hands.press(SWT.CTRL, 'F');
		Hands.type("0x2bb7");
		Ui.waitFor("the first is found", () -> selected()[0] > 9);
		int first = selected()[0];
		Hands.press(SWT.ESC);
		Hands.press(SWT.CTRL, 'K');
		Ui.waitFor("the next is found", () -> selected()[0] > first);
		Hands.press(SWT.SHIFT, SWT.F3);
		Ui.waitFor("and the one before", () -> selected()[0] == first);
	}

	@Test
	void whatNoColumnSaysIsSaid() {
		sample();
		Hands.focus(table);
		Hands.press(SWT.CTRL, 'F');
		Hands.type("zebra");
		Ui.waitFor("it is said", () -> message().equals("No column that is shown says it."));
		Hands.press(SWT.ESC);
	}

	@Test
	void aGrefIsGoneToInEitherForm() {
		made(1024, 7);
		Hands.focus(table);
		Hands.press(SWT.CTRL, 'L');
		Hands.type("0x7fff0");
		Hands.press(SWT.CR);
		assertArrayEquals(new int[] { 0x7fff0 }, selected());
		assertTrue(table.isFocusControl());
		Hands.press(SWT.CTRL, 'L');
		Hands.type("1234");
		Hands.press(SWT.CR);
		assertArrayEquals(new int[] { 1234 }, selected());
		assertTrue(highlighted().get(0).startsWith("1234 "), highlighted().toString());
	}

	@Test
	void aGrefThatTheFilterHidesIsShownWhenThatIsWanted() {
		sample();
		filter.setText("state:mapped");
		Ui.waitFor("few are left", () -> summary().endsWith("; 75 shown"));
		Hands.focus(table);
		Hands.press(SWT.CTRL, 'L');
		Hands.type("266");
		Hands.press(SWT.CR);
		assertEquals("gref 266 (0x10a) is hidden. <a>Show it, and all others</a> (Enter)", message());
		Hands.press(SWT.CR);
		Ui.waitFor("it is shown and selected", () -> selected().length == 1 && selected()[0] == 266);
		assertEquals("", filter.getText());
	}

	@Test
	void whatIsNoGrefOrNotInTheTableIsSaid() {
		sample();
		Hands.focus(table);
		Hands.press(SWT.CTRL, 'L');
		Hands.type("12x");
		assertEquals("Expected a gref: 500 or 0x1f4, with a domain d1 500.", message());
		Hands.press(SWT.CTRL, 'A');
		Hands.type("1024");
		Hands.press(SWT.CR);
		assertEquals("There is no gref 1024 (0x400): the table ends with 1023 (0x3ff).", message());
		Hands.press(SWT.ESC);
	}

	@Test
	void thePlaceOfAMistakeInTheFilterIsUnderlinedBelowIt() {
		sample();
		Hands.focus(filter);
		Hands.type("state:mapped grantee:maybe");
		StyledText fault = control(StyledText.class, "grantFilterFault");
		assertTrue(fault.isVisible());
		StyleRange wrong = fault.getStyleRanges()[0];
		assertTrue(wrong.underline && wrong.underlineStyle == SWT.UNDERLINE_ERROR);
		assertTrue("state:mapped grantee:maybe".contains(fault.getText(wrong.start, wrong.start + wrong.length - 1)), fault.getText());
		assertTrue(fault.getText().contains("expected"), fault.getText());
		Hands.press(SWT.CTRL, 'A');
		Hands.type("ref:8");
		assertFalse(fault.isVisible());
		Ui.waitFor("the filter holds", () -> summary().endsWith("; 1 shown"));
	}

	@Test
	void whatIsSelectedInAnotherViewIsSelectedHere() throws PartInitException {
		sample();
		GrantTableView other = (GrantTableView) Ui.page().showView(GrantTableView.ID, "other", IWorkbenchPage.VIEW_ACTIVATE);
		try {
			Table there = Ui.find(Table.class, other, "grantTable");
			Ui.waitFor("it shows the same", () -> there.getItemCount() == 333);
			Hands.click(there.getItem(2));
			Ui.waitFor("the row is selected here", () -> highlighted().equals(List.of("8")));
		} finally {
			Ui.page().hideView(other);
		}
	}

	private String message() {
		return control(Link.class, "grantLookForMessage").getText();
	}
}
