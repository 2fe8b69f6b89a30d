package org.grantscope.debug.ui;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.grantscope.debug.ui.table.GrantTableView;

/** Grant tables above, the files that keep the grants and the details of the selected one below. */
public final class GrantSharingPerspective implements IPerspectiveFactory {

	/** The perspective's id. */
	public static final String ID = "org.grantscope.debug.ui.perspective";

	/** There in an IDE; opened by the user, it finds its place at the left, beside what is debugged. */
	private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";
	private static final float PROJECTS = 0.22f;
	private static final float UPPER = 0.58f;
	private static final float HALF = 0.5f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String area = layout.getEditorArea();
		layout.setEditorAreaVisible(false);
		IFolderLayout tables = layout.createFolder("tables", IPageLayout.TOP, UPPER, area);
		tables.addView(GrantTableView.ID);
		IFolderLayout files = layout.createFolder("files", IPageLayout.TOP, HALF, area);
		files.addView(GrantFilesView.ID);
		IFolderLayout details = layout.createFolder("details", IPageLayout.RIGHT, HALF, "files");
		details.addView(IPageLayout.ID_PROP_SHEET);
		details.addPlaceholder(IDebugUIConstants.ID_MEMORY_VIEW);
		details.addPlaceholder(IDebugUIConstants.ID_REGISTER_VIEW);
		IPlaceholderFolderLayout left = layout.createPlaceholderFolder("projects", IPageLayout.LEFT, PROJECTS, "tables");
		left.addPlaceholder(PROJECT_EXPLORER);
		left.addPlaceholder(IDebugUIConstants.ID_DEBUG_VIEW);
		layout.createPlaceholderFolder("moreTables", IPageLayout.RIGHT, HALF, "tables").addPlaceholder(GrantTableView.ID + ":*");
		layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
		layout.addActionSet(IDebugUIConstants.DEBUG_ACTION_SET);
		layout.addActionSet(IDebugUIConstants.DEBUG_TOOLBAR_ACTION_SET);
		layout.addShowViewShortcut(GrantTableView.ID);
		layout.addShowViewShortcut(GrantFilesView.ID);
		layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
		layout.addShowViewShortcut(IDebugUIConstants.ID_DEBUG_VIEW);
		layout.addShowViewShortcut(IDebugUIConstants.ID_MEMORY_VIEW);
		layout.addShowViewShortcut(IDebugUIConstants.ID_REGISTER_VIEW);
		layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
	}
}
