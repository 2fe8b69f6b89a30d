package org.grantscope.analysis.ui.findings;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.check.Checks;
import org.grantscope.analysis.check.Finding;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.osgi.service.component.annotations.Component;

/** What the checks find of each picture, worked out once for all who ask; an OSGi service. Thread-safe. */
@Component(service = Judgements.class)
public final class Judgements {

	private static final long PATIENCE_MS = 50;

	/** Of one picture; {@code found} is null until somebody has worked it out. */
	private static final class Judgement {
		private final ReentrantLock lock = new ReentrantLock();
		private @Nullable List<Finding> found;
	}

	private final Map<Machine, Judgement> judgements = new WeakHashMap<>();

	/**
	 * What all checks find, in their order. Takes long for a large table, the first time; never call it on the user interface's
	 * thread.
	 *
	 * @throws CancellationException soon after {@code progress} says that it is cancelled, also while another works it out
	 */
	public List<Finding> of(Machine machine, Progress progress) {
		Judgement judgement;
		synchronized (judgements) {
			judgement = judgements.computeIfAbsent(machine, unseen -> new Judgement());
		}
		await(judgement.lock, progress);
		try {
			List<Finding> found = judgement.found;
			if (found == null) {
				found = List.copyOf(Checks.run(machine, progress));
				judgement.found = found;
			}
			return found;
		} finally {
			judgement.lock.unlock();
		}
	}

	private static void await(ReentrantLock lock, Progress progress) {
		try {
			while (!lock.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
				progress.checkCancelled();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted");
		}
	}
}
