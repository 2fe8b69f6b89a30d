package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A memory that answers everything makes no look endless. */
class EndlessMemoryTest {

	private static final Origin ORIGIN = new Origin("gdb", Instant.EPOCH);
	private static final long NODES = 0xffff900000000000L;

	private final FakeKernel fake = KernelLookTest.threeFiles();

	@Test
	void aListWithoutEndIsFollowedToItsBound() throws FormatException, IOException {
		fake.memory().putLong(fake.address("gref_list"), NODES);
		fake.memory().putInt(FakeKernel.OPS, 0); // so that nobody knows how many entries there are
		List<Observation> seen = fake.kernel(ORIGIN).observe(ORIGIN, new Endless(fake), Progress.NONE);
		DriverState state = (DriverState) seen.get(1);
		assertThat(state.grefs()).extracting(DriverState.Gref::ref).containsExactly(8, 9, 10, 12, 11, 13);
		assertThat(texts(state)).anySatisfy(text -> assertThat(text).endsWith("which has 262,144 members at most, found more"));
		assertThat(state.problems()).hasSizeLessThanOrEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(bytes = { 0, 1, -1, 0x55 })
	void aMemoryOfOneByteOverAndOverHasNoTable(byte value) {
		MemoryReader same = (address, length) -> {
			byte[] bytes = new byte[length];
			java.util.Arrays.fill(bytes, value);
			return bytes;
		};
		assertThatNothingIsMadeUp(same);
	}

	@Test
	void aMemoryOfNoiseHasNoTable() {
		Random random = new Random(5);
		assertThatNothingIsMadeUp((address, length) -> {
			byte[] bytes = new byte[length];
			random.nextBytes(bytes);
			return bytes;
		});
	}

	private void assertThatNothingIsMadeUp(MemoryReader memory) {
		try {
			for (Observation seen : fake.kernel(ORIGIN).observe(ORIGIN, memory, Progress.NONE)) {
				assertThat(seen.problems()).isNotEmpty();
				assertThat(seen).isNotInstanceOf(RawTable.class);
				if (seen instanceof DriverState state) {
					assertThat(state.grefs()).isEmpty();
				}
			}
		} catch (FormatException | IOException e) {
			assertThat(e).isInstanceOf(FormatException.class);
		}
	}

	@Test
	void anAddressBeyondTheLastIsNotRead() {
		FakeKernel high = new FakeKernel(1, 1).without("gref_list").ofModule("gref_list", "xen_gntalloc", -4);
		for (String name : List.of("gnttab_shared", "gnttab_interface", "nr_grant_frames", "deferred_list")) {
			high.without(name).symbol(name, -1);
		}
		assertThatExceptionOfType(FormatException.class)
				.isThrownBy(() -> high.kernel(ORIGIN).observe(ORIGIN, high.memory(), Progress.NONE))
				.withMessageContaining("8 bytes at 0xffffffffffffffff cannot be read: beyond the last address");
	}

	private static List<String> texts(DriverState state) {
		return state.problems().stream().map(Problem::toString).toList();
	}

	/** Above some address every 64 bytes are linked to the next. */
	private record Endless(FakeKernel fake) implements MemoryReader {

		@Override
		public byte[] read(long address, int length) throws IOException {
			if (address >>> 44 != NODES >>> 44) {
				return fake.memory().read(address, length);
			}
			ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
			for (int at = 0; at + 16 <= length; at += 64) {
				long node = address + at;
				bytes.putLong(at, node + 64).putLong(at + 8, node == NODES ? fake.address("gref_list") : node - 64);
			}
			return bytes.array();
		}
	}
}
