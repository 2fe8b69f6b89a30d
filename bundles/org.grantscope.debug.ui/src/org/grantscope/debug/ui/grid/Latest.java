package org.grantscope.debug.ui.grid;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** What a view works out in the background: of several askings only the last one's answer is shown. For the user interface's thread. */
public final class Latest<P> {

	private final String name;
	private final Control control;
	private final Consumer<P> show;
	private @Nullable Job running;

	/**
	 * For a view.
	 *
	 * @param name    of the work, for people who look at what runs
	 * @param control while it lives, answers are shown
	 * @param show    told the answer, on the user interface's thread
	 */
	public Latest(String name, Control control, Consumer<P> show) {
		this.name = name;
		this.control = control;
		this.show = show;
		control.addListener(SWT.Dispose, event -> cancel());
	}

	/** Works it out; {@code work} is told whom to ask whether to stop, and what it returns then is not shown. */
	public void ask(Function<BooleanSupplier, P> work) {
		cancel();
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				P answer = work.apply(monitor::isCanceled);
				if (!monitor.isCanceled() && !control.isDisposed()) {
					control.getDisplay().asyncExec(() -> answer(this, answer));
				}
				return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
			}
		};
		job.setPriority(Job.INTERACTIVE);
		job.setSystem(true);
		running = job;
		job.schedule();
	}

	private void answer(Job of, P answer) {
		if (running == of && !control.isDisposed()) {
			running = null;
			show.accept(answer);
		}
	}

	/** Whether an answer is still to be shown. */
	public boolean isBusy() {
		return running != null;
	}

	/** Shows nothing of what was asked until now. */
	public void cancel() {
		Job job = running;
		running = null;
		if (job != null) {
			job.cancel();
		}
	}
}
