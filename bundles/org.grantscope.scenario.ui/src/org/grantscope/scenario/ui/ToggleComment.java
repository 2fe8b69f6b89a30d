package org.grantscope.scenario.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Makes comments of the selected lines, or lines of them when all are comments. */
public final class ToggleComment extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor && Editors.document(editor) instanceof IDocument document
				&& editor.isEditable() && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			try {
				toggle(document, selection, editor);
			} catch (BadLocationException e) {
				throw new IllegalStateException(e);
			}
		}
		return null;
	}

	private static void toggle(IDocument document, ITextSelection selection, ITextEditor editor) throws BadLocationException {
		int first = selection.getStartLine();
		boolean endsAtStart = selection.getEndLine() > first
				&& document.getLineOffset(selection.getEndLine()) == selection.getOffset() + selection.getLength();
		int last = selection.getEndLine() - (endsAtStart ? 1 : 0);
		int start = document.getLineOffset(first);
		IRegion end = document.getLineInformation(last);
		String before = document.get(start, end.getOffset() + end.getLength() - start);
		boolean comments = before.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
		String after = before.replaceAll(comments ? "(?m)^([ \t]*)#[ ]?" : "(?m)^(?=.*\\S)", comments ? "$1" : "# ");
		document.replace(start, before.length(), after);
		if (selection.getLength() > 0) {
			editor.selectAndReveal(start, after.length());
		}
	}
}
