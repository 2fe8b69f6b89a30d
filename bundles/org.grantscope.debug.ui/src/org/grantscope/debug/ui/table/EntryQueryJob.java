package org.grantscope.debug.ui.table;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.analysis.query.EntryOrder;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.Query;

/** Chooses and orders entries in the background. Whoever asks anew cancels the one before. */
final class EntryQueryJob extends Job {

	/** What to show. */
	record Wanted(EntryRows rows, Query query, boolean unusedToo, EntryOrder order) {
	}

	private final Wanted wanted;
	private final Consumer<int[]> answer;

	/** {@code answer} takes the references to show, in order, on the job's thread. */
	EntryQueryJob(Wanted wanted, Consumer<int[]> answer) {
		super("Filtering grants");
		this.wanted = wanted;
		this.answer = answer;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		int[] refs = wanted.query().select(wanted.rows(), wanted.unusedToo(), monitor::isCanceled);
		if (!monitor.isCanceled() && !wanted.order().equals(EntryOrder.BY_REF)) {
			refs = wanted.order().sort(wanted.rows(), refs);
		}
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		answer.accept(refs);
		return Status.OK_STATUS;
	}
}
