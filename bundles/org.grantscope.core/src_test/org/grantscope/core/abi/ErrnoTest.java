package org.grantscope.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrnoTest {

	@ParameterizedTest
	@CsvSource({ "EPERM, 1", "ENOENT, 2", "ESRCH, 3", "EBADF, 9", "EAGAIN, 11", "ENOMEM, 12", "EACCES, 13", "EFAULT, 14", "EBUSY, 16",
			"EEXIST, 17", "ENODEV, 19", "EINVAL, 22", "EMFILE, 24", "ENOTTY, 25", "ENOSPC, 28", "ERANGE, 34", "ENOSYS, 38",
			"EOPNOTSUPP, 95", "ENOTCONN, 107" })
	void numbersAreLinuxs(Errno error, int number) {
		assertThat(error.number()).isEqualTo(number);
	}
}
