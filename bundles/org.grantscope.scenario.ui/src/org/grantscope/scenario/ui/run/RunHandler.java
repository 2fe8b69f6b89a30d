package org.grantscope.scenario.ui.run;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.scenario.ui.Editors;

/** Runs the scenario in the active editor, as it is typed, or those of the selected files, which are opened for it. */
public final class RunHandler extends AbstractHandler {

	/** The command. */
	static final String COMMAND = "org.grantscope.scenario.ui.run";
	/** Its parameter: a kernel's name. */
	static final String KERNEL = "kernel";

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		String asked = event.getParameter(KERNEL);
		Optional<KernelProfile> kernel = asked == null ? Optional.empty() : KernelProfile.of(asked);
		kernel.ifPresent(Kernels::prefer);
		IEditorPart active = HandlerUtil.getActiveEditor(event);
		if (HandlerUtil.getActivePart(event) == active && active instanceof ITextEditor editor) {
			run(editor);
		} else if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && !selection.isEmpty()) {
			for (Object one : selection.toList()) {
				run(Adapters.adapt(one, IFile.class), HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
			}
		} else if (active instanceof ITextEditor editor) {
			run(editor);
		}
		return null;
	}

	private static void run(@Nullable IFile file, IWorkbenchPage page) throws ExecutionException {
		try {
			if (file != null && IDE.openEditor(page, file) instanceof ITextEditor editor) {
				run(editor);
			}
		} catch (PartInitException e) {
			throw new ExecutionException("The scenario cannot be opened", e);
		}
	}

	private static void run(ITextEditor editor) {
		IDocument document = Editors.document(editor);
		if (document != null) {
			new RunJob(document, document.get(), editor.getEditorInput().getName(), Kernels.preferred()).schedule();
		}
	}
}
