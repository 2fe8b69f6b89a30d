package org.grantscope.docgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The help that is made of the repository's documents: nothing in it leads nowhere, and everything that needs a page has one. */
class HelpPagesTest {

	private static final Path ROOT = Path.of(System.getProperty("grantscope.root"));
	private static final Path BUNDLE = ROOT.resolve("bundles/org.grantscope.doc");
	private static final Pattern LINK = Pattern.compile("(?:href|src|topic)=\"([^\"]+)\"");
	private static final Pattern VIEW = Pattern.compile("<view\\s+id=\"(org\\.grantscope\\.[^\"]+)\"\\s+name=\"([^\"]+)\"");

	@TempDir
	private static Path help;

	@BeforeAll
	static void make() throws IOException {
		HelpPages.write(ROOT.resolve("releng/docs"), help);
		Files.copy(BUNDLE.resolve("src/html/help.css"), help.resolve("html/help.css"));
	}

	@Test
	void everyLinkInPagesContentsAndIndexLeadsSomewhere() throws IOException {
		List<String> astray = new ArrayList<>();
		int checked = 0;
		for (Path file : files(help, ".html", ".xml")) {
			for (String link : all(LINK, Files.readString(file)).map(found -> found.group(1)).toList()) {
				checked++;
				if (!link.matches("https?://.*") && !leads(file.resolveSibling(link.startsWith("#") ? file.getFileName() + link : link).toString())) {
					astray.add(help.relativize(file) + ": " + link);
				}
			}
		}
		assertThat(astray).isEmpty();
		assertThat(checked).isGreaterThan(100);
	}

	@Test
	void everyTopicOfContextHelpAndCheatSheetsLeadsSomewhere() throws IOException {
		List<String> astray = new ArrayList<>();
		for (Path file : files(BUNDLE.resolve("src"), ".xml")) {
			all(LINK, Files.readString(file)).map(found -> found.group(1).replace("/org.grantscope.doc/", ""))
					.filter(link -> !leads(help.resolve(link).toString())).forEach(link -> astray.add(file.getFileName() + ": " + link));
		}
		assertThat(astray).isEmpty();
	}

	@Test
	void everyViewHasItsSectionInTheManual() throws IOException {
		String contents = Files.readString(help.resolve("toc.xml"));
		List<String> names = new ArrayList<>();
		for (Path plugin : files(ROOT.resolve("bundles"), "/plugin.xml")) {
			all(VIEW, Files.readString(plugin)).forEach(view -> names.add(view.group(2)));
		}
		assertThat(names).contains("Grant Table", "Grant Files").allSatisfy(name -> assertThat(contents).contains("label=\"" + name + "\""));
	}

	@Test
	void everyCheckHasItsSection() throws IOException {
		List<String> checks = all(Pattern.compile("(?m)^## (.+)$"), Files.readString(ROOT.resolve("releng/docs/checks.md")))
				.map(found -> found.group(1)).toList();
		String page = Files.readString(help.resolve("html/checks.html"));
		assertThat(checks).hasSizeGreaterThan(20).allSatisfy(check -> assertThat(page).contains("<h2 id=\"" + check + "\">"));
	}

	@Test
	void tablesAndSamplesAreAsTheyWereWritten() throws IOException {
		assertThat(help.resolve("html/scenario.html")).content().contains("<table>").contains("=&gt; index 0, grefs 8 9");
	}

	@Test
	void aLinkToAHeadingThatADocumentDoesNotHaveIsTold() {
		Page page = Document.whole("a.md", "# A\n\n[there](a.md#nowhere)\n");
		assertThatThrownBy(() -> new Links(List.of(page)).turn(page)).isInstanceOf(IllegalArgumentException.class)
				.hasMessage("a.md: a.md#nowhere: found no such heading");
	}

	@Test
	void aLinkToAFileThatIsNotInTheHelpBecomesItsText() {
		Page page = Document.whole("a.md", "# A\n\nas in [the *code*](../src)\n");
		new Links(List.of(page)).turn(page);
		assertThat(HelpPages.render(page)).contains("<p>as in the <em>code</em></p>");
	}

	private static boolean leads(String target) {
		int hash = target.indexOf('#');
		Path file = Path.of(hash < 0 ? target : target.substring(0, hash));
		try {
			return Files.exists(file) && (hash < 0 || Files.readString(file).contains("id=\"" + target.substring(hash + 1) + "\""));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static Stream<MatchResult> all(Pattern pattern, String text) {
		return pattern.matcher(text).results();
	}

	private static List<Path> files(Path folder, String... suffixes) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).filter(file -> !file.toString().contains("/target/"))
					.filter(file -> Stream.of(suffixes).anyMatch(file.toString()::endsWith)).sorted().toList();
		}
	}
}
