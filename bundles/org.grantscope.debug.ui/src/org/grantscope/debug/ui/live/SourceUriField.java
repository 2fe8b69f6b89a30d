package org.grantscope.debug.ui.live;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.SourceSchemes;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.debug.ui.WidgetName;

/** The field for the URI of a source, which offers what was opened before. Nothing is connected, started or read by it. */
public final class SourceUriField {

	private final SourceSchemes schemes;
	private final Combo combo;

	/** Makes it, without layout data; {@code changed} is told of each change. */
	public SourceUriField(Composite parent, SourceSchemes schemes, List<String> recent, Runnable changed) {
		this.schemes = schemes;
		combo = new Combo(parent, SWT.DROP_DOWN);
		WidgetName.set(combo, "sourceUri", "URI of the source");
		combo.setItems(recent.toArray(String[]::new));
		combo.addListener(SWT.Modify, event -> changed.run());
	}

	/** Its widget. */
	public Control control() {
		return combo;
	}

	/** What is typed, without blanks around it. */
	public String uri() {
		return combo.getText().strip();
	}

	/** Puts a text in, as if it was typed, with the caret behind it. */
	public void type(String text) {
		combo.setText(text);
		combo.setSelection(new Point(text.length(), text.length()));
	}

	/** Why nothing can be opened by that; empty when something can. */
	public Optional<String> problem() {
		try {
			schemes.of(SourceUri.parse(uri()));
			return Optional.empty();
		} catch (FormatException e) {
			return Optional.of(String.valueOf(e.getMessage()));
		}
	}
}
