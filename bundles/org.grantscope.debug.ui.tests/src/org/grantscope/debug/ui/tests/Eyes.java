package org.grantscope.debug.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;

/** What is seen on the display: pictures of its widgets, as they are there, with all that covers them. */
final class Eyes {

	private Eyes() {
	}

	/** A picture of a control; of a window, with the frame that the window manager gave it left out. */
	static ImageData picture(Control control) {
		Hands.settle();
		Point size = control.getSize();
		Point at = control instanceof Shell shell ? inside(shell) : control.toDisplay(0, 0);
		return picture(control.getDisplay(), new Rectangle(at.x, at.y, size.x, size.y));
	}

	private static Point inside(Shell shell) {
		return shell.toDisplay(0, shell.getMenuBar() == null ? 0 : shell.getClientArea().height - shell.getSize().y);
	}

	/** A picture of what a view shows, without its tab. */
	static ImageData picture(IViewPart view) {
		return picture(Adapters.adapt(view, Control.class));
	}

	/** A picture of a part of the display. */
	static ImageData picture(Display display, Rectangle part) {
		Image image = new Image(display, part.width, part.height);
		GC gc = new GC(display);
		try {
			gc.copyArea(image, part.x, part.y);
			return image.getImageData();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** Stores a picture as PNG; its folder is made if need be. */
	static void save(ImageData picture, Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { picture };
		loader.save(file.toString(), SWT.IMAGE_PNG);
	}

	/** How many different colours a picture has: one for an empty area. */
	static long colors(ImageData picture) {
		int[] row = new int[picture.width];
		Set<Integer> seen = new HashSet<>();
		for (int y = 0; y < picture.height; y++) {
			picture.getPixels(0, y, picture.width, row, 0);
			for (int pixel : row) {
				seen.add(pixel);
			}
		}
		return seen.size();
	}

	/** The colour that is seen at a point of a control, {@code 0xrrggbb}. */
	static int color(Control control, int x, int y) {
		Point at = control.toDisplay(x, y);
		ImageData one = picture(control.getDisplay(), new Rectangle(at.x, at.y, 1, 1));
		RGB rgb = one.palette.getRGB(one.getPixel(0, 0));
		return rgb.red << 16 | rgb.green << 8 | rgb.blue;
	}
}
