package org.grantscope.debug.core.attach;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.grantscope.core.memory.LinuxKernel;
import org.grantscope.core.memory.MemoryReader;
import org.grantscope.core.memory.Slide;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.MonitorProgress;
import org.grantscope.live.gdb.GdbSession;

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
	public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
		AttachSettings settings = AttachSettings.of(configuration);
		try {
			attach(settings, configuration, launch, new MonitorProgress(monitor));
		} catch (CancellationException e) {
			throw new OperationCanceledException();
		} catch (FormatException | IOException e) {
			String why = configuration.getName() + ": " + e.getMessage();
			throw new CoreException(new Status(IStatus.ERROR, GrantDebugTarget.MODEL, why, e));
		}
	}

	private void attach(AttachSettings settings, ILaunchConfiguration configuration, ILaunch launch, Progress progress)
			throws FormatException, IOException {
		Optional<LinuxKernel> kernel = settings.kernel().symbols().isPresent()
				? Optional.of(LinuxKernel.load(settings.kernel(), progress))
				: Optional.empty();
		progress.begin("connecting to " + settings.address(), 0);
		GdbSession session = GdbSession.connect(settings.address(), settings.timeout(), progress);
		boolean done = false;
		try {
			KernelMemory memory = new KernelMemory(settings);
			KernelPlaces places = kernel.isEmpty() ? KernelPlaces.NONE : places(kernel.get(), memory.reader(session, progress), progress);
			String name = "%s (%s)".formatted(configuration.getName(), settings.address());
			GrantDebugTarget target = new GrantDebugTarget(launch, session, name, places, memory);
			Optional<Runnable> look = kernel.map(known -> look(configuration, new AttachedSource.Session(target, known)));
			target.begin(progress);
			done = true;
			look.ifPresent(Runnable::run);
		} finally {
			if (!done) {
				session.close();
			}
		}
	}

	/** Where the kernel is not found, addresses have no names; the machine's own look tells why. */
	private static KernelPlaces places(LinuxKernel kernel, MemoryReader memory, Progress progress) throws IOException {
		try {
			OptionalLong known = kernel.slide();
			long slide = known.isPresent() ? known.getAsLong() : Slide.find(kernel.symbols(), memory, progress);
			return KernelPlaces.of(kernel.symbols(), slide);
		} catch (FormatException e) {
			return KernelPlaces.NONE;
		}
	}

	private static Runnable look(ILaunchConfiguration configuration, AttachedSource.Session session) {
		Runnable[] look = { () -> { } };
		ServiceCaller.callOnce(AttachDelegate.class, Attachments.class,
				attachments -> look[0] = attachments.attached(configuration, session));
		return look[0];
	}
}
