package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Phaser;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.table.GrantEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedTableTest {

	private static final int READING = 0x08;
	private static final int WRITING = 0x10;

	private static SharedTable granting(GrantTableVersion version, int flags) {
		SharedTable table = new SharedTable(version, 1, 8);
		table.grant(8, 5, 0xcafe, flags);
		return table;
	}

	@ParameterizedTest
	@EnumSource
	void aGrantIsInTheBytes(GrantTableVersion version) {
		assertThat(granting(version, 1).snapshot().entry(8)).isEqualTo(new GrantEntry.FullPage(8, 1, 5, 0xcafe));
	}

	@Test
	void aFrameNumberOf64BitsFitsInVersion2() {
		SharedTable table = new SharedTable(GrantTableVersion.V2, 1, 1);
		table.grant(9, 1, 0x1234_5678_9abcL, 1);

		assertThat(table.snapshot().frame(9)).isEqualTo(0x1234_5678_9abcL);
	}

	@Test
	void aVersion1EntryInUseIsNotRevokedAndStaysGranted() {
		SharedTable table = granting(GrantTableVersion.V1, 1);
		table.claim(8, 5, true);

		assertThat(table.revoke(8)).isFalse();
		assertThat(table.snapshot().flags(8)).isEqualTo(1 | READING | WRITING);
	}

	@Test
	void aVersion2EntryInUseIsGrantedNoMoreAndItsStatusTellsOfTheUse() {
		SharedTable table = granting(GrantTableVersion.V2, 1);
		table.claim(8, 5, true);

		assertThat(table.revoke(8)).isFalse();
		assertThat(table.snapshot().flags(8)).isZero();
		assertThat(table.snapshot().status(8)).hasValue(READING | WRITING);
		table.release(8);
		assertThat(table.snapshot().status(8)).hasValue(0);
	}

	@ParameterizedTest
	@EnumSource
	void aRevokedEntryCannotBeClaimed(GrantTableVersion version) {
		SharedTable table = granting(version, 1);

		assertThat(table.revoke(8)).isTrue();
		assertThat(table.claim(8, 5, false)).isFalse();
		assertThat(table.snapshot().inUseWord(8)).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void onlyTheNamedDomainMayClaimAndAReadOnlyEntryOnlyForReading(GrantTableVersion version) {
		SharedTable table = granting(version, 5);

		assertThat(table.claim(8, 4, false)).isFalse();
		assertThat(table.claim(8, 5, true)).isFalse();
		assertThat(table.claim(8, 5, false)).isTrue();
		assertThat(table.snapshot().inUseWord(8) & (READING | WRITING)).isEqualTo(READING);
	}

	@Test
	void statusWordsThatShareAWordOfMemoryDoNotDisturbEachOther() {
		SharedTable table = granting(GrantTableVersion.V2, 1);
		table.grant(9, 5, 1, 1);
		table.claim(8, 5, true);
		table.claim(9, 5, false);
		table.release(8);

		assertThat(table.snapshot().status(8)).hasValue(0);
		assertThat(table.snapshot().status(9)).hasValue(READING);
	}

	@Test
	void version2GetsAStatusFrameForEveryEightFrames() {
		SharedTable table = new SharedTable(GrantTableVersion.V2, 8, 9);

		assertThat(table.grow(1)).isTrue();
		table.grant(2303, 1, 1, 1);
		assertThat(table.claim(2303, 1, false)).isTrue();
		assertThat(table.snapshot().statusBytes()).hasSize(8192);
		assertThat(table.grow(1)).isFalse();
		assertThat(table.frames()).isEqualTo(9);
	}

	@ParameterizedTest
	@EnumSource
	void aReferenceOutsideTheTableIsAMistake(GrantTableVersion version) {
		SharedTable table = new SharedTable(version, 1, 1);

		assertThatThrownBy(() -> table.grant(version.entriesPerFrame(), 1, 1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
		assertThatThrownBy(() -> table.revoke(-1)).isInstanceOf(IndexOutOfBoundsException.class);
	}

	/** The promise of the protocol: what was revoked with success nobody uses, whichever side is the faster one. */
	@ParameterizedTest
	@EnumSource
	void guestAndXenNeverBothWin(GrantTableVersion version) throws InterruptedException {
		SharedTable table = new SharedTable(version, 1, 1);
		int rounds = 20_000;
		int[] claimed = {0};
		Phaser round = new Phaser(2);
		Thread xen = new Thread(() -> {
			for (int i = 0; i < rounds; i++) {
				round.arriveAndAwaitAdvance();
				claimed[0] = table.claim(8, 5, true) ? 1 : 0;
				round.arriveAndAwaitAdvance();
				round.arriveAndAwaitAdvance();
			}
		});
		xen.start();
		int both = 0;
		for (int i = 0; i < rounds; i++) {
			table.release(8);
			table.grant(8, 5, i, 1);
			round.arriveAndAwaitAdvance();
			boolean revoked = table.revoke(8);
			round.arriveAndAwaitAdvance();
			both += revoked && claimed[0] == 1 ? 1 : 0;
			round.arriveAndAwaitAdvance();
		}
		xen.join();

		assertThat(both).isZero();
	}
}
