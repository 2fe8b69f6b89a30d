package org.grantscope.debug.core.attach;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.live.gdb.GdbThread;
import org.grantscope.live.gdb.ThreadId;

/** A thread of the stub; of QEMU's, a virtual processor. They stop and run together; one alone does a step. */
public final class GrantThread extends GrantElement implements IThread {

	private final GrantDebugTarget target;
	private final ThreadId id;
	private volatile String name;
	private volatile boolean stepping;
	private @Nullable GrantFrame frame;
	private final Map<String, OptionalLong> registers = new ConcurrentHashMap<>();
	private volatile Map<String, OptionalLong> registersBefore = Map.of();

	GrantThread(GrantDebugTarget target, GdbThread thread) {
		super(target);
		this.target = target;
		this.id = thread.id();
		this.name = thread.name();
	}

	/** What the stub calls it. */
	public ThreadId id() {
		return id;
	}

	GrantDebugTarget target() {
		return target;
	}

	/** It has stopped; the stub calls it so now. */
	void stopped(GdbThread now) {
		name = now.name();
		stopped();
	}

	/** It has stopped. */
	void stopped() {
		stepping = false;
	}

	/** It runs; what was read of it holds no more. */
	void runs(boolean step) {
		stepping = step;
		registersBefore = Map.copyOf(registers);
		registers.clear();
		synchronized (this) {
			frame = null;
		}
	}

	/** Whether a register, which is that now, was another when it was read during the stop before. */
	boolean changed(String register, OptionalLong now) {
		registers.put(register, now);
		OptionalLong before = registersBefore.get(register);
		return before != null && !before.equals(now);
	}

	@Override
	public String getName() {
		return name.isEmpty() ? "Thread " + id : "Thread %s: %s".formatted(id, name);
	}

	@Override
	public int getPriority() {
		return 0;
	}

	@Override
	public boolean hasStackFrames() {
		return isSuspended();
	}

	/** The frame that it stands in, and no callers: their frames are not unwound. */
	@Override
	public IStackFrame[] getStackFrames() {
		IStackFrame top = getTopStackFrame();
		return top == null ? new IStackFrame[0] : new IStackFrame[] { top };
	}

	@Override
	public synchronized @Nullable IStackFrame getTopStackFrame() {
		if (!isSuspended()) {
			return null;
		}
		GrantFrame known = frame;
		if (known == null) {
			known = new GrantFrame(this);
			frame = known;
		}
		return known;
	}

	@Override
	public IBreakpoint[] getBreakpoints() {
		return new IBreakpoint[0];
	}

	@Override
	public boolean canResume() {
		return target.canResume();
	}

	@Override
	public boolean canSuspend() {
		return target.canSuspend();
	}

	@Override
	public boolean isSuspended() {
		return target.isSuspended();
	}

	/** Lets all threads run. */
	@Override
	public void resume() throws DebugException {
		target.resume();
	}

	/** Stops all threads. */
	@Override
	public void suspend() throws DebugException {
		target.suspend();
	}

	@Override
	public boolean canStepInto() {
		return isSuspended();
	}

	@Override
	public boolean canStepOver() {
		return false;
	}

	@Override
	public boolean canStepReturn() {
		return false;
	}

	@Override
	public boolean isStepping() {
		return stepping;
	}

	/** One instruction. */
	@Override
	public void stepInto() throws DebugException {
		target.step(this, Optional.of(id));
	}

	@Override
	public void stepOver() throws DebugException {
		throw unsupported("single instructions alone are stepped: step into");
	}

	@Override
	public void stepReturn() throws DebugException {
		throw unsupported("single instructions alone are stepped: step into");
	}

	@Override
	public boolean canTerminate() {
		return target.canTerminate();
	}

	@Override
	public boolean isTerminated() {
		return target.isTerminated();
	}

	/** Ends the session; see {@link GrantDebugTarget#terminate}. */
	@Override
	public void terminate() throws DebugException {
		target.terminate();
	}
}
