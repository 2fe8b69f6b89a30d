package org.grantscope.model.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.deferring;
import static org.grantscope.model.Seen.devices;
import static org.grantscope.model.Seen.disk;
import static org.grantscope.model.Seen.domain;
import static org.grantscope.model.Seen.driver;
import static org.grantscope.model.Seen.entry;
import static org.grantscope.model.Seen.gref;
import static org.grantscope.model.Seen.line;
import static org.grantscope.model.Seen.log;
import static org.grantscope.model.Seen.machine;
import static org.grantscope.model.Seen.network;
import static org.grantscope.model.Seen.raw;
import static org.grantscope.model.Seen.tracked;
import static org.grantscope.model.Seen.used;
import static org.grantscope.model.Seen.withoutMappings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Seen;
import org.junit.jupiter.api.Test;

class OwnersTest {

	private static final Origin NOW = at("now", 100);
	private static final Frontends BOTH = devices(NOW, disk(0, 403), network(0, 401, 402));

	@Test
	void gntallocsGrantsAreOfFilesOrOfMappingsAlone() {
		DriverState driver = driver(NOW, List.of(new DriverState.Mapping(0x7000, 1, 0, List.of(8, 9))), gref(8, 0, 0),
				gref(9, -1, 0x1000), gref(10, -1, 0));
		assertThat(owners(driver, granted(8, 1), granted(9, 1), granted(10, 1))).containsExactly("file 0, 1 mapping", "1 mapping",
				"gntalloc, no file or mapping");
	}

	@Test
	void whereMappingsWereNotSeenAGrantOfNoFileIsOfSomeMappingAsLongAsItHasUsers() {
		DriverState.Gref waiting = new DriverState.Gref(10, OptionalLong.empty(), OptionalLong.empty(), 0, 0, Optional.empty());
		DriverState driver = withoutMappings(driver(NOW, gref(8, 0, 0), gref(9, -1, 0x1000), waiting));
		assertThat(owners(driver, granted(8, 1), granted(9, 1), granted(10, 1))).containsExactly("file 0", "mapping, not seen which",
				"gntalloc, no file or mapping");
		assertThat(machine(driver).getDomains().get(0).getDevice().isMappingsKnown()).isFalse();
	}

	@Test
	void theDeferredListOwns() {
		assertThat(owners(deferring(NOW, 8), granted(8, 0x19))).containsExactly("deferred list");
	}

	@Test
	void whatALogProvesToWaitIsDeferred() {
		KernelLog log = log(NOW, line(1, KernelLog.Kind.DEFERRING, 8,
				"deferring g.e. 0x8 (pfn 0x1) (total deferred 1, total leaked 0)"));
		assertThat(owners(log, granted(8, 0x19))).containsExactly("deferred list");
	}

	@Test
	void whatIsLeakedIsTheKernels() {
		assertThat(owners(log(NOW, line(1, KernelLog.Kind.LEAKING, 8, "leaking g.e. 0x8")), granted(8, 0x19)))
				.containsExactly("kernel");
	}

	@Test
	void freeEntriesAreNobodys() {
		assertThat(owners(driver(NOW), entry(0, 0, 0, 0), entry(8, 0, 0, 7))).containsExactly("nobody", "nobody");
	}

	@Test
	void whatXenDoesNotListIsUnknown() {
		assertThat(Owners.of(domain(tracked(NOW, used(9, 1, 0, 1, 0x19)))).of(8)).isEqualTo(new Owner.Unknown());
		assertThat(Owners.of(domain(tracked(NOW, used(9, 1, 0, 1, 0x19)))).of(9)).isEqualTo(new Owner.Unknown());
	}

	@Test
	void theKernelOwnsTheRestWhenGntallocsListIsKnown() {
		assertThat(owners(driver(NOW), granted(8, 1))).containsExactly("kernel");
		assertThat(owners(BOTH, entry(8, 1, 5, 1))).containsExactly("?");
	}

	@Test
	void theOnlyKindOfDeviceThatThePeerServes() {
		assertThat(Owners.of(domain(raw(NOW, granted(8, 1)), driver(NOW),
				devices(NOW, disk(0, 400), network(3, 401, 402)))).of(8).describe())
				.isEqualTo("data of blkfront");
	}

	@Test
	void withoutGntallocsListItCanBeItsAsWell() {
		assertThat(owners(BOTH, granted(8, 1))).containsExactly("data of blkfront or netfront, or gntalloc");
		assertThat(owners(devices(NOW, disk(0, 400)), granted(8, 1))).containsExactly("data of blkfront, or gntalloc");
	}

	@Test
	void whatIsInUseForWritingIsNoNetworks() {
		assertThat(Owners.of(domain(raw(NOW, granted(8, 0x19)), driver(NOW), BOTH)).of(8).describe()).isEqualTo("data of blkfront");
		assertThat(Owners.of(domain(raw(NOW, granted(8, 0x9)), driver(NOW), BOTH)).of(8).describe())
				.isEqualTo("data of blkfront or netfront");
	}

	@Test
	void whatIsReadOnlyIsNoDisks() {
		assertThat(Owners.of(domain(raw(NOW, granted(8, 0xd)), driver(NOW), BOTH)).of(8).describe()).isEqualTo("data of netfront");
	}

	@Test
	void anotherDeviceCanHaveAny() {
		Frontends.Device other = new Frontends.Device(1, Frontends.Kind.OTHER, "device/pvcalls/0", OptionalInt.of(0), OptionalInt.of(4),
				List.of(), List.of());
		assertThat(Owners.of(domain(raw(NOW, granted(8, 0xd)), driver(NOW), devices(NOW, disk(0, 400), other))).of(8).describe())
				.isEqualTo("data of frontend");
	}

	@Test
	void whatNoDeviceGrantsSoIsTheKernels() {
		assertThat(Owners.of(domain(raw(NOW, granted(8, 0x19)), driver(NOW), devices(NOW, network(0, 401, 402)))).of(8).describe())
				.isEqualTo("kernel");
	}

	@Test
	void whatAnotherDomainMapsThanItIsGrantedToIsNoDevices() {
		var rewritten = new TrackedEntries.Entry(8, 5, 1, new PinCounts(1), 0, 1, 0x19);
		assertThat(Owners.of(domain(tracked(NOW, rewritten), driver(NOW), BOTH)).of(8).describe()).isEqualTo("kernel");
	}

	@Test
	void theRunBelowTheNetworksRingsIsItsReceiveBuffers() {
		RawTable raw = raw(NOW, run(145, 256));
		Owner owner = Owners.of(domain(raw, BOTH)).of(150);
		assertThat(owner.describe()).isEqualTo("data of netfront");
		assertThat(((Owner.DeviceData) owner).evidence()).isNotEmpty();
		assertThat(Owners.of(domain(raw, BOTH)).of(144).describe()).isEqualTo("nobody");
	}

	@Test
	void aRunThatIsTooThinOrBelowRingsThatAreApartProvesNothing() {
		assertThat(Owners.of(domain(raw(NOW, run(145, 100)), BOTH)).of(150).describe())
				.isEqualTo("data of blkfront or netfront, or gntalloc");
		assertThat(Owners.of(domain(raw(NOW, run(145, 256)), devices(NOW, disk(0, 410), network(0, 401, 404)))).of(150).describe())
				.isEqualTo("data of blkfront or netfront, or gntalloc");
	}

	@Test
	void aRunInWhichGntallocHasAGrantProvesNothing() {
		assertThat(Owners.of(domain(raw(NOW, run(145, 256)), BOTH, driver(NOW, gref(160, 0, 0)))).of(150).describe())
				.isEqualTo("data of blkfront or netfront");
	}

	private static Seen.Entry[] run(int first, int count) {
		return IntStream.range(first, first + count).mapToObj(ref -> granted(ref, 1)).toArray(Seen.Entry[]::new);
	}

	private static Seen.Entry granted(int ref, int flags) {
		return entry(ref, flags, 0, 1);
	}

	private static List<String> owners(Observation seen, Seen.Entry... entries) {
		Owners owners = Owners.of(domain(raw(NOW, entries), seen));
		return List.of(entries).stream().map(entry -> owners.of(entry.ref()).describe()).toList();
	}
}
