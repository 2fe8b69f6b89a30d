package org.grantscope.scenario.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.IProjectionListener;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.grantscope.allocator.scenario.edit.Folds;
import org.grantscope.allocator.scenario.edit.SourceText;

/** Lets sections, comments, and what others do be folded; what is folded stays so while other lines are typed. */
public final class FoldingReconciler extends MonoReconciler {

	private final Strategy strategy;

	/** Made by the generic editor for each of its viewers. */
	public FoldingReconciler() {
		this(new Strategy());
	}

	private FoldingReconciler(Strategy strategy) {
		super(strategy, false);
		this.strategy = strategy;
	}

	@Override
	public void install(ITextViewer viewer) {
		if (viewer instanceof ProjectionViewer folding) {
			strategy.viewer = folding;
			folding.addProjectionListener(strategy);
		}
		super.install(viewer);
	}

	@Override
	public void uninstall() {
		ProjectionViewer folding = strategy.viewer;
		if (folding != null) {
			folding.removeProjectionListener(strategy);
		}
		strategy.viewer = null;
		super.uninstall();
	}

	private static final class Strategy implements IReconcilingStrategy, IReconcilingStrategyExtension, IProjectionListener {

		private volatile @Nullable ProjectionViewer viewer;
		private volatile @Nullable IDocument document;

		@Override
		public void setDocument(@Nullable IDocument shown) {
			document = shown;
		}

		@Override
		public void setProgressMonitor(IProgressMonitor monitor) {
			// It takes no time to speak of.
		}

		@Override
		public void projectionEnabled() {
			fold();
		}

		@Override
		public void projectionDisabled() {
			// The viewer forgets what was folded.
		}

		@Override
		public void initialReconcile() {
			fold();
		}

		@Override
		public void reconcile(DirtyRegion dirty, IRegion part) {
			fold();
		}

		@Override
		public void reconcile(IRegion all) {
			fold();
		}

		private synchronized void fold() {
			ProjectionViewer folding = viewer;
			IDocument now = document;
			ProjectionAnnotationModel model = folding == null ? null : folding.getProjectionAnnotationModel();
			if (model == null || now == null) {
				return;
			}
			Set<Position> wanted = new HashSet<>();
			SourceText text = ScenarioDocuments.text(now);
			Folds.of(text).forEach(fold -> wanted.add(position(text, fold)));
			List<Annotation> gone = new ArrayList<>();
			for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				if (annotation instanceof ProjectionAnnotation && !wanted.remove(model.getPosition(annotation))) {
					gone.add(annotation);
				}
			}
			Map<Annotation, Position> added = new LinkedHashMap<>();
			wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
			if (!gone.isEmpty() || !added.isEmpty()) {
				model.modifyAnnotations(gone.toArray(Annotation[]::new), added, new Annotation[0]);
			}
		}

		/** Whole lines, with the end of the last one. */
		private static Position position(SourceText text, Folds.Fold fold) {
			int start = text.start(fold.first());
			int end = fold.last() + 1 < text.lines().size() ? text.start(fold.last() + 1) : text.text().length();
			return new Position(start, end - start);
		}
	}
}
