package org.grantscope.debug.ui.view;

import java.util.List;

import org.grantscope.analysis.query.NumberForm;
import org.grantscope.analysis.query.NumberForms;

/** The kinds of numbers whose form can be chosen. */
public enum NumberKind {

	/** References. */
	GREF("gref", List.of(NumberForm.BOTH, NumberForm.DECIMAL, NumberForm.HEX)),
	/** Domains. */
	DOMID("domid", List.of(NumberForm.DECIMAL, NumberForm.HEX)),
	/** Frame numbers. */
	FRAME("frame", List.of(NumberForm.HEX, NumberForm.DECIMAL));

	private final String title;
	private final List<NumberForm> offered;

	NumberKind(String title, List<NumberForm> offered) {
		this.title = title;
		this.offered = offered;
	}

	/** What people call it. */
	public String title() {
		return title;
	}

	/** The key of its form's name in the preferences of this bundle. */
	public String preference() {
		return "numbers." + title;
	}

	/** The forms to choose from; the first one holds until another is chosen. */
	public List<NumberForm> offered() {
		return offered;
	}

	/** This kind's form among all. */
	public NumberForm of(NumberForms forms) {
		return switch (this) {
			case GREF -> forms.gref();
			case DOMID -> forms.domid();
			case FRAME -> forms.frame();
		};
	}
}
