package org.grantscope.scenario.ui;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.grantscope.allocator.scenario.edit.Token;

/** How pieces of scenarios look; the colours are those of the theme. For the user interface's thread. */
enum ScenarioColors {

	COMMENT("comment", SWT.NORMAL), OPERATION("operation", SWT.BOLD), KEYWORD("keyword", SWT.BOLD), WHO("who", SWT.NORMAL),
	DEFINITION("definition", SWT.BOLD), NAME("name", SWT.NORMAL), NUMBER("number", SWT.NORMAL), OUTCOME("outcome", SWT.NORMAL);

	/** Ids of the colours begin with it. */
	static final String PREFIX = "org.grantscope.scenario.ui.";

	private final String id;
	private final int style;

	ScenarioColors(String id, int style) {
		this.id = PREFIX + id;
		this.style = style;
	}

	/** Colour and style now. */
	TextAttribute attribute() {
		return new TextAttribute(JFaceResources.getColorRegistry().get(id), null, style);
	}

	/** The one for such a piece. */
	static TextAttribute of(Token.Kind kind) {
		return switch (kind) {
			case COMMENT, TEXT -> COMMENT.attribute();
			case OPERATION -> OPERATION.attribute();
			case KEYWORD -> KEYWORD.attribute();
			case WHO -> WHO.attribute();
			case DEFINITION -> DEFINITION.attribute();
			case NAME, SIGN -> NAME.attribute();
			case NUMBER, WORD -> NUMBER.attribute();
			case FIELD, OUTCOME -> OUTCOME.attribute();
			case UNKNOWN -> new TextAttribute(null);
		};
	}
}
