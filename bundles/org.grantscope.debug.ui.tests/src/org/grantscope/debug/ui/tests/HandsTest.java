package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the other tests do with keys and mouse does what it says. */
class HandsTest {

	private final Shell shell = new Shell(PlatformUI.getWorkbench().getDisplay());
	private final Text text = new Text(shell, SWT.BORDER);
	private final Button button = new Button(shell, SWT.PUSH);
	private final ToolBar bar = new ToolBar(shell, SWT.FLAT);
	private final Table table = new Table(shell, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
	private final List<String> heard = new ArrayList<>();

	@BeforeEach
	void aWindow() {
		GridLayoutFactory.fillDefaults().applyTo(shell);
		shell.setText("Hands");
		GridDataFactory.fillDefaults().hint(300, SWT.DEFAULT).applyTo(text);
		button.setText("Press");
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().hint(300, 200).applyTo(table);
		for (int column = 0; column < 2; column++) {
			TableColumn made = new TableColumn(table, SWT.NONE);
			made.setWidth(100);
			made.setText("Column " + column);
			made.addListener(SWT.Selection, event -> heard.add(made.getText()));
		}
		for (int row = 0; row < 100; row++) {
			new TableItem(table, SWT.NONE).setText(new String[] { "row " + row, "more" });
		}
		shell.setBounds(100, 100, 400, 400);
		shell.open();
		Hands.focus(text);
	}

	@AfterEach
	void closed() {
		shell.dispose();
		Hands.settle();
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void keysGoToWhatHasTheFocus() {
		Hands.type("state:Mapped ref>=0x8..!_(\"~\")");
		assertEquals("state:Mapped ref>=0x8..!_(\"~\")", text.getText());
		Hands.press(SWT.CTRL, 'A');
		Hands.press(SWT.DEL);
		assertEquals("", text.getText());
		Hands.press('x');
		Hands.press(SWT.SHIFT, 'y');
		assertEquals("xY", text.getText());
		Hands.press(SWT.TAB);
		assertTrue(button.isFocusControl());
	}

	@Test
	void aClickPressesAndTwoAreTwo() {
		button.addListener(SWT.Selection, event -> heard.add("pressed"));
		Hands.click(button);
		Hands.click(button);
		assertEquals(List.of("pressed", "pressed"), heard);
	}

	@Test
	void rowsAreClickedAndAddedAndDoubleClicked() {
		table.addListener(SWT.DefaultSelection, event -> heard.add("opened " + ((TableItem) event.item).getText()));
		Hands.click(table.getItem(2));
		assertEquals(2, table.getSelectionIndex());
		TableItem other = table.getItem(4);
		Hands.click(SWT.CTRL, table, other.getBounds().x + 5, other.getBounds().y + 5);
		assertEquals(2, table.getSelectionCount());
		Hands.doubleClick(table.getItem(3));
		assertEquals(List.of("opened row 3"), heard);
		Hands.press(SWT.ARROW_DOWN);
		assertEquals(4, table.getSelectionIndex());
	}

	@Test
	void headersAreClickedAndDragged() {
		Hands.clickHeader(table, 1);
		assertEquals(List.of("Column 1"), heard);
		int width = table.getColumn(0).getWidth();
		Hands.drag(table, width - 1, -8, width + 49, -8);
		assertEquals(width + 50, table.getColumn(0).getWidth(), 4);
	}

	@Test
	void theWheelScrolls() {
		Hands.wheel(table, 50, 60, 3);
		Hands.await("it scrolled", () -> table.getTopIndex() > 3);
		Hands.wheel(table, 50, 60, -20);
		Hands.await("it scrolled back", () -> table.getTopIndex() == 0);
	}

	@Test
	void menusAreGoneThrough() {
		Menu menu = new Menu(table);
		table.setMenu(menu);
		item(menu, "First");
		item(menu, "Off").setEnabled(false);
		MenuItem more = new MenuItem(menu, SWT.CASCADE);
		more.setText("More");
		Menu below = new Menu(menu);
		more.setMenu(below);
		item(below, "Copy &As\tCtrl+C");
		item(menu, "Last");
		Hands.choose(table.getItem(1), "Last");
		Hands.choose(table.getItem(1), "More", "Copy As");
		assertEquals(List.of("Last", "Copy As"), heard);
		TableItem row = table.getItem(1);
		assertEquals(List.of("First", "(Off)", "More", "Last"),
				Menus.offered(() -> Hands.rightClick(table, 20, row.getBounds().y + 5)));
		assertThrows(AssertionError.class, () -> Hands.choose(table.getItem(1), "Missing"));
	}

	private MenuItem item(Menu menu, String name) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(name);
		item.addListener(SWT.Selection, event -> heard.add(Menus.text(item)));
		return item;
	}

	@Test
	void toolsAreClicked() {
		ToolItem first = new ToolItem(bar, SWT.PUSH);
		first.setText("First");
		ToolItem check = new ToolItem(bar, SWT.CHECK);
		check.setText("Check");
		shell.layout();
		Hands.settle();
		Hands.click(check);
		assertTrue(check.getSelection());
	}

	@Test
	void aToolTipIsSeen() {
		DefaultToolTip tip = new DefaultToolTip(button);
		tip.setText("what it does");
		tip.setShift(new Point(5, 25));
		Shell shown = Hands.hover(button, 20, 10);
		assertTrue(shown.isVisible());
		tip.hide();
	}

	@Test
	void somethingIsDoneInAModalDialog() {
		button.addListener(SWT.Selection, event -> heard.add("answer " + MessageDialog.openQuestion(shell, "Title", "Really?")));
		Hands.opening(() -> Hands.click(button), dialog -> {
			assertEquals("Title", dialog.getText());
			Hands.press(SWT.ESC);
		});
		Hands.opening(() -> Hands.click(button), dialog -> Hands.press(SWT.CR));
		assertEquals(List.of("answer false", "answer true"), heard);
		assertThrows(AssertionError.class, () -> Hands.opening(() -> Hands.click(button), dialog -> assertEquals("Other", dialog.getText())));
		assertEquals(3, heard.size());
	}

	@Test
	void whatIsCoveredCannotBeClicked() {
		button.setVisible(false);
		assertThrows(AssertionError.class, () -> Hands.click(button));
	}

	@Test
	void picturesShowWhatIsSeen(@TempDir Path temp) {
		table.getItem(0).setBackground(shell.getDisplay().getSystemColor(SWT.COLOR_RED));
		Hands.settle();
		assertEquals(0xff0000, Eyes.color(table, 150, table.getItem(0).getBounds().y + 2));
		assertTrue(Eyes.colors(Eyes.picture(table)) > 10);
		Path file = temp.resolve("deeper/table.png");
		Eyes.save(Eyes.picture(shell), file);
		assertTrue(Files.exists(file));
	}
}
