package org.grantscope.scenario.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.grantscope.allocator.scenario.edit.Layout;

/** Puts what is expected, and comments, below each other in the whole text. The caret stays in its line. */
public final class FormatScenario extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor && Editors.document(editor) instanceof IDocument document
				&& editor.isEditable() && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			String text = Layout.of(ScenarioDocuments.text(document)).replace("\n", TextUtilities.getDefaultLineDelimiter(document));
			try {
				if (!text.equals(document.get())) {
					document.replace(0, document.getLength(), text);
					IRegion line = document.getLineInformation(selection.getStartLine());
					editor.selectAndReveal(line.getOffset(), 0);
				}
			} catch (BadLocationException e) {
				throw new IllegalStateException(e);
			}
		}
		return null;
	}
}
