package org.grantscope.debug.ui.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.GrantSharingPerspective;
import org.grantscope.debug.ui.table.GrantTableView;

/**
 * An application that measures: how long a loaded table, 524,288 entries where nothing else is said, all of them used, takes to open
 * in the Grant Table view, to be sorted, filtered and scrolled there, to be selected as a whole, copied and left; then the same with
 * 65,536 entries, and beside that the same rows in a plain JFace viewer that makes an item for each. It prints the times and the
 * longest pauses of the user interface's thread, and closes. The property {@code grantscope.frames} says how many frames the table has;
 * with {@code grantscope.pauses} it also tells what the thread did in pauses of so many milliseconds.
 */
public final class LargeTable implements IApplication {

	private static final int FRAMES = Integer.getInteger("grantscope.frames", 1024);
	/** The plain viewer takes minutes for more. */
	private static final int EAGER_FRAMES = 128;
	private static final int ROUNDS = 3;
	private static final int SCROLLED = 200;
	private static final double NANOS_PER_MS = 1e6;

	/** What was done, and how long it took, in milliseconds. */
	private record Step(String what, double took, double longest, double processor) {
	}

	private final Display display = PlatformUI.createDisplay();
	private final Pauses pauses = new Pauses();
	private int entries = FRAMES * GrantTableVersion.V1.entriesPerFrame();
	private final List<Step> steps = new ArrayList<>();
	/** What the view took for each, once it is known. */
	private final List<Double> bests = new ArrayList<>();

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
						run();
						PlatformUI.getWorkbench().close();
					});
				}
			});
		} finally {
			display.dispose();
		}
		return EXIT_OK;
	}

	private void run() {
		OpenMachine small = load("small", GrantTableImage.wrap(GrantTableVersion.V1, new byte[GrantTableVersion.FRAME_BYTES]));
		report(load("large", image(FRAMES)), small);
		entries = Math.min(entries, EAGER_FRAMES * GrantTableVersion.V1.entriesPerFrame());
		OpenMachine fewer = load("fewer", image(Math.min(FRAMES, EAGER_FRAMES)));
		report(fewer, small);
		System.out.printf("an item for each of %,d rows, ms once, and how many times what the view takes for as many%n", entries);
		measureEager(EntryRows.of(fewer.machine().getDomains().get(0)));
	}

	private void report(OpenMachine machine, OpenMachine small) {
		List<List<Step>> rounds = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			steps.clear();
			bests.clear();
			measureView(machine, small);
			rounds.add(List.copyOf(steps));
		}
		System.out.printf("%,d rows, ms: the time, the longest pause of the UI thread, and the most that the processor worked in one; best and worst of %d%n",
				entries, ROUNDS);
		for (int i = 0; i < steps.size(); i++) {
			int at = i;
			double[] took = rounds.stream().mapToDouble(round -> round.get(at).took()).sorted().toArray();
			double[] longest = rounds.stream().mapToDouble(round -> round.get(at).longest()).sorted().toArray();
			double[] processor = rounds.stream().mapToDouble(round -> round.get(at).processor()).sorted().toArray();
			bests.add(took[0]);
			System.out.printf("%-22s %7.0f %7.0f, pause %6.1f %6.1f, processor %6.1f %6.1f ms%n", steps.get(i).what(), took[0], took[ROUNDS - 1],
					longest[0], longest[ROUNDS - 1], processor[0], processor[ROUNDS - 1]);
		}
	}

	private OpenMachine load(String title, GrantTableImage image) {
		LoadJob job = Ui.machines().open(title, progress -> List.of(new RawTable(new Origin("made", Instant.EPOCH), 7, image, List.of())));
		job.schedule();
		pauses.runUntil(display, () -> job.getResult() != null);
		return job.opened().orElseThrow();
	}

	private void measureView(OpenMachine machine, OpenMachine small) {
		GrantTableView view = Ui.view(GrantTableView.class, GrantTableView.ID);
		view.show(small);
		pump(() -> shown(view, 0));
		Text filter = Ui.find(Text.class, view, "grantFilter");
		Table table = Ui.find(Table.class, view, "grantTable");
		Slider slider = Ui.find(Slider.class, view, "grantScroll");
		String second = EntryColumn.gref(1);
		step("open", () -> view.show(machine), () -> shown(view, entries) && text(table, 1).equals(second));
		step("sort by frame", () -> Ui.select(table.getColumn(EntryColumn.FRAME.ordinal())), () -> text(table, 1).equals(EntryColumn.gref(entries / 2)));
		step("sort by gref", () -> Ui.select(table.getColumn(EntryColumn.GREF.ordinal())), () -> text(table, 1).equals(second));
		step("filter to one", () -> filter.setText("ref:" + (entries - 16)), () -> shown(view, 1));
		step("filter no more", () -> filter.setText(""), () -> shown(view, entries) && text(table, 1).equals(second));
		step("scroll, " + SCROLLED + " places", () -> {
			for (int i = 1; i <= SCROLLED; i++) {
				slider.setSelection((int) ((long) i * (entries - 100) / SCROLLED));
				slider.notifyListeners(SWT.Selection, new Event());
				while (pauses.step(display)) {
					// all that follows from it
				}
			}
		}, () -> true);
		step("select all", () -> global(view, ActionFactory.SELECT_ALL), () -> true);
		step("copy all", () -> global(view, ActionFactory.COPY), () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getName().startsWith("Copying")));
		step("leave", () -> view.show(small), () -> shown(view, 0));
	}

	private static boolean shown(GrantTableView view, int rows) {
		return (Ui.find(Label.class, view, "grantSummary").getText() + ";").contains("; " + rows + " shown;");
	}

	private static String text(Table table, int place) {
		return table.getItemCount() > place ? table.getItem(place).getText(EntryColumn.GREF.ordinal()) : "";
	}

	private static void global(GrantTableView view, ActionFactory action) {
		view.getViewSite().getActionBars().getGlobalActionHandler(action.getId()).run();
	}

	private void measureEager(EntryRows rows) {
		EagerTable[] eager = new EagerTable[1];
		steps.clear();
		step("open", () -> eager[0] = new EagerTable(display, rows), () -> true);
		EagerTable table = eager[0];
		step("sort by frame", () -> table.sort(EntryColumn.FRAME), () -> true);
		step("sort by gref", () -> table.sort(EntryColumn.GREF), () -> true);
		step("filter to one", () -> table.filter(entries - 16), () -> true);
		step("filter no more", () -> table.filter(null), () -> true);
		step("scroll, " + SCROLLED + " places", () -> {
			for (int i = 1; i <= SCROLLED; i++) {
				table.table().setTopIndex((int) ((long) i * (entries - 100) / SCROLLED));
				while (pauses.step(display)) {
					// all that follows from it
				}
			}
		}, () -> true);
		step("select all", table.table()::selectAll, () -> true);
		step("copy all", table::copied, () -> true);
		step("leave", table::close, () -> true);
	}

	/** What it does itself counts as one pause, unless it runs events. */
	private void step(String what, Runnable action, BooleanSupplier done) {
		pauses.reset();
		long start = System.nanoTime();
		if (what.startsWith("scroll")) {
			action.run();
		} else {
			pauses.run(action);
		}
		pump(done);
		double took = (System.nanoTime() - start) / NANOS_PER_MS;
		long settled = System.nanoTime() + 200_000_000;
		pump(() -> System.nanoTime() > settled);
		Step made = new Step(what, took, pauses.longest(), pauses.longestProcessor());
		if (bests.size() > steps.size()) {
			System.out.printf("%-22s %15.0f, pause %13.1f ms %7.0f x%n", what, took, made.longest(), took / Math.max(0.1, bests.get(steps.size())));
		}
		steps.add(made);
	}

	private void pump(BooleanSupplier condition) {
		pauses.runUntil(display, condition);
	}

	/** Every entry has another frame, and ordered by frames they stand otherwise. */
	private static GrantTableImage image(int frames) {
		byte[] bytes = new byte[frames * GrantTableVersion.FRAME_BYTES];
		int entries = frames * GrantTableVersion.V1.entriesPerFrame();
		int bits = Integer.numberOfTrailingZeros(Integer.highestOneBit(entries));
		for (int ref = 0; ref < entries; ref++) {
			int frame = Integer.reverse(ref) >>> Integer.SIZE - bits;
			int at = ref * GrantTableVersion.V1.entryBytes();
			bytes[at] = 1;
			for (int i = 0; i < Integer.BYTES; i++) {
				bytes[at + 4 + i] = (byte) (frame >> i * Byte.SIZE);
			}
		}
		return GrantTableImage.wrap(GrantTableVersion.V1, bytes);
	}

	@Override
	public void stop() {
		// it closes itself
	}
}
