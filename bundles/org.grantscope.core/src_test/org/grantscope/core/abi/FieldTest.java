package org.grantscope.core.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {

	private static final byte[] MEMORY = HexFormat.of().parseHex("0000f1e2d3c4b5a69788");

	@ParameterizedTest
	@CsvSource({ "0, 1, 0xf1", "1, 1, 0xe2", "0, 2, 0xe2f1", "4, 4, 0x8897a6b5", "0, 8, 0x8897a6b5c4d3e2f1" })
	void valuesAreLittleEndianAndUnsigned(int offset, int width, String value) {
		assertThat(new Field("f", offset, width).value(MEMORY, 2)).isEqualTo(Long.parseUnsignedLong(value.substring(2), 16));
	}

	@ParameterizedTest
	@CsvSource({
			"0, 4, 0, 1, 0, 0x1", "4, 4, 0, 1, 4, 0xf", "4, 8, 0, 2, 4, 0x2f", "12, 2, 1, 1, 4, 0x2",
			"15, 2, 0, 4, 15, 0x3", "30, 4, 0, 8, 30, 0x7", "0, 64, 0, 8, 0, 0x8897a6b5c4d3e2f1", "8, 56, 0, 8, 8, 0x8897a6b5c4d3e2" })
	void bitFieldsLieInTheFewestAlignedBytes(int bit, int bits, int offset, int width, int shift, String value) {
		Field field = Field.ofBits("f", bit, bits);
		assertThat(field).isEqualTo(new Field("f", offset, width, shift, bits));
		assertThat(field.value(MEMORY, 2)).as("bit by bit").isEqualTo(bitByBit(bit, bits))
				.isEqualTo(Long.parseUnsignedLong(value.substring(2), 16));
	}

	private static long bitByBit(int bit, int bits) {
		long value = 0;
		for (int i = 0; i < bits; i++) {
			value |= (long) (MEMORY[2 + (bit + i) / 8] >> (bit + i) % 8 & 1) << i;
		}
		return value;
	}

	@ParameterizedTest
	@CsvSource({ "-1, 4, 0, 32", "0, 3, 0, 24", "0, 16, 0, 64", "0, 4, -1, 4", "0, 4, 0, 0", "0, 4, 30, 3" })
	void whatIsNoFieldIsRefused(int offset, int width, int shift, int bits) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Field("f", offset, width, shift, bits))
				.withMessageStartingWith("no field: f");
	}

	@Test
	void aBitFieldThatNo8AlignedBytesHoldIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Field.ofBits("f", 60, 8));
	}
}
