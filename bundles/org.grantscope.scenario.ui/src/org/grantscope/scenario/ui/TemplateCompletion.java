package org.grantscope.scenario.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateCompletionProcessor;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.swt.graphics.Image;

/** Templates whose name begins with what stands in a line, when nothing else stands there. */
final class TemplateCompletion extends TemplateCompletionProcessor {

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			String before = document.get(line.getOffset(), offset - line.getOffset());
			return before.strip().matches("[A-Za-z]*") ? super.computeCompletionProposals(viewer, offset) : new ICompletionProposal[0];
		} catch (BadLocationException e) {
			return new ICompletionProposal[0];
		}
	}

	@Override
	protected int getRelevance(Template template, String prefix) {
		return template.getName().startsWith(prefix) ? 90 : 0;
	}

	@Override
	protected Template[] getTemplates(String contextTypeId) {
		return ScenarioTemplates.all().store().getTemplates(contextTypeId);
	}

	@Override
	protected @Nullable TemplateContextType getContextType(ITextViewer viewer, IRegion region) {
		return ScenarioTemplates.all().type();
	}

	@Override
	protected Image getImage(Template template) {
		return ScenarioIcons.TEMPLATE.shared();
	}
}
