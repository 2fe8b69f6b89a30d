package org.grantscope.debug.ui;

import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/** What a control is called: by screen readers, and by whoever looks for it in a window. */
public final class WidgetName {

	/** The key of the id among a widget's data. */
	public static final String ID_KEY = "org.grantscope.id";

	private WidgetName() {
	}

	/**
	 * Names a control.
	 *
	 * @param id   for tests and tools
	 * @param name for people who do not see it
	 */
	public static void set(Control control, String id, String name) {
		control.setData(ID_KEY, id);
		control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = name));
	}
}
