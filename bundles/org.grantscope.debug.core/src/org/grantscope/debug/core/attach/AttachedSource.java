package org.grantscope.debug.core.attach;

import java.io.IOException;
import java.time.Instant;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.Reconnecting;
import org.grantscope.live.gdb.KernelSight;
import org.grantscope.live.gdb.StubErrorException;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

/** The kernel that a debug target of ours has stopped. Connecting again is to launch the same configuration again. */
final class AttachedSource implements Reconnecting {

	private static final int MOST_LOOKS = 5;
	private static final String RUNS = "a machine that runs; it must be suspended to be looked at";

	private final ILaunchConfiguration configuration;
	private volatile GrantDebugTarget target;
	private volatile boolean reconnecting;

	/**
	 * Of that configuration.
	 *
	 * @param target that knows its kernel's symbols
	 */
	AttachedSource(ILaunchConfiguration configuration, GrantDebugTarget target) {
		this.configuration = configuration;
		this.target = target;
	}

	GrantDebugTarget target() {
		return target;
	}

	/** The configuration is launched again and nothing is attached now: this source may go on with a new target. */
	boolean isOf(ILaunchConfiguration launched) {
		return configuration.equals(launched) && target.isDisconnected();
	}

	/**
	 * Goes on with that target.
	 *
	 * @return that nobody looks already
	 */
	boolean use(GrantDebugTarget next) {
		target = next;
		return !reconnecting;
	}

	@Override
	public void reconnect(Progress progress) throws IOException {
		if (!target.isDisconnected()) {
			return;
		}
		reconnecting = true;
		try {
			configuration.launch(ILaunchManager.DEBUG_MODE, new NullProgressMonitor() {
				@Override
				public boolean isCanceled() {
					return progress.isCancelled();
				}
			});
		} catch (CoreException e) {
			progress.checkCancelled();
			throw new IOException(e.getStatus().getMessage(), e);
		} finally {
			reconnecting = false;
		}
		progress.checkCancelled();
	}

	/** What is looked at while it is stepped is looked at again, so that a picture is one moment's. */
	@Override
	public Machine load(Progress progress) throws FormatException, IOException {
		for (int i = 0; i < MOST_LOOKS; i++) {
			GrantDebugTarget now = target;
			int runs = now.runs();
			try {
				Machine seen = look(now, progress);
				if (runs == now.runs()) {
					return seen;
				}
			} catch (StubErrorException e) {
				if (runs == now.runs()) {
					throw e;
				}
			}
			progress.checkCancelled();
		}
		throw new IOException(RUNS);
	}

	private static Machine look(GrantDebugTarget target, Progress progress) throws FormatException, IOException {
		if (target.isDisconnected()) {
			throw new IOException(target.ending().orElse(""));
		}
		if (!target.isSuspended()) {
			throw new IOException(RUNS);
		}
		KernelSight sight = target.memory().sight(target.getName(), progress).orElseThrow();
		return Join.of(target.getName(), sight.observe(new Origin(target.getName(), Instant.now())));
	}
}
