package org.grantscope.analysis.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.analysis.check.Finding;
import org.grantscope.debug.core.MonitorProgress;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps Problem markers on captures in the workspace while they are open: what the checks find, on the first of the files, and
 * what could not be read, on its line of the file. Each look replaces them. They are not stored with the workspace; the Problems view
 * lists them. Its jobs are of the family {@code FindingMarkers.class}.
 */
@Component(immediate = true, service = FindingMarkers.class)
public final class FindingMarkers {

	private final OpenMachines machines;
	private final Judgements judgements;
	private final Map<Integer, MarkerJob> jobs = new ConcurrentHashMap<>();
	private final OpenMachines.Listener listener = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			mark(machine);
		}

		@Override
		public void closed(OpenMachine machine) {
			forget(machine);
		}
	};

	/** Made by Declarative Services. */
	@Activate
	public FindingMarkers(@Reference OpenMachines machines, @Reference Judgements judgements, @Reference IWorkspace workspace) {
		this.machines = machines;
		this.judgements = judgements;
		machines.addListener(listener);
		machines.all().forEach(this::mark);
	}

	/** The bundle stops. */
	@Deactivate
	public void stop() {
		machines.removeListener(listener);
		jobs.values().forEach(Job::cancel);
	}

	private void mark(OpenMachine machine) {
		if (!machine.source().files().isEmpty()) {
			MarkerJob job = new MarkerJob(machine);
			Job before = jobs.put(machine.id(), job);
			if (before != null) {
				before.cancel();
			}
			job.schedule();
		}
	}

	private void forget(OpenMachine machine) {
		Job before = jobs.remove(machine.id());
		if (before != null) {
			before.cancel();
			ICoreRunnable removing = monitor -> MarkedFile.unmark(machine.id());
			Job job = Job.createSystem("Removing problems of " + machine.title(), removing);
			job.setRule(ResourcesPlugin.getWorkspace().getRoot());
			job.schedule();
		}
	}

	/** Judges a picture and marks its files, unless there is a newer one by then. */
	private final class MarkerJob extends Job {

		private final OpenMachine machine;

		MarkerJob(OpenMachine machine) {
			super("Finding problems in " + machine.title());
			this.machine = machine;
			setPriority(DECORATE);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == FindingMarkers.class;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			List<IFile> files = MarkedFile.inWorkspace(machine.source().files());
			if (files.isEmpty()) {
				return Status.OK_STATUS;
			}
			try {
				List<Finding> findings = judgements.of(machine.machine(), new MonitorProgress(monitor));
				ResourcesPlugin.getWorkspace().run(inner -> replace(files, findings), ResourcesPlugin.getWorkspace().getRoot(),
						IWorkspace.AVOID_UPDATE, monitor);
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (CoreException e) {
				return files.stream().allMatch(IResource::exists) ? e.getStatus() : Status.CANCEL_STATUS;
			}
		}

		/** Nothing when the machine was closed or looked at again meanwhile. */
		private void replace(List<IFile> files, List<Finding> findings) throws CoreException {
			MarkedFile.unmark(machine.id());
			if (jobs.get(machine.id()) != this) {
				return;
			}
			List<String> problems = new ArrayList<>(machine.machine().getProblems());
			for (IFile file : files) {
				MarkedFile marked = new MarkedFile(file, machine.id());
				marked.markProblems(problems, files.size() == 1);
			}
			new MarkedFile(files.get(0), machine.id()).markFindings(findings);
		}
	}
}
