package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The document of the language says what the code knows, and its examples are queries. */
class QueryDocumentTest {

	private static final Path DOCUMENT = Path.of(System.getProperty("grantscope.root", "../.."), "releng", "docs", "query.md");
	private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\| `([^`]+)` \\| ");
	private static final Pattern COMMAND = Pattern.compile("--where '([^']+)'");

	@Test
	void theTableOfTermsIsTheCodes() throws IOException {
		assertThat(section("## Terms", "The names:")).contains(Arrays.stream(Term.values()).map(QueryDocumentTest::row)
				.collect(Collectors.joining()));
		assertThat(rows(section("## Terms", "The names:"))).hasSize(Term.values().length + 2);
	}

	@Test
	void theTableOfNamesIsTheCodes() throws IOException {
		List<String> rows = Arrays.stream(Term.values()).filter(term -> !term.kind().symbols().isEmpty())
				.map(term -> "| `%s` | %s |".formatted(term.word(), names(term))).toList();
		assertThat(rows(section("The names:", "The first word"))).containsSubsequence(rows).hasSize(rows.size() + 2);
	}

	@Test
	void everyExampleIsAQuery() throws IOException, QueryException {
		List<String> examples = EXAMPLE.matcher(section("# Queries", "## Grammar")).results().map(found -> found.group(1)).toList();
		assertThat(examples).hasSizeGreaterThan(10);
		for (String example : examples) {
			Query query = Query.parse(example);
			assertThat(Query.parse(query.text())).isEqualTo(query);
			assertThat(query.select(Tables.empty().rows(), true, () -> false)).as(example).hasSizeLessThan(512);
		}
	}

	@Test
	void whatIsCalledAMistakeIsOne() throws IOException {
		List<String> mistakes = COMMAND.matcher(section("## Mistakes", "")).results().map(found -> found.group(1)).toList();
		assertThat(mistakes).isNotEmpty().allSatisfy(text -> assertThat(catchThrowable(() -> Query.parse(text)))
				.isInstanceOf(QueryException.class));
	}

	@Test
	void theOperatorsInTheGrammarAreTheCodes() throws IOException {
		String line = section("operator   =", "value      =");
		assertThat(Pattern.compile("\"([^\"]+)\"").matcher(line).results().map(MatchResult::group)
				.map(quoted -> quoted.replace("\"", "")))
				.containsExactlyInAnyOrderElementsOf(Stream.of(Operator.values()).map(Operator::sign).toList());
		assertThat(section("duration   =", "```")).contains(Durations.units().stream().map(unit -> '"' + unit + '"').toList());
	}

	private static String row(Term term) {
		String others = term.otherWords().stream().map(word -> ", `" + word + "`").collect(Collectors.joining());
		String value = term.kind() == ValueKind.YES_NO ? "alone" : term.kind().noun() + (term.standsAlone() ? ", or alone" : "");
		return "| `%s`%s | %s%s | %s |\n".formatted(term.word(), others, value, term.canBeNone() ? ", `none`" : "", term.meaning());
	}

	private static String names(Term term) {
		return term.kind().symbols().keySet().stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
	}

	private static List<String> rows(String section) {
		return section.lines().filter(line -> line.startsWith("|")).toList();
	}

	private static String section(String from, String to) throws IOException {
		String text = Files.readString(DOCUMENT);
		int start = text.indexOf(from);
		int end = to.isEmpty() ? text.length() : text.indexOf(to, start);
		assertThat(start).as(from).isNotNegative();
		assertThat(end).as(to).isGreaterThan(start);
		return text.substring(start, end);
	}
}
