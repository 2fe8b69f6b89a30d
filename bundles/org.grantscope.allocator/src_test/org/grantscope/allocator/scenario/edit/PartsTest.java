package org.grantscope.allocator.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.grantscope.allocator.scenario.Line;
import org.grantscope.allocator.scenario.Scenario;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.junit.jupiter.api.Test;

class PartsTest {

	private static final String TEXT = """
			open F
			# First
			# more
			alloc F 5 1 1 A => ok # done
			in dom5 gdopen D
			in dom5 close D

			# Second
			alok
			in any order
			close F
			""";

	@Test
	void aCommentBeginsASection() {
		List<Part> parts = Parts.bySection(SourceText.of(TEXT));
		assertThat(parts).extracting(Part::label).containsExactly("open F", "First", "Second", "in any order");
		assertThat(parts.get(1).parts()).extracting(Part::label).containsExactly("alloc F 5 1 1 A", "in dom5 gdopen D", "in dom5 close D");
		assertThat(parts.get(2).parts()).extracting(Part::kind).containsExactly(Part.Kind.MISTAKE);
		assertThat(parts.get(1).lastLine()).isEqualTo(5);
	}

	@Test
	void whoDoesWhatIsTogether() {
		List<Part> parts = Parts.byActor(SourceText.of(TEXT));
		assertThat(parts).extracting(Part::label).containsExactly("dom0", "dom5");
		assertThat(parts.get(1).parts()).extracting(Part::line).containsExactly(4, 5);
	}

	@Test
	void sectionsOthersAndAnyOrderFold() {
		assertThat(Folds.of(SourceText.of(TEXT))).containsExactly(new Folds.Fold(1, 5), new Folds.Fold(4, 5), new Folds.Fold(7, 8),
				new Folds.Fold(9, 10));
	}

	@Test
	void layoutPutsExpectationsAndCommentsBelowEachOther() {
		assertThat(Layout.of(SourceText.of("open   F => ok\nalloc F 5 1 1 A  =>  ok,free 503 # one\n# x  y  \nnote a  b\nclose F \\ # c\n")))
				.isEqualTo("open F          => ok\nalloc F 5 1 1 A => ok,free 503 # one\n# x  y\nnote a  b\nclose F \\ # c\n");
	}

	@Test
	void layoutChangesNoStatementOfAnySample() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(System.getProperty("grantscope.root"), "releng", "samples"))) {
			List<Path> scenarios = files.filter(file -> file.toString().endsWith(".gnt")).toList();
			assertThat(scenarios).hasSizeGreaterThan(40).allSatisfy(file -> {
				String before = Files.readString(file);
				String after = Layout.of(SourceText.of(before));
				assertThat(statements(after)).isEqualTo(statements(before));
				assertThat(Layout.of(SourceText.of(after))).isEqualTo(after);
			});
		}
	}

	private static List<Line> statements(String text) {
		Scenario scenario = ScenarioParser.parse("", text).scenario();
		return scenario.lines().stream().filter(line -> !(line instanceof Line.Remark)).toList();
	}

	@Test
	void everyWordOfAnOperationIsExplained() {
		assertThat(Explanation.at(SourceText.of("alloc F 5 1 1 A"), 2).orElseThrow().title()).isEqualTo("alloc fd domid flags count [var]");
		assertThat(Explanation.at(SourceText.of("open F => ENOSPC"), 12).orElseThrow().details().get(0)).contains("No space left")
				.contains("error 28");
		assertThat(Explanation.at(SourceText.of("alloc F 0x10 1 1 A"), 9).orElseThrow().details()).containsExactly("16, 0x10");
		Explanation name = Explanation.at(SourceText.of("open F\nclose F"), 13).orElseThrow();
		assertThat(name.title()).isEqualTo("file F");
		assertThat(name.details()).containsExactly("Line 1: open F");
	}
}
