package org.grantscope.analysis.ui.map;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.model.Domain;

/** Works out a map's picture in the background. Whoever asks anew cancels the one before. */
final class MapJob extends Job {

	private final Domain domain;
	private final Marks marks;
	private final Consumer<MapPicture> answer;

	/** {@code answer} is called on the job's thread. */
	MapJob(Domain domain, Marks marks, Consumer<MapPicture> answer) {
		super("Drawing the table map");
		this.domain = domain;
		this.marks = marks;
		this.answer = answer;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		MapPicture picture = MapPicture.of(domain, marks, monitor::isCanceled);
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		answer.accept(picture);
		return Status.OK_STATUS;
	}
}
