package org.grantscope.allocator.linux;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.junit.jupiter.api.Test;

class ModuleInitTest {

	@Test
	void withoutXenThereIsNoDeviceToDrive() {
		assertThat(GntallocDriver.moduleInit(false)).isEqualTo(new Outcome.Refused(Errno.ENODEV));
		assertThat(GntallocDriver.moduleInit(true)).isEqualTo(new Outcome.Done());
	}
}
