package org.grantscope.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomidTest {

	@ParameterizedTest
	@CsvSource({ "0, d0", "0x7fef, d32751", "0x7ff0, DOMID_SELF", "0x7ff1, DOMID_IO", "0x7ff2, DOMID_XEN",
			"0x7ff3, DOMID_COW", "0x7ff4, DOMID_INVALID", "0x7fff, DOMID_IDLE", "0x7ff5, d32757", "0xffff, d65535" })
	void reservedNumbersHaveNames(String domid, String text) {
		assertThat(Domid.describe(Integer.decode(domid))).isEqualTo(text);
	}
}
