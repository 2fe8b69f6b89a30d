package org.grantscope.analysis.query;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.table.EntryTable;

/** Small machines to ask questions of. */
public final class Tables {

	private static final Origin ORIGIN = new Origin("made", Instant.EPOCH);

	private final byte[] bytes = new byte[GrantTableVersion.FRAME_BYTES];
	private final List<TrackedEntries.Entry> tracked = new ArrayList<>();
	private boolean asked;

	private Tables() {
	}

	/** A version 1 table of one frame of domain 3 with nothing in it. */
	public static Tables empty() {
		return new Tables();
	}

	/** The guest writes an entry. */
	public Tables entry(int ref, int flags, int domid, int frame) {
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(8 * ref, (short) flags).putShort(8 * ref + 2, (short) domid)
				.putInt(8 * ref + 4, frame);
		return this;
	}

	/** Xen was asked what it tracks, and this is all. */
	public Tables tracked(TrackedEntries.Entry... entries) {
		tracked.addAll(Arrays.asList(entries));
		asked = true;
		return this;
	}

	/** An entry that Xen tracks for domain 5. */
	public static TrackedEntries.Entry use(int ref, int pins) {
		return new TrackedEntries.Entry(ref, 5, 0x99, new PinCounts(pins), 5, 0, 0);
	}

	public Machine machine() {
		List<Observation> seen = new ArrayList<>();
		seen.add(new RawTable(ORIGIN, 3, GrantTableImage.wrap(GrantTableVersion.V1, bytes), List.of()));
		if (asked) {
			seen.add(new TrackedEntries(ORIGIN, List.of(new TrackedEntries.Domain(OptionalInt.of(3), OptionalInt.of(1), OptionalInt.of(1),
					OptionalInt.of(64), OptionalInt.of(0), OptionalInt.of(1024), tracked, true)), false, List.of()));
		}
		return Join.of("made", seen);
	}

	public EntryTable rows() {
		return machine().getDomains().get(0).getTable().getRows();
	}
}
