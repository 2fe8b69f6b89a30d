package org.grantscope.allocator.scenario.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a scenario so that what is expected, and comments, stand below each other. No word is changed, and no line. */
public final class Layout {

	/** An operation longer than this one does not move what stands below the others. */
	private static final int WIDEST = 60;

	private record Row(String operation, String expected, String comment) {
	}

	private Layout() {
	}

	/** The text, with single blanks between the words of statements, and lines that end in line feeds. */
	public static String of(SourceText text) {
		List<String> lines = new ArrayList<>();
		List<SourceLine> block = new ArrayList<>();
		for (SourceLine line : text.lines()) {
			if (line.form() == SourceLine.Form.STATEMENT || line.form() == SourceLine.Form.IN_ANY_ORDER) {
				block.add(line);
			} else {
				write(block, lines);
				lines.add(line.text().stripTrailing());
			}
		}
		write(block, lines);
		return String.join("\n", lines);
	}

	private static void write(List<SourceLine> block, List<String> lines) {
		List<Row> rows = block.stream().map(Layout::row).toList();
		int width = rows.stream().filter(row -> !row.expected().isEmpty()).mapToInt(row -> row.operation().length())
				.filter(length -> length <= WIDEST).max().orElse(0);
		int both = rows.stream().filter(row -> !row.comment().isEmpty()).mapToInt(row -> front(row, width).length())
				.filter(length -> length <= WIDEST).max().orElse(0);
		rows.forEach(row -> lines.add(row.comment().isEmpty() ? front(row, width)
				: pad(front(row, width), both) + ' ' + row.comment()));
		block.clear();
	}

	private static String front(Row row, int width) {
		return row.expected().isEmpty() ? row.operation() : pad(row.operation(), width) + ' ' + row.expected();
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(Math.max(width - text.length(), 0));
	}

	private static Row row(SourceLine line) {
		Optional<Token> comment = line.tokens().stream().filter(token -> token.kind() == Token.Kind.COMMENT).findFirst();
		Optional<Token> arrow = line.tokens().stream()
				.filter(token -> token.kind() == Token.Kind.KEYWORD && token.text().equals(LineReader.EXPECTS)).findFirst();
		int end = comment.map(Token::start).orElse(line.text().length());
		int middle = arrow.map(Token::start).orElse(end);
		boolean note = line.tokens().stream().anyMatch(token -> token.kind() == Token.Kind.TEXT);
		String operation = line.text().substring(0, middle);
		return new Row(note ? operation.strip() : words(operation), words(line.text().substring(middle, end)),
				comment.map(Token::text).orElse(""));
	}

	private static String words(String text) {
		return List.of(text.strip().split("[ \t\r]+")).stream().collect(Collectors.joining(" "));
	}
}
