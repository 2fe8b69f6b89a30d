package org.grantscope.debug.ui.tests;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.GrantSharingPerspective;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.grantscope.debug.ui.table.GrantTableView;

/**
 * An application that measures: for how long the user interface's thread works on one refresh of a table of 64 frames, 32,768
 * entries, of which 100 changed; with the rows on top seen, and after all rows were scrolled through; and of files with
 * 1,000 and with 30,000 grefs.
 * It prints each figure and closes.
 */
public final class RefreshedTable implements IApplication {

	private static final int FRAMES = 64;
	private static final int ENTRIES = FRAMES * 512;
	private static final int CHANGED = 100;
	private static final int GREFS = 1_000;
	private static final int MANY = 30_000;
	private static final int FILES = 4;
	private static final int ROUNDS = 25;
	private static final int WARM = 5;
	private static final long SETTLED_NANOS = 300_000_000;
	private static final double NANOS_PER_MS = 1e6;

	private final Display display = PlatformUI.createDisplay();
	private final ChangingTable source = new ChangingTable(FRAMES);
	private final ChangingTable kept = new ChangingTable(4);
	private final ChangingTable many = new ChangingTable(FRAMES);
	private final Pauses pauses = new Pauses();

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
		IntStream.range(8, ENTRIES).forEach(ref -> source.write(ref, ChangingTable.GRANTED, 3, ref));
		GrantTableView view = Ui.view(GrantTableView.class, GrantTableView.ID);
		LoadJob job = Ui.machines().open("refreshed", source);
		job.schedule();
		pumpUntil(() -> job.getResult() != null);
		view.show(job.opened().orElseThrow());
		pumpUntil(() -> Ui.find(Label.class, view, "grantSummary").getText().endsWith((ENTRIES - 8) + " shown"));
		report("rows of the top seen, 100 entries written all over the table", "refreshed", round -> change(round, 0));
		report("the same, 50 of them freed and 50 granted", "refreshed", round -> change(round, CHANGED / 2));
		Slider slider = Ui.find(Slider.class, view, "grantScroll");
		for (int top = 0; top < ENTRIES; top += 20) {
			slider.setSelection(top);
			slider.notifyListeners(SWT.Selection, new Event());
			pump(2_000_000);
		}
		report("after all rows were scrolled through", "refreshed", round -> change(round, 0));
		measureFiles();
		measureManyFiles();
	}

	/** In a machine that the other view does not show. */
	private void measureFiles() {
		IntStream.range(8, 8 + GREFS).forEach(ref -> kept.write(ref, ChangingTable.GRANTED, 3, ref));
		kept.keep(8, GREFS, FILES);
		GrantFilesView view = Ui.view(GrantFilesView.class, GrantFilesView.ID);
		LoadJob job = Ui.machines().open("kept", kept);
		job.schedule();
		pumpUntil(() -> job.getResult() != null);
		view.show(job.opened().orElseThrow());
		Table table = Ui.find(Table.class, view, "filesTable");
		pumpUntil(() -> table.getItemCount() == FILES + GREFS);
		report("files with 1,000 grefs, the entries of 100 written", "kept", round -> {
			for (int i = 0; i < CHANGED; i++) {
				int ref = 8 + i * (GREFS / CHANGED);
				kept.write(ref, round % 2 == 0 ? ChangingTable.WRITTEN : ChangingTable.GRANTED, 3, ref);
			}
		});
		IntConsumer comeAndGo = round -> kept.keep(8 + round % 2 * CHANGED / 2, GREFS - CHANGED / 2, FILES);
		report("the same, 50 grefs come and 50 go", "kept", comeAndGo);
		scroll(table);
		report("after all of them were scrolled through", "kept", comeAndGo);
	}

	/** As many grefs as the table has room for. */
	private void measureManyFiles() {
		IntStream.range(8, 8 + MANY).forEach(ref -> many.write(ref, ChangingTable.GRANTED, 3, ref));
		many.keep(8, MANY, FILES);
		GrantFilesView view = Ui.view(GrantFilesView.class, GrantFilesView.ID);
		LoadJob job = Ui.machines().open("many", many);
		job.schedule();
		pumpUntil(() -> job.getResult() != null);
		pauses.reset();
		long start = System.nanoTime();
		view.show(job.opened().orElseThrow());
		Table table = Ui.find(Table.class, view, "filesTable");
		pumpUntil(() -> table.getItemCount() > 0 && !table.getItem(1).getText(0).isEmpty());
		double first = (System.nanoTime() - start) / NANOS_PER_MS;
		pumpUntil(() -> table.getItemCount() == FILES + MANY);
		System.out.printf("files with %,d grefs: first rows after %.1f ms, room for all after %.1f ms, longest pause %.1f ms%n", MANY, first,
				(System.nanoTime() - start) / NANOS_PER_MS, pauses.longest());
		report("files with 30,000 grefs, 50 come and 50 go", "many", round -> many.keep(8 + round % 2 * CHANGED / 2, MANY - CHANGED / 2, FILES));
	}

	private void scroll(Table table) {
		for (int top = 0; top < table.getItemCount(); top += 20) {
			table.setTopIndex(top);
			pump(2_000_000);
		}
		table.setTopIndex(0);
	}

	private static OpenMachine machine(String title) {
		return Ui.machines().all().stream().filter(open -> open.title().equals(title)).findFirst().orElseThrow();
	}

	private void report(String what, String title, IntConsumer change) {
		double[] longestOf = new double[ROUNDS];
		double[] busyOf = new double[ROUNDS];
		double[] processorOf = new double[ROUNDS];
		for (int round = -WARM; round < ROUNDS; round++) {
			change.accept(round + WARM);
			pauses.reset();
			OpenMachine before = machine(title);
			LoadJob again = Ui.machines().reload(before);
			again.schedule();
			pumpUntil(() -> again.getResult() != null && machine(title) != before);
			pump(SETTLED_NANOS);
			if (round >= 0) {
				longestOf[round] = pauses.longest();
				busyOf[round] = pauses.busy();
				processorOf[round] = pauses.busyProcessor();
			}
		}
		System.out.printf("%s, best, median and worst:%n"
				+ "  longest pause of the UI thread %s ms, busy in all %s ms, of the processor's time %s ms%n", what, figures(longestOf), figures(busyOf), figures(processorOf));
	}

	private static String figures(double[] of) {
		Arrays.sort(of);
		return "%.1f %.1f %.1f".formatted(of[0], of[of.length / 2], of[of.length - 1]);
	}

	/** The first ten of the entries are on top. */
	private void change(int round, int freed) {
		for (int i = 0; i < CHANGED; i++) {
			int ref = i < 10 ? 8 + 2 * i : 8 + i * (ENTRIES / CHANGED - 1);
			boolean free = freed > 0 && i % 2 == round % 2;
			source.write(ref, free ? 0 : round % 2 == 0 ? ChangingTable.WRITTEN : ChangingTable.GRANTED, 3, ref);
		}
	}

	private void pump(long nanos) {
		long end = System.nanoTime() + nanos;
		pumpUntil(() -> System.nanoTime() > end);
	}

	private void pumpUntil(BooleanSupplier condition) {
		pauses.runUntil(display, condition);
	}

	@Override
	public void stop() {
		// it closes itself
	}
}
