package org.grantscope.debug.ui.table;

import java.util.function.Consumer;

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

	private final Query query;
	private final Consumer<int[]> answer;

	/** {@code answer} takes the references to show, in order, on the job's thread. */
	EntryQueryJob(Query query, Consumer<int[]> answer) {
		super("Filtering grants");
		this.query = query;
		this.answer = answer;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		int[] refs = query.filter().select(query.rows(), query.unusedToo(), monitor::isCanceled);
		if (!monitor.isCanceled() && !query.order().equals(EntryOrder.BY_REF)) {
			refs = query.order().sort(query.rows(), refs);
		}
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		answer.accept(refs);
		return Status.OK_STATUS;
	}
}
