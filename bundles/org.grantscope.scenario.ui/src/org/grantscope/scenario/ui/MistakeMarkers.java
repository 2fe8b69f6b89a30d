package org.grantscope.scenario.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.edit.MistakePlace;
import org.grantscope.allocator.scenario.edit.SourceText;

/** Mistakes as Problem markers on a file. All of it in jobs of the family {@code MistakeMarkers.class}. */
final class MistakeMarkers {

	/** The markers' type. */
	static final String TYPE = "org.grantscope.scenario.ui.mistake";
	/** More markers would help nobody, and hold up the editor. */
	static final int MOST = 100;

	private MistakeMarkers() {
	}

	/** These and no others are the file's mistakes. */
	static void show(IFile file, List<MistakePlace> mistakes) {
		work(file, monitor -> file.getWorkspace().run(inside -> replace(file, mistakes), file, IWorkspace.AVOID_UPDATE, monitor));
	}

	/** The mistakes of what is stored. */
	static void readAgain(IFile file) {
		work(file, monitor -> {
			if (file.exists()) {
				String text = file.readString();
				replace(file, MistakePlace.of(SourceText.of(text), ScenarioParser.parse(file.getName(), text)));
			}
		});
	}

	private static void work(IFile file, ICoreRunnable what) {
		Job job = new Job("Checking " + file.getName()) {
			@Override
			public boolean belongsTo(Object family) {
				return family == MistakeMarkers.class;
			}

			@Override
			protected org.eclipse.core.runtime.IStatus run(org.eclipse.core.runtime.IProgressMonitor monitor) {
				try {
					what.run(monitor);
				} catch (CoreException e) {
					return e.getStatus();
				}
				return org.eclipse.core.runtime.Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.setRule(file);
		job.schedule();
	}

	private static void replace(IFile file, List<MistakePlace> mistakes) throws CoreException {
		if (!file.exists()) {
			return;
		}
		file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
		for (MistakePlace mistake : mistakes.subList(0, Math.min(mistakes.size(), MOST))) {
			file.createMarker(TYPE, attributes(mistake, mistake.message()));
		}
		if (mistakes.size() > MOST) {
			file.createMarker(TYPE, attributes(mistakes.get(MOST), "and %d more mistakes from here on".formatted(mistakes.size() - MOST)));
		}
	}

	private static Map<String, Object> attributes(MistakePlace mistake, String message) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, message);
		attributes.put(IMarker.SEVERITY, mistake.warning() ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_ERROR);
		attributes.put(IMarker.LINE_NUMBER, mistake.line() + 1);
		attributes.put(IMarker.CHAR_START, mistake.start());
		attributes.put(IMarker.CHAR_END, mistake.end());
		attributes.put(IMarker.LOCATION, "line " + (mistake.line() + 1));
		return attributes;
	}
}
