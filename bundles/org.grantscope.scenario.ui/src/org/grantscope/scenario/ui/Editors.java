package org.grantscope.scenario.ui;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.IDocumentProvider;
import org.eclipse.ui.texteditor.ITextEditor;

/** Open editors of scenarios. For the user interface's thread. */
public final class Editors {

	private Editors() {
	}

	/** The editor that has this viewer. */
	static Optional<ITextEditor> of(ITextViewer viewer) {
		return all().filter(editor -> viewer.equals(viewer(editor))).findFirst();
	}

	/** The editors, in all windows, of that document. */
	public static Stream<ITextEditor> of(IDocument document) {
		return all().filter(editor -> document.equals(document(editor)));
	}

	/** The document of an editor that has a scenario; null when it has none, or is no editor of texts. */
	public static @Nullable IDocument document(@Nullable IEditorPart part) {
		ITextEditor editor = part == null ? null : Adapters.adapt(part, ITextEditor.class);
		IDocumentProvider provider = editor == null ? null : editor.getDocumentProvider();
		IDocument document = editor == null || provider == null ? null : provider.getDocument(editor.getEditorInput());
		return document != null && ScenarioDocuments.isScenario(document) ? document : null;
	}

	/** The viewer of an editor; null while it has none. */
	public static @Nullable ITextViewer viewer(ITextEditor editor) {
		return editor.getAdapter(ITextOperationTarget.class) instanceof ITextViewer viewer ? viewer : null;
	}

	/** The widget of an editor; null while it has none. */
	static @Nullable StyledText widget(ITextEditor editor) {
		ITextViewer viewer = viewer(editor);
		return viewer == null ? null : viewer.getTextWidget();
	}

	private static Stream<ITextEditor> all() {
		return Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows()).flatMap(window -> Stream.of(window.getPages()))
				.flatMap(Editors::references).flatMap(reference -> Optional.ofNullable(reference.getEditor(false)).stream())
				.flatMap(editor -> Optional.ofNullable(Adapters.adapt(editor, ITextEditor.class)).stream());
	}

	private static Stream<IEditorReference> references(IWorkbenchPage page) {
		return Stream.of(page.getEditorReferences());
	}
}
