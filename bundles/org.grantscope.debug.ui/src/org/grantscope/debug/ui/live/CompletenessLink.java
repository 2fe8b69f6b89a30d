package org.grantscope.debug.ui.live;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.model.Machine;

/**
 * Says whether a picture is complete; resting on it tells the beginning of what is missing and where sources disagree, a click opens all
 * of it as text that can be copied. For the user interface's thread.
 */
final class CompletenessLink {

	private static final int HOVERED = 12;
	private static final int LISTED = 2_000;
	private static final int WIDTH = 560;
	private static final int HEIGHT = 220;

	private final Composite top;
	private final Label icon;
	private final Link link;
	private final ResourceManager images;
	private @Nullable Machine machine;

	/** Of nothing yet. */
	CompletenessLink(Composite parent) {
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(3, 0).applyTo(top);
		icon = new Label(top, SWT.NONE);
		images = new LocalResourceManager(JFaceResources.getResources(), icon);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
		link = new Link(top, SWT.NONE);
		WidgetName.set(link, "completeness", "Completeness");
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
		link.addListener(SWT.Selection, event -> open());
	}

	/** The widget. */
	Control control() {
		return top;
	}

	/**
	 * Says it of that machine; null for none.
	 *
	 * @return whether it needs another width now
	 */
	boolean show(@Nullable OpenMachine open) {
		Machine now = open == null ? null : open.machine();
		if (now == machine) {
			return false;
		}
		machine = now;
		if (now == null) {
			link.setText("");
			icon.setImage(null);
			return true;
		}
		Completeness completeness = Completeness.of(now);
		String words = "<a>" + completeness.words() + "</a>";
		icon.setImage(images.get((completeness.isComplete() ? Icons.COMPLETE : Icons.STALE).descriptor()));
		String hover = completeness.describe(HOVERED);
		link.setToolTipText(hover);
		icon.setToolTipText(hover);
		boolean other = !words.equals(link.getText());
		if (other) {
			link.setText(words);
		}
		return other;
	}

	private void open() {
		Machine now = machine;
		if (now != null) {
			new Details(link.getShell(), Completeness.of(now)).open();
		}
	}

	/** A window with all of it; the workbench can be used while it is open. */
	private static final class Details extends Dialog {

		private final Completeness completeness;

		Details(Shell parent, Completeness completeness) {
			super(parent);
			this.completeness = completeness;
			setShellStyle(SWT.CLOSE | SWT.RESIZE | SWT.TITLE);
			setBlockOnOpen(false);
		}

		@Override
		protected void configureShell(Shell shell) {
			super.configureShell(shell);
			shell.setText("Sources: " + completeness.words());
		}

		@Override
		protected boolean isResizable() {
			return true;
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			Text text = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
			WidgetName.set(text, "completenessDetails", "What is missing, and where sources disagree");
			text.setText(completeness.describe(LISTED));
			GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(text);
			return text;
		}

		@Override
		protected void createButtonsForButtonBar(Composite parent) {
			createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
		}
	}
}
