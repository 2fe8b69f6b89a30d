package org.grantscope.debug.ui.files;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.grantscope.debug.ui.WidgetName;

/** gntalloc's limit as a bar, of which as much is filled as is used, and the same in words. For the user interface's thread. */
final class LimitBar {

	private static final int WIDTH = 120;
	private static final int HEIGHT = 12;
	private static final int STRIPE = 6;
	private static final Color USED = new Color(0x3f, 0x6f, 0xa8);
	private static final Color ALARM = new Color(0xe0, 0x8a, 0x1e);

	private final Composite top;
	private final Canvas bar;
	private final Label words;
	private LimitUse use = new LimitUse(LimitUse.Level.UNKNOWN, "", -1);

	/** An empty one. */
	LimitBar(Composite parent) {
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(top);
		bar = new Canvas(top, SWT.DOUBLE_BUFFERED);
		WidgetName.set(bar, "filesLimitBar", "Use of gntalloc's limit");
		GridDataFactory.fillDefaults().hint(WIDTH, HEIGHT).align(SWT.BEGINNING, SWT.CENTER).applyTo(bar);
		bar.addListener(SWT.Paint, event -> paint(event.gc));
		bar.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_PROGRESSBAR;
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = use.words();
			}
		});
		words = new Label(top, SWT.NONE);
		words.setData(WidgetName.ID_KEY, "filesLimit");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(words);
	}

	/** The widget. */
	Control control() {
		return top;
	}

	/** Shows that. */
	void show(LimitUse now) {
		String text = now.words();
		if (!text.equals(words.getText())) {
			words.setText(text);
			words.setToolTipText(text);
			bar.setToolTipText(text);
		}
		if (!now.equals(use)) {
			use = now;
			bar.redraw();
		}
	}

	/** No device: no bar. */
	void setShown(boolean shown) {
		GridData data = (GridData) top.getLayoutData();
		if (data.exclude == shown) {
			data.exclude = !shown;
			top.setVisible(shown);
			top.getParent().layout();
		}
	}

	/** What is nearly or all used up is striped, so that it is told without its colour. */
	private void paint(GC gc) {
		Rectangle area = bar.getClientArea();
		Color line = bar.getForeground();
		int filled = (int) Math.round((area.width - 2) * Math.clamp(use.fraction(), 0, 1));
		boolean alarm = use.level() == LimitUse.Level.NEARLY || use.level() == LimitUse.Level.FULL || use.level() == LimitUse.Level.BROKEN;
		gc.setAntialias(SWT.ON);
		gc.setBackground(alarm ? ALARM : USED);
		gc.fillRectangle(1, 1, use.fraction() > 0 ? Math.max(2, filled) : 0, area.height - 2);
		gc.setForeground(line);
		if (alarm) {
			gc.setClipping(1, 1, filled, area.height - 2);
			for (int x = -area.height; x < filled; x += STRIPE) {
				gc.drawLine(x, area.height, x + area.height, 0);
			}
			gc.setClipping((Rectangle) null);
		}
		boolean open = use.level() == LimitUse.Level.UNLIMITED || use.level() == LimitUse.Level.UNKNOWN;
		gc.setLineStyle(open ? SWT.LINE_DOT : SWT.LINE_SOLID);
		gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
	}
}
