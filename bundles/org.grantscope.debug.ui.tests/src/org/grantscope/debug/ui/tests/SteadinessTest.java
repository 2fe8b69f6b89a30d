package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.RememberedMachines;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Views are opened and closed a thousand times, and nothing of them stays: all together in a build, as many times each with
 * {@code -Dgrantscope.times=1000}. Both would find the same: what stays once is too much.
 */
class SteadinessTest {

	private static final int ALL_TOGETHER = 1000;
	private static final int WARM = 20;
	/** Parts that the platform itself still has in hand, such as the last active one. */
	private static final int AT_HAND = 3;

	@AfterEach
	void nothingWasLogged() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void viewsAreClosedAndOpenedAThousandTimesAndLeaveNothing() {
		Ui.simulate();
		List<IViewDescriptor> views = OurViews.all();
		assertFalse(views.isEmpty());
		int times = Integer.getInteger("grantscope.times", ALL_TOGETHER / views.size());
		try (Tracking tracking = new Tracking()) {
			for (IViewDescriptor view : views) {
				cycle(view, WARM);
				Map<String, Integer> before = counts(tracking);
				long heap = heap();
				long start = System.nanoTime();
				List<WeakReference<IViewPart>> closed = cycle(view, times);
				double millis = (System.nanoTime() - start) / 1e6 / times;
				assertEquals(before, counts(tracking), view.getId());
				long alive = closed.stream().filter(part -> part.get() != null).count();
				assertTrue(alive <= AT_HAND, () -> alive + " of " + times + " closed parts are in memory still: " + view.getId());
				System.out.printf("%s: %.1f ms each, %d B of heap each, %d alive%n", view.getId(), millis, (heap() - heap) / times, alive);
			}
		}
	}

	private static List<WeakReference<IViewPart>> cycle(IViewDescriptor view, int times) {
		List<WeakReference<IViewPart>> closed = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			IViewPart part = OurViews.show(view);
			while (PlatformUI.getWorkbench().getDisplay().readAndDispatch()) {
				// what the view has asked for
			}
			Ui.page().hideView(part);
			closed.add(new WeakReference<>(part));
		}
		Hands.settle();
		Ui.waitFor("no job runs", () -> Job.getJobManager().isIdle());
		Hands.settle();
		return closed;
	}

	/** What a view could leave behind, by its name. */
	private static Map<String, Integer> counts(Tracking tracking) {
		heap();
		Map<String, Integer> counts = new TreeMap<>(tracking.objects());
		counts.put("listeners of OpenMachines", Inside.size(Ui.service(OpenMachines.class), "listeners"));
		counts.put("listeners of ChangeMarks", Inside.size(Ui.service(ChangeMarks.class), "listeners"));
		counts.put("listeners of RememberedMachines", Inside.size(Ui.service(RememberedMachines.class), "listeners"));
		counts.put("listeners of the selection",
				Inside.size(Ui.page().getWorkbenchWindow().getSelectionService(), "listeners"));
		counts.put("shells", PlatformUI.getWorkbench().getDisplay().getShells().length);
		return counts;
	}

	/** What is in use after the garbage collector's work, in bytes. */
	private static long heap() {
		Runtime runtime = Runtime.getRuntime();
		for (int i = 0; i < 3; i++) {
			System.gc();
			Hands.settle();
		}
		return runtime.totalMemory() - runtime.freeMemory();
	}
}
