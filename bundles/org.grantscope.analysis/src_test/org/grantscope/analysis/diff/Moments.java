package org.grantscope.analysis.diff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

/** One moment of a small machine: what its sources tell of domain 3. */
final class Moments {

	private final List<Observation> seen = new ArrayList<>();
	private final Origin origin;

	private Moments(int second) {
		origin = new Origin("made", Instant.ofEpochSecond(second));
	}

	static Moments at(int second) {
		return new Moments(second);
	}

	/** A version 1 table of so many frames; each entry is ref, flags, domid, frame. */
	Moments table(int frames, int[]... entries) {
		byte[] bytes = new byte[frames * GrantTableVersion.FRAME_BYTES];
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int[] entry : entries) {
			buffer.putShort(8 * entry[0], (short) entry[1]).putShort(8 * entry[0] + 2, (short) entry[2])
					.putInt(8 * entry[0] + 4, entry[3]);
		}
		return with(new RawTable(origin, 3, GrantTableImage.wrap(GrantTableVersion.V1, bytes), List.of()));
	}

	static int[] entry(int ref, int flags, int domid, int frame) {
		return new int[] { ref, flags, domid, frame };
	}

	/** All that Xen tracks. */
	Moments tracked(TrackedEntries.Entry... entries) {
		return with(new TrackedEntries(origin,
				List.of(new TrackedEntries.Domain(OptionalInt.of(3), OptionalInt.of(1), OptionalInt.of(1),
				OptionalInt.of(64), OptionalInt.of(0), OptionalInt.of(1024), List.of(entries), true)), false, List.of()));
	}

	static TrackedEntries.Entry use(int ref, int mapper, int pins) {
		return new TrackedEntries.Entry(ref, mapper, 0x99, new PinCounts(pins), mapper, 0xabc, 0x19);
	}

	/** A driver with those grefs, all of file 1 where it has one. */
	Moments driver(List<DriverState.File> files, DriverState.Gref... grefs) {
		return with(new DriverState(origin, 3, OptionalLong.of(1024), OptionalLong.of(grefs.length), files, true,
				List.of(grefs), true, Optional.of(List.of()), List.of()));
	}

	/** A live kernel's files by address. */
	Moments live(long... files) {
		return with(new DriverState(origin, 3, OptionalLong.of(1024), OptionalLong.of(0), LongStream.of(files)
				.mapToObj(address -> new DriverState.File(address, Optional.empty(), OptionalLong.of(4096))).toList(),
				false, List.of(), true, Optional.empty(), List.of()));
	}

	Moments free(boolean complete, int... refs) {
		return with(new TableDriverState(origin, 3, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(),
				Optional.of(new TableDriverState.FreeList(PackedRefs.of(refs), complete)), Optional.empty(), List.of()));
	}

	static DriverState.File file(int id) {
		return new DriverState.File(id, Optional.of(List.of(id + 2)), OptionalLong.of(4096));
	}

	static DriverState.Gref gref(int ref, int file, int users, DriverState.Notify... notify) {
		return new DriverState.Gref(ref, OptionalLong.of(file), OptionalLong.empty(), 0, users,
				notify.length == 0 ? Optional.empty() : Optional.of(notify[0]));
	}

	Moments channels(boolean complete, EventChannels.Channel... channels) {
		return with(new EventChannels(origin,
				List.of(new EventChannels.Domain(OptionalInt.of(3), List.of(channels), complete)), false, List.of()));
	}

	Moments with(Observation observation) {
		seen.add(observation);
		return this;
	}

	Machine machine() {
		return Join.of("made", seen);
	}
}
