package org.grantscope.debug.ui.view;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.core.runtime.Status;
import org.grantscope.debug.ui.WidgetName;

/** What a view shows while it has nothing else to show: why, and what can be done about it, as links. */
public final class EmptyState {

	private static final String COMMAND = "org.grantscope.debug.ui.";
	private static final String WAYS = "<a href=\"openSample\">Look at a sample</a>, a real domain's grants, or one with <a href=\"openDeferred\">deferred grants</a>\n"
			+ "<a href=\"openSimulated\">Start a simulated machine</a>\n"
			+ "<a href=\"openCapture\">Open a capture</a> of any format\n"
			+ "<a href=\"openSource\">Connect to a live machine</a> by its URI";
	private static final int MARGIN = 12;

	private final Composite top;
	private final Label why;

	/** With no reason yet. */
	public EmptyState(Composite parent) {
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, MARGIN / 2).applyTo(top);
		why = new Label(top, SWT.WRAP);
		why.setFont(JFaceResources.getBannerFont());
		why.setData(WidgetName.ID_KEY, "empty");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(why);
		Link ways = new Link(top, SWT.WRAP);
		ways.setText(WAYS);
		WidgetName.set(ways, "emptyWays", "What can be done");
		ways.addListener(SWT.Selection, event -> execute(COMMAND + event.text));
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(ways);
	}

	/** The widget. */
	public Control control() {
		return top;
	}

	/** Says why there is nothing. */
	public void show(String reason) {
		if (!reason.equals(why.getText())) {
			why.setText(reason);
			top.layout();
		}
	}

	private static void execute(String command) {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			StatusManager.getManager().handle(Status.error(e.getMessage(), e), StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
