package org.grantscope.debug.ui.launch;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.grantscope.debug.ui.Icons;

/** A tab whose fields are checked as the user types. */
abstract class AttachTab extends AbstractLaunchConfigurationTab {

	private final TabFields fields = new TabFields(this::edited);
	private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
	private boolean showing;

	/** Makes fields that this tab hears of. */
	protected final TabFields fields() {
		return fields;
	}

	/** What is wrong with the first field that is; empty when the launch can begin. */
	protected abstract Optional<String> problem();

	/** Puts the configuration's values into the fields. */
	protected abstract void show(ILaunchConfiguration configuration);

	/** Told after each check. */
	protected void checked(boolean valid) {
		// most tabs have nothing to switch
	}

	/** The user has changed a field. */
	protected final void edited() {
		if (!showing) {
			updateLaunchConfigurationDialog();
		}
	}

	@Override
	public final void initializeFrom(ILaunchConfiguration configuration) {
		showing = true;
		try {
			show(configuration);
		} finally {
			showing = false;
		}
	}

	@Override
	public final boolean isValid(ILaunchConfiguration configuration) {
		Optional<String> found = problem();
		setErrorMessage(found.orElse(null));
		checked(found.isEmpty());
		return found.isEmpty();
	}

	/** An attribute's text; blank when it is not set. */
	protected static String value(ILaunchConfiguration configuration, String attribute) {
		try {
			return configuration.getAttribute(attribute, "");
		} catch (CoreException e) {
			return ""; // of another kind than text: to be typed anew
		}
	}

	/** What is blank is not set. */
	protected static void set(ILaunchConfigurationWorkingCopy configuration, String attribute, String text) {
		configuration.setAttribute(attribute, text.isBlank() ? (@Nullable String) null : text.strip());
	}

	/** The launch's icon. */
	protected final Image icon() {
		return images.get(Icons.ATTACH.descriptor());
	}

	@Override
	public void dispose() {
		images.dispose();
		super.dispose();
	}
}
