package org.grantscope.debug.core.attach;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.MonitorProgress;
import org.grantscope.live.gdb.GdbSession;
import org.grantscope.live.gdb.GdbSettings;
import org.grantscope.live.gdb.KernelSight;

/**
 * Attaches to a GDB stub in the launch's thread, with progress and cancel, and opens the machine where its symbols are known.
 * What it stops runs on when it is disconnected.
 */
public final class AttachDelegate extends LaunchConfigurationDelegate {

	/** Nothing is built for a launch. */
	@Override
	public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
		return false;
	}

	@Override
	public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
			throws CoreException {
		GdbSettings settings = AttachSettings.of(configuration);
		try {
			attach(settings, configuration, launch, new MonitorProgress(monitor));
		} catch (CancellationException e) {
			DebugPlugin.getDefault().getLaunchManager().removeLaunch(launch);
			throw new OperationCanceledException();
		} catch (FormatException | IOException e) {
			String why = configuration.getName() + ": " + e.getMessage();
			throw new CoreException(new Status(IStatus.ERROR, GrantDebugTarget.MODEL, why, e));
		}
	}

	private void attach(GdbSettings settings, ILaunchConfiguration configuration, ILaunch launch, Progress progress)
			throws FormatException, IOException {
		Optional<LinuxKernel> kernel = settings.kernel().symbols().isPresent()
				? Optional.of(LinuxKernel.load(settings.kernel(), progress))
				: Optional.empty();
		progress.begin("connecting to " + settings.address(), 0);
		GdbSession session = GdbSession.connect(settings.address(), settings.timeout(), progress);
		boolean done = false;
		try {
			String name = "%s (%s)".formatted(configuration.getName(), settings.address());
			KernelMemory memory = new KernelMemory(session, settings, kernel);
			KernelPlaces places = places(memory.sight(name, progress));
			GrantDebugTarget target = new GrantDebugTarget(launch, session, name, places, memory);
			Runnable look = kernel.isPresent() ? look(configuration, target) : () -> { };
			target.begin(progress);
			done = true;
			look.run();
		} finally {
			if (!done) {
				session.close();
			}
		}
	}

	/** Where the kernel is not found, addresses have no names; the machine's own look tells why. */
	private static KernelPlaces places(Optional<KernelSight> sight) throws IOException {
		try {
			if (sight.isPresent()) {
				LinuxKernel found = sight.get().find().kernel();
				return KernelPlaces.of(found.symbols(), found.slide().orElse(0));
			}
		} catch (FormatException e) {
			// said where the user looks for it
		}
		return KernelPlaces.NONE;
	}

	private static Runnable look(ILaunchConfiguration configuration, GrantDebugTarget target) {
		Runnable[] look = { () -> { } };
		ServiceCaller.callOnce(AttachDelegate.class, Attachments.class,
				attachments -> look[0] = attachments.attached(configuration, target));
		return look[0];
	}
}
