package org.grantscope.debug.ui.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.analysis.query.NumberForms;

/** Looks in the background for the next row of which some column that is shown says a text, whatever its case. */
final class FindJob extends Job {

	/**
	 * What to look for.
	 *
	 * @param from    the first row to look at
	 * @param forward whether then the next one, else the one before; all rows are looked at, beginning again at the other end
	 */
	record Wanted(EntryPicture picture, List<GrantColumn> columns, NumberForms forms, String text, int from, boolean forward) {
	}

	/**
	 * What was found.
	 *
	 * @param row     -1 when no row says it
	 * @param wrapped whether the search began again at the other end
	 */
	record Answer(Wanted wanted, int row, boolean wrapped) {
	}

	private final Wanted wanted;
	private final Consumer<Answer> answer;

	/** {@code answer} is called on the job's thread, unless it is cancelled. */
	FindJob(Wanted wanted, Consumer<Answer> answer) {
		super("Finding grants");
		this.wanted = wanted;
		this.answer = answer;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		String text = wanted.text().toLowerCase(Locale.ROOT);
		int count = wanted.picture().size();
		for (int step = 0; step < count; step++) {
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			int row = Math.floorMod(wanted.from() + (wanted.forward() ? step : -step), count);
			if (says(row, text)) {
				answer.accept(new Answer(wanted, row, wanted.forward() ? row < wanted.from() : row > wanted.from()));
				return Status.OK_STATUS;
			}
		}
		answer.accept(new Answer(wanted, -1, true));
		return Status.OK_STATUS;
	}

	private boolean says(int row, String text) {
		EntryPicture.Part part = wanted.picture().part(row);
		int ref = wanted.picture().ref(row);
		for (GrantColumn column : wanted.columns()) {
			if (column.text(part, ref, wanted.forms()).toLowerCase(Locale.ROOT).contains(text)) {
				return true;
			}
		}
		return false;
	}
}
