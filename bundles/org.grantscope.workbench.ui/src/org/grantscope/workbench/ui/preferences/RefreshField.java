package org.grantscope.workbench.ui.preferences;


import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.grantscope.debug.core.PreferredRefreshing;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.live.Interval;

/** When live machines are looked at again: by hand, or so many seconds after the last look. */
final class RefreshField {

	private static final String SECONDS = "2";

	private final IPreferenceStore store;
	private final Button byHand;
	private final Button every;
	private final Text seconds;

	/** Shows what is stored, in a place with two columns; {@code changed} is told when the user changes it. */
	RefreshField(Composite parent, IPreferenceStore store, Runnable changed) {
		this.store = store;
		Label label = new Label(parent, SWT.NONE);
		label.setText("New live machines:");
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(row);
		byHand = button(row, "B&y hand", "refreshByHand", changed);
		every = button(row, "&Every", "refreshEvery", changed);
		seconds = new Text(row, SWT.BORDER);
		WidgetName.set(seconds, PreferredRefreshing.KEY, "Seconds between two looks");
		GridDataFactory.swtDefaults().hint(60, SWT.DEFAULT).applyTo(seconds);
		seconds.addListener(SWT.Modify, event -> changed.run());
		new Label(row, SWT.NONE).setText("seconds");
		show(store.getLong(PreferredRefreshing.KEY));
	}

	private Button button(Composite row, String text, String id, Runnable changed) {
		Button button = new Button(row, SWT.RADIO);
		button.setText(text);
		WidgetName.set(button, id, "Look at new live machines again: " + text.replace("&", ""));
		button.addListener(SWT.Selection, event -> {
			enable();
			changed.run();
		});
		return button;
	}

	private void show(long millis) {
		byHand.setSelection(millis <= 0);
		every.setSelection(millis > 0);
		String text = millis <= 0 ? SECONDS : Double.toString(millis / 1000.0);
		seconds.setText(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
		enable();
	}

	private void enable() {
		seconds.setEnabled(every.getSelection());
	}

	/** Why that cannot be stored; null when it can. */
	@Nullable String problem() {
		return every.getSelection() ? Interval.problem(seconds.getText()) : null;
	}

	/** Shows the default; nothing is stored. */
	void showDefault() {
		show(store.getDefaultLong(PreferredRefreshing.KEY));
	}

	/** Stores what is shown, which has no problem. */
	void store() {
		store.setValue(PreferredRefreshing.KEY, every.getSelection() ? Interval.millis(seconds.getText()) : 0L);
	}
}
