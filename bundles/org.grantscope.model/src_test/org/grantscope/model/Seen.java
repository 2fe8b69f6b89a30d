package org.grantscope.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.join.Join;

/** Observations by hand, all of domain 1 unless they say otherwise, captured so many seconds after 1970. */
public final class Seen {

	private Seen() {
	}

	public static Origin at(String source, long seconds) {
		return new Origin(source, Instant.ofEpochSecond(seconds));
	}

	public static Machine machine(Observation... observations) {
		return Join.of("test", List.of(observations));
	}

	public static Domain domain(Observation... observations) {
		return machine(observations).getDomains().get(0);
	}

	/** One entry of a table: reference, flags, domid, frame. */
	public record Entry(int ref, int flags, int domid, int frame) {
	}

	public static Entry entry(int ref, int flags, int domid, int frame) {
		return new Entry(ref, flags, domid, frame);
	}

	/** A version 1 table of one frame. */
	public static RawTable raw(Origin origin, Entry... entries) {
		return new RawTable(origin, 1, v1(entries), List.of());
	}

	public static GrantTableImage v1(Entry... entries) {
		ByteBuffer bytes = ByteBuffer.allocate(GrantTableVersion.FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		for (Entry entry : entries) {
			bytes.putShort(8 * entry.ref, (short) entry.flags).putShort(8 * entry.ref + 2, (short) entry.domid)
					.putInt(8 * entry.ref + 4, entry.frame);
		}
		return GrantTableImage.wrap(GrantTableVersion.V1, bytes.array());
	}

	/** A version 2 table of one frame, each entry's in-use bits in its status word. */
	public static RawTable raw2(Origin origin, Entry... entries) {
		ByteBuffer bytes = ByteBuffer.allocate(GrantTableVersion.FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		ByteBuffer status = ByteBuffer.allocate(GrantTableVersion.FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		for (Entry entry : entries) {
			bytes.putShort(16 * entry.ref, (short) (entry.flags & ~0x18)).putShort(16 * entry.ref + 2, (short) entry.domid)
					.putLong(16 * entry.ref + 8, entry.frame);
			status.putShort(2 * entry.ref, (short) (entry.flags & 0x18));
		}
		return new RawTable(origin, 1, GrantTableImage.wrap(bytes.array(), status.array()), List.of());
	}

	/** Used by domain {@code domid}, to which it is granted. */
	public static TrackedEntries.Entry used(int ref, int pins, int domid, int frame, int flags) {
		return new TrackedEntries.Entry(ref, domid, 0x99, new PinCounts(pins), domid, frame, flags);
	}

	public static TrackedEntries tracked(Origin origin, TrackedEntries.Entry... entries) {
		return new TrackedEntries(origin, List.of(tracked(1, 1, true, entries)), false, List.of());
	}

	public static TrackedEntries.Domain tracked(int domid, int version, boolean complete, TrackedEntries.Entry... entries) {
		return new TrackedEntries.Domain(OptionalInt.of(domid), OptionalInt.of(version), OptionalInt.of(1), OptionalInt.of(64),
				OptionalInt.of(0), OptionalInt.of(1024), List.of(entries), complete);
	}

	public static DriverState.Gref gref(int ref, int file, long offset) {
		return new DriverState.Gref(ref, file < 0 ? OptionalLong.empty() : OptionalLong.of(file), OptionalLong.empty(), offset, 1, Optional.empty());
	}

	/** Files are those that the grants name. */
	public static DriverState driver(Origin origin, DriverState.Gref... grefs) {
		return driver(origin, List.of(), grefs);
	}

	public static DriverState driver(Origin origin, List<DriverState.Mapping> mappings, DriverState.Gref... grefs) {
		List<DriverState.File> files = new ArrayList<>();
		List.of(grefs).stream().filter(gref -> gref.file().isPresent()).mapToLong(gref -> gref.file().getAsLong())
				.distinct().forEach(id -> files.add(new DriverState.File(id, Optional.of(List.of((int) id + 3)), OptionalLong.of(0x10000))));
		return new DriverState(origin, 1, OptionalLong.of(1024), OptionalLong.of(grefs.length), files, true,
				List.of(grefs), true, Optional.of(mappings), List.of());
	}

	/** The kernel waits for the peers of these. */
	public static TableDriverState deferring(Origin origin, Integer... refs) {
		return new TableDriverState(origin, 1, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(),
				Optional.empty(), Optional.of(new TableDriverState.Deferral(List.of(refs), true, OptionalInt.of(10), OptionalLong.of(0))), List.of());
	}

	/** So many references are free, nobody saw which. */
	public static TableDriverState free(Origin origin, int count) {
		return new TableDriverState(origin, 1, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(count),
				Optional.empty(), Optional.empty(), List.of());
	}

	/** These references are free, the whole list or its beginning. */
	public static TableDriverState freeList(Origin origin, boolean complete, int... refs) {
		return new TableDriverState(origin, 1, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(refs.length),
				Optional.of(new TableDriverState.FreeList(PackedRefs.of(refs), complete)), Optional.empty(), List.of());
	}

	/** Nobody saw the mappings. */
	public static DriverState withoutMappings(DriverState driver) {
		return new DriverState(driver.origin(), driver.domid(), driver.limit(), driver.grefSize(), driver.files(), true, driver.grefs(), true,
				Optional.empty(), List.of());
	}

	/** A disk of domain 1 served by that domain. */
	public static Frontends.Device disk(int backend, int ring) {
		return new Frontends.Device(1, Frontends.Kind.VBD, "device/vbd/51712", OptionalInt.of(backend), OptionalInt.of(4),
				List.of(new Frontends.Named("ring-ref", ring)), List.of(new Frontends.Named("event-channel", 8)));
	}

	/** A network interface of domain 1 served by that domain. */
	public static Frontends.Device network(int backend, int tx, int rx) {
		return new Frontends.Device(1, Frontends.Kind.VIF, "device/vif/0", OptionalInt.of(backend), OptionalInt.of(4),
				List.of(new Frontends.Named("tx-ring-ref", tx), new Frontends.Named("rx-ring-ref", rx)),
				List.of(new Frontends.Named("event-channel-tx", 9), new Frontends.Named("event-channel-rx", 10)));
	}

	public static Frontends devices(Origin origin, Frontends.Device... devices) {
		return new Frontends(origin, List.of(devices), List.of());
	}

	public static EventChannels.Channel leading(int port, int domid, int remotePort) {
		return new EventChannels.Channel(port, EventChannelStatus.INTERDOMAIN, OptionalInt.of(domid), OptionalInt.of(remotePort),
				OptionalInt.empty(), OptionalInt.of(0), Optional.of(false), Optional.of(false));
	}

	public static EventChannels channels(Origin origin, int domid, EventChannels.Channel... channels) {
		return new EventChannels(origin, List.of(new EventChannels.Domain(OptionalInt.of(domid), List.of(channels), true)),
				false, List.of());
	}

	/** A line a second, from line 1 on. */
	public static KernelLog log(Origin origin, KernelLog.Message... messages) {
		return new KernelLog(origin, OptionalInt.of(1), List.of(messages), List.of());
	}

	public static KernelLog.Message line(int line, KernelLog.Kind kind, int ref, String text) {
		return new KernelLog.Message(line, OptionalDouble.of(line), kind, OptionalInt.of(ref), OptionalLong.empty(),
				Collections.emptySortedMap(), text);
	}
}
