package org.grantscope.analysis.ui.compare;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareViewerPane;
import org.eclipse.compare.IViewerCreator;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Composite;

/** How the platform's own comparisons, of two files or of versions of one, show what differs between captures. */
public final class CaptureCompare implements IViewerCreator {

	@Override
	public @Nullable Viewer createViewer(Composite parent, CompareConfiguration configuration) {
		return parent instanceof CompareViewerPane pane ? new CapturesViewer(pane) : null;
	}
}
