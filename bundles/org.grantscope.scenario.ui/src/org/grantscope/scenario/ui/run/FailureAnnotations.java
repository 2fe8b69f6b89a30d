package org.grantscope.scenario.ui.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.allocator.scenario.edit.SourceText;
import org.grantscope.scenario.ui.Editors;

/** What was expected and did not come, in the text of a file outside the workspace, which can have no markers. */
final class FailureAnnotations {

	private static final String ERROR = "org.eclipse.ui.workbench.texteditor.error";

	private FailureAnnotations() {
	}

	/** One of ours. */
	private static final class Failed extends Annotation {

		private final int line;

		private Failed(Step.Failure failure) {
			super(ERROR, false, FailureMarkers.message(failure));
			line = failure.line();
		}
	}

	/** These and no others, in all editors of the document. For the user interface's thread. */
	static void show(IDocument document, SourceText text, List<Step.Failure> failures) {
		Map<Annotation, Position> now = new LinkedHashMap<>();
		failures.stream().limit(FailureMarkers.MOST).forEach(failure -> {
			FailureMarkers.Place place = FailureMarkers.Place.of(text, failure);
			now.put(new Failed(failure), new Position(place.start(), place.end() - place.start()));
		});
		replace(document, failed -> true, now);
	}

	/** Those from that line on are not known to hold any more. */
	static void forgetFrom(IDocument document, int line) {
		replace(document, failed -> failed.line >= line, Map.of());
	}

	private static void replace(IDocument document, Predicate<Failed> gone, Map<Annotation, Position> now) {
		Editors.of(document).forEach(editor -> {
			IAnnotationModel model = Editors.viewer(editor) instanceof ISourceViewer viewer ? viewer.getAnnotationModel() : null;
			if (model instanceof IAnnotationModelExtension batch) {
				List<Annotation> before = new ArrayList<>();
				for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
					if (all.next() instanceof Failed failed && gone.test(failed)) {
						before.add(failed);
					}
				}
				batch.replaceAnnotations(before.toArray(Annotation[]::new), now);
			}
		});
	}
}
