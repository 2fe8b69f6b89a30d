package org.grantscope.rcp.manual;

import java.util.List;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.grantscope.rcp.manual.PageText.Span;

/** Puts a page into a text widget, in the theme's fonts and colours. */
class ShownPage {

	private static final int STEP = 18;

	private ShownPage() {
	}

	/** In place of what the widget shows. */
	static void show(PageText page, StyledText shown) {
		shown.setText(page.text());
		for (Span span : page.spans()) {
			if (span.length() > 0) {
				shown.setStyleRange(style(span, shown));
			}
		}
		List<Integer> indents = page.indents();
		for (int line = 0; line < Math.min(indents.size(), shown.getLineCount()); line++) {
			if (indents.get(line) > 0) {
				shown.setLineIndent(line, 1, STEP * indents.get(line));
				shown.setLineWrapIndent(line, 1, STEP * indents.get(line) + STEP / 2);
			}
		}
	}

	private static StyleRange style(Span span, StyledText shown) {
		StyleRange style = new StyleRange(span.start(), span.length(), null, null);
		switch (span.look()) {
		case HEADING -> style.font = JFaceResources.getHeaderFont();
		case STRONG -> style.fontStyle = SWT.BOLD;
		case EMPHASIS -> style.fontStyle = SWT.ITALIC;
		case CODE -> style.font = JFaceResources.getTextFont();
		case LINK -> {
			style.underline = true;
			style.underlineStyle = SWT.UNDERLINE_LINK;
			style.foreground = JFaceColors.getHyperlinkText(shown.getDisplay());
			style.data = span.href();
		}
		}
		return style;
	}
}
