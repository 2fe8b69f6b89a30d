package org.grantscope.rcp.manual;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.rcp.manual.PageText.Look;
import org.grantscope.rcp.manual.PageText.Span;

/**
 * A window with the manual's pages as text. Links are followed with a click or, where the caret is, with Enter; Tab goes to the
 * next one. Not a dialog: what is behind it can be worked with.
 */
class ManualReader extends Window {

	private static @Nullable ManualReader open;

	private final Deque<String> earlier = new ArrayDeque<>();
	private String topic = "";
	private PageText page = PageText.of("");
	private @Nullable StyledText text;
	private final Action back = new Action("Back") {
		@Override
		public void run() {
			turnTo(earlier.pop());
		}
	};

	private ManualReader(@Nullable Shell over) {
		super(over);
		setShellStyle(SWT.SHELL_TRIM);
	}

	/** Shows a topic in the one window that there is. */
	static void show(String topic) {
		ManualReader reader = open;
		if (reader == null || reader.getShell() == null) {
			reader = new ManualReader(Display.getCurrent().getActiveShell());
			reader.setBlockOnOpen(false);
			reader.create();
			open = reader;
		}
		reader.open();
		reader.follow(topic);
		reader.getShell().setActive();
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(all);
		ToolBarManager bar = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
		back.setToolTipText("The page before (Alt+Left)");
		back.setEnabled(false);
		bar.add(back);
		Action contents = new Action("Contents") {
			@Override
			public void run() {
				follow(Topics.CONTENTS);
			}
		};
		contents.setToolTipText("All pages of the manual");
		bar.add(contents);
		bar.createControl(all);
		StyledText shown = new StyledText(all, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		shown.setMargins(16, 12, 16, 12);
		shown.setLineSpacing(3);
		WidgetName.set(shown, "manual", "Page of the manual");
		GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(shown);
		shown.addListener(SWT.MouseUp, click -> followAt(shown.getOffsetAtPoint(new Point(click.x, click.y))));
		shown.addListener(SWT.Traverse, key -> key.doit = key.detail != SWT.TRAVERSE_TAB_NEXT || !nextLink());
		shown.addVerifyKeyListener(key -> {
			if (key.keyCode == SWT.CR || key.keyCode == SWT.KEYPAD_CR) {
				followAt(shown.getCaretOffset());
			} else if (key.keyCode == SWT.ARROW_LEFT && key.stateMask == SWT.ALT && back.isEnabled()) {
				key.doit = false;
				back.run();
			}
		});
		text = shown;
		shown.setFocus();
		return all;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(820, 720);
	}

	private void followAt(int offset) {
		for (Span span : page.spans()) {
			if (span.look() == Look.LINK && offset >= span.start() && offset < span.start() + span.length()) {
				@Nullable String to = Topics.link(topic, span.href());
				if (to != null) {
					follow(to);
				}
				return;
			}
		}
	}

	/** Whether there was a next link; it is selected. */
	private boolean nextLink() {
		StyledText shown = text();
		int after = shown.getSelection().y;
		for (Span span : page.spans()) {
			if (span.look() == Look.LINK && span.start() >= after) {
				shown.setSelection(span.start() + span.length(), span.start());
				return true;
			}
		}
		return false;
	}

	private void follow(String to) {
		if (!topic.isEmpty()) {
			earlier.push(topic);
		}
		turnTo(to);
	}

	private void turnTo(String to) {
		topic = to;
		back.setEnabled(!earlier.isEmpty());
		try {
			page = Topics.read(to);
		} catch (IOException e) {
			page = PageText.of("<body><h1>No such page</h1><p>See Contents for those that are there.</p></body>");
		}
		getShell().setText(page.title().isEmpty() ? "Manual" : page.title() + " - Manual");
		ShownPage.show(page, text());
		int place = to.indexOf('#');
		@Nullable Integer at = place < 0 ? null : page.places().get(to.substring(place + 1));
		text().setSelection(at == null ? 0 : at);
		text().setTopIndex(text().getLineAtOffset(at == null ? 0 : at));
	}

	private StyledText text() {
		StyledText shown = text;
		if (shown == null) {
			throw new IllegalStateException("The window is not open");
		}
		return shown;
	}
}
