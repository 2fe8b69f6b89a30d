package org.grantscope.live.gdb;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * A machine behind a GDB stub, stopped for each look. The connection is kept between two looks, and made again when it was lost
 * meanwhile. One look at a time; any thread may close, which ends a look.
 */
final class GdbSource implements ObservationSource {

	private final String name;
	private final GdbSettings settings;
	private @Nullable LinuxKernel kernel;
	private OptionalLong slide = OptionalLong.empty();
	private volatile @Nullable GdbSession session;
	private volatile boolean goesOn;
	private volatile boolean closed;

	GdbSource(String name, GdbSettings settings) {
		this.name = name;
		this.settings = settings;
	}

	@Override
	public List<Observation> observe(Progress progress) throws FormatException, IOException {
		Progress until = progress.until(() -> closed);
		until.checkCancelled();
		LinuxKernel known = kernel;
		if (known == null) {
			known = LinuxKernel.load(settings.kernel(), until);
			expectLandmarks(known);
			kernel = known;
		}
		GdbSession kept = session;
		if (kept == null) {
			until.begin("connecting to " + settings.address(), 0);
			return look(connect(until), known, until);
		}
		if (kept.isOpen()) {
			try {
				return look(kept, known, until);
			} catch (StubConnectionException e) {
				until.checkCancelled();
			}
		}
		until.begin("the connection was lost; connecting again to " + settings.address(), 0);
		GdbSession again = connect(until);
		until.remark("the connection to %s was lost, and has been made again".formatted(settings.address()));
		return look(again, known, until);
	}

	/** A machine is not stopped for symbols by which nothing can be found, such as those that others than root read. */
	private static void expectLandmarks(LinuxKernel kernel) throws FormatException {
		if (KernelSight.LANDMARKS.stream().allMatch(name -> kernel.symbols().address(name).isEmpty())) {
			throw new FormatException(Problem.ofWhole(kernel.symbols().origin().source(), "the address of one of "
					+ String.join(", ", KernelSight.LANDMARKS) + ", as root reads it in /proc/kallsyms, from a kernel with "
					+ "CONFIG_KALLSYMS_ALL that runs on Xen", "none"));
		}
	}

	/** What stands still because we lost it ran before that, though the stub does not tell now. */
	private GdbSession connect(Progress progress) throws IOException {
		GdbSession before = session;
		boolean lostStopped = before != null && before.isStopped() && goesOn;
		GdbSession fresh = GdbSession.connect(settings.address(), settings.timeout(), progress);
		goesOn = fresh.ranBefore() || lostStopped;
		fresh.runsOnWhenLost(goesOn());
		session = fresh;
		if (closed) {
			leave(fresh);
		}
		return fresh;
	}

	private List<Observation> look(GdbSession open, LinuxKernel known, Progress progress) throws FormatException, IOException {
		Exception failed = null;
		try {
			open.interrupt(progress);
			progress.begin("reading " + settings.address(), 0);
			KernelSight sight = new KernelSight(name, settings, open, known, progress);
			slide.ifPresent(sight::likely);
			KernelSight.Sight found = sight.find();
			slide = found.kernel().slide();
			return found.kernel().observe(new Origin(name, Instant.now()), found.memory(), progress);
		} catch (IOException | CancellationException e) {
			failed = e;
			throw e;
		} finally {
			uninterrupted(() -> goOn(open), failed);
		}
	}

	/** Also after a look that was cancelled: nobody wants a machine that stands still for that. */
	private void goOn(GdbSession open) throws IOException {
		if (open.isOpen() && goesOn() && !closed) {
			open.interrupt(Progress.NONE);
			open.resume(Progress.NONE);
		}
	}

	private interface Ending {
		void run() throws IOException;
	}

	/** Does it though the thread is interrupted, which it stays. */
	private static void uninterrupted(Ending what, @Nullable Exception failed) throws IOException {
		boolean interrupted = Thread.interrupted();
		try {
			what.run();
		} catch (IOException e) {
			if (failed == null) {
				throw e;
			}
			failed.addSuppressed(e);
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private boolean goesOn() {
		return settings.after().map(after -> switch (after) {
		case CONTINUE -> true;
		case STOP -> false;
		}).orElse(goesOn);
	}

	private void leave(GdbSession open) {
		try {
			uninterrupted(() -> {
				if (goesOn()) {
					open.detach(Progress.NONE);
				} else {
					open.leave(Progress.NONE);
				}
			}, null);
		} catch (IOException | CancellationException e) {
			open.close();
		}
	}

	@Override
	public void close() {
		closed = true;
		GdbSession open = session;
		if (open != null) {
			leave(open);
		}
	}
}
