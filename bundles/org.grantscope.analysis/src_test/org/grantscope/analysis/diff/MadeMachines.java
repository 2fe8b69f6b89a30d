package org.grantscope.analysis.diff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

/** Pairs of machines of which the second has some of the first one's observations, some a little changed, and some others. */
final class MadeMachines {

	private final Random random;
	private final Origin origin = new Origin("made", Instant.EPOCH);

	private MadeMachines(long seed) {
		random = new Random(seed);
	}

	/** The earlier and the later machine. */
	static List<Machine> pair(long seed) {
		MadeMachines made = new MadeMachines(seed);
		List<Observation> before = made.observations();
		List<Observation> after = new ArrayList<>();
		before.forEach(one -> made.later(one).ifPresent(after::add));
		if (made.random.nextInt(3) == 0) {
			after.addAll(made.observations());
		}
		return List.of(Join.of("before", before), Join.of("after", after));
	}

	private List<Observation> observations() {
		List<Observation> all = new ArrayList<>();
		for (int domid : new int[] { 0, 3 }) {
			add(all, () -> raw(domid, bytes(1 + random.nextInt(3)), random.nextInt(4)));
			add(all, () -> driver(domid));
			add(all, () -> tableDriver(domid));
			add(all, () -> new EventChannels(origin,
					List.of(new EventChannels.Domain(OptionalInt.of(domid), channels(), random.nextBoolean())), false, List.of()));
		}
		add(all, () -> new TrackedEntries(origin,
				List.of(tracked(OptionalInt.of(3)), tracked(random.nextBoolean() ? OptionalInt.of(0) : OptionalInt.empty())),
				false, List.of()));
		add(all, () -> new Frontends(origin, List.of(new Frontends.Device(3, Frontends.Kind.VIF, "device/vif/0", number(2), number(5),
				List.of(new Frontends.Named("tx-ring-ref", random.nextInt(20))),
				List.of(new Frontends.Named("event-channel", 4)))), List.of()));
		add(all, () -> new DomainList(origin, List.of(new DomainList.Domain(3, "guest", number(512), number(4), "r-----")),
				random.nextBoolean(), List.of()));
		return all;
	}

	/** The same, a changed one, or nothing. */
	private Optional<Observation> later(Observation observation) {
		int choice = random.nextInt(6);
		if (choice == 0) {
			return Optional.empty();
		}
		if (choice < 4 && observation instanceof RawTable raw) {
			byte[] bytes = raw.image().toBytes();
			IntStream.range(0, random.nextInt(20)).forEach(i -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(32));
			byte[] status = raw.image().statusBytes();
			IntStream.range(0, status.length == 0 ? 0 : 5)
					.forEach(i -> status[random.nextInt(bytes.length / 8)] = (byte) random.nextInt(32));
			return Optional.of(new RawTable(origin, raw.domid(), status.length == 0 ? GrantTableImage.wrap(raw.image().version(), bytes)
					: GrantTableImage.wrap(bytes, status), List.of()));
		}
		if (choice < 4 && observation instanceof TrackedEntries seen) {
			return Optional.of(new TrackedEntries(origin, seen.domains().stream().map(this::changed).toList(), false, List.of()));
		}
		if (choice < 4 && observation instanceof DriverState driver) {
			return Optional.of(driver(driver.domid()));
		}
		if (choice < 4 && observation instanceof TableDriverState driver) {
			return Optional.of(tableDriver(driver.domid()));
		}
		return Optional.of(observation);
	}

	private TrackedEntries.Domain changed(TrackedEntries.Domain seen) {
		List<TrackedEntries.Entry> entries = new ArrayList<>(seen.entries());
		if (!entries.isEmpty()) {
			int at = random.nextInt(entries.size());
			TrackedEntries.Entry entry = entries.get(at);
			entries.set(at, use(entry.ref()));
			entries.remove(random.nextInt(entries.size()));
		}
		return new TrackedEntries.Domain(seen.domid(), seen.version(), number(3), seen.maxFrames(), number(9),
				seen.maxMaptrackFrames(), entries, seen.complete());
	}

	private void add(List<Observation> all, Supplier<Observation> maker) {
		if (random.nextInt(4) > 0) {
			all.add(maker.get());
		}
	}

	private byte[] bytes(int frames) {
		byte[] bytes = new byte[frames * GrantTableVersion.FRAME_BYTES];
		IntStream.range(0, 60).forEach(i -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256));
		IntStream.range(0, 60).forEach(i -> bytes[random.nextInt(200)] = (byte) random.nextInt(32));
		return bytes;
	}

	private byte[] status(int entries) {
		byte[] status = new byte[GrantTableVersion.FRAME_BYTES];
		IntStream.range(0, 60).forEach(i -> status[random.nextInt(2 * entries)] = (byte) random.nextInt(32));
		return status;
	}

	private RawTable raw(int domid, byte[] bytes, int form) {
		GrantTableImage image = form < 2 ? GrantTableImage.wrap(GrantTableVersion.V1, bytes)
				: form == 2 ? GrantTableImage.wrap(GrantTableVersion.V2, bytes) : GrantTableImage.wrap(bytes, status(bytes.length / 16));
		return new RawTable(origin, domid, image, List.of());
	}

	private TrackedEntries.Domain tracked(OptionalInt domid) {
		TreeMap<Integer, TrackedEntries.Entry> entries = new TreeMap<>();
		IntStream.range(0, random.nextInt(12)).forEach(i -> {
			TrackedEntries.Entry entry = use(random.nextInt(30));
			entries.put(entry.ref(), entry);
		});
		OptionalInt version = random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(2));
		return new TrackedEntries.Domain(domid, version, number(3), OptionalInt.of(64), number(2), OptionalInt.of(1024),
				List.copyOf(entries.values()), random.nextBoolean());
	}

	private TrackedEntries.Entry use(int ref) {
		return new TrackedEntries.Entry(ref, random.nextInt(4), random.nextInt(50), new PinCounts(1 + random.nextInt(3)),
				random.nextInt(4), random.nextInt(50), random.nextInt(32));
	}

	private DriverState driver(int domid) {
		List<DriverState.File> files = IntStream.range(0, random.nextInt(4)).filter(id -> random.nextBoolean())
				.mapToObj(id -> new DriverState.File(id, Optional.of(random.nextBoolean() ? List.of(id + 3) : List.of()),
						random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(4096L * random.nextInt(3)))).toList();
		List<DriverState.Gref> grefs = new ArrayList<>();
		for (int ref = 8; ref < 20; ref++) {
			if (random.nextBoolean()) {
				grefs.add(new DriverState.Gref(ref,
						files.isEmpty() || random.nextInt(4) == 0 ? OptionalLong.empty()
						: OptionalLong.of(files.get(random.nextInt(files.size())).id()), OptionalLong.empty(),
						4096L * random.nextInt(2), random.nextInt(3),
						random.nextBoolean() ? Optional.empty() : Optional.of(new DriverState.Notify(number(4), number(4)))));
			}
		}
		List<DriverState.Mapping> mappings = new ArrayList<>();
		for (int i = 0; i < random.nextInt(3) && !files.isEmpty(); i++) {
			mappings.add(new DriverState.Mapping(0x7f00 + 0x1000L * random.nextInt(2), 1, files.get(0).id(),
					grefs.stream().map(DriverState.Gref::ref).filter(ref -> random.nextInt(3) == 0).toList()));
		}
		return new DriverState(origin, domid, random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(1024),
				random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(grefs.size()), files, true, grefs, random.nextBoolean(), Optional.of(mappings), List.of());
	}

	private TableDriverState tableDriver(int domid) {
		Optional<TableDriverState.Deferral> deferral = random.nextBoolean() ? Optional.empty()
				: Optional.of(new TableDriverState.Deferral(IntStream.range(0, random.nextInt(3)).map(i -> 8 + random.nextInt(20))
						.boxed().toList(), random.nextBoolean(), number(3),
						random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(2))));
		return new TableDriverState(origin, domid, OptionalInt.empty(), number(3), OptionalInt.of(64), number(2), Optional.empty(), deferral,
				List.of());
	}

	private List<EventChannels.Channel> channels() {
		return IntStream.range(1, 6).filter(port -> random.nextBoolean()).mapToObj(port -> new EventChannels.Channel(port,
				EventChannelStatus.of(1 + random.nextInt(5)).orElseThrow(), number(3), number(3), number(3), number(2), maybe(),
				maybe())).toList();
	}

	private Optional<Boolean> maybe() {
		return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
	}

	private OptionalInt number(int bound) {
		int value = random.nextInt(bound + 1);
		return value == bound ? OptionalInt.empty() : OptionalInt.of(value);
	}
}
