package org.grantscope.scenario.ui;

import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

/** The preference page of the templates. */
public final class TemplatePage extends TemplatePreferencePage {

	/** Made by the platform. */
	public TemplatePage() {
		setPreferenceStore(ScenarioTemplates.all().preferences());
		setTemplateStore(ScenarioTemplates.all().store());
		setContextTypeRegistry(ScenarioTemplates.all().types());
	}

	@Override
	protected boolean isShowFormatterSetting() {
		return false;
	}
}
