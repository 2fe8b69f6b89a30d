package org.grantscope.scenario.ui;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.grantscope.allocator.scenario.edit.SourceLine;

/** Colours lines by what their words are; each line stands for itself. */
final class ScenarioScanner implements ITokenScanner {

	private final Deque<Piece> pieces = new ArrayDeque<>();
	private int offset;
	private int length;

	private record Piece(int start, int end, IToken token) {
	}

	@Override
	public void setRange(IDocument document, int start, int size) {
		pieces.clear();
		try {
			int last = document.getLineOfOffset(start + size);
			for (int line = document.getLineOfOffset(start); line <= last; line++) {
				IRegion region = document.getLineInformation(line);
				String text = document.get(region.getOffset(), region.getLength());
				SourceLine.of(text).tokens().stream().map(token -> new Piece(region.getOffset() + token.start(),
						region.getOffset() + token.end(), new Token(ScenarioColors.of(token.kind())))).forEach(pieces::add);
			}
		} catch (BadLocationException e) {
			pieces.clear();
		}
		pieces.removeIf(piece -> piece.start() < start || piece.end() > start + size);
	}

	@Override
	public IToken nextToken() {
		Piece piece = pieces.poll();
		if (piece == null) {
			return Token.EOF;
		}
		offset = piece.start();
		length = piece.end() - piece.start();
		return piece.token();
	}

	@Override
	public int getTokenOffset() {
		return offset;
	}

	@Override
	public int getTokenLength() {
		return length;
	}
}
