package org.grantscope.debug.ui.tests;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.GrantSharingPerspective;
import org.grantscope.debug.ui.table.GrantTableView;

/**
 * An application that measures: how long a loaded table of 524,288 entries, all of them used, takes to open in the Grant
 * Table view, and to be filtered and sorted there. It prints each figure and closes.
 */
public final class LargeTable implements IApplication {

	private static final int FRAMES = 1024;
	private static final int ENTRIES = FRAMES * GrantTableVersion.V1.entriesPerFrame();
	private static final int ROUNDS = 3;
	private static final long NANOS_PER_MS = 1_000_000;

	private final Display display = PlatformUI.createDisplay();
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
						for (int round = 0; round < ROUNDS; round++) {
							measure();
						}
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
		GrantTableView view = Ui.view(GrantTableView.class, GrantTableView.ID);
		Text filter = Ui.find(Text.class, view, "grantFilter");
		LoadJob job = Ui.machines().open("large", progress -> List.of(new RawTable(new Origin("made", Instant.EPOCH), 7, image(), List.of())));
		job.schedule();
		pumpUntil(() -> job.getResult() != null);
		OpenMachine machine = job.opened().orElseThrow();
		pauses.reset();
		long start = System.nanoTime();
		view.show(machine);
		pumpUntil(() -> table(view).getItemCount() > 0 && !table(view).getItem(0).getText(0).isEmpty());
		long first = millis(start);
		pumpUntil(() -> table(view).getItemCount() == ENTRIES);
		System.out.printf("%,d entries: first rows shown after %d ms, room for all rows after %d ms, longest block of the UI thread %.1f ms%n",
				ENTRIES, first, millis(start), pauses.longest());
		pauses.reset();
		start = System.nanoTime();
		filter.setText("0x7fff0");
		pumpUntil(() -> table(view).getItemCount() == 1);
		System.out.printf("filtered to one after %d ms, longest block of the UI thread %.1f ms%n", millis(start), pauses.longest());
		filter.setText("");
		Ui.machines().close(machine);
		pumpUntil(() -> table(view).getItemCount() == 0);
	}

	private static Table table(GrantTableView view) {
		return Ui.find(Table.class, view, "grantTable");
	}

	private void pumpUntil(BooleanSupplier condition) {
		pauses.runUntil(display, condition);
	}

	private static long millis(long start) {
		return (System.nanoTime() - start) / NANOS_PER_MS;
	}

	private static GrantTableImage image() {
		byte[] bytes = new byte[FRAMES * GrantTableVersion.FRAME_BYTES];
		for (int entry = 0; entry < bytes.length; entry += GrantTableVersion.V1.entryBytes()) {
			bytes[entry] = 1;
			bytes[entry + 4] = (byte) (entry >> 12);
		}
		return GrantTableImage.wrap(GrantTableVersion.V1, bytes);
	}

	@Override
	public void stop() {
		// it closes itself
	}
}
