package org.grantscope.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Machine;
import org.junit.jupiter.api.Test;

/** What is offered at each place of the grammar; {@code |} is the caret. */
class CompletionTest {

	private final Machine machine = Tables.empty().files(3, 14).notify(9, 3, OptionalInt.empty(), OptionalInt.of(12)).machine();

	@Test
	void atTheBeginningEveryTermIsOffered() {
		List<String> offered = texts("|");
		for (Term term : Term.values()) {
			assertThat(offered).contains(term.word() + (term.standsAlone() ? "" : ":"));
		}
		assertThat(offered).contains("not ", "(").doesNotContain("and ", "or ");
	}

	@Test
	void whatIsTypedChoosesAmongTheTerms() {
		assertThat(texts("gr|")).containsExactly("grantee:", "ref:");
		assertThat(texts("dom:1 (sta|")).containsExactly("state:");
		assertThat(texts("!cha|")).containsExactly("changed");
		assertThat(texts("xyz|")).isEmpty();
	}

	@Test
	void behindAConditionAnotherOrAWordBetweenIsOffered() {
		assertThat(texts("ref:8 |")).contains("and ", "or ", "state:", "not ");
		assertThat(texts("ref:8 o|")).containsExactly("or ", "owner:", "offset:");
		assertThat(texts("ref:8 an|")).containsExactly("and ");
	}

	@Test
	void behindATermItsOperatorsAreOffered() {
		assertThat(texts("ref|")).containsExactly("ref:", ":", "<=", "<", ">=", ">", "!=");
		assertThat(texts("ref <|")).contains("<=");
		assertThat(texts("state!|")).contains("!=").doesNotContain("<");
		assertThat(texts("state |")).contains(":", "!=", "or ", "ref:").doesNotContain("<", ">=");
	}

	@Test
	void behindAnOperatorTheTermsValuesAreOffered() {
		assertThat(texts("state:|")).contains("free", "mapped", "mapped_read", "revoked", "transfer", "?").doesNotContain("none");
		assertThat(texts("state:map|")).containsExactly("mapped", "mapped_read", "mapped_write");
		assertThat(texts("state:free,gr|")).containsExactly("granted");
		assertThat(texts("state:\"mapped r|")).containsExactly("mapped_read");
		assertThat(texts("flag:P|")).containsExactly("pwt", "pcd", "pat", "permit_access");
		assertThat(texts("notify:|")).containsExactly("byte", "event", "?", "none");
		assertThat(texts("owner:blk|")).containsExactly("blkfront");
		assertThat(texts("age>|")).containsExactly(">=", "60s", "5m", "1h", "1d");
		assertThat(texts("age>90|")).containsExactly("90d", "90h", "90m", "90s", "90ms");
	}

	@Test
	void numbersOfTheMachineAreOffered() {
		assertThat(texts("dom:|")).containsExactly("3", "?");
		assertThat(texts("file:|")).containsExactly("3", "14", "?", "none");
		assertThat(texts("file:1|")).containsExactly("14");
		assertThat(texts("fd:|")).startsWith("103", "114");
		assertThat(texts("port:|")).startsWith("12");
		assertThat(Query.complete("file:", 5, null)).extracting(Completion::text).containsExactly("?", "none");
	}

	@Test
	void filesOfALiveKernelAreOfferedByTheirAddresses() {
		Machine live = Tables.empty().liveFile(0xffff888003a41c40L).liveFile(0xffff888003a41000L).machine();
		assertThat(Query.complete("file:", 5, live)).extracting(Completion::text)
				.containsExactly("0xffff888003a41000", "0xffff888003a41c40", "?", "none");
		assertThat(Query.complete("file:0xffff888003a41c", 21, live)).extracting(Completion::text).containsExactly("0xffff888003a41c40");
	}

	@Test
	void theWordAroundTheCaretIsReplaced() {
		assertThat(apply("sta|", "state:")).isEqualTo("state:");
		assertThat(apply("st|ate:free", "state")).isEqualTo("not offered");
		assertThat(apply("fr|:1", "frame")).isEqualTo("frame:1");
		assertThat(apply("state:ma|p ro", "mapped")).isEqualTo("state:mapped ro");
		assertThat(apply("state:\"mapped r|ea\" ro", "mapped_read")).isEqualTo("state:mapped_read ro");
		assertThat(apply("ref |< 9", ">")).isEqualTo("ref > 9");
	}

	@Test
	void nothingIsOfferedBehindWhatIsWrong() {
		assertThat(texts("stte:free |")).isEmpty();
	}

	@Test
	void everyOfferIsDescribed() {
		for (String text : List.of("|", "ref|", "state:|", "age>|", "file:|", "a |")) {
			assertThat(offered(text, machine)).isNotEmpty().allSatisfy(completion -> assertThat(completion.description()).isNotBlank());
		}
	}

	private String apply(String marked, String wanted) {
		String text = marked.replace("|", "");
		return offered(marked, machine).stream().filter(completion -> completion.text().equals(wanted)).findFirst()
				.map(completion -> completion.applyTo(text)).orElse("not offered");
	}

	private List<String> texts(String marked) {
		return offered(marked, machine).stream().map(Completion::text).toList();
	}

	private static List<Completion> offered(String marked, @Nullable Machine machine) {
		return Query.complete(marked.replace("|", ""), marked.indexOf('|'), machine);
	}
}
