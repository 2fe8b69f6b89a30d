package org.grantscope.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTableVersionTest {

	@Test
	void aVersion1FrameHolds512EntriesOf8Bytes() {
		assertThat(GrantTableVersion.V1.entryBytes()).isEqualTo(8);
		assertThat(GrantTableVersion.V1.entriesPerFrame()).isEqualTo(512);
	}

	@Test
	void aVersion2FrameHolds256EntriesOf16Bytes() {
		assertThat(GrantTableVersion.V2.entryBytes()).isEqualTo(16);
		assertThat(GrantTableVersion.V2.entriesPerFrame()).isEqualTo(256);
	}

	@Test
	void aStatusFrameHolds2048Words() {
		assertThat(GrantTableVersion.STATUS_WORDS_PER_FRAME).isEqualTo(2048);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1", "7, 1", "8, 1", "9, 2", "16, 2", "17, 3", "64, 8", "65, 9", "1024, 128",
			"8388607, 1048576", "8388608, 1048576", "2147483647, 268435456" })
	void version2HasOneStatusFrameForEveryEightFramesBegun(int frames, int statusFrames) {
		assertThat(GrantTableVersion.V2.statusFrames(frames)).isEqualTo(statusFrames);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 8, 64, Integer.MAX_VALUE })
	void version1HasNoStatusFrames(int frames) {
		assertThat(GrantTableVersion.V1.statusFrames(frames)).isZero();
	}

	@Test
	void aVersionIsFoundByItsNumber() {
		assertThat(GrantTableVersion.of(1)).contains(GrantTableVersion.V1);
		assertThat(GrantTableVersion.of(2)).contains(GrantTableVersion.V2);
		assertThat(GrantTableVersion.V1.number()).isEqualTo(1);
		assertThat(GrantTableVersion.V2.number()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 3, -1, 0x1_0000_0001L, Long.MAX_VALUE, Long.MIN_VALUE })
	void noOtherNumberIsAVersion(long number) {
		assertThat(GrantTableVersion.of(number)).isEmpty();
	}
}
