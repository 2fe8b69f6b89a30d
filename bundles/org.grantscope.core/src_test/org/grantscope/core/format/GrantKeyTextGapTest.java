package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.core.format.Texts.EMPTY;
import static org.grantscope.core.format.Texts.MAPPED;
import static org.grantscope.core.format.Texts.READ_ONLY;
import static org.grantscope.core.format.Texts.WRITABLE;
import static org.grantscope.core.format.Texts.read;

import java.util.Arrays;
import java.util.List;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.observe.TrackedEntries.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts that lost lines in between, as a console does that cannot keep up. In the dump of these tests line 1 begins, lines 2
 * and 3 are the headings of domain 0, lines 4 to 6 are its own, lines 7 and 8 are the headings of domain 1, line 9 names it,
 * line 10 tells its frames, lines 11 and 12 are its rows, and line 13 ends the dump.
 */
class GrantKeyTextGapTest {

	private static final List<String> DUMP = Dialect.XEN_4_11.print(List.of(EMPTY, MAPPED)).lines().toList();

	@Test
	void aDomainOfWhichNoRowIsLeftIsCut() throws FormatException {
		TrackedEntries dump = read(without(11, 12));

		requireCut(dump, "line 9, column 1", "neither");
		assertThat(dump.domains()).extracting(Domain::complete).containsExactly(true, false);
	}

	@Test
	void aDomainThatLostTheLineThatNothingIsInUseIsCut() throws FormatException {
		TrackedEntries dump = read(without(6));

		requireCut(dump, "line 4, column 1", "neither");
		assertThat(dump.domains()).extracting(Domain::complete).containsExactly(false, true);
	}

	@Test
	void rowsOfADomainOfWhichNothingElseIsLeftAreOfNoDomainThatHasNone() throws FormatException {
		TrackedEntries dump = read(without(7, 8, 9, 10));

		requireCut(dump, "line 4, column 1", "both");
		assertThat(dump.domains()).extracting(Domain::complete).containsExactly(false);
	}

	@ParameterizedTest
	@CsvSource({ "9, 9", "8, 9" })
	void aDomainThatNoLineNamesHasRowsButNoNumber(int from, int to) throws FormatException {
		TrackedEntries dump = read(without(from, to));

		requireCut(dump, "line " + from + ", column 1", "a line of a domain that no line names");
		assertThat(dump.domains()).hasSize(2).first().isEqualTo(EMPTY);
		assertThat(dump.domains().get(1).domid()).isEmpty();
		assertThat(dump.domains().get(1).complete()).isFalse();
		assertThat(dump.domains().get(1).entries()).containsExactly(WRITABLE, READ_ONLY);
	}

	@Test
	void headingsWithoutADomainBeforeTheNextOnesAreAGap() throws FormatException {
		TrackedEntries dump = read(without(4, 5, 6));

		requireCut(dump, "line 4, column 1", "the headings of the next domain");
		assertThat(dump.domains()).containsExactly(MAPPED);
	}

	@Test
	void oneHeadingOfTwoIsAGapTooWhenItsDomainIsMissing() throws FormatException {
		requireCut(read(without(2, 4, 5, 6)), "line 3, column 1", "the headings of the next domain");
		requireCut(read(without(3, 4, 5, 6)), "line 3, column 1", "the headings of the next domain");
	}

	@Test
	void headingsWithoutADomainBeforeTheEndAreAGap() throws FormatException {
		TrackedEntries dump = read(without(9, 10, 11, 12));

		requireCut(dump, "line 9, column 1", "the end of the dump");
		assertThat(dump.domains()).containsExactly(EMPTY);
	}

	@ParameterizedTest
	@CsvSource({ "2", "3", "7", "8" })
	void aHeadingThatIsMissingSaysNothing(int line) throws FormatException {
		TrackedEntries dump = read(without(line));

		assertThat(dump.cut()).isFalse();
		assertThat(dump.problems()).isEmpty();
		assertThat(dump.domains()).containsExactly(EMPTY, MAPPED);
	}

	@Test
	void aRingThatEndsInTheMiddleOfARowIsCutAndItsLastDomainIncomplete() throws FormatException {
		String text = without(13).strip();
		TrackedEntries dump = read(text.substring(0, text.length() - 1));

		assertThat(dump.cut()).isTrue();
		assertThat(dump.domains().get(1).complete()).isFalse();
		assertThat(dump.domains().get(1).entries()).containsExactly(WRITABLE);
		assertThat(dump.problems()).extracting(problem -> problem.position())
				.containsExactly("line 12, column 58", "line 13, column 1");
	}

	@Test
	void aRingThatBeginsInTheMiddleOfARowIsCutAndItsFirstDomainHasNoNumber() throws FormatException {
		TrackedEntries dump = read(without(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).substring(20));

		requireCut(dump, "line 2, column 1", "a dump whose beginning is cut away");
		assertThat(dump.domains()).singleElement().satisfies(domain -> {
			assertThat(domain.domid()).isEmpty();
			assertThat(domain.complete()).isFalse();
			assertThat(domain.entries()).containsExactly(READ_ONLY);
		});
	}

	private static void requireCut(TrackedEntries dump, String position, String found) {
		assertThat(dump.cut()).isTrue();
		assertThat(dump.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.position()).isEqualTo(position);
			assertThat(problem.found()).isEqualTo(found);
		});
	}

	/** The dump without those lines, which count from 1. */
	private static String without(int... numbers) {
		StringBuilder text = new StringBuilder();
		for (int number = 1; number <= DUMP.size(); number++) {
			int line = number;
			if (Arrays.stream(numbers).noneMatch(missing -> missing == line)) {
				text.append(DUMP.get(number - 1)).append('\n');
			}
		}
		return text.toString();
	}
}
