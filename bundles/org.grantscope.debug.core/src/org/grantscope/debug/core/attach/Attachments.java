package org.grantscope.debug.core.attach;


import org.eclipse.debug.core.ILaunchConfiguration;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Opens a machine for each attachment to a stub; a machine whose session is over goes on with the next one of its launch
 * configuration. An OSGi service. Thread-safe.
 */
@Component(service = Attachments.class)
public final class Attachments {

	private final OpenMachines machines;
	private final LiveSessions sessions;

	/** Made by Declarative Services. */
	@Activate
	public Attachments(@Reference OpenMachines machines, @Reference LiveSessions sessions) {
		this.machines = machines;
		this.sessions = sessions;
	}

	/**
	 * That target, which knows its kernel's symbols, is about to begin.
	 *
	 * @return begins to look, in a job
	 */
	Runnable attached(ILaunchConfiguration configuration, GrantDebugTarget target) {
		for (OpenMachine machine : machines.all()) {
			if (machine.source() instanceof AttachedSource source && source.isOf(configuration)) {
				boolean nobodyLooks = source.use(target);
				return nobodyLooks ? () -> machines.reload(machine).schedule() : () -> { };
			}
		}
		AttachedSource source = new AttachedSource(configuration, target);
		return () -> sessions.open(target.getName(), source, source::target).schedule();
	}
}
