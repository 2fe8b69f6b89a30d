package org.grantscope.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class GrantTableImageTest {
	@Test
	void aZeroFrameHas512Version1Entries() {
		assertThat(GrantTableImage.wrap(GrantTableVersion.V1, new byte[4096]).entries()).isEqualTo(512);
	}
}
