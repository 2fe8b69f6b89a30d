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
	void anExceptionCarriesIt() {
		Problem problem = Problem.ofWhole("x", "y", "z");
		assertThat(new FormatException(problem).problem()).isSameAs(problem);
		assertThat(new FormatException(problem)).hasMessage("x: expected y, found z");
	}
}
