package org.grantscope.scenario.ui;

import java.util.stream.Stream;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.swt.graphics.Image;

/** Templates whose name begins with what stands in a line, when nothing else stands there. Any thread may ask. */
final class TemplateCompletion {

	private static final int RELEVANCE = 10;

	private TemplateCompletion() {
	}

	private static final class Proposal extends TemplateProposal {

		private Proposal(Template template, DocumentTemplateContext context, IRegion region) {
			super(template, context, region, null, RELEVANCE);
		}

		@Override
		public Image getImage() {
			return ScenarioIcons.TEMPLATE.shared();
		}
	}

	static Stream<ICompletionProposal> at(IDocument document, int offset) {
		TemplateContextType type = ScenarioTemplates.all().type();
		if (type == null) {
			return Stream.empty();
		}
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			String before = document.get(line.getOffset(), offset - line.getOffset());
			String prefix = before.strip();
			if (!prefix.matches("[A-Za-z]*") || !prefix.isEmpty() && !before.endsWith(prefix)) {
				return Stream.empty();
			}
			int start = offset - prefix.length();
			return Stream.of(ScenarioTemplates.all().store().getTemplates(ScenarioContextType.ID))
					.filter(template -> template.getName().startsWith(prefix))
					.map(template -> new Proposal(template, new DocumentTemplateContext(type, document, start, prefix.length()),
							new Region(start, prefix.length())));
		} catch (BadLocationException e) {
			return Stream.empty();
		}
	}
}
