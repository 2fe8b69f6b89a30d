package org.grantscope.scenario.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.util.IPropertyChangeListener;

/** Colours scenarios as they are typed, and again when the theme has other colours. */
public final class ScenarioPresentation extends PresentationReconciler {

	private final IPropertyChangeListener recolor = event -> {
		if (event.getProperty().startsWith(ScenarioColors.PREFIX)) {
			recolor();
		}
	};
	private @Nullable ITextViewer shown;

	/** Made by the generic editor for each of its viewers. */
	public ScenarioPresentation() {
		DefaultDamagerRepairer lines = new DefaultDamagerRepairer(new ScenarioScanner());
		setDamager(lines, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(lines, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer viewer) {
		super.install(viewer);
		shown = viewer;
		JFaceResources.getColorRegistry().addListener(recolor);
		EditorKeys.activate(viewer);
	}

	@Override
	public void uninstall() {
		JFaceResources.getColorRegistry().removeListener(recolor);
		shown = null;
		super.uninstall();
	}

	private void recolor() {
		ITextViewer viewer = shown;
		if (viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			viewer.invalidateTextPresentation();
		}
	}
}
