package org.grantscope.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;
import org.junit.jupiter.api.Test;

class KernelLookTest {

	private static final Origin ORIGIN = new Origin("gdb", Instant.EPOCH);

	@Test
	void everyFieldOfEveryGrefAndFileIsSeen() throws FormatException, IOException {
		FakeKernel fake = threeFiles();
		DriverState state = seen(fake, DriverState.class);
		assertThat(state.problems()).isEmpty();
		assertThat(state).isEqualTo(new DriverState(ORIGIN, 7, 1024, 6,
				List.of(new DriverState.File(FakeKernel.fileAddress(0), Optional.empty(), 0x3000),
						new DriverState.File(FakeKernel.fileAddress(1), Optional.empty(), 0x1000),
						new DriverState.File(FakeKernel.fileAddress(2), Optional.empty(), 0x8000)),
				false,
				List.of(gref(8, 0, 0, 1, Optional.empty()),
						gref(9, 0, 0x1000, 2, Optional.of(new DriverState.Notify(OptionalInt.of(0xabc), OptionalInt.of(77)))),
						gref(10, 1, 0, 1, Optional.of(new DriverState.Notify(OptionalInt.of(0), OptionalInt.empty()))),
						gref(12, -1, 0x2000, 1, Optional.of(new DriverState.Notify(OptionalInt.empty(), OptionalInt.of(131071)))),
						gref(11, 2, 0x5000, 3, Optional.empty()),
						gref(13, 0, 0x2000, 1, Optional.empty())),
				Optional.empty(), List.of()));
	}

	static FakeKernel threeFiles() {
		return new FakeKernel(1, 2).file(0x3000).file(0x1000).file(0x8000)
				.gref(new FakeGref(8, 0, 0, 1))
				.gref(new FakeGref(9, 0, 0x1000, 2).notifying(3, 0xabc, 77))
				.gref(new FakeGref(10, 1, 0, 1).notifying(1, 0, 99))
				.gref(new FakeGref(12, FakeGref.NO_FILE, 0x2000, 1).notifying(2, 5, 131071))
				.gref(new FakeGref(11, 2, 0x5000, 3))
				.gref(new FakeGref(13, 0, 0x2000, 1))
				.deferred(100).deferred(20);
	}

	private static DriverState.Gref gref(int ref, int file, long offset, int users, Optional<DriverState.Notify> notify) {
		return new DriverState.Gref(ref, file < 0 ? OptionalLong.empty() : OptionalLong.of(FakeKernel.fileAddress(file)),
				OptionalLong.of(0x36000 + ref), offset, users, notify);
	}

	static List<Observation> look(FakeKernel fake) throws FormatException, IOException {
		return fake.kernel(ORIGIN).observe(ORIGIN, fake.memory(), Progress.NONE);
	}

	static <T extends Observation> T seen(FakeKernel fake, Class<T> kind) throws FormatException, IOException {
		return look(fake).stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
	}
}
