package org.grantscope.live.gdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.memory.MemoryRange;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against the distribution's gdbserver and a program that fills a table, traps, and counts in two threads. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class RealGdbServerTest {

	private static final String PROGRAM = """
			#include <pthread.h>
			#include <signal.h>
			unsigned char table[262144] = {1};
			volatile unsigned long counter;
			static void *count(void *unused) { for (;;) counter++; return unused; }
			int main(void) {
				pthread_t other;
				for (unsigned long i = 0; i < sizeof table; i++) table[i] = i * 7 + (i >> 9);
				pthread_create(&other, 0, count, 0);
				raise(SIGTRAP);
				count(0);
			}
			""";

	private final GdbServer server;
	private final GdbSession session;

	RealGdbServerTest(@TempDir Path directory) throws IOException, InterruptedException {
		server = GdbServer.start(directory, PROGRAM);
		session = GdbSession.connect(server.address(), Sessions.PATIENT, Progress.NONE);
	}

	@BeforeEach
	void runToTheTrap() throws IOException {
		session.resume(Progress.NONE);
		assertThat(session.awaitStop(Sessions.PATIENT, Progress.NONE)).get().isInstanceOfSatisfying(StopReply.Stopped.class,
				stop -> assertThat(stop.signal()).isEqualTo(5));
	}

	@AfterEach
	void end() {
		session.close();
		server.close();
	}

	@Test
	void theWholeTableIsReadAsTheProgramFilledIt() throws Exception {
		assertThat(session.features().has("QStartNoAckMode")).isTrue();
		assertThat(memory().read(server.symbol("table"), 262_144)).isEqualTo(table());
	}

	@Test
	void piecesAreReadInTheOrderAskedFor() throws Exception {
		long at = server.symbol("table");
		List<byte[]> all = memory().readAll(List.of(new MemoryRange(at + 200_000, 9), new MemoryRange(at, 30_000),
				new MemoryRange(at + 29_999, 2)));
		assertThat(all.get(0)).isEqualTo(Arrays.copyOfRange(table(), 200_000, 200_009));
		assertThat(all.get(1)).isEqualTo(Arrays.copyOf(table(), 30_000));
		assertThat(all.get(2)).isEqualTo(Arrays.copyOfRange(table(), 29_999, 30_001));
	}

	@Test
	void whatIsNotThereIsNamedAndTheNextReadIsWell() throws Exception {
		long at = server.symbol("table");
		assertThatThrownBy(() -> memory().readAll(List.of(new MemoryRange(at, 4), new MemoryRange(16, 8))))
				.isInstanceOfSatisfying(UnreadableMemoryException.class, unreadable -> assertThat(unreadable.address())
				.isEqualTo(16));
		assertThat(memory().read(at, 4)).isEqualTo(Arrays.copyOf(table(), 4));
	}

	@Test
	void whatIsWrittenIsRead() throws Exception {
		long at = server.symbol("table");
		byte[] written = Sessions.bytes(50_000);
		session.write(MemorySpace.VIRTUAL, at, written, Progress.NONE);
		assertThat(memory().read(at, written.length)).isEqualTo(written);
	}

	@Test
	void itRunsAndIsInterruptedAgainAndAgain() throws Exception {
		long before = counter();
		for (int i = 0; i < 20; i++) {
			session.resume(Progress.NONE);
			assertThat(session.isStopped()).isFalse();
			assertThat(session.interrupt(Progress.NONE)).isInstanceOfSatisfying(StopReply.Stopped.class,
					stop -> assertThat(stop.signal()).isEqualTo(2));
		}
		assertThat(counter()).isNotEqualTo(before);
	}

	@Test
	void aStepMovesTheInstructionPointerOfOneThread() throws Exception {
		session.resume(Progress.NONE);
		session.interrupt(Progress.NONE);
		ThreadId stopped = ((StopReply.Stopped) session.lastStop().orElseThrow()).thread().orElseThrow();
		byte[] before = session.register("rip", Optional.of(stopped), Progress.NONE).orElseThrow();
		session.step(Optional.of(stopped), Progress.NONE);
		assertThat(session.awaitStop(Sessions.PATIENT, Progress.NONE)).isPresent();
		assertThat(session.register("rip", Optional.of(stopped), Progress.NONE).orElseThrow()).hasSize(8).isNotEqualTo(before);
	}

	@Test
	void registersAreKnownByName() throws Exception {
		assertThat(session.description(Progress.NONE).architecture()).isEqualTo("i386:x86-64");
		assertThat(session.register("RIP", Optional.empty(), Progress.NONE)).isPresent();
		assertThat(session.register("eflags", Optional.empty(), Progress.NONE)).hasValueSatisfying(bytes -> assertThat(bytes)
				.hasSize(4));
		assertThat(session.register("cr3", Optional.empty(), Progress.NONE)).isEmpty();
	}

	@Test
	void bothThreadsAreListed() throws Exception {
		assertThat(session.threads(Progress.NONE)).hasSize(2).extracting(GdbThread::id).doesNotHaveDuplicates();
	}

	@Test
	void physicalMemoryIsNotOffered() {
		assertThat(session.knowsPhysicalMemory()).isFalse();
	}

	@Test
	void detachingLeavesTheProgramRunning() throws Exception {
		long program = ((StopReply.Stopped) session.lastStop().orElseThrow()).thread().orElseThrow().process().orElseThrow();
		session.detach(Progress.NONE);
		assertThat(ProcessHandle.of(program)).get().matches(ProcessHandle::isAlive);
		ProcessHandle.of(program).ifPresent(ProcessHandle::destroyForcibly);
	}

	private long counter() throws Exception {
		return ByteBuffer.wrap(memory().read(server.symbol("counter"), 8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
	}

	private StubMemory memory() {
		return session.memory(MemorySpace.VIRTUAL, Progress.NONE);
	}

	private static byte[] table() {
		byte[] table = new byte[262_144];
		for (int i = 0; i < table.length; i++) {
			table[i] = (byte) (i * 7 + (i >> 9));
		}
		return table;
	}
}
