package org.grantscope.scenario.ui;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.grantscope.allocator.scenario.edit.MistakePlace;

/** Mistakes in the text of a file outside the workspace, which can have no markers. */
final class MistakeAnnotations {

	private static final String ERROR = "org.eclipse.ui.workbench.texteditor.error";
	private static final String WARNING = "org.eclipse.ui.workbench.texteditor.warning";

	private MistakeAnnotations() {
	}

	/** One of ours. */
	private static final class Mistake extends Annotation {

		private Mistake(MistakePlace mistake) {
			super(mistake.warning() ? WARNING : ERROR, false, mistake.message());
		}
	}

	/** These and no others are shown. From any thread. */
	static void show(ISourceViewer viewer, List<MistakePlace> mistakes) {
		IAnnotationModel model = viewer.getAnnotationModel();
		if (model instanceof IAnnotationModelExtension batch) {
			List<Annotation> before = new ArrayList<>();
			for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				if (annotation instanceof Mistake) {
					before.add(annotation);
				}
			}
			Map<Annotation, Position> now = new LinkedHashMap<>();
			mistakes.stream().limit(MistakeMarkers.MOST)
					.forEach(one -> now.put(new Mistake(one), new Position(one.start(), one.end() - one.start())));
			batch.replaceAnnotations(before.toArray(Annotation[]::new), now);
		}
	}
}
