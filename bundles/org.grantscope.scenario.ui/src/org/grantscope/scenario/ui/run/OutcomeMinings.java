package org.grantscope.scenario.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;

/** Behind each line what came of it in the last run. */
public final class OutcomeMinings extends AbstractCodeMiningProvider {

	private static final int MOST = 2000;
	private static final int SHOWN = 90;

	private static final class Outcome extends LineEndCodeMining {

		private Outcome(IDocument document, int line, ICodeMiningProvider provider, String label) throws BadLocationException {
			super(document, line, provider);
			setLabel("    \u2192 " + (label.length() > SHOWN ? label.substring(0, SHOWN) + "..." : label));
		}
	}

	@Override
	public @Nullable CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		return CompletableFuture.completedFuture(minings(viewer.getDocument()));
	}

	private List<ICodeMining> minings(@Nullable IDocument document) {
		List<ICodeMining> minings = new ArrayList<>();
		if (document == null) {
			return minings;
		}
		for (Map.Entry<Integer, String> line : Outcomes.of(document).entrySet()) {
			if (minings.size() == MOST || line.getKey() >= document.getNumberOfLines()) {
				break;
			}
			try {
				minings.add(new Outcome(document, line.getKey(), this, line.getValue()));
			} catch (BadLocationException e) {
				break;
			}
		}
		return minings;
	}
}
