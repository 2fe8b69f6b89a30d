package org.grantscope.analysis.ui;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/** This bundle's colours, as the theme and the user's preferences have them. For the user interface's thread. */
public final class ThemeColors {

	private static final String PREFIX = "org.grantscope.analysis.ui.";

	private final IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
	private final Control control;

	/** For a control: while it lives, {@code changed} is told when there are other colours, of the theme or of the control itself. */
	public ThemeColors(Control control, Runnable changed) {
		this.control = control;
		IPropertyChangeListener listener = event -> {
			if (event.getProperty().startsWith(PREFIX) || event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME)) {
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

	/** The colour of that name, without the bundle's own; it belongs to the theme. */
	public Color of(String name) {
		Color color = themes.getCurrentTheme().getColorRegistry().get(PREFIX + name);
		return color == null ? control.getForeground() : color;
	}

	/** The control's background, on which these colours are seen. */
	public RGB background() {
		return control.getBackground().getRGB();
	}

	/** Black or white, whichever is told better from that colour. */
	public static RGB ink(RGB on) {
		return lightness(on) > 0.5 ? new RGB(0, 0, 0) : new RGB(255, 255, 255);
	}

	/** So much of the first, from 0 to 1, and the rest of the second. */
	public static RGB mix(RGB first, RGB second, double share) {
		return new RGB(mix(first.red, second.red, share), mix(first.green, second.green, share), mix(first.blue, second.blue, share));
	}

	private static int mix(int first, int second, double share) {
		return (int) Math.round(first * share + second * (1 - share));
	}

	/** From 0, black, to 1, white, as it is seen. */
	public static double lightness(RGB of) {
		return (0.299 * of.red + 0.587 * of.green + 0.114 * of.blue) / 255;
	}
}
