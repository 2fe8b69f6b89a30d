package org.grantscope.allocator.scenario.edit;

import java.util.List;

import org.grantscope.allocator.scenario.ScenarioText;

/**
 * Where a mistake is in a text.
 *
 * @param line    from 0
 * @param start   in the text, from 0
 * @param end     after its last character; after the start, unless the text is empty
 * @param warning whether the line is done all the same
 * @param message one line for people
 */
public record MistakePlace(int line, int start, int end, boolean warning, String message) {

	/** The places of all mistakes of that text. */
	public static List<MistakePlace> of(SourceText text, ScenarioText read) {
		return read.mistakes().stream().filter(mistake -> mistake.line() <= text.lines().size()).map(mistake -> of(text, mistake)).toList();
	}

	private static MistakePlace of(SourceText text, ScenarioText.Mistake mistake) {
		int line = mistake.line() - 1;
		String content = text.lines().get(line).text();
		int from = Math.min(mistake.column() - 1, content.length());
		int to = from;
		while (to < content.length() && " \t\r,".indexOf(content.charAt(to)) < 0) {
			to++;
		}
		if (to == from && to == content.stripTrailing().length() && from > 0) {
			from--;
		}
		String message = "Expected %s, found %s".formatted(mistake.problem().expected(), mistake.problem().found());
		return new MistakePlace(line, text.start(line) + from, text.start(line) + Math.max(to, Math.min(from + 1, content.length())),
				mistake.warning(), message);
	}
}
