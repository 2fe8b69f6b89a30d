package org.grantscope.model.table;

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
import static org.grantscope.model.Seen.raw;
import static org.grantscope.model.Seen.raw2;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.junit.jupiter.api.Test;

/** A log proves that a grant waits for its peer only when it would say that the wait is over. */
class DeferredByLogTest {

	private static final RawTable MAPPED = raw(at("frames", 100), entry(20, 0x19, 0, 5));
	private static final KernelLog.Message DEFERRING = line(1, KernelLog.Kind.DEFERRING, 20,
			"deferring g.e. 0x14 (pfn 0x5) (total deferred 1, total leaked 0)");
	private static final KernelLog.Message WARNING = line(1, KernelLog.Kind.DEFERRING, 20, "deferring g.e. 0x14 (pfn 0x5)");

	@Test
	void aDeferralWithoutAFreeingIsOne() {
		assertThat(state(MAPPED, log(at("dmesg", 100), DEFERRING))).isEqualTo(EntryState.DEFERRED);
	}

	@Test
	void aKernelThatTellsOfNoFreeingsProvesNothing() {
		assertThat(state(MAPPED, log(at("dmesg", 100), WARNING))).isEqualTo(EntryState.MAPPED_WRITE);
		assertThat(state(MAPPED, log(at("dmesg", 100), WARNING, line(2, KernelLog.Kind.FREEING, 9, "freeing g.e. 0x9"))))
				.isEqualTo(EntryState.DEFERRED);
	}

	@Test
	void aFreeingEndsIt() {
		assertThat(state(MAPPED, log(at("dmesg", 100), DEFERRING, line(2, KernelLog.Kind.FREEING, 20, "freeing g.e. 0x14"))))
				.isEqualTo(EntryState.MAPPED_WRITE);
	}

	@Test
	void stillPendingIsDeferredToo() {
		assertThat(state(MAPPED, log(at("dmesg", 100), DEFERRING,
				line(61, KernelLog.Kind.STILL_PENDING, 20, "g.e. 0x14 still pending"))))
				.isEqualTo(EntryState.DEFERRED);
	}

	@Test
	void aLogOlderThanTheTableProvesNothing() {
		assertThat(state(MAPPED, log(at("dmesg", 99), DEFERRING))).isEqualTo(EntryState.MAPPED_WRITE);
	}

	@Test
	void whatSomebodyHoldsIsNotDeferred() {
		assertThat(state(MAPPED, log(at("dmesg", 100), DEFERRING), driver(at("driver", 100), gref(20, 0, 0))))
				.isEqualTo(EntryState.MAPPED_WRITE);
		assertThat(state(MAPPED, log(at("dmesg", 100), DEFERRING), devices(at("store", 100), disk(0, 20))))
				.isEqualTo(EntryState.MAPPED_WRITE);
	}

	@Test
	void theKernelsOwnListCountsMore() {
		assertThat(state(MAPPED, log(at("dmesg", 100), DEFERRING), deferring(at("driver", 100), 9)))
				.isEqualTo(EntryState.MAPPED_WRITE);
		assertThat(state(MAPPED, deferring(at("driver", 100), 20))).isEqualTo(EntryState.DEFERRED);
	}

	@Test
	void aFreeEntryStaysFree() {
		assertThat(state(raw(at("frames", 100)), log(at("dmesg", 100), DEFERRING))).isEqualTo(EntryState.FREE);
	}

	@Test
	void inVersion2RevokedButMappedSaysMore() {
		Observation[] seen = { raw2(at("frames", 100), entry(20, 0x18, 0, 5)), log(at("dmesg", 100), DEFERRING) };
		assertThat(state(seen)).isEqualTo(EntryState.REVOKED_BUT_MAPPED);
		assertThat(domain(seen).getTable().getRows().isDeferred(20)).isTrue();
	}

	@Test
	void referencesBeyondTheTableAreLeftOut() {
		assertThat(state(MAPPED, log(at("dmesg", 100), DEFERRING,
				line(2, KernelLog.Kind.DEFERRING, Integer.MAX_VALUE, "total deferred"))))
				.isEqualTo(EntryState.DEFERRED);
		assertThat(state(MAPPED, deferring(at("driver", 100), -1, 20, Integer.MAX_VALUE))).isEqualTo(EntryState.DEFERRED);
	}

	@Test
	void whatATableIsSaidToHaveTakesNoRoom() {
		var claimed = new TrackedEntries.Domain(OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(Integer.MAX_VALUE), OptionalInt.of(64),
				OptionalInt.of(0), OptionalInt.of(1024), List.of(), true);
		Domain domain = domain(new TrackedEntries(at("text", 100), List.of(claimed), false, List.of()),
				deferring(at("driver", 100), -1, 20));
		assertThat(domain.getTable().getRows().size()).isEqualTo(Integer.MAX_VALUE);
		assertThat(domain.getTable().getRows().isDeferred(20)).isTrue();
		assertThat(domain.getTable().getRows().nextUsed(0)).isEqualTo(Integer.MAX_VALUE);
	}

	private static EntryState state(Observation... observations) {
		return domain(observations).getTable().getRows().state(20);
	}
}
