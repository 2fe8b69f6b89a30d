package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioParserTest {

	private static ScenarioText parse(String text) {
		return ScenarioParser.parse("a.gnt", text);
	}

	private static Statement statement(String text) {
		ScenarioText read = parse(text);
		assertThat(read.problems()).isEmpty();
		return read.scenario().statements().get(0);
	}

	private static Operand number(long value) {
		return new Operand.Value(new Term.Number(value));
	}

	@Test
	void aLineIsAVerbAndItsOperands() {
		assertThat(statement("alloc F 5 1 2 A")).isEqualTo(new Statement(1, List.of(), Verb.ALLOC_GREFS,
				List.of(new Operand.Name("F"), number(5), number(1), number(2), new Operand.Name("A"))));
	}

	@Test
	void whatMayBeLeftOutMay() {
		assertThat(statement("munmap M").operands()).containsExactly(new Operand.Name("M"));
		assertThat(statement("mmap M F 0 1 rw private").operands()).hasSize(6);
		assertThat(statement("gdmap D G 0").operands()).hasSize(3);
	}

	@Test
	void linesAreCountedWithThoseThatDoNothing() {
		assertThat(parse("# one\n\n  open F\n").scenario().statements()).extracting(Statement::line).containsExactly(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0x10 | 16
			010  | 8
			-1   | -1
			-0x1 | -1
			0xffffffffffffffff   | -1
			18446744073709551615 | -1
			""")
	void numbersAreReadAsCReadsThem(String text, long value) {
		assertThat(TermText.parse(text)).contains(new Term.Number(value, text));
	}

	@Test
	void termsAreJoinedByPlus() {
		assertThat(TermText.parse("$A+0x1000")).contains(new Term.Sum(List.of(new Term.IndexOf("A"), new Term.Number(0x1000, "0x1000"))));
		assertThat(TermText.parse("0x1+<*P<32")).contains(
				new Term.Sum(List.of(new Term.Number(1, "0x1"), new Term.Shifted(new Term.FrameOf("P", 0), 32))));
	}

	@ParameterizedTest
	@CsvSource({"12x", "0x", "$", "@A.x", "1++2", "+1", "<1<64", "99999999999999999999", "-9223372036854775809", "$A.1", "08"})
	void whatIsNoTermIsNone(String text) {
		assertThat(TermText.parse(text)).isEmpty();
	}

	@Test
	void whoDoesItStandsBefore() {
		assertThat(statement("in dom5 in C open F").who()).containsExactly("dom5", "C");
	}

	@Test
	void aCommentMayFollow() {
		assertThat(statement("open F # the first").comment()).isEqualTo(Optional.of(" the first"));
	}

	@Test
	void aNoteIsFreeText() {
		assertThat(statement("note is this => ok? # yes").operands()).containsExactly(new Operand.Word("is this => ok? # yes"));
	}

	@Test
	void severalThingsCanBeExpected() {
		assertThat(statement("alloc F 5 1 2 A => grefs 8 9, index 0x0,ok").expectations()).containsExactly(
				new Expectation.Result("grefs", List.of("8", "9")), new Expectation.Result("index", List.of("0x0")),
				new Expectation.Success());
	}

	@Test
	void afterInAnyOrderEachLineIsAUnitUnlessItGoesOn() {
		Scenario scenario = parse("open F\nin any order # now\nclose F\nlimit 1 \\\n# between\nlimit 2\nlimit 3\n").scenario();

		assertThat(scenario.inOrder()).extracting(Statement::line).containsExactly(1);
		assertThat(scenario.units()).extracting(unit -> unit.stream().map(Statement::line).toList())
				.containsExactly(List.of(3), List.of(4, 6), List.of(7));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			opne F                    | 1  | an operation, such as open | opne
			in                        | 3  | the name of a domain or a child | the end of the line
			in C                      | 5  | an operation | the end of the line
			in 5 open F               | 4  | the name of a domain or a child | 5
			open                      | 5  | fd, a name for a file | the end of the line
			open 5                    | 6  | fd, a name for a file | 5
			open dom5                 | 6  | fd, a name for a file | dom5
			alloc F 0 1 1 5           | 15 | var, a name for an alloc | 5
			open ABCDEFGHIJKLMNOPQRSTUVWX | 6 | fd, a name for a file | ABCDEFGHIJKLMNOPQRSTUVWX
			open F G                  | 8  | the end of the line | G
			alloc F 65536 1 1         | 9  | domid, a number of 16 bits | 65536
			alloc F 0 1 4294967296    | 13 | count, a number of 32 bits | 4294967296
			alloc F 0 1               | 12 | count, a number of 32 bits | the end of the line
			alloc F 0 1 => ok         | 13 | count, a number of 32 bits | =>
			dealloc F 0x10000000000000000 1 | 11 | index, a number of 64 bits | 0x10000000000000000
			poke M 0 256              | 10 | byte, a number of 8 bits | 256
			mmap M F 0 1 private      | 14 | prot, some of rwx, or - | private
			mmap M F 0 1 rw public    | 17 | share, one of shared, private | public
			rawioctl F 0 full         | 14 | arg, one of null, bad, zero | full
			domain 5                  | 8  | name, a name for a domain | 5
			domain dom5 colour 3      | 13 | one of version, frames, max, maptrack, limit, kernel | colour
			domain dom5 version 3     | 21 | version, one of 1, 2 | 3
			domain dom5 frames        | 19 | frames, a number of 32 bits | the end of the line
			domain dom99999           | 8  | name, a name for a domain | dom99999
			sleep => EWHAT            | 7  | ms, a number of 64 bits | =>
			sleep 1 => EWHAT          | 12 | ok, an error | EWHAT
			sleep 1 =>                | 11 | what is expected | nothing
			sleep 1 => ok,            | 15 | what is expected | nothing
			sleep 1 => ok ok          | 15 | a comma or the end of the line | ok
			evpending E => port 1     | 16 | ok, an error | port
			evpending E => ports x    | 22 | ports, a number of 64 bits | x
			peek M 0 => bytes 0g      | 19 | bytes, pairs of hexadecimal digits | 0g
			alloc F 0 1 1 => index    | 23 | index, a number of 64 bits | nothing
			in any order now          | 14 | the end of the line | now
			""")
	void aMistakeIsToldWithItsPlaceAndWhatWasExpected(String line, int column, String expected, String found) {
		List<Problem> problems = parse("\n" + line).problems();

		assertThat(problems).hasSize(1);
		assertThat(problems.get(0).position()).isEqualTo("line 2, column " + column);
		assertThat(problems.get(0).expected()).startsWith(expected);
		assertThat(problems.get(0).found()).isEqualTo(found);
	}

	@Test
	void allMistakesAreToldAndTheOtherLinesAreRead() {
		ScenarioText read = parse("open F\nalloc F 65536 65536 1\nfoo\nclose F\nin any order\nin any order\n");

		assertThat(read.problems()).extracting(Problem::position).containsExactly("line 2, column 9", "line 2, column 15",
				"line 3, column 1", "line 6, column 1");
		assertThat(read.scenario().statements()).extracting(Statement::line).containsExactly(1, 4);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			close F            | 7  | the name of a file from a line before | F
			in C open F        | 4  | the name of a child from a line before | C
			poke M 0 1         | 6  | the name of a mapping from a line before | M
			setraw 8 0x1+<*A<32 | 10 | the name of an alloc from a line before | A
			""")
	void aNameThatStandsForNothingIsAWarning(String line, int column, String expected, String found) {
		ScenarioText read = parse(line);

		assertThat(read.problems()).isEmpty();
		assertThat(read.warnings()).containsExactly(Problem.atLine("a.gnt", 1, column, expected, found));
	}

	@Test
	void aNameMayBeUsedAgainForAnotherThing() {
		assertThat(parse("open X\nalloc X 0 1 1 X\nmmap X X $X 1\npeek X 0\n").warnings()).isEmpty();
	}

	@Test
	void theNameOfAnAllocWithoutOneIsKnown() {
		assertThat(parse("open F\nalloc F 0 1 1\ndealloc F $_ 1\n").warnings()).isEmpty();
	}

	@Test
	void whatSomeEditorsBeginAFileWithIsNotOfTheFirstLine(@TempDir Path folder) throws Exception {
		Path marked = Files.writeString(folder.resolve("a.gnt"), "\ufeffopen F\r\nclose F\r\n");

		assertThat(ScenarioParser.read(marked).scenario()).isEqualTo(parse("open F\nclose F\n").scenario());
	}

	@Test
	void aFileOfOtherBytesIsRefused(@TempDir Path folder) throws Exception {
		Path latin = Files.write(folder.resolve("a.gnt"), "note \u00e9".getBytes(StandardCharsets.ISO_8859_1));
		Path binary = Files.write(folder.resolve("b.gnt"), new byte[] {'a', 0});

		assertThatThrownBy(() -> ScenarioParser.read(latin)).isInstanceOf(FormatException.class)
				.hasMessageContaining("byte 5: expected a text in UTF-8");
		assertThatThrownBy(() -> ScenarioParser.read(binary)).isInstanceOf(FormatException.class)
				.hasMessageContaining("byte 1: expected a text");
		assertThatThrownBy(() -> ScenarioParser.read(folder.resolve("none"))).isInstanceOf(FormatException.class);
	}
}
