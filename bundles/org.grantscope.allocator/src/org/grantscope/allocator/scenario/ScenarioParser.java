package org.grantscope.allocator.scenario;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/** Reads scenarios. What is wrong in a line is told, and the other lines are read all the same. */
public final class ScenarioParser {

	/** Some editors begin a file in UTF-8 with it. */
	private static final String BYTE_ORDER_MARK = "\ufeff";

	private final String source;
	private final List<Line> lines = new ArrayList<>();
	private final List<ScenarioText.Mistake> mistakes = new ArrayList<>();
	private final KnownNames names = new KnownNames();
	private boolean free;

	private ScenarioParser(String source) {
		this.source = source;
	}

	/**
	 * Reads a text.
	 *
	 * @param source what problems give as where the text is from
	 */
	public static ScenarioText parse(String source, String text) {
		ScenarioParser parser = new ScenarioParser(source);
		text.lines().forEach(parser::line);
		return new ScenarioText(new Scenario(parser.lines), parser.mistakes);
	}

	/**
	 * Reads a file.
	 *
	 * @param file in UTF-8; {@code -} is standard input
	 * @throws FormatException when it cannot be read, or is no text
	 */
	public static ScenarioText read(Path file) throws FormatException {
		FileContent content = FileContent.readText(file, Progress.NONE);
		String source = content.origin().source();
		byte[] bytes = content.bytes();
		ByteBuffer rest = ByteBuffer.wrap(bytes);
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
			return parse(source, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
		} catch (CharacterCodingException e) {
			throw new FormatException(new Problem(source, "byte " + rest.position(), "a text in UTF-8", "other bytes"));
		}
	}

	/** A term; empty when the text is none. */
	public static Optional<Term> term(String text) {
		return TermText.parse(text);
	}

	private void line(String text) {
		int number = lines.size() + 1;
		Words words = new Words(text);
		if (words.isAtEnd() || text.stripLeading().startsWith("#")) {
			lines.add(new Line.Remark(number, text.stripTrailing()));
			return;
		}
		StatementParser parser = new StatementParser(words);
		Optional<Line> line = parser.parse(number);
		if (line.isPresent() && line.get() instanceof Line.InAnyOrder) {
			if (free) {
				parser.wrong(1, Line.InAnyOrder.WORDS + " once", "a second one");
			}
			free = true;
		}
		parser.mistakes().forEach(mistake -> add(number, false, mistake));
		boolean sound = parser.mistakes().isEmpty();
		lines.add(sound ? line.orElseGet(() -> new Line.Unreadable(number, text)) : new Line.Unreadable(number, text));
		if (sound) {
			parser.uses().forEach(use -> names.unknown(use).ifPresent(mistake -> add(number, true, mistake)));
			line.ifPresent(names::learn);
		}
	}

	private void add(int number, boolean warning, StatementParser.Mistake mistake) {
		Problem problem = Problem.atLine(source, number, mistake.column(), mistake.expected(), mistake.found());
		mistakes.add(new ScenarioText.Mistake(number, mistake.column(), warning, problem));
	}
}
