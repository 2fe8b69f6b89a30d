package org.grantscope.model.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.EntryState;
import org.grantscope.model.GrantEntry;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Capture;
import org.grantscope.model.Machine;
import org.junit.jupiter.api.Test;

class JoinTest {

	private static final Origin ORIGIN = new Origin("test", Instant.EPOCH);

	@Test
	void oneGrantHasWhatTheGuestWroteAndWhatXenTracks() {
		GrantTable table = join(raw(8, 0x19, 5, 0x1234),
				tracked(true, new TrackedEntries.Entry(8, 5, 0x99, new PinCounts(2), 5, 0x1234, 0x19)));
		GrantEntry entry = table.getEntries().get(8);
		assertThat(entry.getState()).isEqualTo(EntryState.MAPPED_WRITE);
		assertThat(entry.getGrantee()).isEqualTo(5);
		assertThat(entry.getFrame()).isEqualTo(0x1234);
		assertThat(entry.getMapping().getMapper()).isEqualTo(5);
		assertThat(entry.getMapping().getMfn()).isEqualTo(0x99);
		assertThat(entry.getMapping().getPins().hostWritable()).isEqualTo(2);
	}

	@Test
	void whatTheGuestRevokedWhileXenMapsItIsShownAsSuch() {
		GrantTable table = join(raw(500, 0, 0, 0),
				tracked(true, new TrackedEntries.Entry(500, 0, 0x99, new PinCounts(0x10000), 0, 0, 0)));
		assertThat(table.getEntries().get(500).getState()).isEqualTo(EntryState.REVOKED_BUT_MAPPED);
	}

	@Test
	void aListThatWasCutLeavesTheOthersPinsUnknown() {
		GrantTable table = join(raw(8, 0x1, 5, 0x1234), tracked(false));
		assertThat(table.getRows().pins(8)).isEqualTo(-1);
		assertThat(join(raw(8, 0x1, 5, 0x1234), tracked(true)).getRows().pins(8)).isZero();
	}

	@Test
	void withoutFramesWhatXenDoesNotListIsUnknownAndNotFree() {
		GrantTable table = join(tracked(true, new TrackedEntries.Entry(8, 5, 0x99, new PinCounts(2), 5, 0x1234, 0x19)));
		assertThat(table.getRows().size()).isEqualTo(512);
		assertThat(table.getRows().state(8)).isEqualTo(EntryState.MAPPED_WRITE);
		assertThat(table.getRows().state(9)).isEqualTo(EntryState.UNKNOWN);
		assertThat(table.getEntries().get(9).getFlags()).isNull();
		assertThat(table.getEntries().get(9).getFrame()).isNull();
	}

	@Test
	void theLastDumpOfATextCounts() {
		GrantTable table = join(tracked(true, new TrackedEntries.Entry(8, 5, 0x99, new PinCounts(2), 5, 0x1234, 0x19)), tracked(true));
		assertThat(table.getRows().isUsed(8)).isFalse();
	}

	@Test
	void ofTwoEqualDumpsOneCounts() {
		TrackedEntries.Entry entry = new TrackedEntries.Entry(8, 5, 0x99, new PinCounts(2), 5, 0x1234, 0x19);
		assertThat(join(tracked(true, entry), tracked(true, entry)).getRows().isUsed(8)).isTrue();
	}

	@Test
	void theSourceSaysThatItHadEarlierDumps() {
		assertThat(Join.of("m", List.of(tracked(true), tracked(true), tracked(true))).getCaptures())
				.extracting(Capture::getSource, Capture::getRemark).containsExactly(tuple("test", "the last of 3 dumps"));
		assertThat(Join.of("m", List.of(tracked(true))).getCaptures()).extracting(Capture::getSource, Capture::getRemark)
				.containsExactly(tuple("test", null));
	}

	private static GrantTable join(Observation... observations) {
		Machine machine = Join.of("test", List.of(observations));
		assertThat(machine.getDomains()).hasSize(1);
		return machine.getDomains().get(0).getTable();
	}

	private static RawTable raw(int ref, int flags, int domid, int frame) {
		byte[] bytes = new byte[4096];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(8 * ref, (short) flags).putShort(8 * ref + 2, (short) domid)
				.putInt(8 * ref + 4, frame);
		return new RawTable(ORIGIN, 1, GrantTableImage.wrap(GrantTableVersion.V1, bytes), List.of());
	}

	private static TrackedEntries tracked(boolean complete, TrackedEntries.Entry... entries) {
		TrackedEntries.Domain domain = new TrackedEntries.Domain(OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(1),
				OptionalInt.of(64), OptionalInt.of(0), OptionalInt.of(1024), List.of(entries), complete);
		return new TrackedEntries(ORIGIN, List.of(domain), !complete, List.of());
	}
}
