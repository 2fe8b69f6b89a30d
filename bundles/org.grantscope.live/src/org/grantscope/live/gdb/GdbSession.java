package org.grantscope.live.gdb;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

import org.grantscope.core.memory.MemoryRange;
import org.grantscope.core.memory.UnreadableMemoryException;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.Endpoint;

/**
 * A conversation with one GDB stub: a gdbserver, or QEMU's gdbstub, in all-stop mode. Connecting to QEMU stops the machine.
 *
 * <p>Thread-safe: one request at a time, others wait for their turn. Every method that takes a {@link Progress} may block,
 * ends with a {@link CancellationException} within a tenth of a second after that is cancelled, and leaves a session that can
 * be used on. All of them throw a {@link StubConnectionException} when the connection is lost, the stub says nothing for
 * longer than the timeout, or what it says makes no sense; after one nothing but closing is left. A {@link
 * StubErrorException} is a refusal of the one request.
 *
 * <p>Nothing is ever killed. {@link #close} leaves what is debugged as it stands; {@link #detach} lets it run. What was running
 * when somebody connected is asked to run on, too, when that fails half-way; after {@link #runsOnWhenLost} whenever the
 * connection ends.
 */
public final class GdbSession implements AutoCloseable {

	private final Endpoint address;
	private final Duration timeout;
	private final EventThread listeners;
	private final RunState state;
	private final RemoteConnection connection;
	private final Stub stub;
	private final MemoryRequests memory;
	private final Turn turn = new Turn();
	private volatile boolean interrupting;
	private volatile boolean ranBefore;

	private GdbSession(Endpoint address, Duration timeout, Progress progress) throws IOException {
		this.address = address;
		this.timeout = timeout;
		listeners = new EventThread("grantscope gdb events of " + address);
		state = new RunState(listeners);
		connection = new RemoteConnection(address, new PatientChannel(socket(address, timeout, progress), timeout), timeout, state);
		stub = new Stub(address, connection);
		memory = new MemoryRequests(stub);
	}

	private static SocketChannel socket(Endpoint address, Duration timeout, Progress progress) throws IOException {
		try {
			return address.connect("a GDB stub", timeout, progress);
		} catch (IOException e) {
			throw new StubConnectionException(e);
		}
	}

	/**
	 * Connects, and finds out what the stub can do and why it has stopped.
	 *
	 * @param timeout for the connection, and for each reply from then on; at least a millisecond
	 * @throws StubConnectionException when there is no stub
	 * @throws CancellationException   when nobody waits any more
	 */
	public static GdbSession connect(Endpoint address, Duration timeout, Progress progress) throws IOException {
		GdbSession session = new GdbSession(address, timeout, progress);
		boolean done = false;
		try {
			session.connection.sayAtTheEnd(session::farewellToWhatRan);
			session.negotiate(progress);
			session.connection.sayAtTheEnd(List::of);
			done = true;
			return session;
		} finally {
			if (!done) {
				session.close();
			}
		}
	}

	private void negotiate(Progress progress) throws IOException {
		stub.negotiate(progress);
		ranBefore = wasRunning() || knowsPhysicalMemory() && !stub.stoodStill(progress);
		state.begin(stub.stopReason(progress));
	}

	private List<byte[]> farewellToWhatRan() {
		return wasRunning() || ranBefore ? farewell() : List.of();
	}

	/** A machine that runs, and was not asked to stop, runs on when a connection ends. */
	private List<byte[]> farewell() {
		boolean runs = state.isRunning() && !interrupting;
		boolean ended = !state.isRunning() && !state.last().map(StopReply::readable).orElse(true);
		return runs || ended ? List.of() : stub.farewell(stopped());
	}

	/**
	 * Whether what is debugged is asked to run on when the connection is closed or given up while it stands still, as far as it
	 * can be told then. At first it is not.
	 */
	public void runsOnWhenLost(boolean runsOn) {
		connection.sayAtTheEnd(runsOn ? this::farewell : List::of);
	}

	/** Where the stub is. */
	public Endpoint address() {
		return address;
	}

	/** What the stub can do. */
	public StubFeatures features() {
		return stub.features();
	}

	/** Whether the connection still is one, as far as is known. */
	public boolean isOpen() {
		return connection.isOpen();
	}

	/** Whether it stands still, or has ended; as far as is known. */
	public boolean isStopped() {
		return !state.isRunning();
	}

	/** Why it stopped last. */
	public Optional<StopReply> lastStop() {
		return state.last();
	}

	/**
	 * Whether connecting stopped it, for certain. QEMU 7.2 tells so; a stub that does not may have stopped it all the same.
	 */
	public boolean wasRunning() {
		return state.wasStoppedByConnecting();
	}

	/**
	 * Whether connecting stopped it, as far as can be known: for certain, or it is a QEMU since 8.1 that does not tell, and did
	 * not stand still for another reason.
	 */
	public boolean ranBefore() {
		return ranBefore;
	}

	/** Whether the stub reads physical memory. */
	public boolean knowsPhysicalMemory() {
		return stub.knowsPhysicalMemory();
	}

	/** Tells that listener what happens from now on. */
	public void addListener(GdbListener listener) {
		listeners.add(listener);
	}

	/** Tells it no more. */
	public void removeListener(GdbListener listener) {
		listeners.remove(listener);
	}

	/** All threads; of QEMU, its processors. */
	public List<GdbThread> threads(Progress progress) throws IOException {
		return still(progress, () -> stub.threads(progress));
	}

	/** What the stub tells of its registers; a {@link StubErrorException} when it tells nothing. */
	public TargetDescription description(Progress progress) throws IOException {
		return still(progress, () -> stub.description(progress));
	}

	/**
	 * The bytes of a register, in the target's order; empty when there is no register of that name, or its value cannot be had.
	 *
	 * @param thread whose; empty for the one that stopped last
	 */
	public Optional<byte[]> register(String name, Optional<ThreadId> thread, Progress progress) throws IOException {
		return still(progress, () -> {
			Optional<Register> register = stub.description(progress).register(name);
			return register.isEmpty() ? Optional.<byte[]>empty() : stub.register(register.get(), thread.or(this::stopped),
					progress);
		});
	}

	/** The value of a register whose lowest byte comes first, as on x86; empty when it has none, or more than 64 bits. */
	public OptionalLong value(String name, Optional<ThreadId> thread, Progress progress) throws IOException {
		Optional<byte[]> bytes = register(name, thread, progress);
		if (bytes.isEmpty() || bytes.get().length > Long.BYTES) {
			return OptionalLong.empty();
		}
		long value = 0;
		for (int i = bytes.get().length - 1; i >= 0; i--) {
			value = value << 8 | bytes.get()[i] & 0xff;
		}
		return OptionalLong.of(value);
	}

	/** Stops it and waits until it stands still; nothing when it does already. */
	public StopReply interrupt(Progress progress) throws IOException {
		turn.take(progress, () -> {
			if (state.isRunning()) {
				interrupting = true;
				connection.interrupt();
				if (!connection.await(() -> !state.isRunning(), timeout, progress)) {
					throw new StubErrorException("%s: expected a stop after an interrupt, found none within %s".formatted(address,
							Seconds.of(timeout)));
				}
				interrupting = false;
			}
			return address;
		});
		return state.last().orElseThrow();
	}

	/** Lets all of it run; returns at once. */
	public void resume(Progress progress) throws IOException {
		run(progress, () -> {
			interrupting = false;
			stub.resume(progress, state::resumed);
		});
	}

	/** Lets that thread do one instruction; returns at once, and a stop will follow. */
	public void step(Optional<ThreadId> thread, Progress progress) throws IOException {
		run(progress, () -> stub.step(thread.or(this::stopped), progress, state::resumed));
	}

	/** Waits until it stands still; empty when it still runs after that time. Others may use the session meanwhile. */
	public Optional<StopReply> awaitStop(Duration atMost, Progress progress) throws IOException {
		return connection.await(() -> !state.isRunning(), atMost, progress) ? state.last() : Optional.empty();
	}

	/** Its memory, read while it stands still; valid as long as the session. */
	public StubMemory memory(MemorySpace space, Progress progress) {
		return new StubMemory(this, space, progress);
	}

	/**
	 * The bytes of each range.
	 *
	 * @throws UnreadableMemoryException when one of them cannot be read
	 */
	List<byte[]> read(MemorySpace space, List<MemoryRange> ranges, Progress progress) throws IOException {
		return still(progress, () -> {
			stub.select(whole(space), progress);
			return memory.read(ranges, progress);
		});
	}

	/**
	 * Writes bytes.
	 *
	 * @param from the address of the first
	 * @throws StubErrorException when the stub refuses; some of the bytes may be written
	 */
	public void write(MemorySpace space, long from, byte[] bytes, Progress progress) throws IOException {
		still(progress, () -> {
			stub.select(whole(space), progress);
			memory.write(from, bytes, progress);
			return address;
		});
	}

	/**
	 * Lets it run on without us, and closes; what runs is stopped for that first. What has ended is left alone, also when the
	 * stub ends while it is told. Where the stub does not answer it is told so all the same.
	 */
	public void detach(Progress progress) throws IOException {
		runsOnWhenLost(true);
		try {
			if (isOpen() && interrupt(progress).readable()) {
				turn.take(progress, () -> {
					stub.detach(stopped(), progress);
					runsOnWhenLost(false);
					return address;
				});
			}
		} catch (StubConnectionException e) {
			if (!connection.isAbandoned()) {
				throw e;
			}
		} finally {
			close();
		}
	}

	/** Leaves it standing still, as other users of the stub expect it, and closes. */
	public void leave(Progress progress) throws IOException {
		try {
			if (isOpen() && isStopped()) {
				turn.take(progress, () -> {
					runsOnWhenLost(false);
					stub.leavePhysicalMemory(progress);
					return address;
				});
			}
		} finally {
			close();
		}
	}

	/**
	 * Ends the connection and every wait at once; what is debugged stays as it is, running or not. May be called twice, and
	 * by any thread.
	 */
	@Override
	public void close() {
		connection.close();
		listeners.end();
	}

	private MemorySpace whole(MemorySpace space) {
		return space.physical() ? space : new MemorySpace(space.thread().or(this::stopped), false);
	}

	private Optional<ThreadId> stopped() {
		return state.last().flatMap(stop -> stop instanceof StopReply.Stopped known ? known.thread() : Optional.empty());
	}

	private interface Start {

		void run() throws IOException;
	}

	private void run(Progress progress, Start start) throws IOException {
		still(progress, () -> {
			start.run();
			return address;
		});
	}

	private <T> T still(Progress progress, Turn.Work<T> work) throws IOException {
		return turn.take(progress, () -> {
			if (connection.isOpen() && (state.isRunning() || !state.last().map(StopReply::readable).orElse(false))) {
				throw new StubErrorException("%s: expected what stands still, found what %s".formatted(address,
						state.isRunning() ? "runs" : "has ended"));
			}
			return work.run();
		});
	}
}
