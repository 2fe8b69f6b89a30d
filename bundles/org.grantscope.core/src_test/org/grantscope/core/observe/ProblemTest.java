package org.grantscope.core.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

	@Test
	void itSaysWhereWhatWasExpectedAndWhatWasFound() {
		assertThat(Problem.atLine("console", 12, 7, "a row", "[0x0"))
				.hasToString("console: line 12, column 7: expected a row, found [0x0");
	}

	@Test
	void ofTheWholeItNamesNoPlace() {
		assertThat(Problem.ofWhole("table.bin", "a file", "a directory")).hasToString("table.bin: expected a file, found a directory");
	}

	@Test
	void whatWasFoundIsShownOnOneShortLine() {
		String shown = Problem.ofWhole("x", "y", "\u001b[2J\n\0".repeat(1000)).toString();
		assertThat(shown).hasSizeLessThan(160).doesNotContainPattern("\\p{Cntrl}").endsWith("...");
	}

	@Test
	void whatWasExpectedIsCutToo() {
		assertThat(Problem.ofWhole("x", "refs [1, 2]" + ", 3".repeat(10_000), "y").toString()).hasSizeLessThan(700).endsWith("..., found y");
	}

	@Test
	void noPartOfItSteersATerminal() {
		String shown = new Problem("a\u001b[31m", "operation \u009b2J", "a row\u202e", "\u2028b\u0085c").toString();
		assertThat(shown).isEqualTo("a\u00b7[31m: operation \u00b72J: expected a row\u00b7, found \u00b7b\u00b7c");
	}

	@Test
	void anExceptionCarriesIt() {
		Problem problem = Problem.ofWhole("x", "y", "z");
		assertThat(new FormatException(problem).problem()).isSameAs(problem);
		assertThat(new FormatException(problem)).hasMessage("x: expected y, found z");
	}
}
