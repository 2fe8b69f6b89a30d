package org.grantscope.scenario.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.widgets.Display;
import org.grantscope.allocator.scenario.edit.NamedThing;

/** Marks all places of the name at the caret, soon after the caret has come to rest. */
public final class OccurrenceReconciler implements IReconciler {

	private static final int REST_MS = 200;
	private static final String TYPE = "org.eclipse.ui.genericeditor.text";
	/** Where the platform keeps whether marks are wanted: its button, and its default. */
	private static final String WANTED_NODE = "org.eclipse.ui.genericeditor";
	private static final String WANTED_KEY = "org.eclipse.ui.genericeditor.togglehighlight";

	private final Runnable mark = this::mark;
	private final CaretListener moved = event -> later();
	private @Nullable ISourceViewer viewer;
	private Annotation[] marked = new Annotation[0];
	private Job finding = Job.createSystem("Finding names", (ICoreRunnable) monitor -> {
	});

	@Override
	public void install(ITextViewer shown) {
		if (shown instanceof ISourceViewer source) {
			viewer = source;
			source.getTextWidget().addCaretListener(moved);
		}
	}

	@Override
	public void uninstall() {
		ISourceViewer source = viewer;
		viewer = null;
		if (source != null && source.getTextWidget() != null && !source.getTextWidget().isDisposed()) {
			source.getTextWidget().removeCaretListener(moved);
		}
	}

	@Override
	public @Nullable IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	private void later() {
		ISourceViewer source = viewer;
		if (source != null) {
			source.getTextWidget().getDisplay().timerExec(REST_MS, mark);
		}
	}

	/** Asks a job, since to find all names of a large text takes longer than a caret may. */
	private void mark() {
		ISourceViewer source = viewer;
		IDocument document = source == null ? null : source.getDocument();
		if (source == null || document == null || source.getTextWidget() == null || source.getTextWidget().isDisposed()) {
			return;
		}
		int caret = caret(source);
		boolean wanted = Platform.getPreferencesService().getBoolean(WANTED_NODE, WANTED_KEY, true, null);
		if (!wanted || caret < 0) {
			mark(source, List.of());
			return;
		}
		Display display = source.getTextWidget().getDisplay();
		finding.cancel();
		finding = Job.createSystem("Finding names", (ICoreRunnable) monitor -> {
			List<NamedThing> places = ScenarioDocuments.names(document).occurrences(caret);
			if (!monitor.isCanceled() && !display.isDisposed()) {
				display.asyncExec(() -> {
					if (source == viewer && document == source.getDocument() && !source.getTextWidget().isDisposed() && caret(source) == caret) {
						mark(source, places);
					}
				});
			}
		});
		finding.schedule();
	}

	private static int caret(ISourceViewer source) {
		int caret = source.getTextWidget().getCaretOffset();
		return source instanceof ITextViewerExtension5 folded ? folded.widgetOffset2ModelOffset(caret) : caret;
	}

	private void mark(ISourceViewer source, List<NamedThing> places) {
		Map<Annotation, Position> now = new LinkedHashMap<>();
		places.forEach(place -> now.put(new Annotation(TYPE, false, place.name() + (place.isDefinition() ? ", defined here" : "")),
				new Position(place.start(), place.name().length())));
		if ((marked.length > 0 || !now.isEmpty()) && source.getAnnotationModel() instanceof IAnnotationModelExtension batch) {
			batch.replaceAnnotations(marked, now);
			marked = now.keySet().toArray(Annotation[]::new);
		}
	}
}
