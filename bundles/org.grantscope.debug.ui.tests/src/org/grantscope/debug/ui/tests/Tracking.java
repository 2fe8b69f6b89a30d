package org.grantscope.debug.ui.tests;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** SWT's own account of the resources that there are: images, fonts, colors and so on, made since it was begun. */
final class Tracking implements AutoCloseable {

	private static final int ROOM = 1024;

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	/** Begins it; what {@code DeviceData.tracking} would do before the display is made. */
	Tracking() {
		Inside.set(display, "trackingLock", new Object());
		Inside.set(display, "errors", new Error[ROOM]);
		Inside.set(display, "objects", new Object[ROOM]);
		Inside.set(display, "tracking", true);
	}

	/** How many there are of each kind. */
	Map<String, Integer> objects() {
		Object[] objects = (Object[]) Objects.requireNonNull(Inside.get(display, "objects"));
		return new TreeMap<>(Arrays.stream(objects).filter(Objects::nonNull)
				.collect(Collectors.groupingBy(object -> object.getClass().getSimpleName(), Collectors.summingInt(object -> 1))));
	}

	@Override
	public void close() {
		Inside.set(display, "tracking", false);
	}
}
