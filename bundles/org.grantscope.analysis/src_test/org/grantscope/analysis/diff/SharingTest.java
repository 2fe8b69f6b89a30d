package org.grantscope.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.analysis.diff.Moments.at;
import static org.grantscope.analysis.diff.Moments.entry;
import static org.grantscope.analysis.diff.Moments.use;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.analysis.diff.Peer.Presence;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.EntryState;
import org.grantscope.model.Machine;
import org.junit.jupiter.api.Test;

class SharingTest {

	private static Sharing of(Machine machine) {
		return Sharing.of(machine, () -> false);
	}

	private static DomainList listed(boolean complete, int... domids) {
		List<DomainList.Domain> domains = Arrays.stream(domids)
				.mapToObj(domid -> new DomainList.Domain(domid, "vm" + domid, OptionalInt.empty(), OptionalInt.empty(), "r-----")).toList();
		return new DomainList(new Origin("made", Instant.EPOCH), domains, complete, List.of());
	}

	@Test
	void eachGranteeOfADomainIsAPairWithItsEntries() {
		Sharing sharing = of(at(0).table(1, entry(8, 1, 5, 1), entry(9, 1, 6, 2), entry(12, 0x19, 5, 3)).tracked(use(12, 5, 1)).machine());
		assertThat(sharing.pairs()).extracting(pair -> pair.granter().label() + " " + pair.grantee().label() + " " + pair.count().granted().orElseThrow() + " "
				+ pair.count().mapped().orElseThrow() + " " + pair.count().bytes().orElseThrow()).containsExactly("d3 d5 2 1 8192", "d3 d6 1 0 4096");
		assertThat(sharing.pairs().get(0).refs()).containsExactly(8, 12);
		assertThat(sharing.pairs().get(0).states()).isEqualTo(Map.of(EntryState.GRANTED, 1, EntryState.MAPPED_WRITE, 1));
		assertThat(sharing.pairs().get(0).describeStates()).isEqualTo("1 granted, 1 mapped write");
	}

	@Test
	void theCountsAreThoseOfADifference() {
		Machine machine = at(0).table(2, entry(8, 1, 5, 1), entry(9, 2, 6, 2), entry(600, 0x18, 5, 3), entry(601, 0x19, 3, 3)).tracked(use(12, 5, 1)).machine();
		assertThat(of(machine).pairs()).extracting(Pair::count)
				.isEqualTo(MachineDifference.between(machine, machine).pairs().stream().map(PairChange::after).toList()).hasSize(4);
	}

	@Test
	void whatXensListAloneTellsIsInUseAndItsGrantsAreUnknown() {
		Sharing sharing = of(at(0).tracked(use(8, 5, 1)).machine());
		assertThat(sharing.pairs()).singleElement().satisfies(pair -> {
			assertThat(pair.count()).isEqualTo(new PairChange.Count(OptionalLong.empty(), OptionalLong.of(1)));
			assertThat(pair.refs()).containsExactly(8);
		});
	}

	@Test
	void aGranteeThatACompleteListLacksIsGone() {
		Sharing sharing = of(at(0).table(1, entry(8, 1, 5, 1), entry(9, 1, 6, 2)).with(listed(true, 0, 3, 6)).machine());
		assertThat(sharing.peers()).extracting(peer -> peer.label() + " " + peer.name() + " " + peer.presence())
				.containsExactly("d0 vm0 THERE", "d3 vm3 THERE", "d5  GONE", "d6 vm6 THERE");
		assertThat(sharing.peers().get(2).presence().isDangling()).isTrue();
	}

	@Test
	void withoutAListNobodyIsGone() {
		Sharing sharing = of(at(0).table(1, entry(8, 1, 5, 1), entry(9, 1, 0x7ff0, 2)).machine());
		assertThat(sharing.peers()).extracting(Peer::presence).containsExactly(Presence.LIKELY, Presence.UNCERTAIN, Presence.RESERVED);
	}

	@Test
	void aTableOfWhichNobodySaysWhoseItIsGrantsAllTheSame() {
		TrackedEntries tracked = new TrackedEntries(new Origin("made", Instant.EPOCH), List.of(new TrackedEntries.Domain(OptionalInt.empty(),
				OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(64), OptionalInt.of(0), OptionalInt.of(1024), List.of(use(8, 5, 1)), true)), false, List.of());
		Sharing sharing = of(at(0).with(tracked).machine());
		assertThat(sharing.pairs()).singleElement().satisfies(pair -> assertThat(pair.granter().presence()).isEqualTo(Presence.UNKNOWN));
		assertThat(sharing.peers()).extracting(Peer::label).containsExactly("d5", "unknown domain");
	}
}
