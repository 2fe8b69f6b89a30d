package org.grantscope.debug.ui.tests;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * What is left of an icon without its colours.
 *
 * @param name of its file
 * @param ink  how dark each of its points is, from 0 for what is seen through it
 */
record Shape(String name, int[] ink) {

	private static final int ZOOM = 200;
	/** Points darker or lighter by this are seen to be. */
	private static final int VISIBLE = 60;
	private static final int POINTS = 24;

	/** Those of all our bundles. */
	static List<Shape> all() {
		List<Shape> shapes = new ArrayList<>();
		for (Bundle bundle : FrameworkUtil.getBundle(Shape.class).getBundleContext().getBundles()) {
			var icons = bundle.getSymbolicName().startsWith("org.grantscope.") ? bundle.findEntries("icons", "*.svg", true) : null;
			if (icons != null) {
				Collections.list(icons).forEach(icon -> shapes.add(of(bundle.getSymbolicName(), icon)));
			}
		}
		return shapes;
	}

	private static Shape of(String bundle, URL icon) {
		ImageData data = Objects.requireNonNull(ImageDescriptor.createFromURL(icon).getImageData(ZOOM), icon.toString());
		int[] ink = new int[data.width * data.height];
		for (int i = 0; i < ink.length; i++) {
			var rgb = data.palette.getRGB(data.getPixel(i % data.width, i / data.width));
			int light = (rgb.red * 30 + rgb.green * 59 + rgb.blue * 11) / 100;
			int alpha = data.alphaData == null ? 255 : data.getAlpha(i % data.width, i / data.width);
			ink[i] = (255 - light / 2) * alpha / 255;
		}
		return new Shape(bundle + icon.getPath(), ink);
	}

	/** Whether hardly any point differs. The same file in two bundles is one icon. */
	boolean looksLike(Shape other) {
		if (ink.length != other.ink.length || name.substring(name.lastIndexOf('/')).equals(other.name.substring(other.name.lastIndexOf('/')))) {
			return false;
		}
		int differing = 0;
		for (int i = 0; i < ink.length; i++) {
			differing += Math.abs(ink[i] - other.ink[i]) > VISIBLE ? 1 : 0;
		}
		return differing < POINTS;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Shape shape && shape.name.equals(name) && Arrays.equals(shape.ink, ink);
	}

	@Override
	public int hashCode() {
		return name.hashCode();
	}
}
