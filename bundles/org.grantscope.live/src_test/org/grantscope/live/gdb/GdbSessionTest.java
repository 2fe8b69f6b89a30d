package org.grantscope.live.gdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GdbSessionTest {

	private static final ThreadId FIRST = new ThreadId(OptionalLong.empty(), 1);
	private static final ThreadId SECOND = new ThreadId(OptionalLong.empty(), 2);

	@Test
	void negotiatesWhatTheStubOffers() throws IOException {
		FakeTarget target = new FakeTarget();
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			assertThat(session.features().packetSize()).isEqualTo(0x400);
			assertThat(session.features().has("qXfer:features:read")).isTrue();
			assertThat(session.isStopped()).isTrue();
			assertThat(session.wasRunning()).isFalse();
			assertThat(session.lastStop()).hasValue(new StopReply.Stopped(5, Optional.of(FIRST), Map.of()));
			assertThat(target.requests()).contains("QStartNoAckMode").last().isEqualTo("?");
		}
	}

	@Test
	void theStopThatQemuTellsUnaskedIsNoReply() throws IOException {
		FakeTarget target = new FakeTarget().announcing()
				.features("PacketSize=1000;qXfer:features:read+;vContSupported+;multiprocess+");
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			assertThat(session.wasRunning()).isTrue();
			assertThat(session.features().packetSize()).isEqualTo(0x1000);
			assertThat(session.lastStop()).hasValue(new StopReply.Stopped(5, Optional.of(FIRST), Map.of()));
		}
	}

	@Test
	void aStubWithoutFeaturesIsAsGdbAssumes() throws IOException {
		try (FakeStub stub = FakeStub.of(new FakeTarget().features("")::serve); GdbSession session = Sessions.with(stub)) {
			assertThat(session.features().packetSize()).isEqualTo(StubFeatures.UNTOLD);
		}
	}

	@Test
	void threadsHaveNames() throws IOException {
		FakeTarget target = new FakeTarget().on("qfThreadInfo", "m1").on("qsThreadInfo", new Function<>() {
			private boolean told;

			@Override
			public String apply(String request) {
				boolean end = told;
				told = true;
				return end ? "l" : "m2";
			}
		});
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			assertThat(session.threads(Progress.NONE)).containsExactly(new GdbThread(FIRST, "CPU#0 [halted ]"),
					new GdbThread(SECOND, "CPU#0 [halted ]"));
		}
	}

	@Test
	void runsAndIsInterrupted() throws Exception {
		FakeTarget target = new FakeTarget();
		BlockingQueue<String> told = new LinkedBlockingQueue<>();
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			session.addListener(new Recording(told));
			session.resume(Progress.NONE);
			assertThat(session.isStopped()).isFalse();
			assertThatThrownBy(() -> session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(0, 1))
					.isInstanceOf(StubErrorException.class)
					.hasMessageContaining("found what runs");
			assertThat(session.awaitStop(Sessions.SHORT, Progress.NONE)).isEmpty();

			assertThat(session.interrupt(Progress.NONE)).isEqualTo(new StopReply.Stopped(2, Optional.of(FIRST), Map.of()));

			assertThat(session.isStopped()).isTrue();
			assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("resumed");
			assertThat(told.poll(10, TimeUnit.SECONDS)).startsWith("stopped");
			assertThat(target.requests()).contains("vCont;c");
		}
	}

	@Test
	void stepsTheThreadThatStopped() throws IOException {
		FakeTarget target = new FakeTarget();
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			session.step(Optional.empty(), Progress.NONE);
			assertThat(session.awaitStop(Sessions.PATIENT, Progress.NONE))
					.hasValue(new StopReply.Stopped(5, Optional.of(FIRST), Map.of()));
			assertThat(target.requests()).contains("vCont;s:1");
		}
	}

	@Test
	void withoutVContTheOldRequestsAreMade() throws IOException {
		FakeTarget target = new FakeTarget().on("vCont", "");
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			session.step(Optional.of(SECOND), Progress.NONE);
			session.awaitStop(Sessions.PATIENT, Progress.NONE);
			session.resume(Progress.NONE);
			session.interrupt(Progress.NONE);
			assertThat(target.requests()).containsSubsequence("Hc2", "s", "c");
		}
	}

	@Test
	void whatHasEndedIsNotReadButLeftAlone() throws IOException {
		try (FakeStub stub = FakeStub.of(new FakeTarget().on("?", "W07")::serve); GdbSession session = Sessions.with(stub)) {
			assertThat(session.lastStop()).hasValue(new StopReply.Exited(7));
			assertThatThrownBy(() -> session.threads(Progress.NONE)).isInstanceOf(StubErrorException.class)
					.hasMessageContaining("found what has ended");
			session.detach(Progress.NONE);
			assertThat(session.isOpen()).isFalse();
		}
	}

	@Test
	void detachingLetsItRun() throws IOException {
		FakeTarget target = new FakeTarget();
		try (FakeStub stub = FakeStub.of(target::serve)) {
			GdbSession session = Sessions.with(stub);
			session.resume(Progress.NONE);
			session.detach(Progress.NONE);
			assertThat(session.isOpen()).isFalse();
			assertThat(target.requests()).endsWith(FakeLine.INTERRUPT, "D");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "D", FakeLine.INTERRUPT })
	void aStubThatEndsWhileItIsToldNeedsNotBeTold(String last) throws IOException {
		FakeTarget target = new FakeTarget().until(last);
		try (FakeStub stub = FakeStub.of(target::serve)) {
			GdbSession session = Sessions.with(stub);
			session.resume(Progress.NONE);
			session.detach(Progress.NONE);
			assertThat(session.isOpen()).isFalse();
			assertThat(target.requests()).endsWith(last);
		}
	}

	@Test
	void aStubThatIsSilentWhenItIsToldIsReported() throws IOException {
		try (FakeStub stub = FakeStub.of(line -> {
			new FakeTarget().until("D").serve(line);
			line.receive();
		})) {
			GdbSession session = Sessions.impatient(stub);
			assertThatThrownBy(() -> session.detach(Progress.NONE)).isInstanceOf(StubConnectionException.class)
					.hasMessageContaining("found none within");
			assertThat(session.isOpen()).isFalse();
		}
	}

	@Test
	void ofSeveralProcessesOneIsDetached() throws IOException {
		FakeTarget target = new FakeTarget().features("multiprocess+").on("?", "T05thread:p3.1;");
		try (FakeStub stub = FakeStub.of(target::serve)) {
			Sessions.with(stub).detach(Progress.NONE);
			assertThat(target.requests()).endsWith("D;3");
		}
	}

	@Test
	void aUnixSocketIsAPlaceToo(@TempDir Path directory) throws IOException {
		FakeTarget target = new FakeTarget().memory(0, new byte[] { 1, 2, 3 });
		try (FakeStub stub = FakeStub.at(directory.resolve("vm.gdb"), target::serve); GdbSession session = Sessions.with(stub)) {
			assertThat(session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(1, 2)).containsExactly(2, 3);
		}
	}

	@Test
	void consoleOutputIsTold() throws Exception {
		BlockingQueue<String> told = new LinkedBlockingQueue<>();
		FakeTarget target = new FakeTarget();
		try (FakeStub stub = FakeStub.of(line -> {
			target.on("qfThreadInfo", request -> {
				try {
					line.send("O48690a");
				} catch (IOException e) {
					throw new AssertionError(e);
				}
				return "m1";
			});
			target.serve(line);
		}); GdbSession session = Sessions.with(stub)) {
			session.addListener(new Recording(told));
			session.threads(Progress.NONE);
			assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("console Hi\n");
		}
	}

	@Test
	void aCancelledRequestLeavesASessionThatCanBeUsed() throws IOException {
		FakeTarget target = new FakeTarget().memory(0, Sessions.bytes(5000));
		AtomicBoolean late = new AtomicBoolean(true);
		target.on("m0,", request -> {
			if (late.getAndSet(false)) {
				pause(500);
			}
			return "00".repeat(Integer.parseInt(request.substring(3), 16));
		});
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			StubMemory cancelled = session.memory(MemorySpace.VIRTUAL, Sessions.cancelledSoon(new AtomicBoolean()));
			assertThatThrownBy(() -> cancelled.read(0, 16)).isInstanceOf(CancellationException.class);
			assertThat(session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(2000, 3000))
					.isEqualTo(Arrays.copyOfRange(Sessions.bytes(5000), 2000, 5000));
		}
	}

	@Test
	void anInterruptThatStopsNothingIsToldAndMayBeTriedAgain() throws IOException {
		AtomicBoolean deaf = new AtomicBoolean(true);
		FakeTarget target = new FakeTarget();
		try (FakeStub stub = FakeStub.of(line -> {
			while (true) {
				String request = line.receive();
				if (request.equals(FakeLine.INTERRUPT)) {
					if (!deaf.getAndSet(false)) {
						line.send("T02thread:01;");
					}
				} else if (!request.startsWith("vCont;c")) {
					line.send(target.answer(request));
					if (request.equals("QStartNoAckMode")) {
						line.stopAcknowledging();
					}
				}
			}
		}); GdbSession session = Sessions.impatient(stub)) {
			session.resume(Progress.NONE);
			assertThatThrownBy(() -> session.interrupt(Progress.NONE)).isInstanceOf(StubErrorException.class)
					.hasMessageContaining("expected a stop after an interrupt, found none within 400 ms");
			session.interrupt(Progress.NONE);
			assertThat(session.isStopped()).isTrue();
		}
	}

	@Test
	void addressesAreRead() throws Exception {
		assertThat(Endpoint.parse("localhost:1234")).isEqualTo(new Endpoint.Tcp("localhost", 1234));
		assertThat(Endpoint.parse(":1234")).isEqualTo(new Endpoint.Tcp("localhost", 1234));
		assertThat(Endpoint.parse("[::1]:1")).isEqualTo(new Endpoint.Tcp("::1", 1)).hasToString("[::1]:1");
		assertThat(Endpoint.parse("/run/vm.gdb")).isEqualTo(new Endpoint.Unix(Path.of("/run/vm.gdb")));
		for (String wrong : List.of("", "localhost", "localhost:", "localhost:0", "localhost:65536", "::1:12", "[]:1", "a:b:3",
				"a:-1")) {
			assertThatThrownBy(() -> Endpoint.parse(wrong)).as(wrong).isInstanceOf(FormatException.class);
		}
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** Writes down what it is told. */
	private record Recording(BlockingQueue<String> told) implements GdbListener {
		@Override
		public void resumed() {
			told.add("resumed");
		}

		@Override
		public void stopped(StopReply stop) {
			told.add("stopped " + stop);
		}

		@Override
		public void console(String text) {
			told.add("console " + text);
		}

		@Override
		public void lost(IOException why) {
			told.add("lost " + why.getMessage());
		}
	}
}
