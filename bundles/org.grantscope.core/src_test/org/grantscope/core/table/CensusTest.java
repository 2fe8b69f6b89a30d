package org.grantscope.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusTest {

	@Test
	void anEmptyTableHasEntriesAndNothingElse() {
		assertThat(TableBytes.v1(1).image().census()).isEqualTo(new Census(512, 0, 0, 0));
		assertThat(TableBytes.v2(1).image(new byte[4096]).census()).isEqualTo(new Census(256, 0, 0, 0));
	}

	@Test
	void everyWordOfFlagsCountsAsItsBitsSay() {
		TableBytes bytes = TableBytes.v1(1);
		for (int flags = 0; flags < 0x200; flags++) {
			bytes.u16(flags, 0, flags).u16(flags, 2, 0xffff).u32(flags, 4, 0xffffffffL);
		}
		assertThat(bytes.image().census()).isEqualTo(countOneByOne(bytes.image()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void inEveryTypeAloneTheBitsCountTheSame(int type) {
		for (int flags = type; flags < 0x20; flags += 4) {
			GrantTableImage image = TableBytes.v1(1).u16(511, 0, flags).image();
			assertThat(image.census()).as("flags %#x", flags).isEqualTo(countOneByOne(image));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 64 })
	void aVersion1TableCountsAsOneByOne(int frames) {
		for (int seed = 0; seed < 20; seed++) {
			GrantTableImage image = GrantTableImage.wrap(GrantTableVersion.V1, TableBytes.random(new Random(seed), frames));
			assertThat(image.census()).as("seed %d", seed).isEqualTo(countOneByOne(image));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8, 9, 64 })
	void aVersion2TableCountsAsOneByOne(int frames) {
		for (int seed = 0; seed < 20; seed++) {
			Random random = new Random(seed);
			GrantTableImage image = GrantTableImage.wrap(TableBytes.random(random, frames),
					TableBytes.random(random, GrantTableVersion.V2.statusFrames(frames)));
			assertThat(image.census()).as("seed %d", seed).isEqualTo(countOneByOne(image));
		}
	}

	@Test
	void withoutStatusFramesNoVersion2EntryCountsAsInUse() {
		GrantTableImage image = GrantTableImage.wrap(GrantTableVersion.V2, TableBytes.random(new Random(3), 4));
		assertThat(image.census()).isEqualTo(countOneByOne(image));
		assertThat(image.census().inUse()).isZero();
	}

	@Test
	void moreEntriesThanSixteenBitsCountAreAllCounted() {
		byte[] bytes = new byte[512 * 4096];
		Arrays.fill(bytes, (byte) 0x19);
		assertThat(GrantTableImage.wrap(GrantTableVersion.V1, bytes).census())
				.isEqualTo(new Census(262144, 262144, 262144, 262144));
	}

	private static Census countOneByOne(GrantTableImage image) {
		int valid = 0;
		int inUse = 0;
		int writing = 0;
		for (int ref = 0; ref < image.entries(); ref++) {
			boolean v1 = image.version() == GrantTableVersion.V1;
			int word = v1 ? image.flags(ref) : image.status(ref).orElse(0);
			boolean reads = v1 ? GrantFlag.READING.isIn(word) : (word & 0x08) != 0;
			boolean writes = (word & 0x10) != 0;
			valid += GrantType.of(image.flags(ref)) == GrantType.INVALID ? 0 : 1;
			inUse += reads || writes ? 1 : 0;
			writing += writes ? 1 : 0;
		}
		return new Census(image.entries(), valid, inUse, writing);
	}
}
