package org.grantscope.debug.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.attach.AttachAttributes;
import org.grantscope.debug.core.attach.GrantDebugTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launch attaches and opens the machine; what it opened follows the session, and connects again only by the user's hand. */
class LaunchTest {

	private static final String THREADS = "grantscope gdb";

	private final OpenMachines machines = Attaching.service(OpenMachines.class);
	private final LiveSessions sessions = Attaching.service(LiveSessions.class);
	private final FakeStub stub = new FakeStub();
	private final TinyKernel kernel = new TinyKernel(stub::memory);
	@TempDir
	private Path folder = Path.of("");

	LaunchTest() throws IOException {
		kernel.grant(9, 3);
	}

	@AfterEach
	void allEnds() throws IOException, CoreException {
		machines.all().forEach(machines::close);
		Attaching.endAll();
		stub.close();
	}

	private ILaunchConfigurationWorkingCopy configuration() throws CoreException, IOException {
		ILaunchConfigurationWorkingCopy configuration = Attaching.to(stub);
		configuration.setAttribute(AttachAttributes.SYMBOLS, TinyKernel.symbols(folder).toString());
		return configuration;
	}

	private OpenMachine machine() {
		Wait.until("the machine", () -> !machines.all().isEmpty());
		return machines.all().get(0);
	}

	@Test
	void theMachineOfTheSessionIsOpened() throws CoreException, IOException {
		GrantDebugTarget target = Attaching.attach(configuration());

		OpenMachine machine = machine();
		assertEquals("guest (127.0.0.1:%d)".formatted(stub.port()), machine.title());
		assertEquals(3, TinyKernel.offeredTo(machine, 9));
		assertEquals(Optional.of(machine), sessions.machineOf(target.getThreads()[1]));
		assertEquals(Optional.of(machine), sessions.machineOf(target.getLaunch()));
		assertTrue(sessions.hasSession(machine));
	}

	@Test
	void eachStepIsLookedAt() throws CoreException, IOException {
		GrantDebugTarget target = Attaching.attach(configuration());
		machine();
		kernel.grant(10, 4);

		target.getThreads()[0].stepInto();

		Wait.until("the new grant", () -> TinyKernel.offeredTo(machine(), 10) == 4);
	}

	@Test
	void whatRunsIsNotStoppedToLookAtIt() throws CoreException, IOException, InterruptedException {
		GrantDebugTarget target = Attaching.attach(configuration());
		OpenMachine machine = machine();
		target.resume();

		LoadJob look = machines.reload(machine);
		look.schedule();
		look.join();

		assertTrue(machine().look().stale().orElseThrow().contains("suspended"), look.getResult()::toString);
		assertEquals(0, stub.heard("interrupt"));
		target.suspend();
		Wait.until("a fresh picture", () -> !machine().isStale());
	}

	@Test
	void aLostConnectionLeavesTheLastPictureAndReloadingConnectsAgain() throws CoreException, IOException, InterruptedException {
		GrantDebugTarget target = Attaching.attach(configuration());
		OpenMachine machine = machine();
		stub.hangUp();
		Wait.until("the mark", () -> machine().isStale());
		assertEquals(target.ending(), machine().look().stale());
		kernel.grant(10, 4);

		LoadJob again = machines.reload(machine);
		again.schedule();
		again.join();

		assertTrue(again.getResult().isOK(), again.getResult()::toString);
		assertEquals(List.of(machine.id()), machines.all().stream().map(OpenMachine::id).toList());
		assertFalse(machine().isStale());
		assertEquals(4, TinyKernel.offeredTo(machine(), 10));
		assertEquals(Optional.empty(), sessions.machineOf(target));
	}

	@Test
	void launchingAgainGoesOnWithTheMachineOfTheSessionBefore() throws CoreException, IOException {
		ILaunchConfigurationWorkingCopy configuration = configuration();
		GrantDebugTarget first = Attaching.attach(configuration);
		OpenMachine machine = machine();
		first.disconnect();
		Wait.until("the mark", () -> machine().isStale());

		GrantDebugTarget next = Attaching.attach(configuration);

		Wait.until("a fresh picture", () -> !machine().isStale());
		assertEquals(machine.id(), sessions.machineOf(next).orElseThrow().id());
		assertEquals(1, machines.all().size());
	}

	@Test
	void aStubThatSaysNothingIsLeftWhenTheLaunchIsCancelled() throws CoreException, InterruptedException, ExecutionException {
		stub.silent();
		ILaunchConfigurationWorkingCopy configuration = Attaching.to(stub);
		configuration.setAttribute(AttachAttributes.TIMEOUT, "1h");
		NullProgressMonitor monitor = new NullProgressMonitor();
		CompletableFuture<ILaunch> launching = CompletableFuture.supplyAsync(() -> {
			try {
				return Attaching.launch(configuration, monitor);
			} catch (CoreException e) {
				throw new AssertionError(e);
			}
		});
		Wait.until("the connection", stub::isConnected);

		monitor.setCanceled(true);

		assertFalse(launching.get().hasChildren());
		assertEquals(0, Attaching.manager().getLaunches().length);
	}

	@Test
	void whereNobodyListensTheLaunchSaysSo() throws CoreException, IOException {
		ILaunchConfigurationWorkingCopy configuration = Attaching.to(stub);
		stub.close();

		CoreException refused = assertThrows(CoreException.class, () -> Attaching.attach(configuration));

		assertTrue(refused.getMessage().contains("127.0.0.1:" + stub.port()), refused.getMessage());
		assertEquals(0, Attaching.manager().getLaunches().length);
	}

	@Test
	void twoHundredLaunchesLeaveNoThread() throws CoreException {
		for (int i = 0; i < 200; i++) {
			GrantDebugTarget target = Attaching.attach(stub);
			target.disconnect();
			Attaching.manager().removeLaunch(target.getLaunch());
		}

		Wait.until(() -> "the end of " + threads(), () -> threads().isEmpty());
	}

	private static List<String> threads() {
		return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith(THREADS))
				.toList();
	}
}
