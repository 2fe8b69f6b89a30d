package org.grantscope.analysis.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of this bundle, 16 pixels, as SVG. */
public enum AnalysisIcons {

	/** Larger. */
	ZOOM_IN("zoom-in"),
	/** Smaller. */
	ZOOM_OUT("zoom-out"),
	/** As large as it fits. */
	ZOOM_FIT("zoom-fit");

	private final ImageDescriptor descriptor;

	AnalysisIcons(String name) {
		this.descriptor = ResourceLocator.imageDescriptorFromBundle(AnalysisIcons.class, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** The icon, which the caller turns into an image where it needs one. */
	public ImageDescriptor descriptor() {
		return descriptor;
	}
}
