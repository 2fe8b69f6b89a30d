package org.grantscope.debug.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.Refreshes;
import org.grantscope.debug.core.Refreshing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine is looked at through the session of a debugger that nobody here knows. */
class WatchTest {

	private final OpenMachines machines = Attaching.service(OpenMachines.class);
	private final LiveSessions sessions = Attaching.service(LiveSessions.class);
	private final Refreshes refreshes = Attaching.service(Refreshes.class);
	private final ForeignSession session = new ForeignSession();
	@TempDir
	private Path folder = Path.of("");
	private TinyKernel kernel = new TinyKernel(session::put);

	@BeforeEach
	void aPageIsGranted() {
		kernel.grant(9, 3);
	}

	@AfterEach
	void allIsClosed() {
		machines.all().forEach(machines::close);
	}

	private OpenMachine watched() throws IOException, InterruptedException {
		LoadJob job = sessions.watch(session, session.context(), "guest", TinyKernel.settings(folder));
		job.schedule();
		job.join();
		return job.opened().orElseThrow(() -> new AssertionError(job.getResult()));
	}

	private OpenMachine now(OpenMachine machine) {
		return machines.all().stream().filter(open -> open.id() == machine.id()).findFirst().orElseThrow();
	}

	@Test
	void itsMemoryShowsTheTable() throws IOException, InterruptedException {
		OpenMachine machine = watched();

		assertEquals(3, TinyKernel.offeredTo(machine, 9));
		assertEquals(-1, TinyKernel.offeredTo(machine, 10));
		assertFalse(machine.isStale());
	}

	@Test
	void noMemoryBlockIsLeftBehind() throws IOException, InterruptedException {
		watched();

		assertEquals(0, session.openBlocks());
		assertTrue(session.longest() <= 1 << 16);
	}

	@Test
	void whatAdaptsToTheSessionLeadsToTheMachine() throws IOException, InterruptedException {
		assertEquals(Optional.empty(), sessions.machineOf(session.context()));
		OpenMachine machine = watched();

		assertSame(session, LiveSessions.memoryOf(session.context()).orElseThrow());
		assertEquals(machine.id(), sessions.machineOf(session.context()).orElseThrow().id());
		assertEquals(Optional.empty(), sessions.machineOf(new ForeignSession().context()));
	}

	@Test
	void aStopIsLookedAt() throws IOException, InterruptedException {
		OpenMachine machine = watched();
		assertEquals(new Refreshing.OnSuspend(), refreshes.of(machine));
		kernel.grant(10, 4);

		fire(new DebugEvent(session.context(), DebugEvent.SUSPEND, DebugEvent.BREAKPOINT));

		Wait.until("the new grant", () -> TinyKernel.offeredTo(now(machine), 10) == 4);
	}

	@Test
	void aBlockWithNewContentTellsOfAStopToo() throws IOException, InterruptedException {
		OpenMachine machine = watched();
		kernel.grant(11, 5);

		fire(new DebugEvent(session.block(), DebugEvent.CHANGE, DebugEvent.CONTENT));

		Wait.until("the new grant", () -> TinyKernel.offeredTo(now(machine), 11) == 5);
	}

	@Test
	void whatAnEvaluationSuspendsIsNotLookedAt() throws IOException, InterruptedException {
		OpenMachine machine = watched();
		kernel.grant(10, 4);

		fire(new DebugEvent(session.context(), DebugEvent.SUSPEND, DebugEvent.EVALUATION_IMPLICIT));
		kernel.grant(12, 6);
		fire(new DebugEvent(session.context(), DebugEvent.SUSPEND, DebugEvent.STEP_END));

		Wait.until("the look after the step", () -> TinyKernel.offeredTo(now(machine), 12) == 6);
	}

	@Test
	void whenTheSessionIsGoneTheLastPictureStaysAndSaysSo() throws IOException, InterruptedException {
		OpenMachine machine = watched();
		session.end();

		LoadJob again = machines.reload(machine);
		again.schedule();
		again.join();

		assertEquals(IStatus.ERROR, again.getResult().getSeverity());
		assertTrue(now(machine).isStale());
		assertSame(machine.machine(), now(machine).machine());
		assertEquals(machine.look().at(), now(machine).look().at());
	}

	private static void fire(DebugEvent event) {
		DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] { event });
	}
}
