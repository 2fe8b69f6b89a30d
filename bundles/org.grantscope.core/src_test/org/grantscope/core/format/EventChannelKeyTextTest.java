package org.grantscope.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.EventChannels.Channel;
import org.grantscope.core.observe.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventChannelKeyTextTest {

	private static final String BEGIN = "'e' pressed -> dumping event-channel info\n";
	private static final String HEADINGS = "Event channel information for domain 3:\nPolling vCPUs: {0-1,4}\n    port [p/m/s]\n";

	/** As a guest of Xen 4.11 showed. */
	private static final String ROWS = """
			       1 [1/0/1]: s=3 n=0 x=0 d=0 p=33
			       2 [1/1/1]: s=3 n=0 x=0 d=0 p=34
			       3 [1/0/1]: s=5 n=0 x=0 v=0
			       4 [0/1/1]: s=2 n=0 x=0 d=0
			""";

	@Test
	void everyStateHasItsNumbers() throws FormatException {
		EventChannels seen = whole(BEGIN + HEADINGS + """
				       1 [0/0/  -   ]: s=2 n=0 x=0 d=7
				       2 [1/0/  -   ]: s=3 n=1 x=0 d=0 p=17
				       3 [0/1/  -   ]: s=4 n=0 x=0 p=9 i=20
				       4 [0/0/  -   ]: s=5 n=2 x=0 v=3
				       5 [1/1/  -   ]: s=6 n=3 x=0
				""");
		assertThat(seen.domains()).singleElement().satisfies(domain -> {
			assertThat(domain.domid()).hasValue(3);
			assertThat(domain.complete()).isTrue();
			assertThat(domain.channels()).containsExactly(
					channel(1, EventChannelStatus.UNBOUND, 7, -1, -1, 0, false, false),
					channel(2, EventChannelStatus.INTERDOMAIN, 0, 17, -1, 1, true, false),
					channel(3, EventChannelStatus.PIRQ, -1, -1, 9, 0, false, true),
					channel(4, EventChannelStatus.VIRQ, -1, -1, 3, 2, false, false),
					channel(5, EventChannelStatus.IPI, -1, -1, -1, 3, true, true));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1/0/1]: s=3 n=0 x=0 d=0 p=17", "[1/0]: s=3 n=0 x=0 d=0 p=17", "[1/0]: s=3 n=0 d=0 p=17 x=0",
			"[1/0/  -   ]: s=3 n=0 x=0 d=0 p=17", "[1/0/B 12  ]: s=3 n=0 x=0 d=0 p=17", "[1/0/? ]: s=3 n=0 x=0 d=0 p=17",
			"[1/0/?     ]: s=3 n=0 x=2 d=0 p=17", "[1/0/0]: s=3 n=0 x=0 d=0 p=17 Z=system_u:system_r:domU_t" })
	void aRowOfAnyReleaseSaysTheSame(String row) throws FormatException {
		assertThat(whole(BEGIN + HEADINGS.replace("[p/m/s]", row.contains("/0]") ? "[p/m]" : "[p/m/s]") + "       5 " + row
				+ "\n").domains().get(0).channels())
				.containsExactly(channel(5, EventChannelStatus.INTERDOMAIN, 0, 17, -1, 0, true, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "(XEN) ", "(XEN) [2026-11-20 17:56:01] ", "(XEN) [2026-11-20 17:56:01.123] ", "(XEN) [   12.345678] ", "(XEN) [00000012ab34cd56] ",
			"[   12.345678] ", "Nov 20 17:56:01 host xl[5]: (XEN) " })
	void whatTheConsolePutsBeforeEachLineIsLeftOut(String prefix) throws FormatException {
		assertThat(whole(Texts.prefixed(prefix, BEGIN + HEADINGS + ROWS))).isEqualTo(whole(BEGIN + HEADINGS + ROWS));
		assertThat(whole(Texts.prefixed(prefix, BEGIN + HEADINGS + ROWS).replace("\n", "\r\n")).domains().get(0).channels()).hasSize(4);
	}

	@Test
	void aDomainWithoutChannelsHasNone() throws FormatException {
		assertThat(whole(BEGIN + HEADINGS).domains()).containsExactly(new EventChannels.Domain(OptionalInt.of(3), List.of(), true));
	}

	@Test
	void portsAreInAscendingOrder() throws FormatException {
		assertThat(whole(BEGIN + HEADINGS + "    4096 [0/0/0]: s=6 n=0 x=0\n       1 [0/0/0]: s=6 n=0 x=0\n").domains()
				.get(0).channels())
				.extracting(Channel::port).containsExactly(1, 4096);
	}

	@Test
	void linesOfOthersInBetweenAreLeftOut() throws FormatException {
		assertThat(whole("[    1.0] boot\n" + BEGIN + HEADINGS + "login: \n" + ROWS + "# ").domains().get(0).channels()).hasSize(4);
	}

	@Test
	void eachPressOfTheKeyIsAnObservation() throws FormatException {
		List<EventChannels> dumps = read(BEGIN + HEADINGS + ROWS + BEGIN + HEADINGS);
		assertThat(dumps).hasSize(2).allSatisfy(dump -> assertThat(dump.problems()).isEmpty());
		assertThat(dumps.get(1).domains().get(0).channels()).isEmpty();
	}

	@Test
	void aDomainThatComesAgainIsOneOfAnotherDumpWhoseBeginningIsLost() throws FormatException {
		assertThat(read(BEGIN + HEADINGS + HEADINGS)).extracting(EventChannels::cut).containsExactly(false, true);
	}

	@Test
	void aPortThatTheHypervisorBelowKeepsIsNoChannelAndTheOthersAreNotAll() throws FormatException {
		EventChannels.Domain domain = whole(BEGIN + HEADINGS + "       1 [0/0/0]: s=1 n=0 x=0\n").domains().get(0);
		assertThat(domain.channels()).isEmpty();
		assertThat(domain.complete()).isFalse();
	}

	@Test
	void rowsWhoseBeginningIsLostAreOfNobodyKnown() throws FormatException {
		EventChannels seen = only(ROWS);
		assertThat(seen.cut()).isTrue();
		assertThat(seen.problems()).hasSize(1);
		assertThat(seen.domains()).singleElement().satisfies(domain -> {
			assertThat(domain.domid()).isEmpty();
			assertThat(domain.channels()).hasSize(4);
			assertThat(domain.complete()).isFalse();
		});
	}

	@Test
	void channelsOfADomainWhoseLineIsMissingAreOfNobodyKnown() throws FormatException {
		EventChannels seen = only(BEGIN + ROWS);
		assertThat(seen.problems()).hasSize(1);
		assertThat(seen.domains()).singleElement().satisfies(domain -> assertThat(domain.domid()).isEmpty());
	}

	@Test
	void theLastDomainsHeadingPromisesAList() throws FormatException {
		EventChannels seen = only(BEGIN + HEADINGS + ROWS + "Event channel information for domain 4:\n");
		assertThat(seen.cut()).isTrue();
		assertThat(seen.domains()).extracting(EventChannels.Domain::complete).containsExactly(true, false);
		assertThat(seen.problems()).singleElement()
				.satisfies(problem -> assertThat(problem.expected()).isEqualTo("the channels of d4"));
	}

	@Test
	void aDumpOfNothingButItsFirstLineIsCut() throws FormatException {
		assertThat(only(BEGIN)).satisfies(seen -> {
			assertThat(seen.cut()).isTrue();
			assertThat(seen.problems()).hasSize(1);
		});
	}

	@Test
	void aTextThatEndsWithinARowIsCutThere() throws FormatException {
		EventChannels seen = only(BEGIN + HEADINGS + ROWS.strip());
		assertThat(seen.cut()).isTrue();
		assertThat(seen.domains().get(0).channels()).extracting(Channel::port).containsExactly(1, 2, 3);
		assertThat(seen.domains().get(0).complete()).isFalse();
	}

	@Test
	void everyCutWithinALineIsSeenAndKeepsWhatIsBeforeIt() throws FormatException {
		String text = BEGIN + HEADINGS + ROWS + HEADINGS.replace('3', '4');
		List<Channel> all = whole(text).domains().get(0).channels();
		for (int length = BEGIN.length() + 1; length < text.length(); length++) {
			String cut = text.substring(0, length);
			String rest = cut.substring(cut.lastIndexOf('\n') + 1).strip();
			if (!rest.isEmpty() && !rest.startsWith("port [p/m")) {
				EventChannels seen = only(cut);
				assertThat(seen.cut()).as("%d: %s", length, rest).isTrue();
				assertThat(seen.problems()).as("%d: %s", length, rest).isNotEmpty();
				assertThat(seen.domains()).allSatisfy(domain -> assertThat(domain.channels()).isSubsetOf(all));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "       9 [0/0/0]: s=3 n=0 x=0 d=0", "       9 [0/0/0]: s=7 n=0 x=0", "       9 [0/0/0]: s=0 n=0 x=0", "       9 [0/0/0]: s=2 n=0 x=0 d=65536",
			"99999999999999 [0/0/0]: s=6 n=0 x=0", "       9 [0/0/0]: s=5 n=0 x=0", "       9 [0/0/",
					"       9 [0/0/0]: s=4 n=0 x=0 i=3", "       1 [0/0/0]: s=6 n=0 x=0" })
	void aDamagedRowIsAProblemAndTheOthersAreRead(String row) throws FormatException {
		EventChannels seen = only(BEGIN + HEADINGS + ROWS + row + "\n");
		assertThat(seen.problems()).singleElement().satisfies(problem -> assertThat(problem.position()).startsWith("line 9, column "));
		assertThat(seen.cut()).isFalse();
		assertThat(seen.domains().get(0).channels()).hasSize(4);
		assertThat(seen.domains().get(0).complete()).isFalse();
	}

	@Test
	void textOfSomethingElseIsRefused() {
		assertThatExceptionOfType(FormatException.class).isThrownBy(() -> read("Dear diary,\n 12 [0/0] apples\n"))
				.satisfies(e -> assertThat(e.problem().found()).isEqualTo("no line of it in 2 lines"));
	}

	private static Channel channel(int port, EventChannelStatus status, int domain, int remote, int irq, int vcpu,
			boolean pending, boolean masked) {
		return new Channel(port, status, optional(domain), optional(remote), optional(irq), OptionalInt.of(vcpu),
				Optional.of(pending), Optional.of(masked));
	}

	private static OptionalInt optional(int value) {
		return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
	}

	private static List<EventChannels> read(String text) throws FormatException {
		return Texts.readAll(new EventChannelKeyText(), 0, text);
	}

	private static EventChannels only(String text) throws FormatException {
		List<EventChannels> dumps = read(text);
		assertThat(dumps).hasSize(1);
		return dumps.get(0);
	}

	private static EventChannels whole(String text) throws FormatException {
		EventChannels seen = only(text);
		assertThat(seen.problems()).isEmpty();
		assertThat(seen.cut()).isFalse();
		return seen;
	}
}
