package org.grantscope.live.gdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stubs that do not do what they must: each ends in a message within the timeout. */
@Timeout(60)
class BadStubTest {

	@Test
	void aSilentOne() {
		try (FakeStub stub = FakeStub.of(FakeLine::drain)) {
			refused(() -> Sessions.impatient(stub), stub, "expected a reply to \"qSupported:", "found none within 400 ms");
		}
	}

	@Test
	void aSlowOne() {
		try (FakeStub stub = FakeStub.of(line -> {
			line.receive();
			for (char each : "$PacketSize=1000;qXfer:features:read+;vContSupported+;multiprocess+#8b".toCharArray()) {
				line.raw(String.valueOf(each));
				Thread.sleep(50);
			}
		})) {
			refused(() -> Sessions.impatient(stub), stub, "found none within 400 ms");
		}
	}

	@Test
	void oneThatHangsUp() {
		try (FakeStub stub = FakeStub.of(FakeLine::receive)) {
			refused(() -> Sessions.with(stub), stub, "found the connection was closed by the other side");
		}
	}

	@Test
	void oneThatHangsUpInTheMiddle() {
		try (FakeStub stub = FakeStub.of(line -> {
			line.receive();
			line.raw("$PacketSize=10");
		})) {
			refused(() -> Sessions.with(stub), stub, "found the connection was closed by the other side");
		}
	}

	@Test
	void nobody() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		assertThatThrownBy(() -> GdbSession.connect(new Endpoint.Tcp("127.0.0.1", port), Sessions.PATIENT, Progress.NONE))
				.isInstanceOf(StubConnectionException.class)
				.hasMessage("127.0.0.1:" + port + ": expected a GDB stub that listens, found Connection refused");
	}

	@Test
	void noSocket() {
		assertThatThrownBy(() -> GdbSession.connect(new Endpoint.Unix(Path.of("/nowhere/gdb")), Sessions.PATIENT,
				Progress.NONE))
				.isInstanceOf(StubConnectionException.class)
				.hasMessageContaining("/nowhere/gdb: expected a GDB stub that listens");
	}

	@Test
	void noHost() {
		assertThatThrownBy(() -> GdbSession.connect(new Endpoint.Tcp("nobody.invalid", 1), Sessions.PATIENT, Progress.NONE))
				.isInstanceOf(StubConnectionException.class)
				.hasMessageContaining("nobody.invalid:1: expected a GDB stub that listens");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n", "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n" })
	void anotherServer(String said) {
		try (FakeStub stub = FakeStub.saying(said)) {
			refused(() -> Sessions.with(stub), stub, "expected packets of GDB's remote protocol, found \"" + said.lines()
					.findFirst().orElseThrow());
		}
	}

	@Test
	void anotherServerThatSaysLittle() {
		try (FakeStub stub = FakeStub.saying("220 mail.example ESMTP\r\n")) {
			refused(() -> GdbSession.connect(stub.address(), Duration.ofSeconds(2), Progress.NONE), stub,
					"found none within 2 s, but \"220 mail.example ESMTP\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "PacketSize=0", "PacketSize=-1", "PacketSize=", "PacketSize=many", "PacketSize=1f",
			"PacketSize=10000000000000000" })
	void onesWithAPacketSizeThatIsNone(String features) {
		try (FakeStub stub = FakeStub.of(new FakeTarget().features(features)::serve)) {
			refused(() -> Sessions.with(stub), stub, "expected a PacketSize of at least 32 bytes, found \"" + features + '"');
		}
	}

	@Test
	void oneWhoseChecksumsAreWrongIsAskedAgainAFewTimes() {
		AtomicInteger nacks = new AtomicInteger();
		try (FakeStub stub = FakeStub.of(line -> {
			line.receive();
			line.raw("$OK#00$OK#00$OK#00$OK#00");
			line.rest().chars().filter(c -> c == '-').forEach(c -> nacks.incrementAndGet());
		})) {
			refused(() -> Sessions.with(stub), stub, "found a packet with checksum 00 that is 9a");
		}
		assertThat(nacks).hasValue(3);
	}

	@Test
	void aReplyThatWasDamagedOnceIsTakenTheSecondTime() throws IOException {
		AtomicBoolean damaged = new AtomicBoolean(true);
		FakeTarget target = new FakeTarget().features("PacketSize=400");
		try (FakeStub stub = FakeStub.of(line -> {
			target.on("qfThreadInfo", request -> {
				try {
					if (damaged.getAndSet(false)) {
						line.raw("$m9#00");
					}
				} catch (IOException e) {
					throw new AssertionError(e);
				}
				return "m1";
			});
			target.serve(line);
		}); GdbSession session = Sessions.with(stub)) {
			assertThat(session.threads(Progress.NONE)).hasSize(1);
		}
	}

	@Test
	void oneThatWantsEverythingAgainAndAgain() {
		try (FakeStub stub = FakeStub.saying("-".repeat(1000))) {
			refused(() -> Sessions.with(stub), stub, "found a stub that wants \"qSupported:");
		}
	}

	@Test
	void oneThatWantsARequestAgainOnceHasIt() throws IOException {
		try (FakeStub stub = FakeStub.of(line -> {
			line.refuse();
			new FakeTarget().serve(line);
		}); GdbSession session = Sessions.with(stub)) {
			assertThat(session.isStopped()).isTrue();
		}
	}

	@Test
	void oneThatRefusesWhatItHasAcknowledgedIsNotAskedTwice() throws IOException {
		List<String> asked = new CopyOnWriteArrayList<>();
		try (FakeStub stub = FakeStub.of(line -> {
			asked.add(line.receive());
			line.raw("-");
			line.send("PacketSize=1000");
			asked.add(line.receive());
			line.send("");
			new FakeTarget().serve(line);
		}); GdbSession session = Sessions.with(stub)) {
			assertThat(session.features().packetSize()).isEqualTo(0x1000);
			assertThat(asked.getLast()).isEqualTo("qqemu.PhyMemMode");
		}
	}

	@Test
	void oneThatAnswersTwiceIsTakenAtItsWordOnce() throws IOException {
		byte[] memory = new byte[64];
		new Random(1).nextBytes(memory);
		FakeTarget target = new FakeTarget().features("PacketSize=1000").memory(0x1000, memory);
		try (FakeStub stub = FakeStub.of(line -> {
			while (true) {
				String reply = target.answer(line.receive());
				line.send(reply);
				line.send(reply);
			}
		}); GdbSession session = Sessions.with(stub)) {
			StubMemory read = session.memory(MemorySpace.VIRTUAL, Progress.NONE);
			for (int at = 0; at < memory.length; at++) {
				assertThat(read.read(0x1000 + at, 1)).containsExactly(memory[at]);
			}
		}
	}

	@Test
	void anAcknowledgementBehindNoiseIsOne() throws IOException {
		try (FakeStub stub = FakeStub.of(line -> {
			line.raw("login: ");
			new FakeTarget().serve(line);
		}); GdbSession session = Sessions.with(stub)) {
			assertThat(session.isStopped()).isTrue();
		}
	}

	@Test
	void oneThatRepliesMoreThanWasAsked() throws IOException {
		try (FakeStub stub = FakeStub.of(new FakeTarget().on("m", "00".repeat(9))::serve); GdbSession session =
				Sessions.with(stub)) {
			refused(() -> session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(0x10, 8), stub,
					"expected at most 8 bytes at 0x10, found 9 of them");
			assertThat(session.isOpen()).isFalse();
		}
	}

	@Test
	void oneThatRepliesNonsense() throws IOException {
		try (FakeStub stub = FakeStub.of(new FakeTarget().on("m", "zz")::serve); GdbSession session = Sessions.with(stub)) {
			refused(() -> session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(0x10, 8), stub, "found \"zz\"");
		}
	}

	@Test
	void oneThatAlwaysRepliesLess() throws IOException {
		try (FakeStub stub = FakeStub.of(new FakeTarget().features("PacketSize=10000;QStartNoAckMode+").on("m", "00")::serve);
				GdbSession session = Sessions.with(stub)) {
			refused(() -> session.memory(MemorySpace.VIRTUAL, Progress.NONE)
					.read(0x10, 20_000), stub, "found ever shorter replies");
		}
	}

	@Test
	void oneWithARunLengthBomb() throws IOException {
		FakeTarget target = new FakeTarget().on("m", "0" + "*~".repeat(20_000));
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			refused(() -> session.memory(MemorySpace.VIRTUAL, Progress.NONE)
					.read(0x10, 8), stub, "found a packet of more than 1048576 bytes");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "%Stop:T05#99", "$O4869#2a" })
	void oneThatTalksWithoutEnd(String endless) {
		try (FakeStub stub = FakeStub.of(line -> {
			line.receive();
			while (true) {
				line.raw(endless.repeat(1000));
			}
		})) {
			refused(() -> Sessions.impatient(stub), stub, "expected a reply to \"qSupported:");
		}
	}

	@Test
	void oneThatRepliesWithoutBeingAsked() {
		try (FakeStub stub = FakeStub.saying("$OK#9a".repeat(100))) {
			refused(() -> Sessions.with(stub), stub, "");
		}
	}

	@Test
	void aDescriptionThatIncludesItselfIsRefused() throws IOException {
		FakeTarget target = new FakeTarget().on("qXfer", "l<target><xi:include xmlns:xi='x' href='target.xml'/></target>");
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			assertThatThrownBy(() -> session.description(Progress.NONE)).isInstanceOf(StubErrorException.class)
					.hasMessageContaining("expected a description of registers");
			assertThat(session.threads(Progress.NONE)).hasSize(2);
		}
	}

	@Test
	void aDescriptionWithoutEndIsRefused() throws IOException {
		FakeTarget target = new FakeTarget().features("PacketSize=10000;qXfer:features:read+")
				.on("qXfer", "m" + " ".repeat(0xfff0));
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			refused(() -> session.description(Progress.NONE), stub, "expected target.xml of at most 4194304 bytes, found more");
		}
	}

	@Test
	void threadsWithoutEndAreRefused() throws IOException {
		FakeTarget target = new FakeTarget().on("qfThreadInfo", "m" + "1,".repeat(500) + "1")
				.on("qsThreadInfo", "m" + "1,".repeat(500) + "1")
				.on("qThreadExtraInfo", "");
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			refused(() -> session.threads(Progress.NONE), stub, "expected threads, at most");
		}
	}

	@Test
	void garbageEndsInAMessage() {
		for (int seed = 0; seed < 5; seed++) {
			byte[] garbage = new byte[200_000];
			new Random(seed).nextBytes(garbage);
			try (FakeStub stub = FakeStub.saying(new String(garbage, StandardCharsets.ISO_8859_1))) {
				refused(() -> Sessions.impatient(stub), stub, "expected");
			}
		}
	}

	@Test
	void whatCannotBeReadIsNoReasonToGiveUp() throws IOException {
		FakeTarget target = new FakeTarget().memory(0x1000, Sessions.bytes(64));
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			StubMemory memory = session.memory(MemorySpace.VIRTUAL, Progress.NONE);
			assertThatThrownBy(() -> memory.read(0x2000, 8)).isInstanceOf(UnreadableMemoryException.class);
			assertThat(memory.read(0x1000, 64)).isEqualTo(Sessions.bytes(64));
		}
	}

	@Test
	void cancellingEndsTheWaitForASilentOne() {
		try (FakeStub stub = FakeStub.of(FakeLine::drain)) {
			assertThatThrownBy(() -> GdbSession.connect(stub.address(), Duration.ofDays(1),
					Sessions.cancelledSoon(new AtomicBoolean())))
					.isInstanceOf(CancellationException.class);
		}
	}

	@Test
	void closingFromAnotherThreadEndsTheWait() throws Exception {
		CompletableFuture<Boolean> asked = new CompletableFuture<>();
		try (FakeStub stub = FakeStub.of(line -> new FakeTarget().on("m", request -> {
			asked.complete(true);
			return "O4869"; // no reply at all
		}).serve(line))) {
			GdbSession session = GdbSession.connect(stub.address(), Duration.ofDays(1), Progress.NONE);
			CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() -> {
				try {
					session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(0, 1);
					return new AssertionError("it was read");
				} catch (IOException e) {
					return e;
				}
			});
			Sessions.elsewhere(asked);
			session.close();
			assertThat(Sessions.elsewhere(ended)).isInstanceOf(StubConnectionException.class)
					.hasMessageContaining("closed from here");
		}
	}

	@Test
	void losingTheConnectionIsToldOnceAndToWhoeverAsks() throws Exception {
		BlockingQueue<IOException> told = new LinkedBlockingQueue<>();
		try (FakeStub stub = FakeStub.of(new FakeTarget()::serve); GdbSession session = Sessions.with(stub)) {
			session.addListener(new GdbListener() {
				@Override
				public void lost(IOException why) {
					told.add(why);
				}
			});
			stub.hangUp();
			assertThat(told.poll(30, TimeUnit.SECONDS)).hasMessageContaining(stub.address() + ": expected a stub that stays");
			refused(() -> session.threads(Progress.NONE), stub, "expected a stub that stays");
			assertThat(session.isOpen()).isFalse();
			assertThat(told).isEmpty();
		}
	}

	@Test
	void noThreadIsLeftBehind() throws Exception {
		try (FakeStub stub = FakeStub.of(new FakeTarget()::serve)) {
			for (int i = 0; i < 20; i++) {
				GdbSession session = Sessions.with(stub);
				session.addListener(new GdbListener() {
				});
				session.close();
			}
			String of = stub.address().toString();
			for (Thread each : Thread.getAllStackTraces().keySet()) {
				if (each.getName().startsWith("grantscope") && each.getName().endsWith(of)) {
					each.join(30_000);
					assertThat(each.isAlive()).isFalse();
				}
			}
		}
	}

	private static void refused(ThrowingCallable what, FakeStub stub, String... words) {
		assertThatThrownBy(what).isInstanceOf(StubConnectionException.class)
				.hasMessageStartingWith(stub.address() + ": expected ")
				.hasMessageContainingAll(words);
	}
}
