package org.grantscope.model.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.devices;
import static org.grantscope.model.Seen.disk;
import static org.grantscope.model.Seen.driver;
import static org.grantscope.model.Seen.gref;
import static org.grantscope.model.Seen.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.format.GrantFrames;
import org.grantscope.core.format.GrantKeyText;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;
import org.grantscope.model.table.EntryTable;
import org.junit.jupiter.api.Test;

/**
 * A real guest with a disk, a network, a console, and a program that holds six grants of gntalloc, while domain 0 maps two of them,
 * one more read-only, and one of the network's receive buffers, which its probe does. The device's rings are those of {@code xenstore.txt},
 * gntalloc's grants those of {@code trace.domU.jsonl}.
 */
class GuestOwnersTest {

	private static final Path SAMPLES = Path.of(System.getProperty("grantscope.root", "../..")).resolve("releng/samples");
	private static final Origin ORIGIN = at("hand", 0);
	private static final Frontends DEVICES = devices(ORIGIN, disk(0, 8), network(0, 522, 523));
	private static final DriverState DRIVER = driver(ORIGIN, List.of(new DriverState.Mapping(0x7000, 3, 0, List.of(589, 590, 591))),
			gref(589, 0, 0), gref(590, 0, 0x1000), gref(591, 0, 0x2000), gref(592, 0, 0x3000), gref(593, 0, 0x4000), gref(594, 0, 0x5000));

	@Test
	void everyGrantOfTheGuestIsToldApart() throws Exception {
		assertThat(runs(guest("domU-pv-v1/2-domU-granted", DEVICES, DRIVER))).isEqualTo("""
				0-0 console by d0
				1-1 xenstore by d0
				8-8 blkfront device/vbd/51712 ring-ref by d0
				9-9 data of blkfront by d0
				266-521 data of netfront
				522-522 netfront device/vif/0 tx-ring-ref by d0
				523-523 netfront device/vif/0 rx-ring-ref by d0
				524-588 data of blkfront by d0
				589-591 file 0, 1 mapping
				592-594 file 0
				""");
	}

	@Test
	void whileDomain0MapsSomeTheyStayWhoseTheyAre() throws Exception {
		assertThat(runs(guest("domU/3-dom0-maps", DEVICES, DRIVER))).isEqualTo("""
				0-0 console by d0
				1-1 xenstore by d0
				8-8 blkfront device/vbd/51712 ring-ref by d0
				9-9 data of blkfront by d0
				266-499 data of netfront
				500-500 data of netfront by d0
				501-521 data of netfront
				522-522 netfront device/vif/0 tx-ring-ref by d0
				523-523 netfront device/vif/0 rx-ring-ref by d0
				524-588 data of blkfront by d0
				589-590 file 0, 1 mapping by d0
				591-591 file 0, 1 mapping
				592-592 file 0 by d0
				593-594 file 0
				""");
	}

	@Test
	void withoutGntallocsListItsGrantsCanBeAnything() throws Exception {
		assertThat(runs(guest("domU-pv-v1/2-domU-granted", DEVICES))).contains("266-521 data of netfront\n",
				"524-588 data of blkfront, or gntalloc by d0\n", "589-591 data of blkfront or netfront, or gntalloc\n",
				"592-592 data of netfront, or gntalloc\n", "593-594 ?\n");
	}

	@Test
	void withoutXenstoreOnlyWhatIsReservedIsKnown() throws Exception {
		assertThat(runs(guest("domU-pv-v1/2-domU-granted"))).isEqualTo("""
				0-0 console by d0
				1-1 xenstore by d0
				8-9 ? by d0
				266-521 ?
				522-588 ? by d0
				589-594 ?
				""");
	}

	@Test
	void ofXensTextAloneTheReceiveBuffersAreNotSeen() throws Exception {
		List<Observation> seen = new ArrayList<>(GrantKeyText.read(ORIGIN, text("domU-pv-v1/2-domU-granted"), Progress.NONE));
		seen.addAll(List.of(DEVICES, DRIVER));
		assertThat(runs(domain1(Join.of("guest", seen))))
				.contains("8-8 blkfront device/vbd/51712 ring-ref by d0\n9-9 data of blkfront by d0\n"
				+ "522-522 netfront device/vif/0 tx-ring-ref by d0\n");
	}

	@Test
	void whatTheNetworkTookToSendWithIsItsOwnWhereTheFreeListLacksAllOfIt() throws Exception {
		Owners taken = Owners.of(guest("domU-pv-v1/2-domU-granted", DEVICES, DRIVER, freeFrom(595)));
		assertThat(List.of(10, 100, 265)).allSatisfy(ref -> assertThat(taken.of(ref).describe()).isEqualTo("data of netfront"));
		Owners withOneFree = Owners.of(guest("domU-pv-v1/2-domU-granted", DEVICES, DRIVER, freeFrom(595, 100)));
		assertThat(withOneFree.of(100).describe()).isEqualTo("nobody");
		assertThat(List.of(10, 99, 265)).allSatisfy(ref -> assertThat(withOneFree.of(ref).describe()).isEqualTo("kernel"));
	}

	/** The kernel's free list: those references, and all from the first on. */
	private static TableDriverState freeFrom(int first, int... others) {
		List<Integer> free = IntStream.concat(IntStream.of(others), IntStream.range(first, 1024)).boxed().toList();
		return new TableDriverState(ORIGIN, 1, OptionalInt.of(1), OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty(),
				Optional.of(new TableDriverState.FreeList(free, true)), Optional.empty(), List.of());
	}

	@Test
	void theSourcesOfOneMomentAgree() throws Exception {
		Machine machine = guest("domU/3-dom0-maps", DEVICES, DRIVER).getMachine();
		assertThat(machine.getContradictions()).isEmpty();
		assertThat(machine.getProblems()).isEmpty();
	}

	private static Domain guest(String label, Observation... others) throws Exception {
		List<Observation> seen = new ArrayList<>(GrantKeyText.read(ORIGIN, text(label), Progress.NONE));
		byte[] frames = Files.readAllBytes(SAMPLES.resolve(label + ".domU.frames.bin"));
		seen.add(GrantFrames.read(ORIGIN, 1, Optional.of(GrantTableVersion.V1), frames, null));
		seen.addAll(List.of(others));
		return domain1(Join.of("guest", seen));
	}

	private static String text(String label) throws Exception {
		return Files.readString(SAMPLES.resolve(label + ".g.txt"));
	}

	private static Domain domain1(Machine machine) {
		return machine.getDomains().stream().filter(domain -> domain.getDomid() == 1).findFirst().orElseThrow();
	}

	/** Each run of used entries with one owner and one mapper on a line. */
	private static String runs(Domain domain) {
		Owners owners = Owners.of(domain);
		EntryTable rows = domain.getTable().getRows();
		Map<Integer, String> words = new TreeMap<>();
		for (int ref = rows.nextUsed(0); ref < rows.size(); ref = rows.nextUsed(ref + 1)) {
			TrackedEntries.Entry tracked = rows.tracked(ref);
			words.put(ref, owners.of(ref).describe() + (tracked == null ? "" : " by d" + tracked.mapper()));
		}
		StringBuilder text = new StringBuilder();
		words.forEach((ref, word) -> {
			if (!word.equals(words.get(ref - 1))) {
				int last = ref;
				while (word.equals(words.get(last + 1))) {
					last++;
				}
				text.append("%d-%d %s%n".formatted(ref, last, word));
			}
		});
		return text.toString();
	}
}
