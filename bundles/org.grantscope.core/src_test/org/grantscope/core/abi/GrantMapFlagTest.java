package org.grantscope.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantMapFlagTest {

	@ParameterizedTest
	@CsvSource({ "DEVICE_MAP, 1", "HOST_MAP, 2", "READONLY, 4", "APPLICATION_MAP, 8", "CONTAINS_PTE, 16" })
	void masksAreXens(GrantMapFlag flag, int mask) {
		assertThat(flag.mask()).isEqualTo(mask);
	}

	@Test
	void aFlagIsInAWordThatHasItsBit() {
		assertThat(GrantMapFlag.READONLY.isIn(5)).isTrue();
		assertThat(GrantMapFlag.READONLY.isIn(0x1b)).isFalse();
	}
}
