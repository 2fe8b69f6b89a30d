package org.grantscope.debug.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.model.IRegister;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.grantscope.debug.core.attach.AttachAttributes;
import org.grantscope.debug.core.attach.GrantDebugTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stub's processors are suspended, run, step and are left, and the platform is told so in order. */
class DebugTargetTest {

	private static final List<String> ATTACHED = List.of("target created", "thread 1 created", "thread 2 created",
			"target suspended on request");

	private final FakeStub stub = new FakeStub();
	private final EventLog events = new EventLog(stub);

	DebugTargetTest() throws IOException {
		// the stub listens
	}

	@AfterEach
	void allEnds() throws IOException, CoreException {
		Attaching.endAll();
		events.close();
		stub.close();
	}

	private GrantDebugTarget attached() throws CoreException {
		GrantDebugTarget target = Attaching.attach(stub);
		assertEquals(ATTACHED, events.next(4));
		return target;
	}

	@Test
	void attachingCreatesTheTargetWithItsThreadsAndSuspends() throws CoreException {
		GrantDebugTarget target = attached();

		assertTrue(target.isSuspended());
		assertEquals(List.of("Thread 1: CPU", "Thread 2: CPU"),
				Arrays.stream(target.getThreads()).map(DebugTargetTest::name).toList());
		assertTrue(target.canResume());
		assertFalse(target.canSuspend());
		assertTrue(target.canDisconnect());
	}

	private static String name(IThread thread) {
		try {
			return thread.getName();
		} catch (DebugException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void whatIsResumedRunsUntilItIsSuspended() throws CoreException {
		GrantDebugTarget target = attached();

		target.resume();
		assertFalse(target.isSuspended());
		assertFalse(target.canResume());
		assertEquals(List.of("target resumed on request"), events.next(1));
		assertNull(target.getThreads()[0].getTopStackFrame());

		target.suspend();
		assertEquals(List.of("target suspended on request", "thread 1 suspended on request"), events.next(2));
		assertTrue(target.isSuspended());
	}

	@Test
	void aBreakpointSuspendsAllAndTheThreadThatHitIt() throws CoreException, IOException {
		GrantDebugTarget target = attached();
		target.resume();
		events.next(1);

		stub.hitsBreakpoint();

		assertEquals(List.of("target suspended at a breakpoint", "thread 2 suspended at a breakpoint"), events.next(2));
	}

	@Test
	void aStepIsOneInstructionOfOneThread() throws CoreException {
		GrantDebugTarget target = attached();
		IThread second = target.getThreads()[1];
		IStackFrame before = second.getTopStackFrame();
		assertEquals("0x%016x".formatted(FakeStub.PC), before.getName());

		second.stepInto();

		assertEquals(List.of("thread 2 resumed by a step", "thread 2 suspended by a step"), events.next(2));
		assertEquals(1, stub.heard("vCont;s:2"));
		assertEquals("0x%016x".formatted(FakeStub.PC + 1), second.getTopStackFrame().getName());
		assertFalse(second.isStepping());
	}

	@Test
	void aFrameThatIsAskedTooLateStandsAtAnUnknownPlace() throws CoreException {
		GrantDebugTarget target = attached();
		IStackFrame before = target.getThreads()[1].getTopStackFrame();

		target.resume();

		assertEquals("unknown place", before.getName());
	}

	@Test
	void registersAreReadAndThoseThatChangedByAStepSaySo() throws CoreException {
		GrantDebugTarget target = attached();
		IThread first = target.getThreads()[0];
		IRegister[] before = first.getTopStackFrame().getRegisterGroups()[0].getRegisters();
		assertEquals(List.of("rax", "rip"), List.of(before[0].getName(), before[1].getName()));
		assertEquals(2, before.length);
		assertEquals("0x0000000000001234", before[0].getValue().getValueString());
		assertFalse(before[0].hasValueChanged());
		assertFalse(before[1].hasValueChanged());

		first.stepInto();
		events.next(2);

		IRegister[] after = first.getTopStackFrame().getRegisterGroups()[0].getRegisters();
		assertFalse(after[0].hasValueChanged());
		assertTrue(after[1].hasValueChanged());
		assertThrows(DebugException.class, () -> after[0].setValue("0"));
	}

	@Test
	void disconnectingLeavesItRunningAndEndsTheLaunch() throws CoreException {
		GrantDebugTarget target = attached();

		target.disconnect();

		assertEquals(List.of("target terminated"), events.next(1));
		assertEquals(1, stub.heard("D"));
		assertEquals("disconnected", target.ending().orElseThrow());
		assertTrue(target.getLaunch().isTerminated());
		assertFalse(target.canSuspend());
		assertFalse(target.canResume());
		assertArrayEquals(new IThread[0], target.getThreads());
	}

	@Test
	void aLostConnectionEndsTheSessionOnce() throws CoreException, IOException {
		GrantDebugTarget target = attached();

		stub.hangUp();

		assertEquals(List.of("target terminated"), events.next(1));
		assertTrue(target.isDisconnected());
		assertTrue(target.ending().orElseThrow().contains("127.0.0.1:" + stub.port()), target.ending()::toString);
		target.disconnect();
		assertThrows(DebugException.class, target::resume);
	}

	@Test
	void placesAreToldBySymbolsWhereTheSlideIsKnown(@TempDir Path folder) throws CoreException, IOException {
		Path symbols = Files.writeString(folder.resolve("kallsyms"), "ffffffff80000000 T _text\nffffffff80000008 T do_thing\n");
		ILaunchConfigurationWorkingCopy configuration = Attaching.to(stub);
		configuration.setAttribute(AttachAttributes.SYMBOLS, symbols.toString());
		configuration.setAttribute(AttachAttributes.SLIDE, "0x1000000");

		IStackFrame top = Attaching.attach(configuration).getThreads()[0].getTopStackFrame();

		assertNotNull(top);
		assertEquals("0xffffffff81000010 do_thing+0x8", top.getName());
	}
}
