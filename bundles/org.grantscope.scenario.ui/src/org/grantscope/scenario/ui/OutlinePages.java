package org.grantscope.scenario.ui;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives editors of scenarios an outline. */
public final class OutlinePages implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (adaptable instanceof ITextEditor editor && type == IContentOutlinePage.class) {
			IDocument document = Editors.document(editor);
			return document == null ? null : type.cast(new ScenarioOutline(editor, document));
		}
		return null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}
