package org.grantscope.analysis.ui.findings;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
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
	 */
	record Answer(OpenMachine machine, List<Finding> findings, List<String> unjudged) {
	}

	private final Judgements judgements;
	private final OpenMachine machine;
	private final Consumer<Answer> answer;

	/** {@code answer} is called on the job's thread. */
	FindingsJob(Judgements judgements, OpenMachine machine, Consumer<Answer> answer) {
		super("Checking " + machine.title());
		this.judgements = judgements;
		this.machine = machine;
		this.answer = answer;
		setPriority(LONG);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			List<Finding> findings = judgements.of(machine.machine(), new MonitorProgress(monitor));
			answer.accept(new Answer(machine, findings, Unjudged.of(machine.machine())));
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
	}
}
