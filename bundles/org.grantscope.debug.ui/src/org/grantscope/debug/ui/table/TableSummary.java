package org.grantscope.debug.ui.table;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.ui.MachineChooser;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.model.Capture;
import org.grantscope.model.Contradiction;
import org.grantscope.model.Machine;
import org.grantscope.model.capture.Moments;

/** What is said of a whole table above its entries: how much of it is used and shown; below, what is wrong with its sources. */
final class TableSummary {

	private static final String NOTHING_OPEN = "Nothing is open.";

	private final Composite top;
	private final Label heading;
	private final Label warning;
	private final Text problems;
	private boolean laidOut;

	TableSummary(Composite parent) {
		top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(top);
		heading = new Label(top, SWT.NONE);
		heading.setData(WidgetName.ID_KEY, "grantSummary");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(80, SWT.DEFAULT).applyTo(heading);
		warning = new Label(top, SWT.NONE);
		warning.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		GridDataFactory.fillDefaults().applyTo(warning);
		problems = new Text(top, SWT.READ_ONLY | SWT.SINGLE);
		WidgetName.set(problems, "grantProblems", "What is wrong with the sources");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(problems);
		nothing();
	}

	Control control() {
		return top;
	}

	/** No table is shown. */
	void nothing() {
		heading.setText(NOTHING_OPEN);
		heading.setToolTipText(NOTHING_OPEN);
		showProblems(List.of());
	}

	/**
	 * That table is shown.
	 *
	 * @param words  one line about all of it
	 * @param shown  so many entries are shown
	 * @param marked so many are marked as changed
	 * @param hidden what more there is to say; empty for nothing
	 */
	void show(MachineChooser.Choice choice, String words, int shown, int marked, String hidden) {
		heading.setText(words + "; " + shown + " shown" + (marked == 0 ? "" : ", " + marked + " marked as changed")
				+ (hidden.isEmpty() ? "" : "; " + hidden));
		Machine machine = choice.machine().machine();
		List<String> sources = new ArrayList<>(List.of(heading.getText()));
		sources.addAll(machine.getCaptures().stream().map(TableSummary::source).distinct().toList());
		Moments.of(machine).ifPresent(moments -> sources.add(moments.describe()));
		heading.setToolTipText(String.join("\n", sources));
		List<String> found = new ArrayList<>(machine.getProblems().stream().map(problem -> "Incomplete: " + problem).toList());
		machine.getContradictions().forEach(one -> found.add("Contradiction: " + words(one)));
		showProblems(found);
	}

	private static String source(Capture capture) {
		return "%s: %s in %s%s".formatted(capture.getTime(), capture.getKind(), capture.getSource(),
				capture.getRemark() == null ? "" : " (" + capture.getRemark() + ")");
	}

	private static String words(Contradiction one) {
		String about = one.getRef() == null ? "" : "gref " + one.getRef() + ", ";
		return about + one.getSubject() + ": "
				+ String.join("; ", one.getClaims().stream().map(claim -> claim.getSource() + ": " + claim.getSays()).toList());
	}

	private void showProblems(List<String> found) {
		boolean any = !found.isEmpty();
		problems.setText(!any ? "" : found.size() == 1 ? found.get(0) : "%d problems; the first: %s".formatted(found.size(), found.get(0)));
		problems.setToolTipText(any ? String.join("\n", found) : null);
		if (any == problems.getVisible() && laidOut) {
			return;
		}
		laidOut = true;
		for (Control control : new Control[] { warning, problems }) {
			((GridData) control.getLayoutData()).exclude = !any;
			control.setVisible(any);
		}
		top.getParent().layout(true, true);
	}
}
