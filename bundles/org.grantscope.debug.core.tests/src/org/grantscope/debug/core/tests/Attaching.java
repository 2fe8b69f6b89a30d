package org.grantscope.debug.core.tests;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.grantscope.debug.core.attach.AttachAttributes;
import org.grantscope.debug.core.attach.GrantDebugTarget;

/** Launch configurations that attach to a stub, and services, at a test's hand. */
final class Attaching {

	private Attaching() {
	}

	/** A configuration that is nowhere stored. */
	static ILaunchConfigurationWorkingCopy to(FakeStub stub) throws CoreException {
		ILaunchConfigurationWorkingCopy configuration = empty();
		configuration.setAttribute(AttachAttributes.HOST, "127.0.0.1");
		configuration.setAttribute(AttachAttributes.PORT, Integer.toString(stub.port()));
		return configuration;
	}

	static ILaunchConfigurationWorkingCopy empty() throws CoreException {
		return manager().getLaunchConfigurationType(AttachAttributes.TYPE).newInstance(null, "guest");
	}

	static ILaunchManager manager() {
		return DebugPlugin.getDefault().getLaunchManager();
	}

	static ILaunch launch(ILaunchConfigurationWorkingCopy configuration, IProgressMonitor monitor) throws CoreException {
		return configuration.launch(ILaunchManager.DEBUG_MODE, monitor, false, true);
	}

	static GrantDebugTarget attach(FakeStub stub) throws CoreException {
		return attach(to(stub));
	}

	static GrantDebugTarget attach(ILaunchConfigurationWorkingCopy configuration) throws CoreException {
		return (GrantDebugTarget) launch(configuration, new NullProgressMonitor()).getDebugTarget();
	}

	/** Nothing is attached and remembered any more. */
	static void endAll() throws CoreException {
		for (ILaunch launch : manager().getLaunches()) {
			launch.terminate();
			manager().removeLaunch(launch);
		}
	}

	static <T> T service(Class<T> type) {
		Object[] found = new Object[1];
		if (!ServiceCaller.callOnce(Attaching.class, type, service -> found[0] = service)) {
			throw new AssertionError("no service " + type.getName());
		}
		return type.cast(found[0]);
	}
}
