package org.grantscope.debug.ui.tests;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;

/** All views that the workbench has of us, whichever bundle they are from. */
final class OurViews {

	private OurViews() {
	}

	/** In the order of their ids. */
	static List<IViewDescriptor> all() {
		return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews()).filter(view -> view.getId().startsWith("org.grantscope."))
				.sorted((one, other) -> one.getId().compareTo(other.getId())).toList();
	}

	/** Shows it, or fails. */
	static IViewPart show(IViewDescriptor view) {
		try {
			return Ui.page().showView(view.getId());
		} catch (PartInitException e) {
			throw new AssertionError(view.getId(), e);
		}
	}

	/** The widget that holds all of the view. */
	static Control control(IViewPart view) {
		Control control = Adapters.adapt(view, Control.class);
		if (control == null) {
			throw new AssertionError(view.getSite().getId() + " does not adapt to Control");
		}
		return control;
	}
}
