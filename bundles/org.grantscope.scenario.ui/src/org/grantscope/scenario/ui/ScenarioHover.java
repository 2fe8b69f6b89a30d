package org.grantscope.scenario.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.grantscope.allocator.scenario.edit.Explanation;
import org.grantscope.allocator.scenario.edit.NameValue;
import org.grantscope.allocator.scenario.edit.NamedThing;
import org.grantscope.allocator.scenario.edit.Names;
import org.grantscope.allocator.scenario.edit.SourceText;
import org.grantscope.core.observe.Progress;
import org.grantscope.scenario.ui.run.Kernels;

/** Says what the word under the mouse means; of a name also what it stands for when the scenario is run up to that line. */
public final class ScenarioHover implements ITextHover {

	private static final long PATIENCE_NANOS = 300_000_000L;

	@Override
	public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
		IDocument document = viewer.getDocument();
		if (document == null) {
			return null;
		}
		SourceText text = ScenarioDocuments.text(document);
		Optional<Explanation> found = Explanation.at(text, region.getOffset());
		return found.isPresent() ? hover(text, found.get()) : null;
	}

	private static String hover(SourceText text, Explanation explanation) {
		List<String> lines = new ArrayList<>(explanation.details());
		Names.of(text).at(explanation.start()).flatMap(name -> value(text, name)).ifPresent(lines::add);
		return HoverText.of(explanation.title(), lines);
	}

	private static Optional<String> value(SourceText text, NamedThing name) {
		long end = System.nanoTime() + PATIENCE_NANOS;
		int line = name.isDefinition() ? name.line() : name.line() - 1;
		try {
			return line < 0 ? Optional.empty() : NameValue.after(text, line, text.lines().get(name.line()).who(), name.name(),
					Kernels.settings(Kernels.preferred()), Progress.NONE.until(() -> System.nanoTime() > end))
					.map(value -> (name.isDefinition() ? "After this line: " : "Here: ") + value);
		} catch (CancellationException e) {
			return Optional.of("(the scenario takes too long for its value to be shown here)");
		}
	}

	@Override
	public @Nullable IRegion getHoverRegion(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		Optional<Explanation> found = document == null ? Optional.empty() : Explanation.at(ScenarioDocuments.text(document), offset);
		return found.isPresent() ? new Region(found.get().start(), found.get().end() - found.get().start()) : null;
	}
}
