package org.grantscope.debug.ui.table;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.grantscope.debug.ui.WidgetName;

/**
 * A line below the table for what somebody looks for: a text that is found from row to row, or a gref to go to. It is shown when it is
 * asked for, and goes with Escape. For the user interface's thread.
 */
final class LookForBar {

	/** What is done with what is typed. */
	interface Listener {

		/** The text is another; {@code jump} where a gref is meant. */
		void typed(String text, boolean jump);

		/** The next one is wanted, or the one before. */
		void next(boolean forward);

		/** What the message offers is wanted. */
		void followed();

		/** The line is gone. */
		void closed();
	}

	private final Listener listener;
	private final Composite top;
	private final Label label;
	private final Text text;
	private final Button next;
	private final Button previous;
	private final Link message;
	private boolean jump;
	private String lastFound = "";

	/** Not shown; with layout data for a grid. */
	LookForBar(Composite parent, Listener listener) {
		this.listener = listener;
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(3, 2).spacing(4, 0).applyTo(top);
		label = new Label(top, SWT.NONE);
		text = new Text(top, SWT.SEARCH | SWT.ICON_CANCEL);
		WidgetName.set(text, "grantLookFor", "Text or gref to look for");
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addListener(SWT.Modify, event -> listener.typed(text.getText().strip(), jump));
		text.addListener(SWT.KeyDown, this::pressed);
		text.addListener(SWT.Traverse, event -> event.doit &= event.detail != SWT.TRAVERSE_ESCAPE && event.detail != SWT.TRAVERSE_RETURN);
		text.addListener(SWT.DefaultSelection, event -> {
			if (event.detail != SWT.ICON_CANCEL) {
				listener.next(true);
			}
		});
		next = button("Next", "grantFindNext", "Find Next (F3)", true);
		previous = button("Previous", "grantFindPrevious", "Find Previous (Shift+F3)", false);
		message = new Link(top, SWT.NONE);
		WidgetName.set(message, "grantLookForMessage", "What was found");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(message);
		message.addListener(SWT.Selection, event -> listener.followed());
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(top);
		top.setVisible(false);
	}

	private Button button(String title, String id, String toolTip, boolean forward) {
		Button button = new Button(top, SWT.PUSH);
		button.setText(title);
		button.setToolTipText(toolTip);
		WidgetName.set(button, id, toolTip);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, event -> listener.next(forward));
		return button;
	}

	/** The widget. */
	Control control() {
		return top;
	}

	/** Shows the line, and gives it the keyboard. */
	void open(boolean toJump) {
		jump = toJump;
		label.setText(toJump ? "Go to gref:" : "Find:");
		text.setMessage(toJump ? "500, 0x1f4 or d1 500" : "text of any column");
		for (Button button : new Button[] { next, previous }) {
			((GridData) button.getLayoutData()).exclude = toJump;
			button.setVisible(!toJump);
		}
		setShown(true);
		say("");
		text.setText(toJump ? "" : lastFound);
		text.selectAll();
		text.setFocus();
	}

	/** Whether a gref is asked for now. */
	boolean isJumping() {
		return jump && top.getVisible();
	}

	/** What to find: what is typed, or was typed last; empty for nothing. */
	String found() {
		return lastFound;
	}

	/** The text to be found from now on. */
	void setFound(String words) {
		lastFound = words;
	}

	/** What is typed. */
	String typed() {
		return text.getText().strip();
	}

	/** Says what came of it; what is between {@code <a>} and {@code </a>} can be followed. */
	void say(String words) {
		if (!message.getText().equals(words)) {
			message.setText(words);
			message.setToolTipText(words.replaceAll("</?a>", ""));
			top.layout();
		}
	}

	/** Whether it has the keyboard. */
	boolean isFocused() {
		return text.isFocusControl();
	}

	/** The text is to be copied, or selected as a whole. */
	Text text() {
		return text;
	}

	/** Takes the line away. */
	void close() {
		if (top.getVisible()) {
			setShown(false);
			listener.closed();
		}
	}

	private void setShown(boolean show) {
		((GridData) top.getLayoutData()).exclude = !show;
		top.setVisible(show);
		top.getParent().layout(true, true);
	}

	private void pressed(Event event) {
		if (event.keyCode == SWT.ESC) {
			event.doit = false;
			close();
		} else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.SHIFT) != 0) {
			event.doit = false;
			listener.next(false);
		}
	}
}
