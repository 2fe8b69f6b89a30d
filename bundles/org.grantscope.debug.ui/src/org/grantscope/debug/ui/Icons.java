package org.grantscope.debug.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of this bundle, 16 pixels, as SVG. */
public enum Icons {

	/** Look at the source again. */
	RELOAD("reload"),
	/** Show entries in which no source saw anything. */
	UNUSED("unused");

	private final String file;

	Icons(String name) {
		this.file = "icons/" + name + ".svg";
	}

	/** The icon, which the caller turns into an image where it needs one. */
	public ImageDescriptor descriptor() {
		return ResourceLocator.imageDescriptorFromBundle(Icons.class, file).orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
