package org.grantscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every example of the command in the documents: in a {@code console} block, a line {@code $ releng/grantscope ...}
 * and below it what it prints. A line {@code ...} there stands for any lines. At {@link #STUB} a stub answers as a real machine did.
 */
class DocumentationTest {

	private static final Path ROOT = Path.of(System.getProperty("grantscope.root"));
	private static final String PROMPT = "$ releng/grantscope ";
	private static final String STUB = "localhost:1234";

	/** As a shell takes a command apart: what stands in single quotes is one word. */
	private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

	private record Example(String command, List<String> output) {
	}

	@TestFactory
	Stream<DynamicTest> theExamplesInTheDocumentsHold() throws IOException {
		List<DynamicTest> tests = new ArrayList<>();
		for (Path document : documents()) {
			for (Example example : examples(document)) {
				tests.add(dynamicTest(ROOT.relativize(document) + ": " + example.command(), () -> check(example)));
			}
		}
		return tests.stream();
	}

	@Test
	void thereAreExamplesInTheReadmeAndInTheManual() throws IOException {
		assertThat(examples(ROOT.resolve("README.md"))).hasSizeGreaterThanOrEqualTo(4);
		assertThat(examples(ROOT.resolve("releng/docs/manual.md"))).hasSizeGreaterThanOrEqualTo(12);
	}

	private static void check(Example example) throws IOException {
		try (RecordedStub stub = new RecordedStub(ROOT.resolve("releng/samples/live/v1/sync-mixed/virtual.rsp.gz"))) {
			String[] arguments = WORD.matcher(example.command().substring(PROMPT.length()).replace(STUB, stub.address())).results()
					.map(word -> word.group(1) == null ? absolute(word.group()) : inUri(word.group(1))).toArray(String[]::new);
			Execution run = Execution.of(arguments);
			List<String> printed = (run.out() + run.err()).replace(ROOT + "/", "").replace(stub.address(), STUB).lines()
					.map(String::stripTrailing).toList();
			assertThat(String.join("\n", printed)).matches(pattern(example.output()));
		}
	}

	/** The files of this repository that a URI names. */
	private static String inUri(String word) {
		return word.matches("[a-z]{2,}:.*") ? word.replaceAll("(?<=[: =])releng/", ROOT + "/releng/") : word;
	}

	/** The file that a word names, or one after {@code dom1=}. */
	private static String absolute(String word) {
		String file = word.substring(word.indexOf('=') + 1);
		return Files.exists(ROOT.resolve(file)) ? word.substring(0, word.length() - file.length()) + ROOT.resolve(file) : word;
	}

	private static Pattern pattern(List<String> output) {
		StringBuilder regex = new StringBuilder();
		for (int i = 0; i < output.size(); i++) {
			String line = output.get(i);
			regex.append(line.equals("...") ? "(?s:.*)" : Pattern.quote(line.stripTrailing()));
			regex.append(i == output.size() - 1 ? "" : line.equals("...") ? "\n?" : "\n");
		}
		return Pattern.compile(regex.toString());
	}

	private static List<Path> documents() throws IOException {
		try (Stream<Path> docs = Files.list(ROOT.resolve("releng/docs"))) {
			return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("releng/samples/README.md")),
					docs.filter(path -> path.toString().endsWith(".md"))).sorted().toList();
		}
	}

	private static List<Example> examples(Path document) throws IOException {
		List<Example> examples = new ArrayList<>();
		boolean inside = false;
		for (String line : Files.readAllLines(document)) {
			if (line.startsWith("```")) {
				inside = line.equals("```console");
			} else if (inside && line.startsWith(PROMPT)) {
				examples.add(new Example(line, new ArrayList<>()));
			} else if (inside && !line.startsWith("$ ")) {
				assertThat(examples).as("output without a command in " + document).isNotEmpty();
				examples.get(examples.size() - 1).output().add(line);
			}
		}
		return examples;
	}
}
