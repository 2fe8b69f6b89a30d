package org.grantscope.model.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.deferring;
import static org.grantscope.model.Seen.driver;
import static org.grantscope.model.Seen.entry;
import static org.grantscope.model.Seen.freeList;
import static org.grantscope.model.Seen.gref;
import static org.grantscope.model.Seen.line;
import static org.grantscope.model.Seen.log;
import static org.grantscope.model.Seen.machine;
import static org.grantscope.model.Seen.raw;
import static org.grantscope.model.Seen.tracked;
import static org.grantscope.model.Seen.used;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Machine;
import org.grantscope.model.Seen;
import org.grantscope.model.table.EntryHistory;
import org.junit.jupiter.api.Test;

/** Each observation is one capture; they follow each other every ten seconds. */
class HistoriesTest {

	@Test
	void whatStaysIsSinceItsFirstCapture() {
		EntryHistory history = after(frames(0, entry(8, 1, 0, 5)), frames(10, entry(8, 1, 0, 5)), frames(20, entry(8, 1, 0, 5)));
		assertThat(history.since(8)).isEqualTo(Instant.EPOCH);
		assertThat(history.generation(8)).isZero();
		assertThat(history.changed().isEmpty()).isTrue();
	}

	@Test
	void whatChangesIsSinceThatCaptureAndMarkedUntilTheNext() {
		RawTable free = frames(0);
		EntryHistory history = after(free, frames(10, entry(8, 1, 0, 5)));
		assertThat(history.since(8)).isEqualTo(Instant.ofEpochSecond(10));
		assertThat(history.since(9)).isEqualTo(Instant.EPOCH);
		assertThat(history.changed().stream()).containsExactly(8);
		EntryHistory later = after(free, frames(10, entry(8, 1, 0, 5)), frames(20, entry(8, 1, 0, 5)));
		assertThat(later.changed().isEmpty()).isTrue();
		assertThat(later.since(8)).isEqualTo(Instant.ofEpochSecond(10));
	}

	@Test
	void anotherFrameOrDomainIsAnotherGrant() {
		assertThat(after(frames(0, entry(8, 1, 0, 5)), frames(10, entry(8, 1, 0, 6))).generation(8)).isEqualTo(1);
		assertThat(after(frames(0, entry(8, 1, 0, 5)), frames(10, entry(8, 1, 3, 5))).generation(8)).isEqualTo(1);
		assertThat(after(frames(0, entry(8, 1, 0, 5)), frames(10, entry(8, 1, 3, 5)), frames(20, entry(8, 1, 0, 5)))
				.generation(8)).isEqualTo(2);
	}

	@Test
	void beingMappedIsNoOtherGrant() {
		EntryHistory history = after(frames(0, entry(8, 1, 0, 5)), frames(10, entry(8, 0x19, 0, 5)));
		assertThat(history.generation(8)).isZero();
		assertThat(history.isChanged(8)).isTrue();
	}

	@Test
	void aFreeEntryWithWhatAnEarlierGrantLeftIsGrantedAnew() {
		assertThat(after(frames(0, entry(8, 0, 0, 5)), frames(10, entry(8, 1, 0, 5))).generation(8)).isEqualTo(1);
		assertThat(after(frames(0), frames(10, entry(8, 1, 0, 5))).generation(8)).isZero();
		assertThat(after(frames(0, entry(8, 1, 0, 5)), frames(10, entry(8, 0, 0, 5))).generation(8)).isZero();
	}

	@Test
	void whatXenTracksIsPartOfTheEntry() {
		EntryHistory history = after(tracked(at("t", 0), used(8, 1, 0, 5, 0x19), used(9, 1, 0, 6, 0x19)),
				tracked(at("t", 10), used(9, 2, 0, 6, 0x19), used(10, 1, 0, 7, 0x19)));
		assertThat(history.changed().stream()).containsExactly(8, 9, 10);
	}

	@Test
	void whatAListThatWasCutDoesNotHaveDidNotChange() {
		Observation cut = new TrackedEntries(at("t", 10), List.of(Seen.tracked(1, 1, false)), true, List.of());
		assertThat(after(tracked(at("t", 0), used(8, 1, 0, 5, 0x19)), cut).changed().isEmpty()).isTrue();
	}

	@Test
	void whatOnlyOneCaptureSawDidNotChange() {
		assertThat(after(tracked(at("t", 0), used(8, 1, 0, 5, 0x19)), frames(10, entry(9, 1, 0, 5))).changed().isEmpty()).isTrue();
	}

	@Test
	void deferralsArePartOfTheEntry() {
		Machine shown = machine(frames(0, entry(8, 0x19, 0, 5)), driver(at("d", 0)), deferring(at("d", 0)));
		Reconcile.into(shown, machine(frames(10, entry(8, 0x19, 0, 5)), driver(at("d", 10)), deferring(at("d", 10), 8)));
		assertThat(history(shown).changed().stream()).containsExactly(8);
	}

	@Test
	void beingFreeIsPartOfTheEntry() {
		Machine shown = machine(frames(0), freeList(at("d", 0), true, 8, 9));
		Reconcile.into(shown, machine(frames(10), freeList(at("d", 10), true, 10, 9)));
		assertThat(history(shown).changed().stream()).containsExactly(8, 10);
		Reconcile.into(shown, machine(frames(20), freeList(at("d", 20), true, 9, 10)));
		assertThat(history(shown).changed().stream()).as("in another order").isEmpty();
		Reconcile.into(shown, machine(frames(30), freeList(at("d", 30), false, 9)));
		assertThat(history(shown).changed().stream()).as("the list broke off").isEmpty();
	}

	@Test
	void aNewFileAtTheAddressOfAClosedOneHasOtherGrants() {
		Machine shown = machine(frames(0, entry(8, 1, 0, 5)), opened(at("d", 0), 0x5000));
		Reconcile.into(shown, machine(frames(10, entry(8, 1, 0, 5)), opened(at("d", 10), 0x6000)));
		assertThat(history(shown).generation(8)).isZero();
		Reconcile.into(shown, machine(frames(20, entry(8, 1, 0, 5)), opened(at("d", 20), 0x1000)));
		assertThat(history(shown).generation(8)).isEqualTo(1);
	}

	private static DriverState opened(Origin origin, long nextIndex) {
		long address = 0xffff888003a41c40L;
		return new DriverState(origin, 1, OptionalLong.of(1024), OptionalLong.of(1),
				List.of(new DriverState.File(address, Optional.empty(), OptionalLong.of(nextIndex))), false,
				List.of(new DriverState.Gref(8, OptionalLong.of(address), OptionalLong.empty(), 0, 1, Optional.empty())), true, Optional.empty(),
				List.of());
	}

	@Test
	void theDriverGaveItToAnother() {
		Machine shown = machine(frames(0, entry(8, 1, 0, 5)), driver(at("d", 0), gref(8, 0, 0)));
		Reconcile.into(shown, machine(frames(10, entry(8, 1, 0, 5)), driver(at("d", 10), gref(8, 0, 0x1000))));
		assertThat(history(shown).generation(8)).isEqualTo(1);
		Reconcile.into(shown, machine(frames(20, entry(8, 1, 0, 5)), driver(at("d", 20), gref(8, 1, 0x1000))));
		assertThat(history(shown).generation(8)).isEqualTo(2);
		assertThat(history(shown).since(8)).isEqualTo(Instant.ofEpochSecond(20));
		Reconcile.into(shown, machine(frames(30, entry(8, 1, 0, 5)), driver(at("d", 30), gref(8, -1, 0x1000))));
		assertThat(history(shown).generation(8)).as("given back while mapped").isEqualTo(2);
	}

	@Test
	void aNewLineOfALogSaysThatItWasFreed() {
		KernelLog.Message freeing = line(2, KernelLog.Kind.FREEING, 8, "freeing g.e. 0x8");
		Machine shown = machine(frames(0, entry(8, 1, 0, 5)),
				log(at("dmesg", 0), line(1, KernelLog.Kind.FREEING, 9, "freeing g.e. 0x9")));
		Reconcile.into(shown, machine(frames(10, entry(8, 1, 0, 5)),
				log(at("dmesg", 10), line(1, KernelLog.Kind.FREEING, 9, "freeing g.e. 0x9"), freeing)));
		assertThat(history(shown).generation(8)).isEqualTo(1);
		Machine first = machine(frames(0, entry(8, 1, 0, 5)));
		Reconcile.into(first, machine(frames(10, entry(8, 1, 0, 5)), log(at("dmesg", 10), freeing)));
		assertThat(history(first).generation(8)).as("nobody knows when a log seen first says so").isZero();
	}

	@Test
	void ofATableThatGrewWhatIsUsedIsNew() {
		byte[] two = new byte[2 * GrantTableVersion.FRAME_BYTES];
		two[8 * 600] = 1;
		EntryHistory history = after(frames(0),
				new RawTable(at("f", 10), 1, GrantTableImage.wrap(GrantTableVersion.V1, two), List.of()));
		assertThat(history.size()).isEqualTo(1024);
		assertThat(history.changed().stream()).containsExactly(600);
		assertThat(history.since(700)).isEqualTo(Instant.ofEpochSecond(10));
	}

	@Test
	void itGoesOnInAMachineOfItsOwnAsWell() {
		Machine first = machine(frames(0, entry(8, 1, 0, 5)));
		Machine second = machine(frames(10, entry(8, 1, 0, 6)));
		Machine third = machine(frames(20, entry(8, 1, 0, 7)));
		Histories.carry(first, second);
		Histories.carry(second, third);
		assertThat(history(third).generation(8)).isEqualTo(2);
		assertThat(history(first)).as("the picture before is left alone").isNull();
	}

	@Test
	void withoutATimeThereIsNoHistory() {
		Machine stored = machine(frames(0, entry(8, 1, 0, 5)));
		stored.getCaptures().clear();
		stored.setCapturedAt(null);
		Reconcile.into(stored, machine(frames(10, entry(8, 1, 0, 6))));
		assertThat(history(stored)).isNull();
	}

	private static RawTable frames(long seconds, Seen.Entry... entries) {
		return raw(at("frames", seconds), entries);
	}

	private static EntryHistory after(Observation... captures) {
		Machine shown = machine(captures[0]);
		for (int i = 1; i < captures.length; i++) {
			Reconcile.into(shown, machine(captures[i]));
		}
		return history(shown);
	}

	private static EntryHistory history(Machine machine) {
		return machine.getDomains().get(0).getTable().getHistory();
	}
}
