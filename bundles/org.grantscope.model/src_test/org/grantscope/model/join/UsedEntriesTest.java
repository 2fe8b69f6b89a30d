package org.grantscope.model.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.table.EntryTable;
import org.junit.jupiter.api.Test;

/** Going from one used entry to the next visits those that {@code isUsed} names, and no other. */
class UsedEntriesTest {

	private static final Origin ORIGIN = new Origin("test", Instant.EPOCH);

	@Test
	void ofATextAlone() {
		assertThat(visited(rows(tracked(8, 9, 1000)))).containsExactly(8, 9, 1000);
		assertThat(visited(rows(tracked()))).isEmpty();
	}

	@Test
	void ofFramesAlone() {
		assertThat(visited(rows(raw(0, 8, 511)))).containsExactly(0, 8, 511);
	}

	@Test
	void ofFramesAndATextThatGoesBeyondThem() {
		EntryTable rows = rows(raw(8, 20), tracked(9, 20, 600));
		assertThat(visited(rows)).containsExactly(8, 9, 20, 600);
		for (int ref = 0; ref < rows.size(); ref++) {
			assertThat(rows.nextUsed(ref) == ref).isEqualTo(rows.isUsed(ref));
		}
		assertThat(rows.usedCount()).isEqualTo(4);
	}

	private static List<Integer> visited(EntryTable rows) {
		List<Integer> refs = new ArrayList<>();
		for (int ref = rows.nextUsed(0); ref < rows.size(); ref = rows.nextUsed(ref + 1)) {
			refs.add(ref);
		}
		return refs;
	}

	private static EntryTable rows(Observation... observations) {
		return Join.of("test", List.of(observations)).getDomains().get(0).getTable().getRows();
	}

	private static RawTable raw(int... refs) {
		byte[] bytes = new byte[GrantTableVersion.FRAME_BYTES];
		for (int ref : refs) {
			bytes[8 * ref] = 1;
		}
		return new RawTable(ORIGIN, 1, GrantTableImage.wrap(GrantTableVersion.V1, bytes), List.of());
	}

	private static TrackedEntries tracked(int... refs) {
		List<TrackedEntries.Entry> entries = new ArrayList<>();
		for (int ref : refs) {
			entries.add(new TrackedEntries.Entry(ref, 0, 1, new PinCounts(1), 0, 1, 0x19));
		}
		return new TrackedEntries(ORIGIN, List.of(new TrackedEntries.Domain(OptionalInt.of(1), OptionalInt.of(1), OptionalInt.empty(),
				OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), entries, true)), false, List.of());
	}
}
