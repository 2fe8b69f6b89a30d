package org.grantscope.debug.core.attach;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IMemoryBlockRetrievalExtension;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.live.gdb.GdbListener;
import org.grantscope.live.gdb.GdbSession;
import org.grantscope.live.gdb.GdbThread;
import org.grantscope.live.gdb.StopReply;
import org.grantscope.live.gdb.ThreadId;

/**
 * What a GDB stub debugs, as the platform's debug views want it: all of it stops and runs together. To terminate is to
 * disconnect: it runs on. Methods that ask the stub do so in the caller's thread and not longer than the session's timeout, never
 * to be called on a user interface's thread; the others answer at once. Events are fired in the order things happened; that of
 * the end has the reason, a string, as its data. Thread-safe.
 */
public final class GrantDebugTarget extends GrantElement implements IDebugTarget, IMemoryBlockRetrievalExtension {

	/** The debug model's identifier. */
	public static final String MODEL = "org.grantscope.debug.core";

	private static final int INTERRUPTED = 2;
	private static final int TRAPPED = 5;

	private final ILaunch launch;
	private final GdbSession session;
	private final String name;
	private final KernelPlaces places;
	private final KernelMemory memory;
	private final Map<ThreadId, GrantThread> threads = new LinkedHashMap<>();
	private final GdbListener listener = new GdbListener() {
		@Override
		public void resumed() {
			fire(resumeEvent());
		}

		@Override
		public void stopped(StopReply stop) {
			if (stop.readable()) {
				fire(suspendEvents(stop));
			} else {
				end("what was debugged has ended");
			}
		}

		@Override
		public void lost(IOException why) {
			end(String.valueOf(why.getMessage()));
		}
	};
	private volatile boolean suspended;
	private volatile int runs;
	private volatile boolean interrupting;
	private volatile @Nullable GrantThread stepper;
	private volatile Optional<String> ending = Optional.empty();

	/**
	 * Of that session, from {@link #begin} on.
	 *
	 * @param name   for people
	 * @param places what the kernel's symbols tell of addresses
	 * @param memory how the kernel's virtual addresses are read
	 */
	GrantDebugTarget(ILaunch launch, GdbSession session, String name, KernelPlaces places, KernelMemory memory) {
		super(null);
		this.launch = launch;
		this.session = session;
		this.name = name;
		this.places = places;
		this.memory = memory;
	}

	/** Finds the threads, joins the launch, and says that it is there. */
	void begin(Progress progress) throws IOException {
		suspended = session.isStopped();
		List<DebugEvent> events = new ArrayList<>();
		events.add(new DebugEvent(this, DebugEvent.CREATE));
		if (suspended) {
			events.addAll(newThreads(session.threads(progress)));
		}
		launch.addDebugTarget(this);
		if (suspended) {
			DebugEvent stands = new DebugEvent(this, DebugEvent.SUSPEND, DebugEvent.CLIENT_REQUEST);
			stands.setData(LiveSessions.LOOKED_AT);
			events.add(stands);
		}
		fire(events);
		session.addListener(listener);
		if (!session.isOpen()) {
			end("the connection was lost");
		}
	}

	GdbSession session() {
		return session;
	}

	/** Reads and writes the kernel's virtual addresses. */
	KernelMemory memory() {
		return memory;
	}

	/** That address for people, with the symbol before it where that is known. */
	String place(long address) {
		return places.of(address);
	}

	/** How often it was resumed: whoever reads sees one moment when this is the same before and after. */
	int runs() {
		return runs;
	}

	/** Why the session is over; empty while it is not. */
	public Optional<String> ending() {
		return ending;
	}

	private void fire(List<DebugEvent> events) {
		DebugPlugin platform = DebugPlugin.getDefault();
		if (platform != null && !events.isEmpty()) {
			platform.fireDebugEventSet(events.toArray(DebugEvent[]::new));
		}
	}

	private List<DebugEvent> resumeEvent() {
		GrantThread stepping = stepper;
		memory.forget();
		synchronized (threads) {
			threads.values().forEach(thread -> thread.runs(thread == stepping));
		}
		return List.of(stepping == null ? new DebugEvent(this, DebugEvent.RESUME, DebugEvent.CLIENT_REQUEST)
				: new DebugEvent(stepping, DebugEvent.RESUME, DebugEvent.STEP_INTO));
	}

	private List<DebugEvent> suspendEvents(StopReply stop) {
		GrantThread stepped = stepper;
		int detail = detail(stop, stepped != null);
		stepper = null;
		interrupting = false;
		List<DebugEvent> events = new ArrayList<>();
		try {
			events.addAll(newThreads(session.threads(Progress.NONE)));
		} catch (IOException e) {
			synchronized (threads) {
				threads.values().forEach(GrantThread::stopped); // those that are known
			}
		}
		suspended = true;
		GrantThread first = stop instanceof StopReply.Stopped known ? known.thread().map(this::thread).orElse(stepped) : stepped;
		if (detail != DebugEvent.STEP_END || first == null) {
			events.add(new DebugEvent(this, DebugEvent.SUSPEND, detail));
		}
		if (first != null) {
			events.add(new DebugEvent(first, DebugEvent.SUSPEND, detail));
		}
		return events;
	}

	private int detail(StopReply stop, boolean step) {
		int signal = stop instanceof StopReply.Stopped known ? known.signal() : 0;
		if (interrupting || signal == INTERRUPTED) {
			return DebugEvent.CLIENT_REQUEST;
		}
		return signal != TRAPPED ? DebugEvent.UNSPECIFIED : step ? DebugEvent.STEP_END : DebugEvent.BREAKPOINT;
	}

	private @Nullable GrantThread thread(ThreadId id) {
		synchronized (threads) {
			return threads.get(id);
		}
	}

	/** These are the threads now; what was created and what has terminated is returned. */
	private List<DebugEvent> newThreads(List<GdbThread> now) {
		List<DebugEvent> events = new ArrayList<>();
		synchronized (threads) {
			threads.values().stream().filter(known -> now.stream().noneMatch(thread -> thread.id().equals(known.id())))
					.forEach(gone -> events.add(new DebugEvent(gone, DebugEvent.TERMINATE)));
			threads.keySet().retainAll(now.stream().map(GdbThread::id).toList());
			for (GdbThread thread : now) {
				GrantThread known = threads.get(thread.id());
				if (known == null) {
					known = new GrantThread(this, thread);
					threads.put(thread.id(), known);
					events.add(new DebugEvent(known, DebugEvent.CREATE));
				} else {
					known.stopped(thread);
				}
			}
		}
		return events;
	}

	/** The session is over, once. */
	private void end(String why) {
		synchronized (threads) {
			if (ending.isPresent()) {
				return;
			}
			ending = Optional.of(why);
			suspended = false;
			threads.clear();
		}
		session.removeListener(listener);
		session.close();
		DebugEvent end = new DebugEvent(this, DebugEvent.TERMINATE);
		end.setData(why);
		fire(List.of(end));
	}

	@Override
	public boolean canSuspend() {
		return ending.isEmpty() && !suspended;
	}

	@Override
	public boolean isSuspended() {
		return suspended;
	}

	@Override
	public void suspend() throws DebugException {
		interrupting = true;
		asked(() -> session.interrupt(Progress.NONE));
	}

	@Override
	public boolean canResume() {
		return suspended;
	}

	@Override
	public void resume() throws DebugException {
		run(null, () -> {
			session.resume(Progress.NONE);
			return this;
		});
	}

	/** That thread alone does one instruction. */
	void step(GrantThread thread, Optional<ThreadId> id) throws DebugException {
		run(thread, () -> {
			session.step(id, Progress.NONE);
			return this;
		});
	}

	private void run(@Nullable GrantThread step, Request<?> start) throws DebugException {
		synchronized (listener) {
			if (!suspended) {
				throw failed("it runs already, or the session has ended", null);
			}
			suspended = false;
			runs++;
			interrupting = false;
			stepper = step;
			try {
				asked(start);
			} catch (DebugException e) {
				stepper = null;
				suspended = ending.isEmpty() && session.isStopped();
				throw e;
			}
		}
	}

	@Override
	public boolean canDisconnect() {
		return ending.isEmpty();
	}

	@Override
	public boolean isDisconnected() {
		return ending.isPresent();
	}

	/** Leaves it: it runs on, or stands still where the launch says so. */
	@Override
	public void disconnect() throws DebugException {
		if (ending.isPresent()) {
			return;
		}
		try {
			asked(() -> {
				session.removeListener(listener);
				if (memory.isLeftStopped()) {
					session.leave(Progress.NONE);
				} else {
					session.detach(Progress.NONE);
				}
				return this;
			});
		} finally {
			end("disconnected");
		}
	}

	@Override
	public boolean canTerminate() {
		return canDisconnect();
	}

	@Override
	public boolean isTerminated() {
		return isDisconnected();
	}

	/** The same as to disconnect: nothing is ever killed. */
	@Override
	public void terminate() throws DebugException {
		disconnect();
	}

	@Override
	public IMemoryBlockExtension getExtendedMemoryBlock(String expression, Object context) throws DebugException {
		try {
			long base = new AddressExpression(expression, places::address, memory.reader()).address();
			return new GrantMemoryBlock(this, expression, base, -1);
		} catch (FormatException | IOException e) {
			throw failed(String.valueOf(e.getMessage()), e);
		}
	}

	@Override
	public IMemoryBlock getMemoryBlock(long startAddress, long length) {
		return new GrantMemoryBlock(this, "0x" + Long.toHexString(startAddress), startAddress, length);
	}

	@Override
	public boolean supportsStorageRetrieval() {
		return true;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public IThread[] getThreads() {
		synchronized (threads) {
			return threads.values().toArray(IThread[]::new);
		}
	}

	@Override
	public boolean hasThreads() {
		synchronized (threads) {
			return !threads.isEmpty();
		}
	}

	@Override
	public @Nullable IProcess getProcess() {
		return null;
	}

	@Override
	public IDebugTarget getDebugTarget() {
		return this;
	}

	@Override
	public ILaunch getLaunch() {
		return launch;
	}

	@Override
	public boolean supportsBreakpoint(IBreakpoint breakpoint) {
		return false;
	}

	@Override
	public void breakpointAdded(IBreakpoint breakpoint) {
		// no breakpoints are set
	}

	@Override
	public void breakpointRemoved(IBreakpoint breakpoint, IMarkerDelta delta) {
		// no breakpoints are set
	}

	@Override
	public void breakpointChanged(IBreakpoint breakpoint, IMarkerDelta delta) {
		// no breakpoints are set
	}
}
