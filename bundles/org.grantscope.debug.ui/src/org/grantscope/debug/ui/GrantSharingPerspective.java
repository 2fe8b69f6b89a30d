package org.grantscope.debug.ui;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.grantscope.debug.ui.table.GrantTableView;

/**
 * What belongs together is seen together: the table, and below it who keeps its grants; beside it the picture of the whole, what is
 * wrong, and the details of what is selected. Other bundles add their views beside these, by the ids of the folders or of the views.
 * Editors have their place at the left, and take none while there is none: {@link EditorRoom}.
 */
public final class GrantSharingPerspective implements IPerspectiveFactory {

	/** The perspective's id. */
	public static final String ID = "org.grantscope.debug.ui.perspective";

	/** There in an IDE; opened by the user, it finds its place at the left, beside what is debugged. */
	private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";
	private static final String EVENT_CHANNELS = "org.grantscope.debug.ui.eventChannels";
	private static final float EDITORS = 0.3f;
	private static final float LEFT = 0.64f;
	private static final float TABLES = 0.56f;
	private static final float PICTURE = 0.38f;
	private static final float FINDINGS = 0.52f;
	private static final int HIGH = 1000;
	private static final float PROJECTS = 0.35f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String area = layout.getEditorArea();
		layout.setEditorAreaVisible(false);
		IFolderLayout tables = layout.createFolder("tables", IPageLayout.RIGHT, EDITORS, area);
		tables.addView(GrantTableView.ID);
		tables.addPlaceholder(GrantTableView.ID + ":*");
		IPlaceholderFolderLayout picture = layout.createPlaceholderFolder("picture", IPageLayout.RIGHT, LEFT, "tables");
		picture.addPlaceholder(IPageLayout.ID_OUTLINE);
		IFolderLayout files = layout.createFolder("files", IPageLayout.BOTTOM, TABLES, "tables");
		files.addView(GrantFilesView.ID);
		files.addView(EVENT_CHANNELS);
		IPlaceholderFolderLayout findings = layout.createPlaceholderFolder("findings", IPageLayout.BOTTOM, PICTURE, "picture");
		findings.addPlaceholder(IPageLayout.ID_PROBLEM_VIEW);
		IFolderLayout details = isHigh() ? layout.createFolder("details", IPageLayout.BOTTOM, FINDINGS, "findings") : files;
		details.addView(IPageLayout.ID_PROP_SHEET);
		details.addPlaceholder(IDebugUIConstants.ID_MEMORY_VIEW);
		details.addPlaceholder(IDebugUIConstants.ID_REGISTER_VIEW);
		details.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		IPlaceholderFolderLayout left = layout.createPlaceholderFolder("projects", IPageLayout.TOP, PROJECTS, area);
		left.addPlaceholder(PROJECT_EXPLORER);
		left.addPlaceholder(IDebugUIConstants.ID_DEBUG_VIEW);
		addActions(layout);
	}

	/** There is room for three views, one below the other. */
	private static boolean isHigh() {
		return Display.getDefault().getPrimaryMonitor().getClientArea().height >= HIGH;
	}

	private static void addActions(IPageLayout layout) {
		layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
		layout.addActionSet(IDebugUIConstants.DEBUG_ACTION_SET);
		layout.addActionSet(IDebugUIConstants.DEBUG_TOOLBAR_ACTION_SET);
		for (String view : new String[] { GrantTableView.ID, GrantFilesView.ID, EVENT_CHANNELS, IPageLayout.ID_PROP_SHEET,
				IPageLayout.ID_PROBLEM_VIEW, IPageLayout.ID_OUTLINE, IDebugUIConstants.ID_DEBUG_VIEW, IDebugUIConstants.ID_MEMORY_VIEW,
				IDebugUIConstants.ID_REGISTER_VIEW, IPageLayout.ID_PROGRESS_VIEW }) {
			layout.addShowViewShortcut(view);
		}
	}
}
