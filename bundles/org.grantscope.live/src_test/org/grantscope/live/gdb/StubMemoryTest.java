package org.grantscope.live.gdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.memory.MemoryRange;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StubMemoryTest {

	private static final long BASE = 0xffffffff81000000L;
	private static final byte[] BYTES = Sessions.bytes(10_000);
	private final FakeTarget target = new FakeTarget().memory(BASE, BYTES);

	@ParameterizedTest
	@ValueSource(strings = { "PacketSize=400;QStartNoAckMode+", "PacketSize=400",
			"PacketSize=401;binary-upload+;QStartNoAckMode+",
			"PacketSize=ffffffff", "PacketSize=20", "" })
	void readsInPacketsThatTheStubTakes(String features) throws IOException {
		target.features(features);
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			assertThat(session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(BASE, BYTES.length)).isEqualTo(BYTES);
			int size = session.features().packetSize();
			boolean binary = features.contains("binary-upload");
			int most = binary ? size - 1 : size / 2;
			assertThat(reads(target)).hasSize((BYTES.length + most - 1) / most)
					.allMatch(request -> Integer.parseInt(request.split(",")[1], 16) <= most);
		}
	}

	@Test
	void whatTouchesOrOverlapsIsReadTogether() throws IOException {
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			List<byte[]> all = session.memory(MemorySpace.VIRTUAL, Progress.NONE).readAll(List.of(new MemoryRange(BASE + 100, 50),
					new MemoryRange(BASE, 100), new MemoryRange(BASE + 120, 100), new MemoryRange(BASE + 300, 1),
					new MemoryRange(BASE, 4)));
			assertThat(reads(target)).containsExactly("mffffffff81000000,dc", "mffffffff8100012c,1");
			assertThat(all.get(0)).isEqualTo(Arrays.copyOfRange(BYTES, 100, 150));
			assertThat(all.get(1)).isEqualTo(Arrays.copyOfRange(BYTES, 0, 100));
			assertThat(all.get(2)).isEqualTo(Arrays.copyOfRange(BYTES, 120, 220));
			assertThat(all.get(3)).containsExactly(BYTES[300]);
			assertThat(all.get(4)).isEqualTo(Arrays.copyOfRange(BYTES, 0, 4));
		}
	}

	@Property(tries = 20)
	void anyRangesHaveTheirBytes(@ForAll @Size(max = 30) List<@IntRange(max = 9_000) Integer> offsets,
			@ForAll @IntRange(min = 1, max = 1000) int length) throws IOException {
		List<MemoryRange> ranges = offsets.stream().map(offset -> new MemoryRange(BASE + offset, 1 + (length + offset) % 1000))
				.toList();
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			List<byte[]> all = session.memory(MemorySpace.VIRTUAL, Progress.NONE).readAll(ranges);
			for (int i = 0; i < ranges.size(); i++) {
				int from = offsets.get(i);
				assertThat(all.get(i)).isEqualTo(Arrays.copyOfRange(BYTES, from, from + ranges.get(i).length()));
			}
		}
	}

	@Test
	void theRestOfAShortReplyIsAskedFor() throws IOException {
		target.on("m", request -> {
			String[] words = request.substring(1).split(",");
			int offset = (int) (Long.parseUnsignedLong(words[0], 16) - BASE);
			int length = Math.min(100, Integer.parseInt(words[1], 16));
			return HexFormat.of().formatHex(BYTES, offset, offset + length);
		});
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			assertThat(session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(BASE, 3000)).isEqualTo(Arrays.copyOf(BYTES, 3000));
		}
	}

	@Test
	void theRangeThatCannotBeReadIsNamed() throws IOException {
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			StubMemory memory = session.memory(MemorySpace.VIRTUAL, Progress.NONE);
			long end = BASE + BYTES.length;
			assertThatThrownBy(() -> memory.readAll(List.of(new MemoryRange(BASE, 8), new MemoryRange(end - 8, 8),
					new MemoryRange(end, 12))))
					.isInstanceOfSatisfying(UnreadableMemoryException.class, unreadable -> {
						assertThat(unreadable.address()).isEqualTo(end);
						assertThat(unreadable.length()).isEqualTo(12);
					}).hasMessageContaining("error E14");
			assertThat(memory.read(BASE, 8)).isEqualTo(Arrays.copyOf(BYTES, 8));
		}
	}

	@Test
	void theStubsOwnWordsAreTold() throws IOException {
		target.on("m", "E.no such page");
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			assertThatThrownBy(() -> session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(BASE, 1))
					.isInstanceOf(UnreadableMemoryException.class).hasMessageContaining("no such page");
		}
	}

	@Test
	void aStubThatReadsNoMemorySaysSo() throws IOException {
		target.on("m", "");
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			assertThatThrownBy(() -> session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(BASE, 1))
					.isInstanceOf(UnreadableMemoryException.class).hasMessageContaining("does not read memory");
		}
	}

	@Test
	void theThreadIsSelectedOnce() throws IOException {
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			StubMemory memory = session.memory(MemorySpace.of(new ThreadId(OptionalLong.empty(), 2)), Progress.NONE);
			memory.read(BASE, 1);
			memory.read(BASE, 1);
			session.step(Optional.empty(), Progress.NONE);
			session.awaitStop(Sessions.PATIENT, Progress.NONE);
			memory.read(BASE, 1);
			assertThat(target.requests().stream().filter("Hg2"::equals)).hasSize(2);
		}
	}

	@Test
	void physicalMemoryIsReadWhereTheStubKnowsItAndLeftBehind() throws IOException {
		target.on("qqemu.PhyMemMode", "0").on("Qqemu.PhyMemMode:", "OK");
		try (FakeStub stub = FakeStub.of(target::serve)) {
			GdbSession session = Sessions.with(stub);
			assertThat(session.knowsPhysicalMemory()).isTrue();
			session.memory(MemorySpace.PHYSICAL, Progress.NONE).read(BASE, 1);
			session.memory(MemorySpace.PHYSICAL, Progress.NONE).read(BASE, 1);
			session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(BASE, 1);
			session.memory(MemorySpace.PHYSICAL, Progress.NONE).read(BASE, 1);
			session.detach(Progress.NONE);
			assertThat(target.requests().stream().filter(each -> each.startsWith("Qqemu"))).containsExactly("Qqemu.PhyMemMode:1",
					"Qqemu.PhyMemMode:0", "Qqemu.PhyMemMode:1", "Qqemu.PhyMemMode:0");
		}
	}

	@Test
	void physicalMemoryIsRefusedWhereTheStubDoesNotKnowIt() throws IOException {
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			assertThat(session.knowsPhysicalMemory()).isFalse();
			assertThatThrownBy(() -> session.memory(MemorySpace.PHYSICAL, Progress.NONE).read(0, 1))
					.isInstanceOf(StubErrorException.class)
					.hasMessageContaining("expected a stub that reads physical memory");
		}
	}

	@Test
	void writesInHexWhereBinaryIsNotKnown() throws IOException {
		target.on("X", "");
		try (FakeStub stub = FakeStub.of(target::serve); GdbSession session = Sessions.with(stub)) {
			byte[] written = Sessions.bytes(3000);
			session.write(MemorySpace.VIRTUAL, BASE + 7, written, Progress.NONE);
			assertThat(session.memory(MemorySpace.VIRTUAL, Progress.NONE).read(BASE + 7, 3000)).isEqualTo(written);
			assertThatThrownBy(() -> session.write(MemorySpace.VIRTUAL, 0, new byte[1], Progress.NONE))
					.isInstanceOf(StubErrorException.class).hasMessage("1 bytes at 0x0 cannot be written: error E14");
		}
	}

	private static List<String> reads(FakeTarget target) {
		return target.requests().stream().filter(each -> each.startsWith("m") || each.startsWith("x")).toList();
	}
}
