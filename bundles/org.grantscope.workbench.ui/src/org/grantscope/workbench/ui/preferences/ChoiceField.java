package org.grantscope.workbench.ui.preferences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.grantscope.debug.ui.WidgetName;

/** One preference whose value is one of a few. */
final class ChoiceField {

	private final IPreferenceStore store;
	private final String key;
	private final List<String> values;
	private final Combo combo;

	/**
	 * Shows what is stored.
	 *
	 * @param parent  has two columns
	 * @param label   with its key
	 * @param choices the stored values, each with what people read
	 */
	ChoiceField(Composite parent, IPreferenceStore store, String key, String label, Map<String, String> choices) {
		this.store = store;
		this.key = key;
		values = new ArrayList<>(new LinkedHashMap<>(choices).keySet());
		new Label(parent, SWT.NONE).setText(label);
		combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(choices.values().toArray(String[]::new));
		WidgetName.set(combo, key, label.replace("&", "").replace(":", ""));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		show(store.getString(key));
	}

	/** Shows the default; nothing is stored. */
	void showDefault() {
		show(store.getDefaultString(key));
	}

	/** Stores what is shown. */
	void store() {
		store.setValue(key, values.get(combo.getSelectionIndex()));
	}

	private void show(String value) {
		int known = values.indexOf(value);
		combo.select(known >= 0 ? known : Math.max(0, values.indexOf(store.getDefaultString(key))));
	}
}
