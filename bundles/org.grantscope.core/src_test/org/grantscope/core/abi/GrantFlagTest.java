package org.grantscope.core.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grantscope.core.abi.GrantFlag.READING;
import static org.grantscope.core.abi.GrantFlag.READONLY;
import static org.grantscope.core.abi.GrantFlag.TRANSFER_COMMITTED;
import static org.grantscope.core.abi.GrantFlag.TRANSFER_COMPLETED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantFlagTest {

	@ParameterizedTest
	@CsvSource({ "READONLY, 0x004", "TRANSFER_COMMITTED, 0x004", "READING, 0x008", "TRANSFER_COMPLETED, 0x008",
			"WRITING, 0x010", "PWT, 0x020", "PCD, 0x040", "PAT, 0x080", "SUB_PAGE, 0x100" })
	void bitsAreThoseOfTheHeader(GrantFlag flag, String mask) {
		assertThat(flag.mask()).isEqualTo(Integer.decode(mask));
	}

	@ParameterizedTest
	@CsvSource({ "0, INVALID", "1, PERMIT_ACCESS", "2, ACCEPT_TRANSFER", "3, TRANSITIVE", "0xfffc, INVALID",
			"0xffff, TRANSITIVE", "0x19, PERMIT_ACCESS" })
	void theTypeIsInTheTwoLowestBits(String flags, GrantType type) {
		assertThat(GrantType.of(Integer.decode(flags))).isEqualTo(type);
	}

	@Test
	void inAnEntryThatPermitsAccessTheSharedBitsMeanReadonlyAndReading() {
		assertThat(GrantFlag.of(0x0d)).containsExactly(READONLY, READING);
	}

	@Test
	void inAnEntryThatAcceptsATransferTheSharedBitsMeanCommittedAndCompleted() {
		assertThat(GrantFlag.of(0x0e)).containsExactly(TRANSFER_COMMITTED, TRANSFER_COMPLETED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 3 })
	void noTypeButATransferGivesTheSharedBitsTheirSecondMeaning(int type) {
		assertThat(GrantFlag.of(0x0c | type)).containsExactly(READONLY, READING);
	}

	@Test
	void everyDefinedBitHasExactlyOneMeaningInEveryType() {
		for (int type = 0; type <= GrantType.MASK; type++) {
			for (int bit = 0x4; bit <= 0x100; bit <<= 1) {
				assertThat(GrantFlag.of(type | bit)).as("type %d, bit %#x", type, bit).hasSize(1);
			}
		}
	}

	@Test
	void inUseIsReadingOrWriting() {
		assertThat(GrantFlag.IN_USE).isEqualTo(0x18);
	}

	@ParameterizedTest
	@CsvSource({
			"0x0000, invalid",
			"0x0001, permit_access",
			"0x0019, permit_access reading writing",
			"0x000d, permit_access readonly reading",
			"0x000e, accept_transfer transfer_committed transfer_completed",
			"0x0003, transitive",
			"0x0101, permit_access sub_page",
			"0x00e1, permit_access PWT PCD PAT",
			"0xfe09, permit_access reading 0xfe00",
			"0x8000, invalid 0x8000" })
	void flagsAreToldByName(String flags, String text) {
		assertThat(GrantFlag.describe(Integer.decode(flags))).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "0x0000, idle", "0x0008, reading", "0x0010, writing", "0x0018, reading writing", "0x0001, 0x1",
			"0xfff8, reading writing 0xffe0" })
	void aStatusWordIsToldByName(String status, String text) {
		assertThat(GrantFlag.describeStatus(Integer.decode(status))).isEqualTo(text);
	}
}
