package org.grantscope.live.qmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.SourceUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class QmpSourceTest {

	private static final String EVENT = "{\"timestamp\": {\"seconds\": 1, \"microseconds\": 2}, \"event\": \"RTC_CHANGE\", "
			+ "\"data\": {}}\r\n";

	private static ObservationSource source(String uri) throws FormatException {
		return new QmpScheme().source(SourceUri.parse(uri));
	}

	private static List<Observation> look(String uri) throws FormatException, IOException {
		ObservationSource source = source(uri);
		try {
			return source.observe(Progress.NONE);
		} finally {
			source.close();
		}
	}

	@Test
	void itTellsTheEventChannels() throws FormatException, IOException {
		String port = "{\"pending\": false, \"port\": 1, \"vcpu\": 1, \"remote-domain\": \"qemu\", \"masked\": false, "
				+ "\"type\": \"interdomain\", \"target\": 1}";
		try (FakeMonitor monitor = new FakeMonitor(FakeMonitor.GREETING, (command, arguments) -> command.equals("xen-event-list")
				? "{\"return\": [" + port + "], \"id\": ID}\r\n" : FakeMonitor.answer(command, arguments))) {
			assertThat(look(monitor.uri() + "?domid=3")).singleElement().isInstanceOfSatisfying(EventChannels.class, seen -> {
				assertThat(seen.domains().get(0).domid()).isEqualTo(OptionalInt.of(3));
				assertThat(seen.domains().get(0).channels()).hasSize(1);
				assertThat(seen.origin().source()).startsWith("qmp://127.0.0.1");
			});
		}
	}

	@Test
	void framesAreReadByTheirAddresses() throws FormatException, IOException {
		try (FakeMonitor monitor = FakeMonitor.sound()) {
			List<Observation> seen = look(monitor.uri() + "?frames=0x3fd63000:2&frames=0x10000&version=1&domid=5");

			assertThat(seen.get(1)).isInstanceOfSatisfying(RawTable.class, table -> {
				assertThat(table.domid()).isEqualTo(5);
				assertThat(table.image().frames()).isEqualTo(3);
				assertThat(table.image().domid(1)).isEqualTo(0x0b0a);
			});
			assertThat(monitor.commands()).containsExactly("query-status", "xen-event-list", "human-monitor-command",
					"human-monitor-command",
					"human-monitor-command");
		}
	}

	@Test
	void theMachineStandsStillWhileFramesAreReadWhereThatIsAskedFor() throws FormatException, IOException {
		try (FakeMonitor monitor = FakeMonitor.sound()) {
			look(monitor.uri() + "?frames=0&version=1&stop=yes");

			assertThat(monitor.commands()).containsSubsequence("stop", "human-monitor-command", "cont");
		}
	}

	@Test
	void theMachineGoesOnThoughTheFramesCannotBeRead() throws FormatException, IOException {
		try (FakeMonitor monitor = new FakeMonitor(FakeMonitor.GREETING, (command, arguments) -> command.equals("human-monitor-command")
				? "{\"return\": \"0000000000001000: Cannot access memory\\r\\n\", \"id\": ID}\r\n" : FakeMonitor.answer(command,
				arguments))) {
			List<Observation> seen = look(monitor.uri() + "?frames=0x1000&stop=yes");

			assertThat(seen.get(1)).isInstanceOf(NotRead.class);
			assertThat(seen.get(1).problems()).singleElement().asString().contains("4096 bytes at 0x1000 cannot be read",
					"Cannot access memory");
			assertThat(monitor.commands()).endsWith("cont");
		}
	}

	@Test
	void theMachineGoesOnThoughTheSessionIsLostMeanwhile() throws FormatException, IOException {
		try (FakeMonitor monitor = new FakeMonitor(FakeMonitor.GREETING,
				(command, arguments) -> command.equals("human-monitor-command") ? null : FakeMonitor.answer(command, arguments))) {
			assertThatThrownBy(() -> look(monitor.uri() + "?frames=0x1000&stop=yes")).isInstanceOf(IOException.class);
			assertThat(monitor.commands()).endsWith("cont");
		}
	}

	@Test
	void aSessionIsKeptBetweenLooksAndBegunAnewWhenItIsLost() throws FormatException, IOException {
		boolean[] lost = { false };
		try (FakeMonitor monitor = new FakeMonitor(FakeMonitor.GREETING,
				(command, arguments) -> lost[0] ? null : FakeMonitor.answer(command, arguments))) {
			ObservationSource source = source(monitor.uri());
			source.observe(Progress.NONE);
			source.observe(Progress.NONE);
			assertThat(monitor.connections()).isEqualTo(1);
			lost[0] = true;
			assertThatThrownBy(() -> source.observe(Progress.NONE)).isInstanceOf(IOException.class)
					.hasMessageContaining("the end of the connection");
			lost[0] = false;
			assertThat(source.observe(Progress.NONE)).hasSize(1);
			assertThat(monitor.connections()).isEqualTo(2);
			source.close();
		}
	}

	@Test
	void anotherQemuSaysWhatItWants() throws IOException {
		try (FakeMonitor monitor = new FakeMonitor(FakeMonitor.GREETING,
				(command, arguments) -> FakeMonitor.answer(command.startsWith("xen") ? "unknown" : command, arguments))) {
			assertThatThrownBy(() -> look(monitor.uri())).isInstanceOf(FormatException.class)
					.hasMessageContaining("expected QEMU 8.0 or later that emulates Xen").hasMessageContaining("CommandNotFound");
		}
	}

	@Test
	void eventsBetweenAreLeftOutAndMessagesMayTakeSeveralLines() throws FormatException, IOException {
		try (FakeMonitor monitor = new FakeMonitor(FakeMonitor.GREETING.replace(", ", ",\n  "),
				(command, arguments) -> EVENT + "{\"return\": {}, \"id\": 999}\r\n" + EVENT + FakeMonitor.answer(command,
						arguments) + EVENT)) {
			assertThat(look(monitor.uri())).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 400 Bad Request\r\n\r\n",
			"QEMU 10.0.0 monitor - type 'help' for more information\r\n(qemu) ", "[]",
			"{}\r\n", "{\"return\": {}}\r\n", "}{", "{]\r\n", "{\"QMP\"}\r\n", "\u0000\u0001\u0002" })
	void somebodyElseIsFoundOut(String greeting) throws IOException {
		try (FakeMonitor other = new FakeMonitor(greeting, FakeMonitor::answer)) {
			assertThatThrownBy(() -> look(other.uri() + "?timeout=2s")).isInstanceOf(IOException.class)
					.hasMessageStartingWith("127.0.0.1:" + other.port() + ": expected ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \r\n", "{\"QMP\": {", "{\"QMP\": \"}}}\\\"" })
	void somebodySilentIsNotWaitedFor(String greeting) throws IOException {
		try (FakeMonitor other = new FakeMonitor(greeting, FakeMonitor::answer)) {
			assertThatThrownBy(() -> look(other.uri() + "?timeout=200ms")).isInstanceOf(IOException.class)
					.hasMessageContaining("expected the greeting within the timeout, found");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"id\": ID}\r\n", "{\"return\": {\"a\": [}, \"id\": ID}\r\n", "{\"error\": 1, \"id\": ID}\r\n",
			"nonsense\r\n",
			"{\"error\": {\"class\": \"GenericError\", \"desc\": \"no\"}}\r\n" })
	void aReplyThatIsNoneIsAnError(String reply) throws IOException {
		try (FakeMonitor monitor = new FakeMonitor(FakeMonitor.GREETING,
				(command, arguments) -> command.equals("query-status") ? reply : FakeMonitor.answer(command, arguments))) {
			assertThatThrownBy(() -> look(monitor.uri() + "?timeout=2s")).isInstanceOf(IOException.class);
		}
	}

	@Test
	void endlessEventsEnd() throws IOException {
		try (FakeMonitor monitor = new FakeMonitor(FakeMonitor.GREETING,
				(command, arguments) -> command.equals("query-status") ? EVENT.repeat(100_001) : FakeMonitor.answer(command, arguments))) {
			assertThatThrownBy(() -> look(monitor.uri())).isInstanceOf(IOException.class).hasMessageContaining("100000 events");
		}
	}

	@Test
	void anEndlessMessageEnds() throws IOException {
		String endless = "{\"a\": \"" + "x".repeat(33 << 20);
		try (FakeMonitor monitor = new FakeMonitor(endless, FakeMonitor::answer)) {
			assertThatThrownBy(() -> look(monitor.uri())).isInstanceOf(IOException.class)
					.hasMessageContaining("at most 33554432 bytes, found more");
		}
	}

	@Test
	void nobodyThereIsToldAtOnce() throws IOException {
		int port;
		try (FakeMonitor gone = FakeMonitor.sound()) {
			port = gone.port();
		}
		assertThatThrownBy(() -> look("qmp://127.0.0.1:" + port)).isInstanceOf(IOException.class).hasMessageContaining("127.0.0.1:"
				+ port)
				.hasMessageContaining("refused");
		assertThatThrownBy(() -> look("qmp:///no/such/socket")).isInstanceOf(IOException.class).hasMessageContaining("/no/such/socket");
	}

	@Test
	void whoeverCancelsIsObeyed() throws IOException {
		try (FakeMonitor silent = new FakeMonitor("", FakeMonitor::answer)) {
			ObservationSource source = new QmpSchemeSource(silent.uri()).source();
			Progress cancelled = new Progress() {
				@Override
				public void worked(long units) {
					// nobody watches
				}

				@Override
				public boolean isCancelled() {
					return silent.connections() > 0;
				}
			};
			assertThatThrownBy(() -> source.observe(cancelled)).isInstanceOf(CancellationException.class);
		}
	}

	/** A URI that is known to be sound. */
	private record QmpSchemeSource(String uri) {
		ObservationSource source() {
			try {
				return QmpSourceTest.source(uri);
			} catch (FormatException e) {
				throw new AssertionError(e);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "qmp:", "qmp://", "qmp://h", "qmp://h:0", "qmp://h:65536", "qmp://h:1/x", "qmp://::1:4",
			"qmp://h:1?frames=1",
			"qmp://h:1?frames=0x1000:0", "qmp://h:1?frames=0x1000:4097", "qmp://h:1?frames=x", "qmp://h:1?status=0x1000",
					"qmp://h:1?stop=yes",
			"qmp://h:1?frame=0x1000", "qmp://h:1?frames=0xffffffffffffffff", "qmp://h:1?frames=0x1000:", "qmp:a%00b" })
	void aUriThatSaysSomethingElseIsRefused(String uri) {
		assertThatThrownBy(() -> source(uri)).isInstanceOf(FormatException.class);
	}

	@Test
	void manyLooksLeaveNothingOpen() throws Exception {
		try (FakeMonitor monitor = FakeMonitor.sound()) {
			look(monitor.uri());
			long threads = Thread.getAllStackTraces().size();
			for (int i = 0; i < 200; i++) {
				look(monitor.uri());
			}
			ObservationSource kept = source(monitor.uri());
			for (int i = 0; i < 2_000; i++) {
				kept.observe(Progress.NONE);
			}
			kept.close();
			assertThat(Thread.getAllStackTraces()).hasSizeLessThanOrEqualTo((int) threads + 2);
			assertThat(monitor.connections()).isEqualTo(202);
		}
	}
}
