package org.grantscope.scenario.ui.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.ui.texteditor.ITextEditor;
import org.grantscope.allocator.scenario.ScenarioText;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.allocator.scenario.edit.MistakePlace;
import org.grantscope.allocator.scenario.edit.SourceText;
import org.grantscope.scenario.ui.Editors;
import org.grantscope.scenario.ui.ScenarioDocuments;

/**
 * What came of the lines of a document when it was run last. When a line is changed, nothing is known any more of it and of those
 * after it; what came before it would come again. For the user interface's thread.
 */
final class Outcomes implements IDocumentListener {

	private static final Map<IDocument, Outcomes> ALL = new WeakHashMap<>();

	/** By line from 0, what came. */
	private final NavigableMap<Integer, String> lines = new TreeMap<>();

	private Outcomes() {
	}

	/** What came of each line, from 0; nothing when it was not run. */
	static Map<Integer, String> of(IDocument document) {
		Outcomes outcomes = ALL.get(document);
		return outcomes == null ? Map.of() : outcomes.lines;
	}

	/** A run has ended. What was typed meanwhile hides it: then only a message says what came. */
	static void show(IDocument document, String text, List<Step> steps, String remark) {
		forget(document);
		List<Step.Failure> failures = steps.stream().flatMap(step -> step.failures().stream()).toList();
		boolean same = document.get().equals(text);
		if (same) {
			Outcomes outcomes = new Outcomes();
			steps.forEach(step -> outcomes.lines.put(step.statement().line() - 1, outcome(step)));
			document.addDocumentListener(outcomes);
			ALL.put(document, outcomes);
		}
		IFile file = ScenarioDocuments.file(document);
		if (file != null) {
			FailureMarkers.show(file, SourceText.of(text), failures);
		} else {
			FailureAnnotations.show(document, SourceText.of(text), same ? failures : List.of());
		}
		String done = "%d operations on %s: ".formatted(steps.size(), remark);
		if (failures.isEmpty()) {
			say(document, done + "all that was expected came", "");
		} else {
			say(document, "", done + (failures.size() == 1 ? "1 expectation was not met, " : failures.size() + " expectations were not met, ")
					+ failures.get(0));
		}
		redraw(document);
	}

	private static String outcome(Step step) {
		String expected = step.failures().stream().map(Step.Failure::expected).collect(Collectors.joining(", "));
		String found = step.failures().stream().map(Step.Failure::found).filter(one -> !step.summary().contains(one)).distinct()
				.collect(Collectors.joining(", "));
		return step.summary() + (found.isEmpty() ? "" : ", " + found) + (expected.isEmpty() ? "" : "   \u2717 expected " + expected);
	}

	/** It has mistakes and was not run. */
	static void notRun(IDocument document, ScenarioText read) {
		List<MistakePlace> errors = MistakePlace.of(SourceText.of(document.get()), read).stream().filter(one -> !one.warning()).toList();
		errors.stream().min(Comparator.comparingInt(MistakePlace::start)).ifPresent(first -> {
			say(document, "", "Not run: line %d: %s".formatted(first.line() + 1, first.message()));
			Editors.of(document).forEach(editor -> editor.selectAndReveal(first.start(), first.end() - first.start()));
		});
	}

	private static void forget(IDocument document) {
		Outcomes before = ALL.remove(document);
		if (before != null) {
			document.removeDocumentListener(before);
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		int changed = SourceText.of(event.getDocument().get()).lineAt(event.getOffset());
		if (!lines.tailMap(changed, true).isEmpty()) {
			lines.tailMap(changed, true).clear();
			IFile file = ScenarioDocuments.file(event.getDocument());
			if (file != null) {
				FailureMarkers.forgetFrom(file, changed + 1);
			} else {
				FailureAnnotations.forgetFrom(event.getDocument(), changed + 1);
			}
		}
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		// The minings are asked for again after every change.
	}

	private static void say(IDocument document, String message, String error) {
		Editors.of(document).forEach(editor -> say(editor, message, error));
	}

	private static void say(ITextEditor editor, String message, String error) {
		var status = editor.getEditorSite().getActionBars().getStatusLineManager();
		status.setMessage(message);
		status.setErrorMessage(error.isEmpty() ? null : error);
	}

	private static void redraw(IDocument document) {
		Editors.of(document).forEach(editor -> {
			if (Editors.viewer(editor) instanceof ISourceViewerExtension5 viewer) {
				viewer.updateCodeMinings();
			}
		});
	}
}
