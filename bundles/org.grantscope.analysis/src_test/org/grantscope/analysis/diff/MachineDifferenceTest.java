package org.grantscope.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.analysis.diff.Moments.at;
import static org.grantscope.analysis.diff.Moments.entry;
import static org.grantscope.analysis.diff.Moments.file;
import static org.grantscope.analysis.diff.Moments.gref;
import static org.grantscope.analysis.diff.Moments.use;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Origin;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryHistory;
import org.junit.jupiter.api.Test;

class MachineDifferenceTest {

	private final Machine empty = at(0).table(1).machine();

	@Test
	void aMachineDoesNotDifferFromItself() {
		Machine machine = at(0).table(1, entry(8, 1, 5, 0xabc)).tracked(use(8, 5, 1)).driver(List.of(file(1)), gref(8, 1, 1)).machine();
		MachineDifference same = MachineDifference.between(machine, machine);
		assertThat(same.isEmpty()).isTrue();
		assertThat(same.grefs()).isEmpty();
		assertThat(same.learntGrefs()).isEmpty();
		assertThat(same.things()).isEmpty();
	}

	@Test
	void aGrantAppearsAndVanishes() {
		Machine granted = at(1).table(1, entry(8, 1, 5, 0xabc)).machine();
		assertThat(told(empty, granted))
				.containsExactly("d3 gref 8 appeared: [state free -> granted, grantee d0 -> d5, frame 0x0 -> 0xabc, "
				+ "flags invalid -> permit_access, owner nobody -> ?]");
		assertThat(kinds(granted, empty)).containsExactly("8 vanished");
	}

	@Test
	void aGrantThatIsMappedMeanwhileIsChangedAndNotAnother() {
		Machine granted = at(0).table(1, entry(8, 1, 5, 0xabc)).machine();
		assertThat(told(granted, at(1).table(1, entry(8, 0x19, 5, 0xabc)).machine())).containsExactly(
				"d3 gref 8 changed: [state granted -> mapped write, flags permit_access -> permit_access reading writing]");
	}

	@Test
	void aGrantOfAnotherFrameOrToAnotherDomainIsAnotherGrant() {
		Machine granted = at(0).table(1, entry(8, 1, 5, 0xabc), entry(9, 1, 5, 0xdef), entry(10, 1, 5, 1)).machine();
		assertThat(kinds(granted, at(1).table(1, entry(8, 1, 5, 0xabd), entry(9, 1, 6, 0xdef), entry(10, 2, 5, 1)).machine()))
				.containsExactly("8 reused", "9 reused", "10 reused");
	}

	@Test
	void theFrameOfATransferIsXensToWrite() {
		assertThat(kinds(at(0).table(1, entry(8, 2, 5, 0)).machine(), at(1).table(1, entry(8, 0xe, 5, 0x77)).machine()))
				.containsExactly("8 changed");
	}

	@Test
	void theHistoryKnowsOfReusesThatLookTheSame() {
		Machine before = at(1).table(1, entry(8, 1, 5, 0xabc), entry(9, 1, 5, 0xabc)).machine();
		Machine after = at(3).table(1, entry(8, 1, 5, 0xabc), entry(9, 1, 5, 0xabc)).machine();
		long[] since = new long[512];
		since[8] = 2000;
		since[9] = 500;
		int[] generations = new int[512];
		generations[8] = 1;
		generations[9] = 4;
		after.getDomains().get(0).getTable().setHistory(new EntryHistory(generations, since, new BitSet()));
		assertThat(kinds(before, after)).containsExactly("8 reused");
	}

	@Test
	void aFreeEntryWithOtherLeftoversWasUsedMeanwhile() {
		assertThat(kinds(at(0).table(1, entry(8, 0, 5, 0xabc)).machine(), at(1).table(1, entry(8, 0, 5, 0xabd)).machine()))
				.containsExactly("8 used meanwhile");
	}

	@Test
	void whoMapsItAndHowOftenIsTold() {
		Machine before = at(0).table(1, entry(8, 0x19, 5, 0xabc)).tracked(use(8, 5, 1)).machine();
		assertThat(told(before, at(1).table(1, entry(8, 0x19, 5, 0xabc)).tracked(use(8, 6, 0x101)).machine()))
				.containsExactly("d3 gref 8 changed: [pins hstw 1 -> hstw 1, hstr 1, mapper d5 -> d6]");
		assertThat(told(before, at(1).table(1, entry(8, 1, 5, 0xabc)).tracked().machine()))
				.containsExactly("d3 gref 8 changed: [state mapped write -> granted, "
				+ "flags permit_access reading writing -> permit_access, pins hstw 1 -> none, mapper d5 -> none, mfn 0x99 -> ?]");
	}

	@Test
	void whatOneMachineDoesNotTellIsNoDifference() {
		Machine raw = at(0).table(1, entry(8, 0x19, 5, 0xabc)).machine();
		Machine joined = at(1).table(1, entry(8, 0x19, 5, 0xabc)).tracked(use(8, 5, 1)).machine();
		MachineDifference difference = MachineDifference.between(raw, joined);
		assertThat(difference.isEmpty()).isTrue();
		assertThat(difference.learntGrefs()).singleElement().satisfies(gref -> {
			assertThat(gref.kind()).isEqualTo(DifferenceKind.NOW_KNOWN);
			assertThat(gref.changes()).extracting(ValueChange::name).containsExactly("pins", "mapper", "mfn");
		});
		assertThat(MachineDifference.between(joined, raw).learntGrefs()).extracting(GrefDifference::kind)
				.containsExactly(DifferenceKind.NO_LONGER_KNOWN);
	}

	@Test
	void whatXenDidNotListMayHaveBeenGranted() {
		assertThat(kinds(at(0).tracked().machine(), at(1).tracked(use(8, 5, 1)).machine())).containsExactly("8 changed");
	}

	@Test
	void theOwnerAndWhatItDoesOnUnmapAreTold() {
		DriverState.Notify notify = new DriverState.Notify(OptionalInt.of(17), OptionalInt.of(4));
		Machine before = at(0).table(1, entry(8, 1, 5, 0xabc)).driver(List.of(file(1), file(2)), gref(8, 1, 1)).machine();
		Machine after = at(1).table(1, entry(8, 1, 5, 0xabc)).driver(List.of(file(1), file(2)), gref(8, 2, 2, notify)).machine();
		assertThat(told(before, after)).containsExactly(
				"d3 gref 8 changed: [owner file 1 -> file 2, users 1 -> 2, notify none -> clear byte 17, notify port 4]");
	}

	@Test
	void filesAreOpenedAndClosed() {
		Machine before = at(0).driver(List.of(file(1), file(2))).machine();
		Machine after = at(1).driver(List.of(file(2), file(3))).machine();
		assertThat(things(before, after)).containsExactly("file 1 vanished", "file 3 appeared");
	}

	@Test
	void filesThatNobodyCouldSeeAreNotClosed() {
		Machine before = at(0).driver(List.of(file(1), file(2))).machine();
		assertThat(things(before, at(1).live(0xffff888003a41c40L).machine())).containsExactly("file 1 no longer known",
				"file 2 no longer known", "file 0xffff888003a41c40 appeared");
		Machine live = at(0).live(0xffff888003a41c40L, 0xffff888003a41000L).machine();
		assertThat(things(live, at(1).live(0xffff888003a41c40L).machine())).containsExactly("file 0xffff888003a41000 no longer known");
		assertThat(things(live, at(1).live(0xffff888003a41c40L, 0xffff888003a41000L).machine())).isEmpty();
	}

	@Test
	void whatBecameFreeIsTold() {
		Machine before = at(0).table(1).free(true, 9, 10).machine();
		assertThat(told(before, at(1).table(1).free(true, 10, 8).machine()))
				.containsExactly("d3 gref 8 changed: [state taken -> free, owner ? -> nobody]",
						"d3 gref 9 changed: [state free -> taken, owner nobody -> ?]");
		assertThat(told(before, at(1).table(1).free(false, 10).machine())).isEmpty();
		assertThat(told(before, at(1).table(1).machine())).isEmpty();
		assertThat(told(at(1).table(1).machine(), before)).isEmpty();
	}

	@Test
	void aTableThatGrewIsToldAndItsNewFreeEntriesAreNot() {
		MachineDifference difference = MachineDifference.between(empty, at(1).table(2, entry(600, 1, 5, 0xabc)).machine());
		assertThat(difference.things()).singleElement()
				.satisfies(thing -> assertThat(thing.changes()).containsExactly(new ValueChange("frames", "1", "2")));
		assertThat(difference.grefs()).singleElement().satisfies(gref -> assertThat(gref.kind()).isEqualTo(DifferenceKind.APPEARED));
	}

	@Test
	void channelsAppearVanishAndChange() {
		EventChannels.Channel unbound = channel(4, EventChannelStatus.UNBOUND, OptionalInt.empty());
		EventChannels.Channel bound = channel(4, EventChannelStatus.INTERDOMAIN, OptionalInt.of(9));
		EventChannels.Channel other = channel(5, EventChannelStatus.IPI, OptionalInt.empty());
		assertThat(things(at(0).channels(true, unbound).machine(), at(1).channels(true, bound, other).machine()))
				.containsExactly("event channel 4 changed", "event channel 5 appeared");
		assertThat(things(at(0).channels(false, unbound).machine(), at(1).channels(true, unbound, other).machine()))
				.contains("event channel 5 now known");
		assertThat(things(at(0).channels(true, unbound, other).machine(), at(1).channels(true, unbound).machine()))
				.containsExactly("event channel 5 vanished");
	}

	@Test
	void aDomainVanishesWhereAListOfAllDomainsLacksIt() {
		Origin origin = new Origin("list", java.time.Instant.EPOCH);
		DomainList.Domain domain = new DomainList.Domain(3, "guest", OptionalInt.empty(), OptionalInt.empty(), "r-----");
		Machine before = at(0).table(1, entry(8, 1, 5, 1)).with(new DomainList(origin, List.of(domain), true, List.of())).machine();
		Machine listed = at(1).with(new DomainList(origin, List.of(), true, List.of())).machine();
		assertThat(things(before, listed)).containsExactly("domain  vanished");
		assertThat(kinds(before, listed)).containsExactly("8 vanished");
		assertThat(things(before, at(1).machine())).containsExactly("domain  no longer known");
		assertThat(MachineDifference.between(before, at(1).machine()).isEmpty()).isTrue();
	}

	@Test
	void pairsAreCountedAndGrowWithTime() {
		Machine before = at(10).table(1, entry(8, 1, 5, 1), entry(9, 0x19, 6, 2)).machine();
		Machine after = at(14).table(1, entry(8, 0x19, 5, 1), entry(9, 0x19, 6, 2), entry(10, 1, 5, 3)).machine();
		MachineDifference difference = MachineDifference.between(before, after);
		assertThat(difference.pairs()).hasSize(2);
		PairChange five = difference.pairs().get(0);
		assertThat(five.granter()).hasValue(3);
		assertThat(five.grantee()).isEqualTo(5);
		assertThat(five.grantedChange()).hasValue(1);
		assertThat(five.mappedChange()).hasValue(1);
		assertThat(five.after().bytes()).hasValue(8192);
		assertThat(difference.seconds()).hasValue(4);
		assertThat(difference.perSecond(difference.grantedChange())).hasValue(0.25);
		assertThat(MachineDifference.between(after, before).seconds()).isEmpty();
	}

	@Test
	void whatATextDoesNotListOfATableIsNotCounted() {
		PairChange pair = MachineDifference.between(at(0).tracked().machine(), at(1).tracked(use(8, 5, 1)).machine()).pairs().get(0);
		assertThat(pair.before().granted()).isEmpty();
		assertThat(pair.grantedChange()).isEmpty();
		assertThat(pair.bytesChange()).isEmpty();
		assertThat(pair.mappedChange()).hasValue(1);
	}

	private static EventChannels.Channel channel(int port, EventChannelStatus status, OptionalInt remotePort) {
		return new EventChannels.Channel(port, status, OptionalInt.of(0), remotePort, OptionalInt.empty(),
				OptionalInt.empty(), Optional.empty(), Optional.empty());
	}

	private static List<String> told(Machine before, Machine after) {
		return MachineDifference.between(before, after).grefs().stream()
				.map(gref -> gref.id() + " " + gref.kind().label() + ": " + gref.changes()).toList();
	}

	private static List<String> kinds(Machine before, Machine after) {
		return MachineDifference.between(before, after).grefs().stream()
				.map(gref -> gref.id().ref() + " " + gref.kind().label()).toList();
	}

	private static List<String> things(Machine before, Machine after) {
		return MachineDifference.between(before, after).things().stream().filter(thing -> thing.thing() != ThingDifference.Thing.DEVICE)
				.map(thing -> thing.thing().label() + " " + thing.name() + " " + thing.kind().label()).toList();
	}
}
