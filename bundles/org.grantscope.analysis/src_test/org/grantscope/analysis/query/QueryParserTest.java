package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			State=Mapped           | state:mapped
			domain:d7              | dom:7
			grantee:domid_self     | grantee:DOMID_SELF
			grantee:0x7ff0         | grantee:DOMID_SELF
			ref : 8 , 9            | ref:8,9
			gref:0x8..0x3f         | ref:8..63
			frame:10..             | frame:0xa..
			age>120000ms           | age>2m
			age<=36h               | age<=36h
			age:0s                 | age:0s
			state:unknown          | state:?
			state:"Mapped Read"    | state:mapped_read
			file:NONE,?            | file:none,?
			a and b or c           | a b or c
			(a b) c                | a b c
			a (b or c)             | a (b or c)
			(a or b) or (c)        | a or b or c
			not (a b)              | !(a b)
			not!a                  | !!a
			"Mapped by"            | "mapped by"
			"word"                 | word
			"and"                  | "and"
			"ro"                   | "ro"
			"a:b"                  | "a:b"
			"a \\"b\\" \\\\c"      | "a \\"b\\" \\\\c"
			owner:file             | owner:file
			owner:"file"           | owner:"file"
			owner:vbd/51712        | owner:"vbd/51712"
			flags:pwt              | flag:pwt
			pins                   | pins
			(a)(b)"c"              | a b c
			ref<9(a)               | ref<9 a
			message                | log
			log:STILL-PENDING      | log:still_pending
			""")
	void aQueryIsPrintedInItsShortestForm(String text, String printed) throws QueryException {
		assertThat(Query.parse(text).text()).isEqualTo(printed);
		assertThat(Query.parse(printed)).isEqualTo(Query.parse(text));
	}

	@Test
	void aBlankTextAsksForAll() throws QueryException {
		assertThat(Query.parse(" \t ")).isEqualTo(Query.ALL);
		assertThat(Query.ALL.text()).isEmpty();
	}

	/** From which column to which, what is expected, found, and suggested. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			state:maped        |  6 | 11 | a state                                      | maped   | mapped
			state:fre          |  6 |  9 | a state                                      | fre     | free
			stat:free          |  0 |  4 | a term such as ref or state                  | stat    | state
			granteee:1         |  0 |  8 | a term such as ref or state                  | granteee | grantee
			xyz:1              |  0 |  3 | a term such as ref or state                  | xyz     | ``
			ro flag:redonly    |  8 | 15 | a flag                                       | redonly | readonly
			owner:blkfrnt      |  6 | 13 | an owner, or a part of what is said of it in quotes | blkfrnt | blkfront
			ref:               |  4 |  4 | a number such as 8 or 0x1f                   | ``      | ``
			ref:x1             |  4 |  6 | a number such as 8 or 0x1f                   | x1      | ``
			ref:0x             |  4 |  6 | a number such as 8 or 0x1f                   | 0x      | ``
			ref:9..3           |  4 |  8 | the smaller number first                     | 9..3    | 3..9
			ref:..             |  4 |  6 | a number such as 8 or 0x1f before or after the dots | .. | ``
			ref:1..2..3        |  8 | 10 | one value or range                           | ..      | ``
			ref<1..2           |  5 |  7 | one value                                    | ..      | ``
			ref<?              |  4 |  5 | a number such as 8 or 0x1f                   | ?       | ``
			ref:8,             |  6 |  6 | a number such as 8 or 0x1f                   | ``      | ``
			dom:65536          |  4 |  9 | a number up to 65535                         | 65536   | ``
			ref:99999999999999999999 | 4 | 24 | a number such as 8 or 0x1f              | 99999999999999999999 | ``
			age>60             |  4 |  6 | a duration such as 60s, 5m or 2h             | 60      | 60s
			age>1y             |  4 |  6 | a duration such as 60s, 5m or 2h             | 1y      | ``
			state<free         |  5 |  6 | ':' after state                              | <       | ``
			ro:yes             |  3 |  6 | ?                                            | yes     | ``
			ref:none           |  4 |  8 | a number such as 8 or 0x1f                   | none    | ``
			notify:bite        |  7 | 11 | byte or event                                | bite    | byte
			(ref:8             |  6 |  6 | a closing parenthesis                        | ``      | ``
			ref:8)             |  5 |  6 | the end, or another condition                | )       | ``
			()                 |  1 |  2 | a term such as state:mapped, or a text       | )       | ``
			!                  |  1 |  1 | a term such as state:mapped, or a text       | ``      | ``
			a or               |  4 |  4 | a term such as state:mapped, or a text       | ``      | ``
			or a               |  0 |  2 | a term such as state:mapped, or a text       | or      | ``
			a and and b        |  6 |  9 | a term such as state:mapped, or a text       | and     | ``
			a =1               |  0 |  1 | a term such as ref or state                  | a       | ``
			=1                 |  0 |  1 | a term such as state:mapped, or a text       | =       | ``
			"a                 |  2 |  2 | a closing quote                              | ``      | ``
			""                 |  0 |  2 | a text in quotes                             | ""      | ``
			""")
	void whatIsWrongIsToldWithItsPlace(String text, int from, int to, String expected, String found, String suggestion) {
		QueryException wrong = catchThrowableOfType(QueryException.class, () -> Query.parse(text));
		assertThat(wrong).isNotNull();
		assertThat(wrong.from()).isEqualTo(from);
		assertThat(wrong.to()).isEqualTo(to);
		assertThat(wrong.expected()).isEqualTo(expected);
		assertThat(wrong.found()).isEqualTo(found);
		assertThat(wrong.suggestion().orElse("")).isEqualTo(suggestion);
	}

	@Test
	void theMessageCountsColumnsFromOne() {
		assertThat(catchThrowableOfType(QueryException.class, () -> Query.parse("dom:7 state:maped")))
				.hasMessage("column 13: expected a state, found 'maped'; did you mean 'mapped'?");
		assertThat(catchThrowableOfType(QueryException.class, () -> Query.parse("dom:")))
				.hasMessage("column 5: expected a domain such as 7 or d7, found the end");
	}

	@Test
	void nestingAndLengthAreBounded() throws QueryException {
		assertThat(Query.parse("(".repeat(50) + "a" + ")".repeat(50)).text()).isEqualTo("a");
		assertThat(catchThrowableOfType(QueryException.class, () -> Query.parse("(".repeat(51) + "a" + ")".repeat(51))).from())
				.isEqualTo(50);
		assertThat(catchThrowableOfType(QueryException.class, () -> Query.parse("!".repeat(3_999) + "a")).expected())
				.contains("at most 50");
		assertThat(Query.parse("a ".repeat(2_000)).text()).hasSize(3_999);
		assertThat(catchThrowableOfType(QueryException.class, () -> Query.parse("a ".repeat(2_000) + "b")).expected())
				.contains("at most 4000");
		assertThat(catchThrowableOfType(QueryException.class, () -> Query.parse("ref:" + "1,".repeat(500) + "1")).expected())
				.contains("at most 500");
	}
}
