package org.grantscope.scenario.ui.wizard;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.grantscope.debug.ui.WidgetName;

/** What the new scenario begins with. */
final class TemplateChoicePage extends WizardPage {

	private static final int PREVIEW_WIDTH = 88;
	private static final int PREVIEW_LINES = 18;

	private ScenarioTemplate template = ScenarioTemplate.LIFE_CYCLE;
	private @Nullable Control templates;

	TemplateChoicePage() {
		super("template", "Grant Scenario", null);
		setDescription("Choose what to begin with. Each of them runs as it is.");
	}

	ScenarioTemplate template() {
		return template;
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(5, 5).applyTo(page);
		ListViewer list = new ListViewer(page, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(LabelProvider.createTextProvider(one -> one instanceof ScenarioTemplate known ? known.title() : ""));
		list.setInput(ScenarioTemplate.values());
		WidgetName.set(list.getControl(), "scenarioTemplate", "Templates");
		GridDataFactory.fillDefaults().grab(false, true).applyTo(list.getControl());
		Text preview = new Text(page, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
		preview.setFont(JFaceResources.getTextFont());
		WidgetName.set(preview, "scenarioPreview", "Text of the template");
		GridDataFactory.fillDefaults().grab(true, true).hint(PREVIEW_WIDTH * characterWidth(preview), PREVIEW_LINES * preview.getLineHeight())
				.applyTo(preview);
		Label description = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(description);
		list.addSelectionChangedListener(event -> {
			if (event.getStructuredSelection().getFirstElement() instanceof ScenarioTemplate chosen) {
				template = chosen;
				preview.setText(chosen.text());
				description.setText(chosen.description());
				if (getWizard() instanceof NewScenarioWizard wizard) {
					wizard.templateChosen(chosen);
				}
			}
		});
		list.addDoubleClickListener(event -> getContainer().showPage(getNextPage()));
		templates = list.getControl();
		setControl(page);
		Dialog.applyDialogFont(page);
		preview.setFont(JFaceResources.getTextFont());
		list.setSelection(new StructuredSelection(template));
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		Control list = templates;
		if (visible && list != null) {
			list.setFocus();
		}
	}

	private static int characterWidth(Text text) {
		GC gc = new GC(text);
		try {
			gc.setFont(text.getFont());
			return (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
		} finally {
			gc.dispose();
		}
	}
}
