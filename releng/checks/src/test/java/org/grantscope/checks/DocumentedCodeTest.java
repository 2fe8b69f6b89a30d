package org.grantscope.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every {@code java} block in the documents is quoted, line by line, from a source that is compiled with the tests. */
class DocumentedCodeTest {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

	@TestFactory
	Stream<DynamicTest> theCodeInTheDocumentsIsCompiled() throws IOException {
		List<String> sources = sources();
		List<DynamicTest> tests = new ArrayList<>();
		for (Path document : House.files(House.ROOT, ".md")) {
			blocks(document).forEach(block -> tests.add(dynamicTest(document.getFileName() + ": " + block.lines().findFirst().orElse(""),
					() -> assertThat(sources).anyMatch(source -> source.contains(unindented(block))))));
		}
		return tests.stream();
	}

	@Test
	void theManualQuotesSome() throws IOException {
		assertThat(blocks(House.ROOT.resolve("releng/docs/manual.md"))).hasSizeGreaterThanOrEqualTo(2);
	}

	@Test
	void codeThatIsNowhereIsFound() throws IOException {
		assertThat(sources()).isNotEmpty().noneMatch(source -> source.contains(unindented("machines.openAll();\n")));
	}

	private static List<String> blocks(Path document) throws IOException {
		Matcher matcher = BLOCK.matcher(Files.readString(document));
		return matcher.results().map(found -> found.group(1)).toList();
	}

	private static List<String> sources() throws IOException {
		List<String> sources = new ArrayList<>();
		for (Path file : House.files(House.ROOT.resolve("bundles"), ".java")) {
			String path = file.toString();
			if (path.contains("/src_test/") || path.contains(".tests/src/")) {
				sources.add(unindented(Files.readString(file)));
			}
		}
		return sources;
	}

	/** Documents indent as they like; what else they change is found. */
	private static String unindented(String code) {
		return code.replaceAll("(?m)^[ \\t]+", "");
	}
}
