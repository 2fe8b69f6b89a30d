package org.grantscope.debug.ui.table;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.grantscope.analysis.query.QueryException;
import org.grantscope.debug.ui.WidgetName;

/**
 * A line that says where what was typed is no query: the text again, its wrong part underlined, and what is wrong with it. It takes
 * room only while there is something to say.
 */
final class QueryFault {

	/** Where something is missing at the end, this stands for it. */
	private static final String MISSING = "\u2423";
	private static final int SHOWN = 60;

	private final StyledText line;

	/** Not shown; with layout data for a grid. */
	QueryFault(Composite parent) {
		line = new StyledText(parent, SWT.READ_ONLY | SWT.SINGLE);
		WidgetName.set(line, "grantFilterFault", "Where the filter is wrong");
		line.setBackground(parent.getBackground());
		line.setForeground(parent.getForeground());
		line.setCaret(null);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).exclude(true).applyTo(line);
		line.setVisible(false);
	}

	/** The widget. */
	Control control() {
		return line;
	}

	/** Shows what is wrong with that text; null for nothing. */
	void show(String typed, @Nullable QueryException wrong) {
		if (wrong != null) {
			int from = Math.max(0, Math.min(wrong.from(), typed.length()) - SHOWN);
			int begin = Math.min(wrong.from(), typed.length()) - from;
			int end = Math.min(wrong.to(), typed.length()) - from;
			String part = typed.substring(from, Math.min(typed.length(), from + begin + SHOWN));
			String shown = begin >= part.length() ? part + MISSING : part;
			String front = from > 0 ? "\u2026" : "";
			line.setText(front + shown + "   \u2014 " + wrong.getMessage());
			underline(front.length() + begin, Math.clamp(end - begin, 1, Math.max(1, shown.length() - begin)));
		}
		boolean show = wrong != null;
		GridData data = (GridData) line.getLayoutData();
		if (data.exclude == show) {
			data.exclude = !show;
			line.setVisible(show);
			line.getParent().layout();
		}
	}

	private void underline(int from, int length) {
		StyleRange range = new StyleRange(from, length, JFaceColors.getErrorText(line.getDisplay()), null, SWT.BOLD);
		range.underline = true;
		range.underlineStyle = SWT.UNDERLINE_ERROR;
		range.underlineColor = JFaceColors.getErrorText(line.getDisplay());
		line.setStyleRange(range);
	}
}
