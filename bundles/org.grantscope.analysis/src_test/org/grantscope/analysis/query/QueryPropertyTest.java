package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalInt;

import org.grantscope.model.Machine;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryPropertyTest {

	private static final Machine MACHINE = Tables.empty().entry(9, 1, 1, 1).entry(10, 0x19, 2, 2).files(3)
			.notify(9, 3, OptionalInt.of(1), OptionalInt.of(12)).machine();
	private static final EntryRows ROWS = EntryRows.of(MACHINE.getDomains().get(0));

	@Property
	void whatIsPrintedIsReadAsTheSame(@ForAll(supplier = Conditions.class) Condition condition) throws QueryException {
		Query query = new Query(condition);
		assertThat(Query.parse(query.text())).isEqualTo(query);
		assertThat(Query.parse(query.text()).text()).isEqualTo(query.text());
	}

	/** Kleene's logic: what is chosen by a condition is not chosen by its opposite. */
	@Property
	void aConditionAndItsOppositeHaveNothingInCommon(@ForAll(supplier = Conditions.class) Condition condition) {
		int[] chosen = new Query(condition).select(ROWS, true, () -> false);
		int[] others = new Query(new Condition.Not(condition)).select(ROWS, true, () -> false);
		assertThat(chosen).satisfies(refs -> assertThat(Arrays.stream(refs)).noneMatch(ref -> Arrays.binarySearch(others, ref) >= 0));
		assertThat(new Query(new Condition.Not(new Condition.Not(condition))).select(ROWS, true, () -> false)).isEqualTo(chosen);
	}

	@Property
	void anyTextIsAQueryOrSaysWhereItIsNone(@ForAll("texts") String text) {
		try {
			Query query = Query.parse(text);
			assertThat(Query.parse(query.text())).isEqualTo(query);
		} catch (QueryException wrong) {
			assertThat(wrong.from()).isBetween(0, text.length());
			assertThat(wrong.to()).isBetween(wrong.from(), text.length());
			assertThat(wrong.found()).isEqualTo(text.substring(wrong.from(), wrong.to()));
			assertThat(wrong.getMessage()).startsWith("column " + (wrong.from() + 1) + ": expected " + wrong.expected());
		}
	}

	@Property
	void whatIsOfferedInAnyTextMakesItsBeginningAQueryOrTheBeginningOfOne(@ForAll("texts") String text, @ForAll int caret) {
		offersFit(text, Math.floorMod(caret, text.length() + 1));
	}

	@Property
	void whatIsOfferedInAQueryMakesItsBeginningAQueryOrTheBeginningOfOne(@ForAll(supplier = Conditions.class) Condition condition,
			@ForAll int caret) {
		String text = condition.print();
		offersFit(text, Math.floorMod(caret, text.length() + 1));
	}

	private static void offersFit(String text, int caret) {
		for (Completion completion : Query.complete(text, caret, MACHINE)) {
			String head = completion.applyTo(text).substring(0, completion.from() + completion.text().length());
			assertThat(completion.from()).isBetween(0, caret);
			assertThat(completion.to()).isBetween(caret, text.length());
			assertThat(isBeginning(head)).as("'%s' at %d: %s", text, caret, completion).isTrue();
		}
	}

	private static boolean isBeginning(String head) {
		try {
			Query.parse(head);
			return true;
		} catch (QueryException unfinished) {
			return unfinished.from() == head.length();
		}
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> pieces = Arbitraries.of("state", "ref", "age", "owner", "ro", "file", "notify", ":", "=", "!=", "<",
				">=", "!", "(", ")", "\"", " ",
				"  ", "..", ",", "8", "0x1f", "60s", "mapped", "fre", "?", "none", "and", "or", "not ", "\\", "x", "d1", "grantee");
		return Arbitraries.oneOf(pieces.list().ofMaxSize(8).map(list -> String.join("", list)), Arbitraries.strings().ofMaxLength(40));
	}
}
