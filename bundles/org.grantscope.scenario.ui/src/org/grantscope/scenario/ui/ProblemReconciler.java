package org.grantscope.scenario.ui;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.edit.MistakePlace;
import org.grantscope.allocator.scenario.edit.SourceText;

/** Tells mistakes soon after they are typed, from a thread of its own. */
public final class ProblemReconciler extends MonoReconciler {

	private static final int DELAY_MS = 300;

	private final Strategy strategy;

	/** Made by the generic editor for each of its viewers. */
	public ProblemReconciler() {
		this(new Strategy());
	}

	private ProblemReconciler(Strategy strategy) {
		super(strategy, false);
		this.strategy = strategy;
		setDelay(DELAY_MS);
	}

	@Override
	public void install(ITextViewer viewer) {
		strategy.viewer = viewer;
		super.install(viewer);
	}

	@Override
	public void uninstall() {
		strategy.viewer = null;
		strategy.closed();
		super.uninstall();
	}

	private static final class Strategy implements IReconcilingStrategy, IReconcilingStrategyExtension {

		private volatile @Nullable ITextViewer viewer;
		private volatile @Nullable IDocument document;
		private volatile @Nullable IFile file;
		private List<MistakePlace> last = List.of();

		@Override
		public void setDocument(@Nullable IDocument shown) {
			document = shown;
			file = shown == null ? null : ScenarioDocuments.file(shown);
		}

		@Override
		public void setProgressMonitor(IProgressMonitor monitor) {
			// A text is read faster than anybody could cancel it.
		}

		@Override
		public void initialReconcile() {
			tell(true);
		}

		@Override
		public void reconcile(DirtyRegion dirty, IRegion part) {
			tell(false);
		}

		@Override
		public void reconcile(IRegion all) {
			tell(false);
		}

		private void tell(boolean first) {
			IDocument now = document;
			if (now == null) {
				return;
			}
			SourceText text = ScenarioDocuments.text(now);
			List<MistakePlace> found = MistakePlace.of(text, ScenarioParser.parse(ScenarioDocuments.name(now), text.text()));
			if (first || !found.equals(last)) {
				last = found;
				IFile known = file;
				if (known != null) {
					MistakeMarkers.show(known, found);
				} else if (viewer instanceof ISourceViewer source) {
					MistakeAnnotations.show(source, found);
				}
			}
		}

		/** What was typed and not stored is no mistake of the file. */
		private void closed() {
			IFile known = file;
			if (known != null && !last.isEmpty()) {
				MistakeMarkers.readAgain(known);
			}
		}
	}
}
