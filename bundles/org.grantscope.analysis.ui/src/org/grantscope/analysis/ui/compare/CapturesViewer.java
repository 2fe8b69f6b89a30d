package org.grantscope.analysis.ui.compare;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.eclipse.compare.CompareViewerPane;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.MonitorProgress;

/** What differs between two captures that the platform compares; they are read in the background. */
final class CapturesViewer extends DifferenceViewer {

	/** In that pane. */
	CapturesViewer(CompareViewerPane pane) {
		super(pane, row -> {
			// the files are not open: no other view shows them
		});
	}

	@Override
	protected void inputChanged(Object input, Object old) {
		super.inputChanged(input, old);
		if (input instanceof ICompareInput files && !(input instanceof ComparedTexts)) {
			say("Reading both captures\u2026");
			Display display = getControl().getDisplay();
			Job job = new Job("Comparing " + files.getName()) {
				@Override
				protected IStatus run(IProgressMonitor monitor) {
					return compare(files, new MonitorProgress(monitor), display);
				}
			};
			job.schedule();
			getControl().addDisposeListener(event -> job.cancel());
		}
	}

	private IStatus compare(ICompareInput files, Progress progress, Display display) {
		try {
			ITypedElement left = files.getLeft();
			ITypedElement right = files.getRight();
			if (left == null || right == null) {
				tell(display, () -> say("Only one of the two is there"));
				return Status.OK_STATUS;
			}
			ComparedMachines compared = ComparedMachines.of(CaptureElement.read(left, progress), CaptureElement.read(right, progress));
			tell(display, () -> {
				if (files == getInput()) {
					show(compared);
				}
			});
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (FormatException | IOException | CoreException e) {
			tell(display, () -> say(String.valueOf(e.getMessage())));
			return Status.OK_STATUS; // told where the user looks
		}
	}

	private void tell(Display display, Runnable what) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!getControl().isDisposed()) {
					what.run();
				}
			});
		}
	}
}
