package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealTracesTest {

	@ParameterizedTest
	@CsvSource({"1,01-lifecycle,45", "1,02-limit,55", "1,03-dealloc,47", "2,01-lifecycle,45", "2,02-limit,55", "2,03-dealloc,47"})
	void theSimulatedMachineDoesWhatTheRealOneDid(int version, String name, int operations) throws Exception {
		TraceVerification verification = TraceVerification.verify(Samples.trace(version, name));

		assertThat(verification.differences()).isEmpty();
		assertThat(verification.operations()).isEqualTo(operations);
		assertThat(verification.name()).isEqualTo(name);
	}
}
