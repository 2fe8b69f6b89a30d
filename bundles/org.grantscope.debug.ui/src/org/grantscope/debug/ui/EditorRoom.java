package org.grantscope.debug.ui;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * Gives the views the room of the editors while there are none, in our perspective alone. The platform itself makes room when an
 * editor is opened, but keeps it after the last one was closed. On the user interface's thread.
 */
public final class EditorRoom implements IPartListener2 {

	private static final Set<IWorkbenchPage> PAGES = Collections.newSetFromMap(new WeakHashMap<>());

	private EditorRoom() {
	}

	/** From now on, once for each page. */
	public static void watch(IWorkbenchPage page) {
		if (PAGES.add(page)) {
			page.addPartListener(new EditorRoom());
		}
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		IWorkbenchPage page = part.getPage();
		IPerspectiveDescriptor perspective = page.getPerspective();
		if (perspective != null && perspective.getId().equals(GrantSharingPerspective.ID) && page.getEditorReferences().length == 0
				&& page.isEditorAreaVisible()) {
			page.setEditorAreaVisible(false);
		}
	}
}
