package org.grantscope.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.model.Seen.at;
import static org.grantscope.model.Seen.deferring;
import static org.grantscope.model.Seen.driver;
import static org.grantscope.model.Seen.entry;
import static org.grantscope.model.Seen.freeList;
import static org.grantscope.model.Seen.machine;
import static org.grantscope.model.Seen.raw;
import static org.grantscope.model.Seen.tracked;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.EntryState;
import org.grantscope.model.owner.Owners;
import org.junit.jupiter.api.Test;

/** What the kernel's free list says of entries that grant nothing. */
class FreeListTest {

	private static final Origin NOW = at("live", 100);
	private static final int[] ALL_BUT_9 = IntStream.range(8, 512).filter(ref -> ref != 9).toArray();

	@Test
	void whatIsNotOnTheListAndGrantsNothingIsTaken() {
		EntryTable rows = rows(raw(NOW, entry(10, 1, 0, 5)), freeList(NOW, true, ALL_BUT_9));
		assertThat(rows.state(8)).isEqualTo(EntryState.FREE);
		assertThat(rows.state(9)).isEqualTo(EntryState.TAKEN);
		assertThat(rows.listing(9)).isEqualTo(FreeListing.TAKEN);
		assertThat(rows.isFreeListWhole()).isTrue();
	}

	@Test
	void whatIsOnTheListAndGrantedIsGranted() {
		EntryTable rows = rows(raw(NOW, entry(10, 1, 0, 5)), freeList(NOW, true, ALL_BUT_9));
		assertThat(rows.state(10)).isEqualTo(EntryState.GRANTED);
		assertThat(rows.listing(10)).isEqualTo(FreeListing.LISTED);
	}

	@Test
	void aListThatBreaksOffDoesNotTellWhatIsTaken() {
		EntryTable rows = rows(raw(NOW), freeList(NOW, false, 8, 10));
		assertThat(rows.listing(8)).isEqualTo(FreeListing.LISTED);
		assertThat(rows.listing(9)).isEqualTo(FreeListing.UNKNOWN);
		assertThat(rows.state(9)).isEqualTo(EntryState.FREE);
		assertThat(rows.isFreeListWhole()).isFalse();
	}

	@Test
	void withoutAListEntriesAreFreeByTheirFlags() {
		EntryTable rows = rows(raw(NOW));
		assertThat(rows.listing(9)).isEqualTo(FreeListing.UNKNOWN);
		assertThat(rows.state(9)).isEqualTo(EntryState.FREE);
	}

	@Test
	void aListSaysNothingOfEntriesThatNobodySaw() {
		EntryTable rows = rows(tracked(NOW), freeList(NOW, true));
		assertThat(rows.state(9)).isEqualTo(EntryState.UNKNOWN);
		assertThat(rows.listing(9)).isEqualTo(FreeListing.TAKEN);
	}

	@Test
	void theReferencesOfTheToolstackAreReserved() {
		assertThat(rows(raw(NOW), freeList(NOW, true, ALL_BUT_9)).state(1)).isEqualTo(EntryState.RESERVED);
	}

	@Test
	void whatWaitsForItsPeerIsDeferredAndNotTaken() {
		EntryTable rows = rows(raw(NOW), listWith(Optional.of(
				new TableDriverState.Deferral(List.of(9), true, OptionalInt.of(10), OptionalLong.of(0)))));
		assertThat(rows.state(9)).isEqualTo(EntryState.DEFERRED);
		assertThat(rows(raw(NOW), deferring(NOW, 9)).state(9)).isEqualTo(EntryState.DEFERRED);
	}

	@Test
	void framesThatTheKernelDoesNotUseYetAreNeitherFreeNorTaken() {
		RawTable two = new RawTable(NOW, 1,
				GrantTableImage.wrap(GrantTableVersion.V1, new byte[2 * GrantTableVersion.FRAME_BYTES]), List.of());
		EntryTable rows = rows(two, listWith(Optional.empty()));
		assertThat(rows.state(9)).isEqualTo(EntryState.TAKEN);
		assertThat(rows.listing(600)).isEqualTo(FreeListing.UNKNOWN);
		assertThat(rows.state(600)).isEqualTo(EntryState.FREE);
	}

	@Test
	void whatIsTakenIsTheKernelsWhereGntallocsListIsKnown() {
		Observation list = freeList(NOW, true, ALL_BUT_9);
		assertThat(Owners.of(machine(raw(NOW), list).getDomains().get(0)).of(9).describe()).isEqualTo("?");
		assertThat(Owners.of(machine(raw(NOW), list, driver(NOW)).getDomains().get(0)).of(9).describe()).isEqualTo("kernel");
		assertThat(Owners.of(machine(raw(NOW), list, driver(NOW)).getDomains().get(0)).of(8).describe()).isEqualTo("nobody");
	}

	/** The kernel uses one frame. */
	private static TableDriverState listWith(Optional<TableDriverState.Deferral> deferral) {
		return new TableDriverState(NOW, 1, OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(64), OptionalInt.of(ALL_BUT_9.length),
				Optional.of(freeList(NOW, true, ALL_BUT_9).freeList().orElseThrow()), deferral, List.of());
	}

	private static EntryTable rows(Observation... seen) {
		return machine(seen).getDomains().get(0).getTable().getRows();
	}
}
