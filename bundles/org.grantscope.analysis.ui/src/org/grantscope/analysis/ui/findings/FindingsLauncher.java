package org.grantscope.analysis.ui.findings;

import java.util.Objects;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorLauncher;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/**
 * Opens a capture to show what the checks find in it. Where a Problem marker on it is selected, that one's finding is shown: the
 * platform tells a launcher the file alone, and this is where its "Go to" leads.
 */
public final class FindingsLauncher implements IEditorLauncher {

	@Override
	public void open(IPath file) {
		if (file == null) {
			return;
		}
		IMarker marker = selected(file);
		if (marker != null) {
			ShownFinding.show(marker);
		} else {
			ShownFinding.show(file);
		}
	}

	private static @Nullable IMarker selected(IPath file) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		ISelection selection = page == null ? null : page.getSelection();
		Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
		IMarker marker = first == null ? null : Adapters.adapt(first, IMarker.class);
		return marker != null && marker.exists() && Objects.equals(marker.getResource().getLocation(), file)
				&& marker.getAttribute(MarkedFile.MACHINE, -1) >= 0 ? marker : null;
	}
}
