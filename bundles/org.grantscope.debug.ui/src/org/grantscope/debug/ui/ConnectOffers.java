package org.grantscope.debug.ui;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.grantscope.core.observe.FormatException;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.RememberedMachine;
import org.grantscope.debug.core.RememberedMachines;

/** What was open before a restart and is connected only when it is chosen. On the user interface's thread. */
final class ConnectOffers {

	private final RememberedMachines remembered = PlatformUI.getWorkbench().getService(RememberedMachines.class);
	private final Runnable changed;

	/** Tells, on any thread, when there are others. */
	ConnectOffers(Runnable changed) {
		this.changed = changed;
		remembered.addListener(changed);
	}

	void dispose() {
		remembered.removeListener(changed);
	}

	/** Opens what needs no user. */
	void restore() {
		remembered.restore();
	}

	/** One for each, for people. */
	List<String> labels() {
		return remembered.offers().stream().map(offer -> (offer.isHarmless() ? "Open again: " : "Connect again: ") + offer.title()).toList();
	}

	/** Opens the offer of that index in a job, and gives what it opened to somebody. */
	void open(int index, Consumer<OpenMachine> show) {
		List<RememberedMachine> offers = remembered.offers();
		if (index >= offers.size()) {
			return;
		}
		Display display = Display.getCurrent();
		try {
			LoadJob job = remembered.open(offers.get(index));
			job.setUser(true);
			job.addJobChangeListener(new JobChangeAdapter() {
				@Override
				public void done(IJobChangeEvent event) {
					if (!display.isDisposed()) {
						job.opened().ifPresent(machine -> display.asyncExec(() -> show.accept(machine)));
					}
				}
			});
			job.schedule();
		} catch (FormatException e) {
			StatusManager.getManager().handle(Status.error(String.valueOf(e.getMessage())), StatusManager.SHOW);
		}
	}
}
