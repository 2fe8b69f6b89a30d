package org.grantscope.debug.ui.view;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.grantscope.analysis.query.NumberForm;
import org.grantscope.analysis.query.NumberForms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * How all views write grefs, domids and frames: decimal or hexadecimal, each kind by itself; an OSGi service. It is kept in the
 * preferences of this bundle, under each kind's {@link NumberKind#preference()}, and whoever changes it there is heard.
 * Thread-safe.
 */
@Component(service = ShownNumbers.class)
public final class ShownNumbers {

	/** The bundle in whose preferences it is. */
	public static final String NODE = "org.grantscope.debug.ui";

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final IPreferenceChangeListener stored = event -> {
		if (event.getKey().startsWith("numbers.")) {
			listeners.forEach(listener -> SafeRunner.run(listener::run));
		}
	};

	/** Made by Declarative Services. */
	@Activate
	public ShownNumbers() {
		node().addPreferenceChangeListener(stored);
	}

	/** The bundle stops. */
	@Deactivate
	public void stop() {
		node().removePreferenceChangeListener(stored);
	}

	/** How numbers are written now. */
	public NumberForms forms() {
		return new NumberForms(form(NumberKind.GREF), form(NumberKind.DOMID), form(NumberKind.FRAME));
	}

	/** From now on numbers of that kind are written so, in all views. Remembered. */
	public void use(NumberKind kind, NumberForm form) {
		node().put(kind.preference(), form.name());
	}

	/** Tells when numbers are written in another way; on the thread of whoever changes it. */
	public void addListener(Runnable changed) {
		listeners.add(changed);
	}

	/** Tells no more. */
	public void removeListener(Runnable changed) {
		listeners.remove(changed);
	}

	/** The same for a control, while it lives: {@code changed} is told on its thread. */
	public void addListener(Control control, Runnable changed) {
		Runnable later = () -> {
			if (!control.isDisposed()) {
				control.getDisplay().asyncExec(() -> {
					if (!control.isDisposed()) {
						changed.run();
					}
				});
			}
		};
		addListener(later);
		control.addListener(SWT.Dispose, event -> removeListener(later));
	}

	private static NumberForm form(NumberKind kind) {
		String name = Platform.getPreferencesService().getString(NODE, kind.preference(), "", null);
		return kind.offered().stream().filter(form -> form.name().equals(name)).findFirst().orElse(kind.offered().get(0));
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
