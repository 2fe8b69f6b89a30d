package org.grantscope.debug.core.attach;

import java.util.OptionalLong;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.core.model.IVariable;
import org.eclipse.jdt.annotation.Nullable;

/** Where a thread stands: its program counter, the symbol before that, and the thread's registers. No source is known. */
public final class GrantFrame extends GrantElement implements IStackFrame {

	private static final String UNKNOWN = "unknown place";

	private final GrantThread thread;
	private final GrantRegisters registers;
	private @Nullable String name;

	GrantFrame(GrantThread thread) {
		super(thread.target());
		this.thread = thread;
		this.registers = new GrantRegisters(thread);
	}

	/** The program counter; empty when the stub does not tell it. Asks the stub the first time. */
	public OptionalLong programCounter() throws DebugException {
		return registers.programCounter();
	}

	/** Asks the stub the first time; a thread that runs again or is lost before it has answered stands at an unknown place. */
	@Override
	public synchronized String getName() {
		String known = name;
		if (known != null) {
			return known;
		}
		try {
			OptionalLong pc = programCounter();
			known = pc.isEmpty() ? UNKNOWN : thread.target().place(pc.getAsLong());
			name = known;
			return known;
		} catch (DebugException e) {
			return UNKNOWN; // the session's end, or the next stop, says more
		}
	}

	@Override
	public IThread getThread() {
		return thread;
	}

	@Override
	public IVariable[] getVariables() {
		return new IVariable[0];
	}

	@Override
	public boolean hasVariables() {
		return false;
	}

	@Override
	public int getLineNumber() {
		return -1;
	}

	@Override
	public int getCharStart() {
		return -1;
	}

	@Override
	public int getCharEnd() {
		return -1;
	}

	@Override
	public IRegisterGroup[] getRegisterGroups() {
		return new IRegisterGroup[] { registers };
	}

	@Override
	public boolean hasRegisterGroups() {
		return true;
	}

	@Override
	public boolean canStepInto() {
		return thread.canStepInto();
	}

	@Override
	public boolean canStepOver() {
		return thread.canStepOver();
	}

	@Override
	public boolean canStepReturn() {
		return thread.canStepReturn();
	}

	@Override
	public boolean isStepping() {
		return thread.isStepping();
	}

	@Override
	public void stepInto() throws DebugException {
		thread.stepInto();
	}

	@Override
	public void stepOver() throws DebugException {
		thread.stepOver();
	}

	@Override
	public void stepReturn() throws DebugException {
		thread.stepReturn();
	}

	@Override
	public boolean canResume() {
		return thread.canResume();
	}

	@Override
	public boolean canSuspend() {
		return thread.canSuspend();
	}

	@Override
	public boolean isSuspended() {
		return thread.isSuspended();
	}

	@Override
	public void resume() throws DebugException {
		thread.resume();
	}

	@Override
	public void suspend() throws DebugException {
		thread.suspend();
	}

	@Override
	public boolean canTerminate() {
		return thread.canTerminate();
	}

	@Override
	public boolean isTerminated() {
		return thread.isTerminated();
	}

	@Override
	public void terminate() throws DebugException {
		thread.terminate();
	}
}
