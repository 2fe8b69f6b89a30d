package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

/** What several operations come to that are seldom done together. */
class RareCasesTest {

	@Test
	void aGrefThatWaitsForXenAndLosesItsLastUserTwiceIsFreedOnce() {
		ScenarioRunner runner = new ScenarioRunner(new SimulatedMachine(
				MachineSettings.of(DomainSettings.booted(0, GrantTableVersion.V1).withProfile(KernelProfile.LINUX_3_2))));
		Runs.run(ScenarioParser.parse("test", """
				open F
				open G
				alloc F 5 1 1 A
				alloc G 5 1 1 B
				alloc F 5 1 1 C
				in dom5 gdopen D
				in dom5 gdmap D X 0 @B.0
				in dom5 mmap N D $X 1 rw
				mmap M F $A 2 rw
				munmap M
				mmap Q G $B 1 rw
				munmap Q
				in dom5 munmap N
				dealloc F $A 1
				""").scenario(), runner);

		assertThat(runner.machine().freeCount(0)).isEqualTo(503);
		assertThat(runner.machine().freeRefs()).doesNotHaveDuplicates().hasSize(503);
	}

	@Test
	void aDomainCannotBeMadeAgainWhileOthersUseItsPages() {
		String destroyed = """
				in dom5 open F
				in dom5 alloc F 0 1 1 A
				gdopen D
				gdmap D G 5 @A.0
				mmap N D $G 1 rw
				destroy dom5
				""";

		assertThat(Runs.lastSummary(destroyed + "domain dom5\n")).isEqualTo("EEXIST");
		assertThat(Runs.lastSummary(destroyed + "in dom5 open F\n")).contains("nobody of that name");
		assertThat(Runs.lastSummary(destroyed + "munmap N\nin dom5 open F\n")).isEqualTo("fdno 3");
	}
}
