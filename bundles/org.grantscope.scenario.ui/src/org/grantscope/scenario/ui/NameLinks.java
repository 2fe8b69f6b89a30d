package org.grantscope.scenario.ui;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.texteditor.ITextEditor;
import org.grantscope.allocator.scenario.edit.NamedThing;
import org.grantscope.allocator.scenario.edit.Names;

/** Links from a name to the place where it got its meaning. */
public final class NameLinks extends AbstractHyperlinkDetector {

	private record Link(IRegion getHyperlinkRegion, ITextViewer viewer, NamedThing definition) implements IHyperlink {

		@Override
		public String getTypeLabel() {
			return "Definition";
		}

		@Override
		public String getHyperlinkText() {
			return "Line %d".formatted(definition.line() + 1);
		}

		@Override
		public void open() {
			Optional<ITextEditor> editor = Editors.of(viewer);
			if (editor.isPresent()) {
				editor.get().selectAndReveal(definition.start(), definition.name().length());
			} else {
				viewer.setSelectedRange(definition.start(), definition.name().length());
				viewer.revealRange(definition.start(), definition.name().length());
			}
		}
	}

	@Override
	public IHyperlink @Nullable [] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		IDocument document = viewer.getDocument();
		if (document == null || !ScenarioDocuments.isScenario(document)) {
			return null;
		}
		Optional<NamedThing> name = Names.of(ScenarioDocuments.text(document)).at(region.getOffset());
		Optional<NamedThing> definition = name.flatMap(NamedThing::definition);
		if (name.isEmpty() || definition.isEmpty()) {
			return null;
		}
		return new IHyperlink[] { new Link(new Region(name.get().start(), name.get().name().length()), viewer, definition.get()) };
	}
}
