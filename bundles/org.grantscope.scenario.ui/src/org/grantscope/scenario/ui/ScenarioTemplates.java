package org.grantscope.scenario.ui;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.text.templates.ContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The templates: those of this bundle, as the user changed them. For the user interface's thread. */
final class ScenarioTemplates {

	private static final String BUNDLE = "org.grantscope.scenario.ui";
	private static final ScenarioTemplates ALL = new ScenarioTemplates();

	private final ScopedPreferenceStore preferences = new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE);
	private final ContributionContextTypeRegistry types = new ContributionContextTypeRegistry();
	private final ContributionTemplateStore store;

	private ScenarioTemplates() {
		types.addContextType(ScenarioContextType.ID);
		store = new ContributionTemplateStore(types, preferences, "templates");
		try {
			store.load();
		} catch (IOException e) {
			ILog.of(getClass()).error("The changed templates of scenarios cannot be read", e);
		}
		store.startListeningForPreferenceChanges();
	}

	static ScenarioTemplates all() {
		return ALL;
	}

	ScopedPreferenceStore preferences() {
		return preferences;
	}

	ContributionContextTypeRegistry types() {
		return types;
	}

	@Nullable TemplateContextType type() {
		ContextTypeRegistry all = types;
		return all.getContextType(ScenarioContextType.ID);
	}

	TemplateStore store() {
		return store;
	}
}
