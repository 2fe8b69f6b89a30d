package org.grantscope.analysis.ui.domains;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.diff.Sharing;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.changes.Marks;

/** Counts who grants to whom in the background. Whoever asks anew cancels the one before. */
final class SharingJob extends Job {

	private final OpenMachine machine;
	private final ChangeMarks marks;
	private final NumberForms forms;
	private final Consumer<ShownSharing> answer;

	/** {@code answer} is called on the job's thread. */
	SharingJob(OpenMachine machine, ChangeMarks marks, NumberForms forms, Consumer<ShownSharing> answer) {
		super("Counting who grants to whom");
		this.machine = machine;
		this.marks = marks;
		this.forms = forms;
		this.answer = answer;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Sharing sharing = Sharing.of(machine.machine(), monitor::isCanceled);
		Map<Pair, Integer> changed = new HashMap<>();
		for (Pair pair : sharing.pairs()) {
			Marks marked = marks.of(machine, pair.domain());
			if (!marked.isEmpty() && !monitor.isCanceled()) {
				changed.put(pair, count(pair, marked));
			}
		}
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		answer.accept(new ShownSharing(machine, sharing, changed, forms));
		return Status.OK_STATUS;
	}

	private static int count(Pair pair, Marks marked) {
		int count = 0;
		for (int ref : pair.refs()) {
			count += marked.of(ref) == null ? 0 : 1;
		}
		return count;
	}
}
