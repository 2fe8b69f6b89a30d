package org.grantscope.analysis.query;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.table.EntryHistory;

/** Small machines to ask questions of. */
public final class Tables {

	private static final Origin ORIGIN = new Origin("made", Instant.EPOCH);

	private final byte[] bytes = new byte[GrantTableVersion.FRAME_BYTES];
	private final List<TrackedEntries.Entry> tracked = new ArrayList<>();
	private final List<DriverState.File> files = new ArrayList<>();
	private final List<DriverState.Gref> grefs = new ArrayList<>();
	private final List<DriverState.Mapping> mappings = new ArrayList<>();
	private final List<Integer> deferred = new ArrayList<>();
	private final List<KernelLog.Message> messages = new ArrayList<>();
	private final List<Frontends.Device> devices = new ArrayList<>();
	private @Nullable EntryHistory history;
	private boolean asked;
	private boolean cut;
	private boolean driver;
	private boolean live;
	private Optional<TableDriverState.FreeList> free = Optional.empty();

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

	/** Of what Xen tracks, a part is missing. */
	public Tables cut() {
		asked = true;
		cut = true;
		return this;
	}

	/** gntalloc has these open files, with descriptors of the same number plus 100. */
	public Tables files(int... ids) {
		driver = true;
		Arrays.stream(ids).forEach(id -> files.add(new DriverState.File(id, Optional.of(List.of(100 + id)), OptionalLong.of(0))));
		return this;
	}

	/** gntalloc of a live kernel has an open file at that address; who has it open and what maps it, nobody saw. */
	public Tables liveFile(long address) {
		driver = true;
		live = true;
		files.add(new DriverState.File(address, Optional.empty(), OptionalLong.of(0)));
		return this;
	}

	/** gntalloc of a live kernel has a grant, of no file when the address is 0. */
	public Tables liveGref(int ref, long file, long pfn) {
		grefs.add(new DriverState.Gref(ref, file == 0 ? OptionalLong.empty() : OptionalLong.of(file), OptionalLong.of(pfn), 0, 1,
				Optional.empty()));
		return this;
	}

	/** These references are free, and these alone when the list is whole. */
	public Tables free(boolean whole, int... refs) {
		driver = true;
		free = Optional.of(new TableDriverState.FreeList(PackedRefs.of(refs), whole));
		return this;
	}

	/** gntalloc has a grant without unmap notify. */
	public Tables gref(int ref, int file, long offset, int users) {
		grefs.add(new DriverState.Gref(ref, OptionalLong.of(file), OptionalLong.empty(), offset, users, Optional.empty()));
		return this;
	}

	/** gntalloc has a grant with an unmap notify. */
	public Tables notify(int ref, int file, OptionalInt clearedByte, OptionalInt port) {
		grefs.add(new DriverState.Gref(ref, OptionalLong.of(file), OptionalLong.empty(), 0, 1, Optional.of(new DriverState.Notify(clearedByte, port))));
		return this;
	}

	/** gntalloc has a grant that only a mapping keeps. */
	public Tables mapped(int ref, int file) {
		grefs.add(new DriverState.Gref(ref, OptionalLong.empty(), OptionalLong.empty(), 0, 1, Optional.empty()));
		mappings.add(new DriverState.Mapping(0x1000, 1, file, List.of(ref)));
		return this;
	}

	/** The kernel has put off the freeing of these. */
	public Tables deferred(int... refs) {
		driver = true;
		Arrays.stream(refs).forEach(deferred::add);
		return this;
	}

	/** The kernel printed a message that names the grant. */
	public Tables log(int ref, KernelLog.Kind kind) {
		messages.add(new KernelLog.Message(1 + messages.size(), OptionalDouble.empty(), kind, OptionalInt.of(ref),
				OptionalLong.empty(), new TreeMap<>(),
				"said"));
		return this;
	}

	/** The domain has a device with one ring. */
	public Tables device(Frontends.Kind kind, String name, int ring) {
		devices.add(new Frontends.Device(3, kind, name, OptionalInt.of(0), OptionalInt.of(4),
				List.of(new Frontends.Named("ring-ref", ring)),
				List.of()));
		return this;
	}

	/** The table was seen before. */
	public Tables history(EntryHistory seen) {
		history = seen;
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
					OptionalInt.of(64), OptionalInt.of(0), OptionalInt.of(1024), tracked, !cut)), cut, List.of()));
		}
		if (driver) {
			seen.add(new TableDriverState(ORIGIN, 3, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(),
					free, Optional.of(new TableDriverState.Deferral(deferred, true, OptionalInt.empty(), OptionalLong.empty())),
					List.of()));
			seen.add(new DriverState(ORIGIN, 3, OptionalLong.of(1024), OptionalLong.of(grefs.size()), files, !live, grefs, true,
					live ? Optional.empty() : Optional.of(mappings), List.of()));
		}
		if (!messages.isEmpty()) {
			seen.add(new KernelLog(ORIGIN, OptionalInt.of(3), messages, List.of()));
		}
		if (!devices.isEmpty()) {
			seen.add(new Frontends(ORIGIN, devices, List.of()));
		}
		Machine machine = Join.of("made", seen);
		machine.getDomains().get(0).getTable().setHistory(history);
		return machine;
	}

	public EntryRows rows() {
		return EntryRows.of(machine().getDomains().get(0));
	}
}
