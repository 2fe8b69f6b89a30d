package org.grantscope.debug.ui.table;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Writes rows in the background and puts the text on the clipboard. */
final class CopyJob extends Job {

	/** So many rows are written between two words about the progress. */
	private static final int STEP = 1_024;

	private final Display display;
	private final CopiedRows rows;
	private final CopiedRows.Format format;

	CopyJob(Display display, CopiedRows rows, CopiedRows.Format format) {
		super("Copying %,d entries".formatted(rows.rows().length));
		this.display = display;
		this.rows = rows;
		this.format = format;
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(getName(), rows.rows().length / STEP);
		int[] written = new int[1];
		String text = rows.text(format, () -> {
			if (++written[0] % STEP == 0) {
				monitor.worked(1);
			}
			return monitor.isCanceled();
		});
		monitor.done();
		if (text == null || display.isDisposed()) {
			return Status.CANCEL_STATUS;
		}
		display.asyncExec(() -> toClipboard(display, text));
		return Status.OK_STATUS;
	}

	/** On the user interface's thread; an empty text is not put there. */
	static void toClipboard(Display display, String text) {
		if (display.isDisposed() || text.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(display);
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
