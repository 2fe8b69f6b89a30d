package org.grantscope.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinCountsTest {

	@Test
	void fromLowToHighHostWritableHostReadOnlyDeviceWritableDeviceReadOnly() {
		PinCounts pins = new PinCounts(0x04030201);
		assertThat(pins.hostWritable()).isEqualTo(1);
		assertThat(pins.hostReadOnly()).isEqualTo(2);
		assertThat(pins.deviceWritable()).isEqualTo(3);
		assertThat(pins.deviceReadOnly()).isEqualTo(4);
	}

	@Test
	void countersAreUnsignedBytes() {
		PinCounts pins = new PinCounts(0xffffffff);
		assertThat(pins.hostWritable()).isEqualTo(255);
		assertThat(pins.hostReadOnly()).isEqualTo(255);
		assertThat(pins.deviceWritable()).isEqualTo(255);
		assertThat(pins.deviceReadOnly()).isEqualTo(255);
	}

	@ParameterizedTest
	@CsvSource({ "0x00000001, true", "0x00000100, false", "0x00010000, true", "0x01000000, false", "0x7f00ff00, false",
			"0x80000000, false", "0x00ff0000, true" })
	void onlyWritableKindsMakeAUseWritable(String word, boolean writable) {
		assertThat(new PinCounts(Long.decode(word).intValue()).writable()).isEqualTo(writable);
	}

	@Test
	void nobodyUsesAnEntryWithoutPins() {
		assertThat(PinCounts.NONE.any()).isFalse();
		assertThat(PinCounts.NONE.writable()).isFalse();
		assertThat(new PinCounts(0x80000000).any()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0x00000000 | none", "0x00000002 | hstw 2", "0x00010001 | hstw 1, devw 1",
			"0xff000080 | hstw 128, devr 255", "0x04030201 | hstw 1, hstr 2, devw 3, devr 4" })
	void countersAreToldByXensNames(String word, String text) {
		assertThat(new PinCounts(Long.decode(word).intValue()).describe()).isEqualTo(text);
	}
}
