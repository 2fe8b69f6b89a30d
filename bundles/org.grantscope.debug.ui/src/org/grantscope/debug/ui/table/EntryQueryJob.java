package org.grantscope.debug.ui.table;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.analysis.query.EntryFilter;
import org.grantscope.analysis.query.EntryOrder;
import org.grantscope.model.table.EntryTable;

/** Chooses and orders entries in the background. Whoever asks anew cancels the one before. */
final class EntryQueryJob extends Job {

	/** What to show. */
	record Query(EntryTable rows, EntryFilter filter, boolean unusedToo, EntryOrder order) {
	}

	/** Takes the answer, on the job's thread. */
	@FunctionalInterface
	interface Answer {
		void show(Query query, int[] refs);
	}

	private final Query query;
	private final Answer answer;

	EntryQueryJob(Query query, Answer answer) {
		super("Filtering grants");
		this.query = query;
		this.answer = answer;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		int[] refs = query.filter().select(query.rows(), query.unusedToo(), () -> monitor != null && monitor.isCanceled());
		if (query.order().equals(EntryOrder.BY_REF)) {
			return finish(monitor, refs);
		}
		return finish(monitor, query.order().sort(query.rows(), refs));
	}

	private IStatus finish(IProgressMonitor monitor, int[] refs) {
		if (monitor != null && monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		answer.show(query, refs);
		return Status.OK_STATUS;
	}
}
