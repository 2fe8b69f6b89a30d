package org.grantscope.analysis.ui.findings;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.check.Finding;
import org.grantscope.debug.core.MonitorProgress;
import org.grantscope.debug.core.OpenMachine;

/** Lets the checks judge one picture in the background. Whoever asks anew cancels the one before. */
final class FindingsJob extends Job {

	/**
	 * What is known then.
	 *
	 * @param machine  the picture that was judged
	 * @param findings what the checks found
	 * @param unjudged what they could not judge, sentences
	 * @param changes  since the look at the same machine that was judged before
	 */
	record Answer(OpenMachine machine, List<Finding> findings, List<String> unjudged, FindingChanges changes) {

		/** What is there, and after it what is gone. */
		List<Finding> listed() {
			return changes.gone().isEmpty() ? findings : Stream.concat(findings.stream(), changes.gone().stream()).toList();
		}
	}

	private final Judgements judgements;
	private final OpenMachine machine;
	private final @Nullable Answer before;
	private final Consumer<Answer> answer;

	/**
	 * Of that picture.
	 *
	 * @param before what was known of the same machine before; null for nothing
	 * @param answer called on the job's thread
	 */
	FindingsJob(Judgements judgements, OpenMachine machine, @Nullable Answer before, Consumer<Answer> answer) {
		super("Checking " + machine.title());
		this.judgements = judgements;
		this.machine = machine;
		this.before = before;
		this.answer = answer;
		setPriority(LONG);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			List<Finding> findings = judgements.of(machine.machine(), new MonitorProgress(monitor));
			Answer last = before;
			FindingChanges changes = last == null ? FindingChanges.NONE : FindingChanges.between(last.findings(), findings);
			answer.accept(new Answer(machine, findings, Unjudged.of(machine.machine()), changes));
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
	}
}
