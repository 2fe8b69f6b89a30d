package org.grantscope.debug.ui.tests;

import java.util.Random;
import java.util.function.IntConsumer;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.grantscope.analysis.ui.map.TableMapView;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.GrantSharingPerspective;

/**
 * An application that measures: how long the Table Map takes to show a table of 524,288 entries in mixed states, and the longest
 * pause of the user interface's thread while it does, while the wheel zooms in and out, while it is scrolled, and for a refresh of which
 * 100 entries changed. It prints each figure and closes.
 */
public final class LargeMap implements IApplication {

	private static final int FRAMES = 1024;
	private static final int ENTRIES = FRAMES * 512;
	private static final int CHANGED = 100;
	private static final int ROUNDS = 5;
	private static final int ZOOM_STEPS = 12;
	private static final int SCROLLS = 40;
	private static final long SETTLED_NANOS = 150_000_000;
	private static final long NANOS_PER_MS = 1_000_000;

	private final Display display = PlatformUI.createDisplay();
	private final Pauses pauses = new Pauses();
	private final ChangingTable source = new ChangingTable(FRAMES);

	@Override
	public Object start(IApplicationContext context) {
		try {
			PlatformUI.createAndRunWorkbench(display, new WorkbenchAdvisor() {
				@Override
				public String getInitialWindowPerspectiveId() {
					return GrantSharingPerspective.ID;
				}

				@Override
				public void postStartup() {
					display.asyncExec(() -> {
						measure();
						PlatformUI.getWorkbench().close();
					});
				}
			});
		} finally {
			display.dispose();
		}
		return EXIT_OK;
	}

	private void measure() {
		mix();
		TableMapView view = Ui.view(TableMapView.class, TableMapView.ID);
		Ui.page().toggleZoom(Ui.page().getReference(view));
		Canvas map = Ui.find(Canvas.class, view, "tableMap");
		LoadJob job = Ui.machines().open("large", source);
		job.schedule();
		pauses.runUntil(display, () -> job.getResult() != null);
		pauses.reset();
		long start = System.nanoTime();
		view.show(job.opened().orElseThrow());
		pauses.runUntil(display, () -> view.boundsOf(ENTRIES - 1).width > 0);
		System.out.printf("%,d entries: the map is there after %d ms, ", ENTRIES, (System.nanoTime() - start) / NANOS_PER_MS);
		settle();
		System.out.printf("longest pause of the UI thread %.1f ms%n", pauses.longest());
		for (int round = 0; round < ROUNDS; round++) {
			report("zoomed in by the wheel", ZOOM_STEPS, step -> wheel(map, 1, 0));
			report("scrolled with large cells", SCROLLS, step -> wheel(map, -3, SWT.MOD2));
			report("zoomed out until all frames are seen", 2 * ZOOM_STEPS, step -> wheel(map, -1, 0));
			refresh(round);
			report("fitted again", 1, step -> key(map, '0'));
			report("scrolled with small cells", SCROLLS, step -> wheel(map, -3, SWT.MOD2));
		}
	}

	/** Runs of entries in all kinds of states. */
	private void mix() {
		Random random = new Random(1);
		int left = 0;
		int flags = 0;
		for (int ref = 8; ref < ENTRIES; ref++) {
			if (left-- <= 0) {
				left = random.nextInt(100);
				flags = new int[] { 0, 0x01, 0x09, 0x19, 0x18, 0x02, 0x06 }[random.nextInt(7)];
			}
			source.write(ref, flags, 3, ref);
		}
	}

	private void refresh(int round) {
		for (int i = 0; i < CHANGED; i++) {
			source.write(8 + i * (ENTRIES / CHANGED - 1), round % 2 == 0 ? ChangingTable.WRITTEN : ChangingTable.GRANTED, 3, i);
		}
		OpenMachine before = Ui.machines().all().stream().filter(open -> open.title().equals("large")).findFirst().orElseThrow();
		pauses.reset();
		LoadJob again = Ui.machines().reload(before);
		again.schedule();
		pauses.runUntil(display, () -> again.getResult() != null);
		settle();
		System.out.printf("refreshed, 100 entries written: longest pause %.1f ms, busy %.1f ms%n", pauses.longest(), pauses.busy());
	}

	private void report(String what, int steps, IntConsumer step) {
		pauses.reset();
		for (int i = 0; i < steps; i++) {
			step.accept(i);
			long end = System.nanoTime() + SETTLED_NANOS / 10;
			pauses.runUntil(display, () -> System.nanoTime() > end);
		}
		settle();
		System.out.printf("%s: longest pause %.1f ms%n", what, pauses.longest());
	}

	private void settle() {
		long end = System.nanoTime() + SETTLED_NANOS;
		pauses.runUntil(display, () -> System.nanoTime() > end);
	}

	private static void wheel(Canvas map, int count, int keys) {
		Event event = new Event();
		event.count = count;
		event.x = map.getSize().x / 3;
		event.y = map.getSize().y / 3;
		event.stateMask = keys;
		map.notifyListeners(SWT.MouseVerticalWheel, event);
	}

	private static void key(Canvas map, char typed) {
		Event event = new Event();
		event.character = typed;
		event.keyCode = typed;
		map.notifyListeners(SWT.KeyDown, event);
	}

	@Override
	public void stop() {
		// it closes itself
	}
}
