package org.grantscope.debug.ui.changes;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.ITheme;
import org.eclipse.ui.themes.IThemeManager;

/** The backgrounds of changed entries, as the theme and the user's preferences have them. For the user interface's thread. */
public final class ChangeColors {

	private final IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();

	/** For a control: while it lives, {@code changed} is told when there are other colours. */
	public ChangeColors(Control control, Runnable changed) {
		IPropertyChangeListener listener = event -> {
			if (event.getProperty().startsWith("org.grantscope.debug.ui.")
					|| event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME)) {
				control.getDisplay().asyncExec(() -> {
					if (!control.isDisposed()) {
						changed.run();
					}
				});
			}
		};
		themes.addPropertyChangeListener(listener);
		control.addListener(SWT.Dispose, event -> themes.removePropertyChangeListener(listener));
	}

	/** The background for that change; null, the control's own, for none. */
	public @Nullable Color of(@Nullable ChangeKind kind) {
		ITheme theme = themes.getCurrentTheme();
		return kind == null ? null : theme.getColorRegistry().get(kind.color());
	}
}
