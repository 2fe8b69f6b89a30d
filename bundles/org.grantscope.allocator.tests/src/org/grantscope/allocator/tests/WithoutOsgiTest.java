package org.grantscope.allocator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class WithoutOsgiTest {

	@Test
	void thePlainProgramOfTheManualNeedsNoOsgi() throws IOException, InterruptedException {
		String classPath = Stream.of(GrantTableVersion.class, SimulatedMachine.class, PlainProgram.class).map(WithoutOsgiTest::jar)
				.collect(Collectors.joining(File.pathSeparator));
		Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
				PlainProgram.class.getName()).redirectErrorStream(true).start();
		List<String> printed = program.inputReader().lines().toList();

		assertEquals(List.of("Opened[machine=guest #1]",
				"Executed[machine=guest #1, who=ProcessId[domid=3, pid=1], operation=Open[device=GNTALLOC], outcome=Opened[descriptor=3]]",
				"Executed[machine=guest #1, who=ProcessId[domid=3, pid=1], operation=Alloc[fd=3, domid=0, flags=1, count=2, room=2], "
						+ "outcome=Allocated[index=0, grefs=[8, 9]]]",
				"Executed[machine=guest #1, who=ProcessId[domid=3, pid=1], operation=Alloc[fd=3, domid=0, flags=1, count=1, room=1], "
						+ "outcome=Refused[errno=ENOSPC]]",
				"Closed[machine=guest #1]"), printed);
		assertEquals(0, program.waitFor());
	}

	private static String jar(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
