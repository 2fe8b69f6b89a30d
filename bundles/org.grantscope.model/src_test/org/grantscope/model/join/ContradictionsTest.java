package org.grantscope.model.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.channels;
import static org.grantscope.model.Seen.devices;
import static org.grantscope.model.Seen.disk;
import static org.grantscope.model.Seen.driver;
import static org.grantscope.model.Seen.entry;
import static org.grantscope.model.Seen.free;
import static org.grantscope.model.Seen.freeList;
import static org.grantscope.model.Seen.gref;
import static org.grantscope.model.Seen.leading;
import static org.grantscope.model.Seen.line;
import static org.grantscope.model.Seen.log;
import static org.grantscope.model.Seen.machine;
import static org.grantscope.model.Seen.network;
import static org.grantscope.model.Seen.raw;
import static org.grantscope.model.Seen.raw2;
import static org.grantscope.model.Seen.tracked;
import static org.grantscope.model.Seen.used;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Claim;
import org.grantscope.model.Contradiction;
import org.grantscope.model.Machine;
import org.grantscope.model.Seen;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

	private static final Origin TEXT = at("g.txt", 100);
	private static final Origin FRAMES = at("frames.bin", 100);
	private static final Origin DRIVER = at("driver", 100);
	private static final Origin STORE = at("xenstore", 100);

	@Test
	void sourcesThatAgreeHaveNone() {
		assertThat(machine(raw(FRAMES, entry(8, 0x19, 0, 5), entry(9, 1, 0, 6)), tracked(TEXT, used(8, 1, 0, 5, 0x19)),
				devices(STORE, disk(0, 8)), driver(DRIVER, gref(9, 0, 0))).getContradictions()).isEmpty();
	}

	@Test
	void whatXenMapsAndTheGuestRevoked() {
		Contradiction found = only(raw(at("frames.bin", 7300), entry(8, 0, 0, 5)), tracked(TEXT, used(8, 1, 0, 5, 0x19)));
		assertThat(found.getDomid()).isEqualTo(1);
		assertThat(found.getRef()).isEqualTo(8);
		assertThat(found.getSubject()).isEqualTo("whether an entry that Xen maps is revoked");
		assertThat(found.getClaims()).extracting(Claim::getSource, Claim::getSays).containsExactly(
				tuple("g.txt", "d0 uses it (hstw 1); granted to d0, frame 0x5, permit_access reading writing"),
				tuple("frames.bin", "granted to d0, frame 0x5, invalid, 2 h later"));
	}

	@Test
	void inVersion2WhatXenMapsMayBeRevoked() {
		TrackedEntries text = new TrackedEntries(TEXT, List.of(tracked(1, 2, true, used(8, 1, 0, 5, 0x18))), false, List.of());
		assertThat(machine(raw2(FRAMES, entry(8, 0x18, 0, 5)), text).getContradictions()).isEmpty();
		assertThat(subjects(raw2(FRAMES, entry(8, 0, 0, 5)), text)).containsExactly("whether the entry is in use");
	}

	@Test
	void anEntryThatNowNamesAnotherDomainOrFrame() {
		assertThat(subjects(raw(FRAMES, entry(8, 0x19, 3, 5)), tracked(TEXT, used(8, 1, 0, 5, 0x19))))
				.containsExactly("who may use the entry");
		assertThat(subjects(raw(FRAMES, entry(8, 0x19, 0, 6)), tracked(TEXT, used(8, 1, 0, 5, 0x19))))
				.containsExactly("what the guest wrote");
		assertThat(subjects(raw(FRAMES, entry(8, 0x39, 0, 5)), tracked(TEXT, used(8, 1, 0, 5, 0x19))))
				.containsExactly("what the guest wrote");
	}

	/** Xen's text prints the shared entry too: both sources saw what the guest wrote, each is right, and the guest is at fault. */
	@Test
	void whatTheGuestDidToAnEntryInUseBothSourcesSaw() {
		assertThat(machine(raw(FRAMES, entry(8, 0x19, 3, 5)), tracked(TEXT, usedBy(0, 8, 3, 5, 0x19))).getContradictions()).isEmpty();
		assertThat(machine(raw(FRAMES, entry(8, 0, 0, 0)), tracked(TEXT, usedBy(0, 8, 0, 0, 0))).getContradictions()).isEmpty();
		assertThat(machine(raw(FRAMES, entry(8, 5, 0, 5)), tracked(TEXT, usedBy(0, 8, 0, 5, 5))).getContradictions()).isEmpty();
		assertThat(subjects(raw(FRAMES, entry(8, 0x19, 3, 5)), tracked(TEXT, usedBy(0, 8, 3, 6, 0x19)))).containsExactly("who may use the entry");
	}

	private static TrackedEntries.Entry usedBy(int mapper, int ref, int grantee, long frame, int flags) {
		return new TrackedEntries.Entry(ref, mapper, 0x99, new PinCounts(1), grantee, frame, flags);
	}

	@Test
	void inUseBitsWithoutAUser() {
		assertThat(subjects(raw(FRAMES, entry(8, 0x19, 0, 5)), tracked(TEXT))).containsExactly("whether the entry is in use");
		assertThat(machine(raw(FRAMES, entry(8, 0x19, 0, 5)),
				new TrackedEntries(TEXT, List.of(tracked(1, 1, false)), true, List.of())).getContradictions()).isEmpty();
	}

	@Test
	void aCompletedTransferIsNotInUse() {
		assertThat(machine(raw(FRAMES, entry(8, 0xe, 0, 5)), tracked(TEXT)).getContradictions()).isEmpty();
	}

	@Test
	void aUserWithoutInUseBits() {
		assertThat(subjects(raw(FRAMES, entry(8, 0x1, 0, 5)), tracked(TEXT, used(8, 1, 0, 5, 0x19))))
				.containsExactly("whether the entry is in use");
		assertThat(subjects(raw(FRAMES, entry(8, 0x9, 0, 5)), tracked(TEXT, used(8, 1, 0, 5, 0x19))))
				.containsExactly("whether the entry is in use");
	}

	@Test
	void sizeAndVersion() {
		RawTable twoFrames = new RawTable(FRAMES, 1, GrantTableImage.wrap(GrantTableVersion.V1, new byte[8192]), List.of());
		Contradiction size = only(twoFrames, tracked(TEXT));
		assertThat(size.getSubject()).isEqualTo("the size of the table");
		assertThat(size.getClaims()).extracting(Claim::getSays).containsExactly("1 frame", "2 frames");
		assertThat(machine(twoFrames, tracked(TEXT)).getDomains().get(0).getTable().getFrames()).isEqualTo(2);
		assertThat(subjects(raw2(FRAMES), tracked(TEXT))).containsExactly("the version of the table");
	}

	@Test
	void whatALogSaysIsNeverFreedIsFree() {
		KernelLog leaking = log(at("dmesg", 50), line(1, KernelLog.Kind.LEAKING, 8, "leaking g.e. 0x8"));
		Contradiction found = only(raw(FRAMES), leaking);
		assertThat(found.getRef()).isEqualTo(8);
		assertThat(found.getClaims()).extracting(Claim::getSays).containsExactly("line 1: leaking g.e. 0x8", "flags 0, 50 s later");
	}

	@Test
	void whatALogDefersMayBeFreeUnlessItTellsOfFreeings() {
		KernelLog.Message deferring = line(1, KernelLog.Kind.DEFERRING, 8, "deferring g.e. 0x8");
		KernelLog.Message freeing = line(2, KernelLog.Kind.FREEING, 9, "freeing g.e. 0x9");
		assertThat(machine(raw(FRAMES), log(at("dmesg", 50), deferring)).getContradictions()).isEmpty();
		assertThat(subjects(raw(FRAMES), log(at("dmesg", 50), deferring, freeing)))
				.containsExactly("a grant that the kernel could not free is free");
		assertThat(machine(raw(FRAMES), log(at("dmesg", 50), deferring, line(2, KernelLog.Kind.FREEING, 8, "freeing g.e. 0x8")))
				.getContradictions()).isEmpty();
	}

	@Test
	void aGrantOfTheDriverIsFree() {
		assertThat(subjects(raw(FRAMES), driver(DRIVER, gref(8, 0, 0)))).containsExactly("a grant of gntalloc is free");
	}

	@Test
	void theKernelHasMoreFreeGrantsThanTheTable() {
		assertThat(machine(raw(FRAMES, entry(8, 1, 0, 1)), free(DRIVER, 503)).getContradictions()).isEmpty();
		assertThat(subjects(raw(FRAMES, entry(8, 1, 0, 1)), free(DRIVER, 504)))
				.containsExactly("how many grants are free");
	}

	@Test
	void aReferenceThatWasFreeAtAnotherMomentIsInUse() {
		RawTable later = raw(at("frames", 200), entry(8, 1, 0, 1));
		assertThat(subjects(freeList(DRIVER, true, 8, 9), later)).containsExactly("whether the reference is free");
		assertThat(machine(freeList(DRIVER, true, 9), later).getContradictions()).isEmpty();
		assertThat(machine(freeList(at("live", 200), true, 8), later).getContradictions()).as("a state of the machine").isEmpty();
	}

	@Test
	void theKernelWritesAnotherVersionOrMoreFrames() {
		assertThat(subjects(raw(FRAMES), kernel(2, 1))).containsExactly("the version of the table");
		assertThat(subjects(raw(FRAMES), kernel(1, 2))).containsExactly("the size of the table");
		assertThat(machine(raw(FRAMES), kernel(1, 1)).getContradictions()).isEmpty();
	}

	private static TableDriverState kernel(int version, int frames) {
		return new TableDriverState(DRIVER, 1, OptionalInt.of(version), OptionalInt.of(frames), OptionalInt.empty(), OptionalInt.empty(),
				Optional.empty(), Optional.empty(), List.of());
	}

	@Test
	void aRingIsNotGrantedToItsBackend() {
		assertThat(subjects(raw(FRAMES), devices(STORE, disk(0, 8)))).containsExactly("whom a device's ring is granted to");
		assertThat(subjects(raw(FRAMES, entry(8, 1, 3, 5)), devices(STORE, disk(0, 8))))
				.containsExactly("whom a device's ring is granted to");
		assertThat(subjects(tracked(TEXT, used(8, 1, 3, 5, 0x19)), devices(STORE, disk(0, 8))))
				.containsExactly("whom a device's ring is granted to");
		assertThat(machine(tracked(TEXT), devices(STORE, disk(0, 8))).getContradictions()).isEmpty();
	}

	@Test
	void theConsolesRingIsAFrameAndAClosedDevicesNoLongerCounts() {
		var console = new Frontends.Device(1, Frontends.Kind.CONSOLE, "console", OptionalInt.of(0), OptionalInt.empty(),
				List.of(new Frontends.Named("ring-ref", 200)), List.of());
		var closed = new Frontends.Device(1, Frontends.Kind.VBD, "device/vbd/1", OptionalInt.of(0), OptionalInt.of(6),
				List.of(new Frontends.Named("ring-ref", 8)), List.of());
		assertThat(machine(raw(FRAMES), devices(STORE, console, closed)).getContradictions()).isEmpty();
	}

	@Test
	void twoHoldersOfOneGrant() {
		assertThat(subjects(raw(FRAMES, entry(8, 1, 0, 5)), devices(STORE, disk(0, 8)), driver(DRIVER, gref(8, 0, 0))))
				.containsExactly("who holds the grant");
	}

	@Test
	void endsOfAnEventChannel() {
		assertThat(machine(channels(at("d0", 1), 0, leading(17, 1, 1), leading(6, 0, 16), leading(16, 0, 6)),
				channels(at("d1", 1), 1, leading(1, 0, 17))).getContradictions()).isEmpty();
		Contradiction found = only(channels(at("d0", 1), 0, leading(17, 1, 1)), channels(at("d1", 4), 1, leading(1, 2, 5)));
		assertThat(found.getSubject()).isEqualTo("where an event channel leads");
		assertThat(found.getClaims()).extracting(Claim::getSource, Claim::getSays).containsExactly(
				tuple("d0", "d0 port 17 is interdomain d1 port 1"), tuple("d1", "d1 port 1 is interdomain d2 port 5, 3 s later"));
		assertThat(only(channels(at("d0", 1), 0, leading(17, 1, 1)), channels(at("d1", 1), 1)).getClaims()).extracting(Claim::getSays)
				.contains("d1 port 1 is closed");
	}

	@Test
	void aDomainWithATableThatDoesNotExist() {
		DomainList list = new DomainList(at("xl", 200),
				List.of(new DomainList.Domain(0, "Domain-0", OptionalInt.empty(), OptionalInt.empty(), "r-----")), true, List.of());
		assertThat(subjects(tracked(TEXT), list)).containsExactly("whether the domain exists");
	}

	@Test
	void ofManyOfOneKindSomeAreKeptAndTheRestIsCounted() {
		Seen.Entry[] entries = new Seen.Entry[300];
		for (int i = 0; i < entries.length; i++) {
			entries[i] = entry(8 + i, 0x19, 0, i);
		}
		List<Contradiction> found = machine(raw(FRAMES, entries), tracked(TEXT)).getContradictions();
		assertThat(found).hasSize(101);
		assertThat(found.get(100).getSubject()).isEqualTo("whether the entry is in use, 200 more");
		assertThat(found.get(100).getRef()).isNull();
	}

	@Test
	void theNetworksRingsCountToo() {
		Machine machine = machine(raw(FRAMES, entry(20, 0x19, 0, 5), entry(21, 0x19, 2, 5)), devices(STORE, network(0, 20, 21)));
		assertThat(machine.getContradictions()).extracting(Contradiction::getRef).containsExactly(21);
	}

	private static Contradiction only(Observation... observations) {
		Machine machine = machine(observations);
		assertThat(machine.getContradictions()).hasSize(1);
		assertThat(machine.getProblems()).isEmpty();
		return machine.getContradictions().get(0);
	}

	private static List<String> subjects(Observation... observations) {
		return machine(observations).getContradictions().stream().map(Contradiction::getSubject).toList();
	}
}
