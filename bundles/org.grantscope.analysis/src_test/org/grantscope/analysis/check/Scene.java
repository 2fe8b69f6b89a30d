package org.grantscope.analysis.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

/** One domain as several sources saw it, told in the order of its parts; what is not told was not seen. */
final class Scene {

	static final int PERMIT = 0x1;
	static final int PERMIT_READONLY = 0x5;
	static final int READ = 0x9;
	static final int WRITTEN = 0x19;
	static final int PIN_WRITE = 0x1;
	static final int PIN_READ = 0x100;
	static final int PEER = 5;

	private static final Origin ORIGIN = new Origin("scene", Instant.EPOCH);

	private final int domid;
	private final List<Observation> others = new ArrayList<>();
	private @Nullable ByteBuffer entries;
	private byte @Nullable [] status;
	private GrantTableVersion version = GrantTableVersion.V1;
	private @Nullable List<TrackedEntries.Entry> tracked;
	private boolean cut;
	private OptionalInt maxFrames = OptionalInt.of(64);
	private OptionalInt maptrack = OptionalInt.of(0);
	private boolean driverSeen;
	private boolean grefsSeen = true;
	private OptionalLong limit = OptionalLong.empty();
	private OptionalLong grefSize = OptionalLong.empty();
	private OptionalInt free = OptionalInt.empty();
	private Optional<TableDriverState.FreeList> freeList = Optional.empty();
	private boolean filesSeen = true;
	private Optional<TableDriverState.Deferral> deferral = Optional.empty();
	private final List<DriverState.File> files = new ArrayList<>();
	private final List<DriverState.Gref> grefs = new ArrayList<>();
	private final List<DriverState.Mapping> mappings = new ArrayList<>();
	private boolean mappingsSeen = true;
	private Origin kernelSeen = ORIGIN;
	private final List<KernelLog.Message> messages = new ArrayList<>();

	private Scene(int domid) {
		this.domid = domid;
	}

	/** A domain of which nothing was seen yet. */
	static Scene of(int domid) {
		return new Scene(domid);
	}

	/** A version 1 table of one empty frame was read. */
	Scene v1() {
		return v1(1);
	}

	Scene v1(int frames) {
		entries = ByteBuffer.allocate(frames * GrantTableVersion.FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		return this;
	}

	/** A version 2 table of one empty frame was read, with its status. */
	Scene v2() {
		version = GrantTableVersion.V2;
		status = new byte[GrantTableVersion.FRAME_BYTES];
		return v1(1);
	}

	/** The guest wrote a grant. */
	Scene grant(int ref, int flags, int peer, int frame) {
		ByteBuffer bytes = Objects.requireNonNull(entries);
		int at = ref * version.entryBytes();
		bytes.putShort(at, (short) flags).putShort(at + 2, (short) peer);
		bytes.putInt(version == GrantTableVersion.V1 ? at + 4 : at + 8, frame);
		return this;
	}

	/** Grants of different frames. */
	Scene grants(int from, int to, int flags, int peer) {
		IntStream.range(from, to).forEach(ref -> grant(ref, flags, peer, 0x1000 + ref));
		return this;
	}

	/** Xen wrote a status word. */
	Scene status(int ref, int word) {
		ByteBuffer.wrap(Objects.requireNonNull(status)).order(ByteOrder.LITTLE_ENDIAN).putShort(2 * ref, (short) word);
		return this;
	}

	/** The part of a page that a version 2 grant offers. */
	Scene part(int ref, int offset, int length) {
		Objects.requireNonNull(entries).putShort(16 * ref + 4, (short) offset).putShort(16 * ref + 6, (short) length);
		return this;
	}

	/** Xen's whole list was printed, with these in it. */
	Scene xenTracks(TrackedEntries.Entry... all) {
		tracked = Arrays.asList(all);
		return this;
	}

	/** Xen's list was printed, and its end is missing. */
	Scene xenTracksAtLeast(TrackedEntries.Entry... some) {
		cut = true;
		return xenTracks(some);
	}

	/**
	 * A domain uses a grant. Xen prints the shared entry beside it: as it is in the table, where that was read, else as the guest
	 * wrote it for {@link #PEER}.
	 */
	static TrackedEntries.Entry use(int ref, int mapper, int pins) {
		return new TrackedEntries.Entry(ref, mapper, 0x99, new PinCounts(pins), PEER, 0x1000 + ref, WRITTEN);
	}

	Scene maxFrames(int frames) {
		maxFrames = OptionalInt.of(frames);
		return this;
	}

	Scene unknownMaxFrames() {
		maxFrames = OptionalInt.empty();
		return this;
	}

	/** So many of 1024 maptrack frames. */
	Scene maptrackFrames(int frames) {
		maptrack = OptionalInt.of(frames);
		return this;
	}

	/** gntalloc was looked at. */
	Scene driver(long moduleLimit, long size) {
		return driver(OptionalLong.of(moduleLimit), OptionalLong.of(size));
	}

	/** gntalloc's list breaks off. */
	Scene brokenGrefList() {
		grefsSeen = false;
		return this;
	}

	/** The same; what is empty could not be read. */
	Scene driver(OptionalLong moduleLimit, OptionalLong size) {
		driverSeen = true;
		limit = moduleLimit;
		grefSize = size;
		return this;
	}

	/** The kernel has so many grants left without growing the table. */
	Scene freeGrants(int count) {
		free = OptionalInt.of(count);
		return this;
	}

	/** The kernel's whole free list, in this order, and its count of as many. */
	Scene freeList(int... refs) {
		freeList = Optional.of(new TableDriverState.FreeList(PackedRefs.of(refs), true));
		return freeGrants(refs.length);
	}

	/** The kernel's lists were seen a second after the table. */
	Scene kernelLater() {
		kernelSeen = new Origin("scene", ORIGIN.time().plusSeconds(1));
		return this;
	}

	/** The free list could be followed so far. */
	Scene freeListBegins(int... refs) {
		freeList = Optional.of(new TableDriverState.FreeList(PackedRefs.of(refs), false));
		return this;
	}

	/** An open file of a live kernel: its address is known, and who has it open is not. */
	Scene liveFile(long address) {
		files.add(new DriverState.File(address, Optional.empty(), OptionalLong.of(0)));
		filesSeen = false;
		return unknownMappings();
	}

	Scene gref(int ref, long file, int users, long pfn) {
		grefs.add(new DriverState.Gref(ref, OptionalLong.of(file), OptionalLong.of(pfn), grefs.size() * 4096L, users, Optional.empty()));
		return this;
	}

	Scene file(int id) {
		files.add(new DriverState.File(id, Optional.of(List.of(id + 3)), OptionalLong.of(0)));
		return this;
	}

	Scene gref(int ref, int file, int users) {
		return gref(ref, OptionalLong.of(file), users, Optional.empty());
	}

	Scene grefWithoutFile(int ref, int users) {
		return gref(ref, OptionalLong.empty(), users, Optional.empty());
	}

	Scene grefClearing(int ref, int file, int users, int offset) {
		return gref(ref, OptionalLong.of(file), users,
				Optional.of(new DriverState.Notify(OptionalInt.of(offset), OptionalInt.empty())));
	}

	Scene grefNotifying(int ref, int file, int users, int port) {
		return gref(ref, OptionalLong.of(file), users,
				Optional.of(new DriverState.Notify(OptionalInt.empty(), OptionalInt.of(port))));
	}

	private Scene gref(int ref, OptionalLong file, int users, Optional<DriverState.Notify> notify) {
		grefs.add(new DriverState.Gref(ref, file, OptionalLong.empty(), grefs.size() * 4096L, users, notify));
		return this;
	}

	Scene mapping(long address, int file, Integer... refs) {
		mappings.add(new DriverState.Mapping(address, refs.length, file, List.of(refs)));
		return this;
	}

	/** What looked at gntalloc could not see the processes. */
	Scene unknownMappings() {
		mappingsSeen = false;
		return this;
	}

	/** The deferred list; a negative rate was not seen. */
	Scene deferred(int perIteration, Integer... refs) {
		return deferred(perIteration, OptionalLong.empty(), refs);
	}

	/** A part of the deferred list, behind which it broke off. */
	Scene deferredAtLeast(Integer... refs) {
		deferral = Optional.of(new TableDriverState.Deferral(List.of(refs), false, OptionalInt.empty(), OptionalLong.empty()));
		return this;
	}

	Scene deferred(int perIteration, OptionalLong leaked, Integer... refs) {
		deferral = Optional.of(new TableDriverState.Deferral(List.of(refs), true,
				perIteration < 0 ? OptionalInt.empty() : OptionalInt.of(perIteration), leaked));
		return this;
	}

	Scene said(KernelLog.Kind kind, int ref) {
		messages.add(new KernelLog.Message(messages.size() + 1, OptionalDouble.of(messages.size()), kind,
				ref < 0 ? OptionalInt.empty() : OptionalInt.of(ref), OptionalLong.empty(), Collections.emptySortedMap(),
				kind.name()));
		return this;
	}

	/** The domain's channels, all or some. */
	Scene channels(boolean complete, EventChannels.Channel... all) {
		others.add(new EventChannels(ORIGIN, List.of(new EventChannels.Domain(OptionalInt.of(domid), List.of(all), complete)),
				!complete, List.of()));
		return this;
	}

	static EventChannels.Channel channel(int port, EventChannelStatus status, int remote) {
		return new EventChannels.Channel(port, status, remote < 0 ? OptionalInt.empty() : OptionalInt.of(remote),
				OptionalInt.empty(),
				OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
	}

	/** The domain has a disk with one ring. */
	Scene disk(int backend, int ring) {
		others.add(new Frontends(ORIGIN,
				List.of(new Frontends.Device(domid, Frontends.Kind.VBD, "device/vbd/51712", OptionalInt.of(backend),
						OptionalInt.of(4), List.of(new Frontends.Named("ring-ref", ring)), List.of())),
				List.of()));
		return this;
	}

	/** All domains were listed, these running and no other. */
	Scene domainsAre(int... running) {
		return domains(true, "r-----", running);
	}

	/** Some domains were listed. */
	Scene domainsAreAtLeast(int... running) {
		return domains(false, "r-----", running);
	}

	Scene dying(int... dying) {
		return domains(false, "--p--d", dying);
	}

	private Scene domains(boolean complete, String state, int... domids) {
		List<DomainList.Domain> listed = IntStream.of(domids)
				.mapToObj(id -> new DomainList.Domain(id, "name", OptionalInt.empty(), OptionalInt.empty(), state)).toList();
		others.add(new DomainList(ORIGIN, listed, complete, List.of()));
		return this;
	}

	Scene and(Scene other) {
		others.addAll(other.observations());
		return this;
	}

	List<Observation> observations() {
		List<Observation> all = new ArrayList<>();
		ByteBuffer bytes = entries;
		byte[] words = status;
		if (bytes != null) {
			all.add(new RawTable(ORIGIN, domid, words == null ? GrantTableImage.wrap(version, bytes.array())
					: GrantTableImage.wrap(bytes.array(), words), List.of()));
		}
		List<TrackedEntries.Entry> used = tracked;
		if (used != null) {
			OptionalInt frames = OptionalInt.of(bytes == null ? 1 : bytes.capacity() / GrantTableVersion.FRAME_BYTES);
			all.add(new TrackedEntries(new Origin("text of d" + domid, Instant.EPOCH),
					List.of(new TrackedEntries.Domain(OptionalInt.of(domid),
							OptionalInt.of(version.number()), frames, maxFrames, maptrack, OptionalInt.of(1024), printed(used),
							!cut)),
					cut, List.of()));
		}
		if (free.isPresent() || freeList.isPresent() || deferral.isPresent()) {
			all.add(new TableDriverState(kernelSeen, domid, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), free, freeList,
					deferral, List.of()));
		}
		if (driverSeen) {
			all.add(new DriverState(ORIGIN, domid, limit, grefSize, files, filesSeen, grefs, grefsSeen,
					mappingsSeen ? Optional.of(mappings) : Optional.empty(), List.of()));
		}
		if (!messages.isEmpty()) {
			all.add(new KernelLog(ORIGIN, OptionalInt.of(domid), messages, List.of()));
		}
		all.addAll(others);
		return withOneList(all);
	}

	/** With the shared entries that the guest wrote. */
	private List<TrackedEntries.Entry> printed(List<TrackedEntries.Entry> used) {
		ByteBuffer bytes = entries;
		if (bytes == null) {
			return used;
		}
		byte[] words = status;
		GrantTableImage image = words == null ? GrantTableImage.wrap(version, bytes.array())
				: GrantTableImage.wrap(bytes.array(), words);
		return used.stream().map(one -> new TrackedEntries.Entry(one.ref(), one.mapper(), one.mfn(), one.pins(),
				image.domid(one.ref()), image.frame(one.ref()), image.inUseWord(one.ref()))).toList();
	}

	/** What Xen prints of all domains is one text. */
	private static List<Observation> withOneList(List<Observation> all) {
		List<TrackedEntries> texts = all.stream().filter(TrackedEntries.class::isInstance).map(TrackedEntries.class::cast).toList();
		if (texts.size() < 2) {
			return all;
		}
		List<Observation> joined = new ArrayList<>(all);
		joined.removeAll(texts);
		joined.add(new TrackedEntries(texts.get(0).origin(), texts.stream().flatMap(text -> text.domains().stream()).toList(),
				texts.stream().anyMatch(TrackedEntries::cut), List.of()));
		return joined;
	}

	Machine machine() {
		return Join.of("scene", observations());
	}

	/** What the check finds. */
	List<Finding> judgedBy(Check check) {
		return check.check(CheckedMachine.of(machine(), Progress.NONE));
	}
}
