package org.grantscope.allocator.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.Verb;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class SourceLineTest {

	private static List<String> kinds(String line) {
		return SourceLine.of(line).tokens().stream().map(token -> token.kind() + " " + token.text()).toList();
	}

	@Test
	void aWholeLineIsRead() {
		assertThat(kinds("in dom5 mmap N D $G+4096 2 rw at 0x10 => addr 7, ENOSPC # why")).containsExactly("KEYWORD in", "WHO dom5",
				"OPERATION mmap", "DEFINITION N", "NAME D", "SIGN $", "NAME G", "SIGN +", "NUMBER 4096", "NUMBER 2", "WORD rw", "KEYWORD at",
				"NUMBER 0x10", "KEYWORD =>", "FIELD addr", "NUMBER 7", "OUTCOME ENOSPC", "COMMENT # why");
	}

	@Test
	void aReferenceHasItsNameAndItsNumber() {
		assertThat(kinds("setraw @A.1 <*B.0<32")).containsExactly("OPERATION setraw", "SIGN @", "NAME A", "NUMBER .1", "SIGN <", "SIGN *",
				"NAME B", "NUMBER .0", "SIGN <", "NUMBER 32");
	}

	@Test
	void anUnknownOperationIsUnknownAndSoIsWhatFollows() {
		assertThat(kinds("alok F 1 # no")).containsExactly("UNKNOWN alok", "UNKNOWN F", "UNKNOWN 1", "COMMENT # no");
	}

	@Test
	void aNoteIsTextToItsEnd() {
		assertThat(kinds("note two words # and this")).containsExactly("OPERATION note", "TEXT two words # and this");
	}

	@Test
	void inAnyOrderIsNobodyNamedAny() {
		SourceLine line = SourceLine.of("in any order # now");
		assertThat(line.form()).isEqualTo(SourceLine.Form.IN_ANY_ORDER);
		assertThat(line.who()).isEmpty();
		assertThat(SourceLine.of("in any close F").who()).containsExactly("any");
	}

	@Test
	void aContinuedLineEndsBeforeItsBackslash() {
		SourceLine line = SourceLine.of("munmap M \\");
		assertThat(line.continued()).isTrue();
		assertThat(line.operation()).isEqualTo("munmap M");
		assertThat(line.verb()).contains(Verb.MUNMAP);
	}

	/** Whatever stands in a line: pieces lie in it one after another, and each has the text that stands there. */
	@Property
	void piecesAreWhatStandsInTheLine(@ForAll @Chars({ 'i', 'n', ' ', 'm', 'a', 'p', 'F', '$', '@', '.', '=', '>', ',', '#', '\\', '<', '+', '5' }) String text) {
		int end = 0;
		for (Token token : SourceLine.of(text).tokens()) {
			assertThat(token.start()).isGreaterThanOrEqualTo(end);
			assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
			end = token.end();
		}
	}

	@Test
	void linesAreNumberedAsTheParserDoes() {
		String text = "open F\r\n\rclose G\n";
		SourceText source = SourceText.of(text);
		MistakePlace place = MistakePlace.of(source, ScenarioParser.parse("x", text)).get(0);
		assertThat(text.substring(place.start(), place.end())).isEqualTo("G");
		assertThat(place.line()).isEqualTo(2);
		assertThat(place.warning()).isTrue();
		assertThat(source.lineAt(place.start())).isEqualTo(2);
	}

	@Test
	void aMistakeAtTheEndOfALineHasAPlaceToBeSeen() {
		String text = "open F\nalloc F 5 1";
		MistakePlace place = MistakePlace.of(SourceText.of(text), ScenarioParser.parse("x", text)).get(0);
		assertThat(text.substring(place.start(), place.end())).isEqualTo("1");
		assertThat(place.message()).isEqualTo("Expected count, a number of 32 bits, found the end of the line");
	}
}
