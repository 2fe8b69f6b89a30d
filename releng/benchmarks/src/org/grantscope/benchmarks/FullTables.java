package org.grantscope.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/** What several sources saw of domains whose version 1 tables are full: every entry granted, every second one mapped. */
final class FullTables {

	private static final int FRAMES = 64;
	private static final int ENTRIES = FRAMES * GrantTableVersion.V1.entriesPerFrame();
	private static final int FIRST_FRAME = 0x10000;
	private static final int GRANTED = 0x1;
	private static final int WRITTEN = 0x19;
	private static final int PAGES_OF_MAPPING = 64;
	private static final Origin ORIGIN = new Origin("made", Instant.EPOCH);

	private FullTables() {
	}

	/** Frames and Xen's list of so many domains, and gntalloc's lists of the first few. */
	static List<Observation> of(int domains, int withDriver) {
		List<Observation> seen = new ArrayList<>();
		List<TrackedEntries.Domain> tracked = new ArrayList<>();
		for (int domid = 1; domid <= domains; domid++) {
			seen.add(table(domid));
			tracked.add(tracked(domid));
			if (domid <= withDriver) {
				seen.add(driver(domid));
				seen.add(tableDriver(domid));
			}
		}
		seen.add(new TrackedEntries(ORIGIN, tracked, false, List.of()));
		return seen;
	}

	private static RawTable table(int domid) {
		ByteBuffer bytes = ByteBuffer.allocate(FRAMES * GrantTableVersion.FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		for (int ref = 0; ref < ENTRIES; ref++) {
			bytes.putShort((short) flags(ref)).putShort((short) 0).putInt(FIRST_FRAME + ref);
		}
		return new RawTable(ORIGIN, domid, GrantTableImage.wrap(GrantTableVersion.V1, bytes.array()), List.of());
	}

	private static int flags(int ref) {
		return ref % 2 == 0 ? WRITTEN : GRANTED;
	}

	private static TrackedEntries.Domain tracked(int domid) {
		List<TrackedEntries.Entry> entries = new ArrayList<>();
		for (int ref = 0; ref < ENTRIES; ref += 2) {
			entries.add(new TrackedEntries.Entry(ref, 0, FIRST_FRAME + ref, new PinCounts(1), 0, FIRST_FRAME + ref, WRITTEN));
		}
		return new TrackedEntries.Domain(OptionalInt.of(domid), OptionalInt.of(1), OptionalInt.of(FRAMES), OptionalInt.of(FRAMES),
				OptionalInt.of(0), OptionalInt.of(1024), entries, true);
	}

	private static DriverState driver(int domid) {
		List<DriverState.Gref> grefs = new ArrayList<>();
		List<DriverState.Mapping> mappings = new ArrayList<>();
		for (int ref = GrantTableVersion.RESERVED_ENTRIES; ref < ENTRIES; ref++) {
			grefs.add(new DriverState.Gref(ref, OptionalLong.of(0), OptionalLong.empty(), ref * 4096L, 2, Optional.empty()));
		}
		for (int ref = GrantTableVersion.RESERVED_ENTRIES; ref < ENTRIES; ref += PAGES_OF_MAPPING) {
			List<Integer> refs = new ArrayList<>();
			for (int page = ref; page < Math.min(ENTRIES, ref + PAGES_OF_MAPPING); page++) {
				refs.add(page);
			}
			mappings.add(new DriverState.Mapping(ref * 4096L, refs.size(), 0, refs));
		}
		return new DriverState(ORIGIN, domid, OptionalLong.of(-1), OptionalLong.of(grefs.size()),
				List.of(new DriverState.File(0, Optional.of(List.of(3)), OptionalLong.of(0))), true, grefs, true,
				Optional.of(mappings), List.of());
	}

	private static TableDriverState tableDriver(int domid) {
		return new TableDriverState(ORIGIN, domid, OptionalInt.of(1), OptionalInt.of(FRAMES), OptionalInt.of(FRAMES), OptionalInt.of(0),
				Optional.of(new TableDriverState.FreeList(List.of(), true)),
				Optional.of(new TableDriverState.Deferral(List.of(), true, OptionalInt.of(10), OptionalLong.of(0))), List.of());
	}
}
