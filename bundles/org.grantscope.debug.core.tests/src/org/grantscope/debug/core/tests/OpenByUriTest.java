package org.grantscope.debug.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.observe.FormatException;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine is opened by the name of its source. */
class OpenByUriTest {

	private final OpenMachines machines = Attaching.service(OpenMachines.class);
	private final LiveSessions sessions = Attaching.service(LiveSessions.class);

	@AfterEach
	void allIsClosed() {
		machines.all().forEach(machines::close);
	}

	private static OpenMachine opened(LoadJob job) throws InterruptedException {
		job.schedule();
		job.join();
		return job.opened().orElseThrow(() -> new AssertionError(job.getResult()));
	}

	@Test
	void aStubIsConnectedToAgainAtTheNextLook(@TempDir Path folder) throws FormatException, IOException, InterruptedException {
		try (FakeStub stub = new FakeStub()) {
			new TinyKernel(stub::memory).grant(9, 3);
			String uri = "gdb://127.0.0.1:%d?symbols=%s".formatted(stub.port(), TinyKernel.symbols(folder));
			OpenMachine machine = opened(sessions.open(uri));
			assertEquals(uri, machine.title());
			assertEquals(3, TinyKernel.offeredTo(machine, 9));
			assertFalse(sessions.hasSession(machine));

			stub.hangUp();

			assertEquals(Optional.empty(), opened(machines.reload(machine)).look().stale());
		}
	}

	@Test
	void aCaptureIsAFile() throws FormatException, InterruptedException {
		Path sample = Path.of(System.getProperty("grantscope.root"), "releng/samples/domU/3-dom0-maps.g.txt");

		assertFalse(opened(sessions.open("file:" + sample)).machine().getDomains().isEmpty());
	}

	@Test
	void aStoredMachineIsAFileToo() throws FormatException, InterruptedException {
		Path sample = Path.of(System.getProperty("grantscope.root"), "releng/samples/stored/domU.grants");

		assertEquals(2, opened(sessions.open("file:" + sample)).machine().getDomains().size());
	}

	@Test
	void everyKindOfSourceHasItsScheme() {
		assertEquals(List.of("exec", "file", "gdb", "qmp", "sim"),
				sessions.schemes().all().stream().map(scheme -> scheme.name()).sorted().toList());
		assertThrows(FormatException.class, () -> sessions.open("nothing:at/all"));
		assertThrows(FormatException.class, () -> sessions.open("gdb://host:port"));
	}
}
