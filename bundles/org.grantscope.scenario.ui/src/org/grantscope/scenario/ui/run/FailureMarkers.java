package org.grantscope.scenario.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.allocator.scenario.edit.SourceText;

/** What was expected and did not come, as Problem markers on a file. In jobs. */
final class FailureMarkers {

	/** The markers' type. */
	static final String TYPE = "org.grantscope.scenario.ui.failure";
	static final int MOST = 100;

	private FailureMarkers() {
	}

	/** Where the value stands that was expected, in the text. */
	record Place(int start, int end) {

		static Place of(SourceText text, Step.Failure failure) {
			int line = failure.line() - 1;
			String content = text.lines().get(line).text();
			int arrow = Math.max(content.indexOf("=>"), 0);
			int at = content.indexOf(failure.expected(), arrow);
			return at < 0 ? new Place(text.start(line) + arrow, text.start(line) + content.length())
					: new Place(text.start(line) + at, text.start(line) + at + failure.expected().length());
		}
	}

	static String message(Step.Failure failure) {
		return "Expected %s, found %s".formatted(failure.expected(), failure.found());
	}

	/** These and no others. */
	static void show(IFile file, SourceText text, List<Step.Failure> failures) {
		work(file, monitor -> {
			file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
			for (Step.Failure failure : failures.subList(0, Math.min(failures.size(), MOST))) {
				file.createMarker(TYPE, attributes(text, failure, message(failure)));
			}
			if (failures.size() > MOST) {
				file.createMarker(TYPE, attributes(text, failures.get(MOST),
						"and %d more expectations that were not met".formatted(failures.size() - MOST)));
			}
		});
	}

	/** Those from that line on are not known to hold any more. */
	static void forgetFrom(IFile file, int line) {
		work(file, monitor -> {
			for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
				if (marker.getAttribute(IMarker.LINE_NUMBER, 0) >= line) {
					marker.delete();
				}
			}
		});
	}

	private static Map<String, Object> attributes(SourceText text, Step.Failure failure, String message) {
		Place place = Place.of(text, failure);
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, message);
		attributes.put(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
		attributes.put(IMarker.LINE_NUMBER, failure.line());
		attributes.put(IMarker.CHAR_START, place.start());
		attributes.put(IMarker.CHAR_END, place.end());
		attributes.put(IMarker.LOCATION, "line " + failure.line());
		return attributes;
	}

	private static void work(IFile file, ICoreRunnable what) {
		Job job = Job.createSystem("Expectations of " + file.getName(), (ICoreRunnable) monitor -> {
			try {
				if (file.exists()) {
					file.getWorkspace().run(what, file, 0, monitor);
				}
			} catch (CoreException e) {
				if (file.exists()) {
					throw e;
				}
			}
		});
		job.setRule(file);
		job.schedule();
	}
}
