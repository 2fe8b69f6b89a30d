package org.grantscope.allocator.scenario.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scenario's text, line by line. Places are counted in characters from 0, lines from 0, too. Not changed any more. */
public final class SourceText {

	private final String text;
	private final List<SourceLine> lines = new ArrayList<>();
	private final List<Integer> starts = new ArrayList<>();

	private SourceText(String text) {
		this.text = text;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\n' || character == '\r') {
				add(start, i);
				i += character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
				start = i + 1;
			}
		}
		add(start, text.length());
	}

	private void add(int start, int end) {
		lines.add(SourceLine.of(text.substring(start, end)));
		starts.add(start);
	}

	/** Reads it. Lines end as texts' lines do: with a line feed, a carriage return, or both. */
	public static SourceText of(String text) {
		return new SourceText(text);
	}

	/** All of it. */
	public String text() {
		return text;
	}

	/** At least one; after the last end of a line there is one that may be empty. */
	public List<SourceLine> lines() {
		return lines;
	}

	/** Where the line begins. */
	public int start(int line) {
		return starts.get(line);
	}

	/** Where the line ends, before its line feed. */
	public int end(int line) {
		return starts.get(line) + lines.get(line).text().length();
	}

	/** The line that has this place; the last one when there is none. */
	public int lineAt(int place) {
		int low = 0;
		int high = lines.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (starts.get(middle) <= place) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}

	/** What is at this place. */
	public Optional<Token> tokenAt(int place) {
		int line = lineAt(place);
		return lines.get(line).at(place - start(line));
	}
}
