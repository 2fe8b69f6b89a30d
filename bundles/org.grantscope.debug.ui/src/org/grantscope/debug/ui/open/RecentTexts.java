package org.grantscope.debug.ui.open;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** What was typed into a field before, newest first; kept with the workspace. It is offered, and never used by itself. */
public final class RecentTexts {

	/** The key of the URIs of sources. */
	public static final String SOURCES = "recentSources";

	private static final int MOST = 12;

	private final String key;
	private final IDialogSettings settings =
			PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(RecentTexts.class)).getDialogSettings();

	/** Those of the field with that key. */
	public RecentTexts(String key) {
		this.key = key;
	}

	/** All, newest first. */
	public List<String> all() {
		String[] stored = settings.getArray(key);
		return stored == null ? List.of() : List.of(stored);
	}

	/** The newest is that one now. */
	public void add(String text) {
		Stream<String> others = all().stream().filter(one -> !one.equals(text));
		settings.put(key, Stream.concat(Stream.of(text), others).limit(MOST).toArray(String[]::new));
	}
}
