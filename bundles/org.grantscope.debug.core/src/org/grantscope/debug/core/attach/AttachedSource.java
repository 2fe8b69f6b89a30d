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
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

/** The kernel that a debug target of ours has stopped. Connecting again is to launch the same configuration again. */
final class AttachedSource implements Reconnecting {

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

	@Override
	public Machine load(Progress progress) throws FormatException, IOException {
		GrantDebugTarget now = target;
		String title = now.getName();
		if (now.isDisconnected()) {
			throw new IOException(now.ending().orElse(""));
		}
		if (!now.isSuspended()) {
			throw new IOException("a machine that runs; it must be suspended to be looked at");
		}
		KernelSight sight = now.memory().sight(title, progress).orElseThrow();
		return Join.of(title, sight.observe(new Origin(title, Instant.now())));
	}
}
