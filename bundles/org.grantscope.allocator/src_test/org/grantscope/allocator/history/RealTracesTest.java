package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The simulated machine does what the real one did, in every trace of the repository, with the dumps and logs beside them. */
class RealTracesTest {

	/** Lines that are no operations. */
	private static final String REMARK = ".*\"op\":\"(start|note|maxdelta)\".*";

	@TestFactory
	Stream<DynamicTest> theSimulatedMachineDoesWhatTheRealOneDid() throws IOException {
		List<Path> traces = Samples.traces();
		assertThat(traces).extracting(trace -> Samples.folder().relativize(trace).getName(0).toString())
				.contains("traces-v1", "traces-v2", "driver-bugs", "xen-status-v1", "dumps-v1", "dumps-v2");
		return traces.stream().map(trace -> dynamicTest(Samples.folder().relativize(trace).getParent().toString(), () -> {
			TraceVerification verification = TraceVerification.verify(trace);

			assertThat(verification.differences()).isEmpty();
			assertThat(verification).isEqualTo(
					new TraceVerification(trace.getParent().getFileName().toString(), operations(trace), List.of()));
		}));
	}

	@Test
	void twoDomainsDoTogetherWhatTheRealOnesDid() throws Exception {
		TraceVerification verification = TraceVerification.verify(
				List.of(new TraceVerification.DomainTrace(0, Samples.domain0()), new TraceVerification.DomainTrace(1, Samples.domain1())),
				Progress.NONE);

		assertThat(verification.differences()).isEmpty();
		assertThat(verification).isEqualTo(new TraceVerification("trace.dom0 + dom1 trace.domU",
				operations(Samples.domain0()) + operations(Samples.domain1()), List.of(), 3, true));
	}

	private static int operations(Path trace) throws IOException {
		return (int) Files.readAllLines(trace).stream().filter(line -> !line.matches(REMARK)).count();
	}
}
