package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.core.format.Texts.EMPTY;
import static org.grantscope.core.format.Texts.MAPPED;
import static org.grantscope.core.format.Texts.READ_ONLY;
import static org.grantscope.core.format.Texts.WRITABLE;
import static org.grantscope.core.format.Texts.prefixed;
import static org.grantscope.core.format.Texts.read;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.observe.TrackedEntries.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lines that are not as Xen prints them. In the dump of these tests line 1 begins, lines 2 to 6 are of domain 0, lines 7 to
 * 10 open domain 1, whose rows are lines 11 and 12, and line 13 ends it.
 */
class GrantKeyTextDamageTest {

	private static final String DUMP = prefixed("(XEN) ", Dialect.XEN_4_11.print(List.of(EMPTY, MAPPED)));
	private static final String ROW = Dialect.XEN_4_11.print(WRITABLE);

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			"[0x008]      0 0x3650b 0x00000002          0 0x03650b, 7",
			"[0x008]      0 0x3650b 0x00000002          0 0x03650b 0x19 extra, 7",
			"[0x008]      0 0x3650b, 7",
			"[0x00, 7",
			"[0x008]      0 0x3650g 0x00000002          0 0x03650b 0x19, 7",
			"[0xzz8]      0 0x3650b 0x00000002          0 0x03650b 0x19, 7",
			"[-8]      0 0x3650b 0x00000002          0 0x03650b 0x19, 7",
			"[0x008]     -1 0x3650b 0x00000002          0 0x03650b 0x19, 7",
			"[0x80000000]      0 0x3650b 0x00000002          0 0x03650b 0x19, 8",
			"[99999999999999999999]      0 0x3650b 0x00000002          0 0x03650b 0x19, 8",
			"[0x008]  65536 0x3650b 0x00000002          0 0x03650b 0x19, 16",
			"[0x008]      0 0x10000000000000000 0x00000002          0 0x03650b 0x19, 22",
			"[0x008]      0 0x3650b 0x100000002          0 0x03650b 0x19, 30",
			"[0x008]      0 0x3650b 0x00000002      70000 0x03650b 0x19, 46",
			"[0x008]      0 0x3650b 0x00000002          0 0x03650b 0x10019, 61" })
	void aBrokenRowIsAProblemAtItsPlaceAndTheRestIsRead(String broken, int column) throws FormatException {
		TrackedEntries dump = read(DUMP.replace(ROW, broken));
		assertThat(dump.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.position()).isEqualTo("line 11, column " + column));
		assertThat(dump.domains()).containsExactly(EMPTY, incomplete(MAPPED, READ_ONLY));
		assertThat(dump.cut()).isFalse();
	}

	@Test
	void leadingZerosAreNoLargeNumber() throws FormatException {
		String row = ROW.replace("0x3650b", "0x000000000000000000003650b").replace("[0x008]", "[0x0000000000000000000008]");
		assertThat(Texts.readWhole(DUMP.replace(ROW, row))).containsExactly(EMPTY, MAPPED);
	}

	@Test
	void aColumnCountsFromTheStartOfTheLineWhateverItsPrefix() throws FormatException {
		String text = prefixed("host: (XEN) [   12.345678] ", Dialect.XEN_4_11.print(List.of(EMPTY, MAPPED)));
		assertThat(read(text.replace("[0x008]", "[0x200]")).problems()).singleElement()
				.satisfies(problem -> assertThat(problem.position()).isEqualTo("line 11, column 29"));
	}

	@Test
	void aReferenceBeyondTheTableIsAProblem() throws FormatException {
		TrackedEntries dump = read(DUMP.replace("[0x008]", "[0x200]"));
		assertThat(dump.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.position()).isEqualTo("line 11, column 8");
			assertThat(problem.expected()).contains("below 512");
			assertThat(problem.found()).isEqualTo("512");
		});
		assertThat(dump.domains()).containsExactly(EMPTY, incomplete(MAPPED, READ_ONLY));
	}

	@Test
	void aReferenceBeyondAVersion2TableIsAProblemHalfAsFar() throws FormatException {
		String version2 = DUMP.replace("(v1)", "(v2)");
		assertThat(read(version2.replace("[0x008]", "[0x0ff]")).problems()).isEmpty();
		assertThat(read(version2.replace("[0x008]", "[0x100]")).problems()).hasSize(1);
	}

	@Test
	void aReferenceThatComesTwiceIsAProblem() throws FormatException {
		TrackedEntries dump = read(DUMP.replace("[0x00a]", "[0x008]"));
		assertThat(dump.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.position()).isEqualTo("line 12, column 8");
			assertThat(problem.found()).isEqualTo("8 again");
		});
		assertThat(dump.domains().get(1).complete()).isFalse();
		assertThat(dump.domains().get(1).entries()).hasSize(1);
	}

	@Test
	void rowsInADomainThatSaysItHasNoneLeaveItIncomplete() throws FormatException {
		Domain first = read(DUMP.replace("no active grant table entries", "no active grant table entries\n" + ROW)).domains().get(0);
		assertThat(first.entries()).containsExactly(WRITABLE);
		assertThat(first.complete()).isFalse();
	}

	@Test
	void aDomainWithNeitherRowsNorTheLineThatSaysSoIsIncomplete() throws FormatException {
		Domain first = read(DUMP.replace("no active grant table entries", "")).domains().get(0);
		assertThat(first.complete()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "grant-table for remote d1, 7", "grant-table for remote dx (v1), 7",
			"grant-table for remote d-1 (v1), 7", "grant-table for remote d65536 (v1), 31", "grant-table for remote d1 (v3), 35",
			"grant-table for remote d99999999999 (v1), 7" })
	void theRowsAfterABrokenDomainLineBelongToNoKnownDomain(String broken, int column) throws FormatException {
		TrackedEntries dump = read(DUMP.replace("grant-table for remote d1 (v1)", broken));
		assertThat(dump.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.position()).isEqualTo("line 9, column " + column));
		assertThat(dump.domains()).hasSize(2).first().isEqualTo(EMPTY);
		assertThat(dump.domains().get(1).domid()).isEmpty();
		assertThat(dump.domains().get(1).entries()).containsExactly(WRITABLE, READ_ONLY);
		assertThat(dump.domains().get(1).complete()).isFalse();
	}

	@Test
	void aBrokenDomainLineWithoutHeadingsDoesNotGiveItsRowsToTheDomainBefore() throws FormatException {
		String text = DUMP.replaceAll("(?m)^.*(active ----|localdom mfn).*\n", "").replace("remote d1 (v1)", "remote d1 (v");
		assertThat(read(text).domains()).hasSize(2).first().isEqualTo(EMPTY);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "  2147483648 frames (64 max), 3 maptrack frames (1024 max) | 9",
			"  1 frames (64 max), 3 maptrack frames (99999999999999999999 max) | 47",
			"  1 frames (64 max), 3 map | 7", "  -1 frames (64 max), 3 maptrack frames (1024 max) | 7" })
	void brokenNumbersOfFramesAreUnknown(String broken, int column) throws FormatException {
		int at = DUMP.lastIndexOf("  1 frames");
		TrackedEntries dump = read(DUMP.substring(0, at) + "  " + broken + DUMP.substring(DUMP.indexOf('\n', at)));
		assertThat(dump.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.position()).isEqualTo("line 10, column " + column));
		assertThat(dump.domains().get(1).frames()).isEmpty();
		assertThat(dump.domains().get(1).maxMaptrackFrames()).isEmpty();
		assertThat(dump.domains().get(1).entries()).containsExactly(WRITABLE, READ_ONLY);
	}

	@Test
	void twoLinesInOneAreOneBrokenAndOneRead() throws FormatException {
		String text = DUMP.replaceAll("0x03650b 0x19\n", "0x036");
		TrackedEntries dump = read(text);
		assertThat(dump.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.position()).isEqualTo("line 11, column 7"));
		assertThat(dump.domains()).containsExactly(EMPTY, incomplete(MAPPED, READ_ONLY));
	}

	@Test
	void aRowThatTheNextLineInterruptsMayHaveLostDigits() throws FormatException {
		TrackedEntries dump = read(DUMP.replace("0x19\n", "0x19"));
		assertThat(dump.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.position()).isEqualTo("line 11, column 65");
			assertThat(problem.expected()).isEqualTo("the end of the row");
		});
		assertThat(dump.domains()).containsExactly(EMPTY, incomplete(MAPPED, READ_ONLY));
	}

	@Test
	void manyBrokenRowsAreAsManyProblems() throws FormatException {
		TrackedEntries dump = read(DUMP.replace(ROW + "\n", "[0x00\n".repeat(1000)));
		assertThat(dump.problems()).hasSize(1000);
		assertThat(dump.domains().get(1).domid()).isEqualTo(OptionalInt.of(1));
	}

	@Test
	void moreThanAnybodyReadsAreCounted() throws FormatException {
		TrackedEntries dump = read(DUMP.replace(ROW, "[0x700]" + ROW.substring(7) + ("\n[0x701]" + ROW.substring(7)).repeat(30_000)));
		assertThat(dump.problems()).hasSize(1001).last().satisfies(problem -> assertThat(problem.found()).isEqualTo("29001 more problems"));
		assertThat(dump.domains()).containsExactly(EMPTY, incomplete(MAPPED, READ_ONLY));
	}

	private static Domain incomplete(Domain domain, TrackedEntries.Entry... entries) {
		return new Domain(domain.domid(), domain.version(), domain.frames(), domain.maxFrames(), domain.maptrackFrames(),
				domain.maxMaptrackFrames(), List.of(entries), false);
	}
}
