package org.grantscope.scenario.ui;

import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.TemplateContextType;

/** Where templates of scenarios apply: at the beginning of a line. */
public final class ScenarioContextType extends TemplateContextType {

	/** The id in the extension. */
	static final String ID = "org.grantscope.scenario.ui.line";

	/** Made by the platform, with the variables that all templates have. */
	public ScenarioContextType() {
		addResolver(new GlobalTemplateVariables.Cursor());
		addResolver(new GlobalTemplateVariables.LineSelection());
		addResolver(new GlobalTemplateVariables.Dollar());
		addResolver(new GlobalTemplateVariables.Date());
		addResolver(new GlobalTemplateVariables.User());
	}
}
