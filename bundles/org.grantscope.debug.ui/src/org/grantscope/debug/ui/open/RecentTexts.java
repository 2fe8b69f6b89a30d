package org.grantscope.debug.ui.open;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** What was typed into a field before, newest first; kept with the workspace. It is offered, and never used by itself. */
final class RecentTexts {

	private static final int MOST = 12;

	private final String key;
	private final IDialogSettings settings =
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(RecentTexts.class)).getDialogSettings();

	RecentTexts(String key) {
		this.key = key;
	}

	List<String> all() {
		String[] stored = settings.getArray(key);
		return stored == null ? List.of() : List.of(stored);
	}

	/** The newest is that one now. */
	void add(String text) {
		Stream<String> others = all().stream().filter(one -> !one.equals(text));
		settings.put(key, Stream.concat(Stream.of(text), others).limit(MOST).toArray(String[]::new));
	}
}
