package org.grantscope.scenario.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.grantscope.allocator.scenario.edit.Offer;

/** An offer in the list of completions. */
final class OfferProposal implements ICompletionProposal, ICompletionProposalExtension6 {

	private final Offer offer;

	OfferProposal(Offer offer) {
		this.offer = offer;
	}

	@Override
	public void apply(IDocument document) {
		try {
			boolean blankThere = offer.end() < document.getLength() && document.getChar(offer.end()) == ' ';
			String text = blankThere ? offer.text().stripTrailing() : offer.text();
			document.replace(offer.start(), offer.end() - offer.start(), text);
		} catch (BadLocationException e) {
			throw new IllegalStateException("the document has changed since", e);
		}
	}

	@Override
	public Point getSelection(IDocument document) {
		return new Point(Math.min(offer.start() + offer.text().length(), document.getLength()), 0);
	}

	@Override
	public String getDisplayString() {
		return offer.detail().isEmpty() ? offer.label() : offer.label() + " - " + offer.detail();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString text = new StyledString(offer.label());
		return offer.detail().isEmpty() ? text : text.append(" - " + offer.detail(), StyledString.QUALIFIER_STYLER);
	}

	@Override
	public @Nullable String getAdditionalProposalInfo() {
		return offer.kind() == Offer.Kind.OPERATION ? HoverText.of(offer) : null;
	}

	@Override
	public Image getImage() {
		return ScenarioIcons.of(offer.kind()).shared();
	}

	@Override
	public @Nullable IContextInformation getContextInformation() {
		return null;
	}
}
