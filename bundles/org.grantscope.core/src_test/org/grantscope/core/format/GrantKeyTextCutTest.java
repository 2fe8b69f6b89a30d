package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.core.format.Texts.EMPTY;
import static org.grantscope.core.format.Texts.MAPPED;
import static org.grantscope.core.format.Texts.READ_ONLY;
import static org.grantscope.core.format.Texts.WRITABLE;
import static org.grantscope.core.format.Texts.read;
import static org.grantscope.core.format.Texts.readAll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.observe.TrackedEntries.Domain;
import org.grantscope.core.observe.TrackedEntries.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that lost their beginning or their end, as a ring buffer does. */
class GrantKeyTextCutTest {

	private static final String DUMP = Dialect.XEN_4_11.print(List.of(EMPTY, MAPPED));

	@Test
	void aDumpWithoutItsLastLineIsCutAndItsLastDomainIncomplete() throws FormatException {
		TrackedEntries dump = read(DUMP.replace(Dialect.END, ""));
		assertThat(dump.cut()).isTrue();
		assertThat(dump.domains()).extracting(Domain::complete).containsExactly(true, false);
		assertThat(dump.domains().get(1).entries()).containsExactly(WRITABLE, READ_ONLY);
		assertThat(dump.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.position()).isEqualTo("line 13, column 1"));
	}

	@Test
	void aDumpWithoutItsFirstLineIsCutButItsDomainsAreComplete() throws FormatException {
		TrackedEntries dump = read(DUMP.replace(Dialect.BEGIN, ""));
		assertThat(dump.cut()).isTrue();
		assertThat(dump.domains()).containsExactly(EMPTY, MAPPED);
		assertThat(dump.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.position()).isEqualTo("line 1, column 1"));
	}

	@Test
	void rowsWithoutTheirDomainLineBelongToNoKnownDomain() throws FormatException {
		TrackedEntries dump = read(DUMP.substring(DUMP.indexOf("[0x00a]")));
		assertThat(dump.cut()).isTrue();
		assertThat(dump.domains()).singleElement().satisfies(domain -> {
			assertThat(domain.domid()).isEmpty();
			assertThat(domain.version()).isEmpty();
			assertThat(domain.entries()).containsExactly(READ_ONLY);
			assertThat(domain.complete()).isFalse();
		});
	}

	@Test
	void theLastLineAloneIsADumpOfWhichNothingIsLeft() throws FormatException {
		TrackedEntries dump = read(Dialect.END);
		assertThat(dump.cut()).isTrue();
		assertThat(dump.domains()).isEmpty();
	}

	@Test
	void twoDumpsOfOneTextComeInOrder() throws FormatException {
		List<TrackedEntries> dumps = readAll(DUMP + "other\n" + Dialect.XEN_4_11.print(List.of(MAPPED)));
		assertThat(dumps).extracting(TrackedEntries::domains).containsExactly(List.of(EMPTY, MAPPED), List.of(MAPPED));
		assertThat(dumps).extracting(TrackedEntries::cut).containsExactly(false, false);
	}

	@Test
	void aDumpBegunAgainCutsTheOneBefore() throws FormatException {
		List<TrackedEntries> dumps = readAll(DUMP.substring(0, DUMP.indexOf("[0x00a]")) + DUMP);
		assertThat(dumps).extracting(TrackedEntries::cut).containsExactly(true, false);
		assertThat(dumps.get(0).domains().get(1).entries()).containsExactly(WRITABLE);
		assertThat(dumps.get(0).domains().get(1).complete()).isFalse();
		assertThat(dumps.get(0).problems()).singleElement()
				.satisfies(problem -> assertThat(problem.position()).isEqualTo("line 12, column 1"));
		assertThat(dumps.get(1).domains()).containsExactly(EMPTY, MAPPED);
	}

	@Test
	void rowsAfterTheEndAreADumpThatLostItsBeginningThere() throws FormatException {
		List<TrackedEntries> dumps = readAll(DUMP + "other\n" + Dialect.XEN_4_11.print(WRITABLE) + "\n");
		assertThat(dumps).extracting(TrackedEntries::cut).containsExactly(false, true);
		assertThat(dumps.get(1).problems().get(0).position()).isEqualTo("line 15, column 1");
	}

	static Stream<String> dumps() throws IOException {
		Stream.Builder<String> texts = Stream.builder();
		for (Path label : Samples.labels()) {
			texts.add(Samples.text(label));
		}
		Entry largest = new Entry(100, 0xffff, -1L, new PinCounts(-1), 0xffff, -1L, 0xfe09);
		for (Dialect dialect : Dialect.values()) {
			texts.add(dialect.print(List.of(dialect.domain(0, 1, 1, List.of()),
					dialect.domain(12, 1, 12, List.of(WRITABLE, largest)), dialect.domain(345, 2, 9, List.of(largest)))));
		}
		return texts.build();
	}

	@ParameterizedTest
	@MethodSource("dumps")
	@Timeout(60)
	void noBeginningOfADumpTellsWhatTheWholeDoesNot(String whole) throws FormatException {
		List<Domain> domains = read(whole).domains();
		for (int length = 0; length < whole.length(); length++) {
			String text = whole.substring(0, length);
			requireNothingInvented(domains, text, !text.contains("gnttab_usage_print_all ]"));
		}
	}

	@ParameterizedTest
	@MethodSource("dumps")
	@Timeout(60)
	void noRestOfADumpTellsWhatTheWholeDoesNot(String whole) throws FormatException {
		List<Domain> domains = read(whole).domains();
		for (int start = 0; start < whole.length(); start++) {
			String text = whole.substring(start);
			requireNothingInvented(domains, text, !text.contains("gnttab_usage_print_all ["));
		}
	}

	private static void requireNothingInvented(List<Domain> whole, String text, boolean cut) {
		try {
			TrackedEntries part = read(text);
			assertThat(part.cut() || !cut).as("marked as cut, of %d characters", text.length()).isTrue();
			assertThat(part.domains()).allSatisfy(domain -> assertThat(whole).anySatisfy(original -> {
				assertThat(original.entries()).containsAll(domain.entries());
				requireSameOrUnknown(domain, original);
			}));
		} catch (FormatException e) {
			assertThat(e.problem().source()).isEqualTo("console");
		}
	}

	private static void requireSameOrUnknown(Domain part, Domain original) {
		if (part.complete()) {
			assertThat(part).isEqualTo(original);
		}
		if (part.domid().isPresent()) {
			assertThat(part.domid()).isEqualTo(original.domid());
		}
		if (part.version().isPresent()) {
			assertThat(part.version()).isEqualTo(original.version());
		}
		if (part.frames().isPresent()) {
			assertThat(part.frames()).isEqualTo(original.frames());
			assertThat(part.maxMaptrackFrames()).isEqualTo(original.maxMaptrackFrames());
		}
	}
}
