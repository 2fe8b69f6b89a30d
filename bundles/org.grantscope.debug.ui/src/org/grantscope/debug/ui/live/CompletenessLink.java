package org.grantscope.debug.ui.live;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
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
			new Details(link.getShell(), link.toDisplay(0, link.getSize().y), Completeness.of(now)).open();
		}
	}

	/** A window with all of it, which Escape and a click elsewhere close. */
	private static final class Details extends PopupDialog {

		private final Point at;
		private final Completeness completeness;

		Details(Shell parent, Point at, Completeness completeness) {
			super(parent, SWT.RESIZE | SWT.ON_TOP, true, false, false, false, false, "Sources: " + completeness.words(), null);
			this.at = at;
			this.completeness = completeness;
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			Text text = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
			WidgetName.set(text, "completenessDetails", "What is missing, and where sources disagree");
			text.setText(completeness.describe(LISTED));
			GridDataFactory.fillDefaults().grab(true, true).hint(560, 220).applyTo(text);
			return text;
		}

		@Override
		protected Point getInitialLocation(Point size) {
			return new Point(Math.max(0, at.x - size.x / 2), at.y);
		}
	}
}
