package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TraceWriterTest {

	/** The script that the real machine did, done on a simulated one that begins like it. */
	@ParameterizedTest
	@CsvSource({"1,01-lifecycle", "1,02-limit", "1,03-dealloc", "2,01-lifecycle", "2,02-limit", "2,03-dealloc"})
	void theTraceOfAScriptIsTheOneThatTheProbeWrote(int version, String name) throws Exception {
		Path trace = Samples.trace(version, name);
		SimulatedMachine machine = new SimulatedMachine(MachineSettings.of(TraceFile.read(trace).start().settings()));

		assertThat(withoutAddresses(traceOf(machine, Files.readString(trace.resolveSibling("script.gnt")))))
				.isEqualTo(withoutAddresses(Files.readString(trace)));
	}

	@Test
	void aTraceOfTheSimulatedMachineVerifies(@TempDir Path folder) throws Exception {
		SimulatedMachine machine = new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V2));
		String text = """
				open F
				alloc F 5 1 600 A
				mmap M F $A 2
				poke M 0 1 2
				peek M 0
				munmap M
				close F
				in C open G
				note "so"
				maxdelta -1
				entries
				""";
		Path file = Files.writeString(folder.resolve("a.jsonl"), traceOf(machine, text));

		assertThat(TraceVerification.verify(file)).isEqualTo(new TraceVerification("a.jsonl", 9, List.of()));
	}

	private static String traceOf(SimulatedMachine machine, String text) throws Exception {
		ScenarioRunner runner = new ScenarioRunner(machine);
		StringBuilder out = new StringBuilder();
		TraceWriter writer = new TraceWriter(out, runner);
		writer.start();
		for (Statement statement : ScenarioParser.parse("test", text).scenario().statements()) {
			writer.step(runner.perform(statement));
		}
		return out.toString();
	}

	/** Of the lab's console, which has descriptor 9, only the lab's traces know. */
	@ParameterizedTest
	@EnumSource(KernelProfile.class)
	void aTraceOfAnyKernelVerifiesWhateverDescriptorsAreTaken(KernelProfile kernel, @TempDir Path folder) throws Exception {
		DomainSettings settings = DomainSettings.booted(0, GrantTableVersion.V1).withProfile(kernel).withLimit(2);
		String text = "fork C\n" + "open F\n".repeat(8) + "alloc F 0 1 2 A\ndealloc F $A 2\nalloc F 0 1 3\nin C open G\n";
		Path file = Files.writeString(folder.resolve("a.jsonl"), traceOf(new SimulatedMachine(MachineSettings.of(settings)), text));

		assertThat(TraceVerification.verify(file).differences()).isEmpty();
	}

	/** Frame numbers and addresses differ from boot to boot; entries that were stale before nobody knows. What the probe does not tell is left out. */
	private static String withoutAddresses(String trace) {
		return trace.replaceAll("\"(frame|addr)\":\"0x[0-9a-f]+\"", "\"$1\":\"\"").replaceAll("\"mfns\":\\[[^]]*]", "\"mfns\":[]")
				.replaceAll("\"stale\":[0-9]+", "\"stale\":0").replaceAll(",\"kernel\":.*\"ports\":\\[[^]]*]", "");
	}
}
