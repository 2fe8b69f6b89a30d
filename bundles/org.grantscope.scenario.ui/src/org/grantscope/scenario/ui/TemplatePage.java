package org.grantscope.scenario.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
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
	public void createControl(@Nullable Composite parent) {
		super.createControl(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "org.grantscope.scenario.ui.templates");
	}

	@Override
	protected boolean isShowFormatterSetting() {
		return false;
	}
}
