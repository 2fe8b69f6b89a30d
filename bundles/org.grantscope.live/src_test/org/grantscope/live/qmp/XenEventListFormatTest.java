package org.grantscope.live.qmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.EventChannels.Channel;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XenEventListFormatTest {

	private static final String STORE = "{\"pending\": false, \"port\": 1, \"vcpu\": 1, \"remote-domain\": \"qemu\", \"masked\": false, "
			+ "\"type\": \"interdomain\", \"target\": 1}";
	private static final String TIMER = "{\"pending\": true, \"port\": 2, \"vcpu\": 0, \"remote-domain\": \"\", \"masked\": true, "
			+ "\"type\": \"virq\", \"target\": 0}";
	private static final String PIPE = "{\"pending\": false, \"port\": 5, \"vcpu\": 0, \"remote-domain\": \"loopback\", \"masked\": false, "
			+ "\"type\": \"interdomain\", \"target\": 6}";
	private static final String GREETING = "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 0, \"minor\": 0, \"major\": 9}, "
			+ "\"package\": \"\"}, \"capabilities\": [\"oob\"]}}";

	private final XenEventListFormat format = new XenEventListFormat();

	private static FileContent content(String text) {
		return new FileContent(Path.of("events.json"), new Origin("events.json", Instant.EPOCH), text.getBytes(StandardCharsets.UTF_8));
	}

	private EventChannels read(String text) throws FormatException {
		return format.read(content(text), OptionalInt.empty(), Progress.NONE).get(0);
	}

	private List<Channel> channels(String text) throws FormatException {
		EventChannels seen = read(text);
		assertThat(seen.problems()).isEmpty();
		return seen.domains().get(0).channels();
	}

	@Test
	void aReplyTellsAllOfEachPort() throws FormatException {
		assertThat(channels("{\"return\": [" + STORE + ", " + TIMER + "]}")).containsExactly(
				new Channel(1, EventChannelStatus.INTERDOMAIN, OptionalInt.of(0), OptionalInt.of(1), OptionalInt.empty(), OptionalInt.of(1),
						Optional.of(false), Optional.of(false)),
				new Channel(2, EventChannelStatus.VIRQ, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(0),
						Optional.of(true), Optional.of(true)));
	}

	@Test
	void theGuestIsDomain1UnlessSomebodyKnowsBetter() throws FormatException {
		assertThat(read("[" + STORE + "]").domains()).singleElement().satisfies(domain -> {
			assertThat(domain.domid()).hasValue(1);
			assertThat(domain.complete()).isTrue();
		});
		EventChannels of7 = format.read(content("[" + PIPE + "]"), OptionalInt.of(7), Progress.NONE).get(0);
		assertThat(of7.domains().get(0).domid()).hasValue(7);
		assertThat(of7.domains().get(0).channels().get(0).remoteDomain()).hasValue(7);
	}

	@Test
	void ofASessionTheLastListCounts() throws FormatException {
		String session = String.join("\r\n", GREETING, "{\"return\": {}}", "{\"return\": [" + STORE + "]}",
				"{\"timestamp\": {\"seconds\": 1, \"microseconds\": 2}, \"event\": \"STOP\"}",
				"{\"return\": [" + STORE + ", " + PIPE + "], \"id\": 3}",
				"{\"return\": [{\"name\": \"stop\"}]}", "");

		assertThat(channels(session)).extracting(Channel::port).containsExactly(1, 5);
	}

	@Test
	void aReplyMayTakeSeveralLines() throws FormatException {
		assertThat(channels("{\n  \"return\": [\n    " + STORE + ",\n" + TIMER.replace(", ", ",\n") + "\n  ]\n}\n")).hasSize(2);
	}

	@Test
	void anEmptyListSaysThatAllPortsAreClosed() throws FormatException {
		assertThat(channels("{\"return\": []}")).isEmpty();
	}

	@Test
	void aListWhoseEndIsMissingIsKeptUpToThere() throws FormatException {
		EventChannels seen = read("{\"return\": [" + STORE + ", " + TIMER.substring(0, 40));

		assertThat(seen.cut()).isTrue();
		assertThat(seen.problems()).singleElement().satisfies(problem -> assertThat(problem.position()).startsWith("line 1, column "));
		assertThat(seen.domains().get(0).complete()).isFalse();
		assertThat(seen.domains().get(0).channels()).extracting(Channel::port).containsExactly(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"port\": 65536", "\"port\": -1", "\"port\": 1.5", "\"port\": \"1\"", "\"port\": null", "\"vcpu\": 4294967295",
			"\"type\": \"closed\"", "\"type\": 3", "\"remote-domain\": \"d5\"", "\"masked\": 0", "\"pending\": \"no\"",
					"\"target\": 70000" })
	void aWrongFieldCostsItsPortAlone(String field) throws FormatException {
		String name = field.substring(0, field.indexOf(':'));
		EventChannels seen = read("[" + TIMER + ", " + STORE.replaceAll(name + ": (\"[^\"]*\"|[^,}]*)", field) + "]");

		assertThat(seen.problems()).singleElement().satisfies(problem -> assertThat(problem.position())
				.isEqualTo("line 1, $[1]." + name.replace("\"", "")));
		assertThat(seen.domains().get(0).channels()).extracting(Channel::port).containsExactly(2);
		assertThat(seen.domains().get(0).complete()).isFalse();
	}

	@Test
	void aPortThatIsThereTwiceIsAProblem() throws FormatException {
		assertThat(read("[" + STORE + "," + STORE + "]").problems()).singleElement().asString().contains("port 1 again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"return\": {}}", "{\"error\": {\"class\": \"GenericError\", \"desc\": \"no\"}}", "[1]", "7", "nonsense",
			"{\"return\": 'x'}" })
	void whatIsNoListIsRefused(String text) {
		assertThatThrownBy(() -> read(text)).isInstanceOf(FormatException.class);
	}

	@Test
	void endlessNestingEnds() {
		assertThatThrownBy(() -> read("[".repeat(1_000_000))).isInstanceOf(FormatException.class);
		assertThatThrownBy(() -> read("{\"return\": " + "{\"a\":".repeat(1_000_000))).isInstanceOf(FormatException.class);
	}

	@Test
	void itIsRecognisedByItsContent() {
		assertThat(List.of("[" + STORE + "]", "{\"return\": [" + TIMER + "]}",
				GREETING + "\n{\"return\": [" + STORE + "]}\n", "{\"return\": []}"))
				.allMatch(text -> format.recognises(content(text)));
		assertThat(List.of("", "{\"op\":\"start\"}", "(XEN) gnttab_usage_print_all [ key 'g' pressed", GREETING, "[1, 2]"))
				.noneMatch(text -> format.recognises(content(text)));
	}
}
