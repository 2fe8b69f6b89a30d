package org.grantscope.debug.core.attach;

import java.io.IOException;
import java.time.Instant;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.Reconnecting;
import org.grantscope.model.Machine;
import org.grantscope.model.join.Join;

/** The kernel that a debug target of ours has stopped. Connecting again is to launch the same configuration again. */
final class AttachedSource implements Reconnecting {

	private final ILaunchConfiguration configuration;
	private volatile Session session;
	private volatile boolean reconnecting;

	/** What is attached to, and what is known of its kernel. */
	record Session(GrantDebugTarget target, LinuxKernel kernel) {
	}

	AttachedSource(ILaunchConfiguration configuration, Session session) {
		this.configuration = configuration;
		this.session = session;
	}

	GrantDebugTarget target() {
		return session.target();
	}

	/** The configuration is launched again and nothing is attached now: this source may go on with the new session. */
	boolean isOf(ILaunchConfiguration launched) {
		return configuration.equals(launched) && target().isDisconnected();
	}

	/**
	 * Goes on with that session.
	 *
	 * @return that nobody looks already
	 */
	boolean use(Session next) {
		session = next;
		return !reconnecting;
	}

	@Override
	public void reconnect(Progress progress) throws IOException {
		if (!target().isDisconnected()) {
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
		Session now = session;
		String title = now.target().getName();
		if (now.target().isDisconnected()) {
			throw new IOException(now.target().ending().orElse(""));
		}
		if (!now.target().isSuspended()) {
			throw new IOException("a machine that runs; it must be suspended to be looked at");
		}
		Origin origin = new Origin(title, Instant.now());
		return Join.of(title, now.kernel().observe(origin, now.target().memory(progress), progress));
	}
}
