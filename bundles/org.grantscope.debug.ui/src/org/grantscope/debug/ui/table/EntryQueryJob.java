package org.grantscope.debug.ui.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.export.EntryReport;
import org.grantscope.analysis.query.EntryOrder;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.Query;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.model.Domain;
import org.grantscope.model.table.EntryTable;

/** Chooses and orders entries in the background. Whoever asks anew cancels the one before. */
final class EntryQueryJob extends Job {

	/** What to show: of that domain, whose table was read already when {@code rows} is not null. Marked entries count as used. */
	record Wanted(Domain domain, @Nullable EntryRows rows, Query query, boolean unusedToo, EntryOrder order, Marks marks) {
	}

	/** What is shown, when it is of the same table, and the entries whose rows are filled. */
	record Shown(EntryPicture picture, BitSet filled) {
	}

	/**
	 * What is to be shown.
	 *
	 * @param picture all of it
	 * @param update  the short way there from what is shown; null when there is none
	 * @param heading one line about the whole table
	 */
	record Answer(Wanted wanted, EntryPicture picture, @Nullable PictureUpdate update, String heading) {
	}

	private final Wanted wanted;
	private final @Nullable Shown shown;
	private final Consumer<Answer> answer;

	/** {@code answer} is called on the job's thread. */
	EntryQueryJob(Wanted wanted, @Nullable Shown shown, Consumer<Answer> answer) {
		super("Filtering grants");
		this.wanted = wanted;
		this.shown = shown;
		this.answer = answer;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		EntryRows known = wanted.rows();
		EntryRows rows = known != null ? known : EntryRows.of(wanted.domain());
		int[] refs = select(rows, monitor);
		if (!monitor.isCanceled() && !wanted.order().equals(EntryOrder.BY_REF)) {
			refs = wanted.order().sort(rows, refs);
		}
		EntryPicture picture = new EntryPicture(rows, refs, wanted.marks());
		Shown before = shown;
		PictureUpdate update = before == null || monitor.isCanceled() ? null
				: PictureUpdate.between(before.picture(), picture, before.filled(), monitor::isCanceled);
		String heading = EntryReport.heading(wanted.domain(), wanted.domain().getTable(), rows.table());
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		answer.accept(new Answer(wanted, picture, update, heading));
		return Status.OK_STATUS;
	}

	/** Marked entries are chosen from as if they were used: what was freed just now can be seen. */
	private int[] select(EntryRows rows, IProgressMonitor monitor) {
		Marks marks = wanted.marks();
		boolean unusedToo = wanted.unusedToo() || !marks.isEmpty();
		int[] refs = wanted.query().select(rows, unusedToo, monitor::isCanceled);
		if (wanted.unusedToo() || marks.isEmpty()) {
			return refs;
		}
		EntryTable table = rows.table();
		return Arrays.stream(refs).filter(ref -> table.isUsed(ref) || marks.of(ref) != null).toArray();
	}
}
