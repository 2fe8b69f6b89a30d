package org.grantscope.debug.ui.grid;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.grantscope.debug.ui.WidgetName;

/** A field for words that rows must have to be shown, beside a view's chooser. For the user interface's thread. */
public final class FilterBox {

	private final Text text;

	/**
	 * An empty one.
	 *
	 * @param id      for tests and tools
	 * @param changed told whenever there are other words
	 */
	public FilterBox(Composite parent, String id, Runnable changed) {
		text = new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
		text.setMessage("Filter: words that a row has");
		text.setToolTipText("Only rows that have all these words in their columns, and all below a heading that has them; Escape shows all");
		WidgetName.set(text, id, "Filter");
		text.addListener(SWT.Modify, event -> changed.run());
		text.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC) {
				text.setText("");
				event.doit = false;
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(text);
	}

	/** The words. */
	public String words() {
		return text.getText();
	}

	/** The widget. */
	public Text control() {
		return text;
	}
}
