package org.grantscope.allocator.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of this bundle, 16 pixels, as SVG. */
public enum AllocatorIcons {

	/** The first moment. */
	FIRST("moment-first"),
	/** One moment back. */
	BACK("moment-back"),
	/** One moment forth. */
	FORTH("moment-forth"),
	/** As it is now. */
	NOW("moment-now"),
	/** Goes from moment to moment. */
	PLAY("moment-play"),
	/** The change before, of what is selected. */
	CHANGE_BACK("change-back"),
	/** The next change. */
	CHANGE_FORTH("change-forth"),
	/** An operation was refused. */
	REFUSED("refused"),
	/** Does something to a simulated machine. */
	OPERATION("operation"),
	/** Writes a scenario. */
	SAVE_SCENARIO("save-scenario");

	private final ImageDescriptor descriptor;

	AllocatorIcons(String name) {
		descriptor = ResourceLocator.imageDescriptorFromBundle(AllocatorIcons.class, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** The icon, which the caller turns into an image where it needs one. */
	public ImageDescriptor descriptor() {
		return descriptor;
	}
}
