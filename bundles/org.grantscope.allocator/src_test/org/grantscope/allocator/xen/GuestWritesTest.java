package org.grantscope.allocator.xen;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.table.GrantEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuestWritesTest {

	private static SharedTable granting(GrantTableVersion version) {
		SharedTable table = new SharedTable(version, 1, 8);
		table.grant(8, 5, 0xcafe, 1);
		return table;
	}

	@ParameterizedTest
	@EnumSource
	void aWriteProtectedEntryIsForReading(GrantTableVersion version) {
		SharedTable table = granting(version);

		assertThat(table.writeProtect(8)).isTrue();
		assertThat(table.snapshot().flags(8)).isEqualTo(5);
		assertThat(table.claim(8, 5, true)).isFalse();
		assertThat(table.claim(8, 5, false)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void anEntryInUseForReadingCanBeWriteProtected(GrantTableVersion version) {
		SharedTable table = granting(version);
		table.claim(8, 5, false);

		assertThat(table.writeProtect(8)).isTrue();
		assertThat(table.snapshot().flags(8) & 4).isEqualTo(4);
	}

	@ParameterizedTest
	@EnumSource
	void anEntryInUseForWritingCannotBeWriteProtected(GrantTableVersion version) {
		SharedTable table = granting(version);
		table.claim(8, 5, true);
		int before = table.snapshot().flags(8);

		assertThat(table.writeProtect(8)).isFalse();
		assertThat(table.snapshot().flags(8)).isEqualTo(before);
		table.release(8);
		assertThat(table.writeProtect(8)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void writingCanBeAllowedAgain(GrantTableVersion version) {
		SharedTable table = granting(version);
		table.writeProtect(8);
		table.allowWriting(8);

		assertThat(table.snapshot().entry(8)).isEqualTo(new GrantEntry.FullPage(8, 1, 5, 0xcafe));
		assertThat(table.claim(8, 5, true)).isTrue();
	}

	@Test
	void anyWordsMayBeWritten() {
		SharedTable one = granting(GrantTableVersion.V1);
		assertThat(one.write(8, 0xffff_ffff_0007_fe01L, -1)).isTrue();
		assertThat(one.snapshot().entry(8)).isEqualTo(new GrantEntry.FullPage(8, 0xfe01, 7, 0xffff_ffffL));
		assertThat(one.snapshot().flags(9)).isZero();

		SharedTable two = granting(GrantTableVersion.V2);
		assertThat(two.write(8, 0x0020_0010_0007_0101L, 0x1_0000_cafeL)).isTrue();
		assertThat(two.snapshot().entry(8)).isEqualTo(new GrantEntry.SubPage(8, 0x101, 7, 0x1_0000_cafeL, 0x10, 0x20));
	}

	@ParameterizedTest
	@EnumSource
	void noWordsAreWrittenOutsideTheTable(GrantTableVersion version) {
		SharedTable table = new SharedTable(version, 1, 1);

		assertThat(table.write(version.entriesPerFrame(), 1, 1)).isFalse();
		assertThat(table.write(0xffff_ffffL, 1, 1)).isFalse();
		assertThat(table.write(-1, 1, 1)).isFalse();
		assertThat(table.write(version.entriesPerFrame() - 1, 1, 1)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void aTableGrowsByNoAbsurdNumber(GrantTableVersion version) {
		SharedTable table = new SharedTable(version, 1, 4);

		assertThat(table.grow(Integer.MAX_VALUE)).isFalse();
		assertThat(table.grow(-1)).isFalse();
		assertThat(table.frames()).isOne();
	}
}
