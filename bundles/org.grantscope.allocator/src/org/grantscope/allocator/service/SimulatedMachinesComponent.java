package org.grantscope.allocator.service;

import java.util.List;

import org.grantscope.allocator.history.Recording;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The machines as an OSGi service. It comes into being with its first user, and from the first machine on it stays until
 * its bundle stops, so that a machine runs on when whoever opened it has let go of the service. Every service of type
 * {@link MachineListener} is told, whenever it comes.
 */
@Component(service = SimulatedMachines.class)
public final class SimulatedMachinesComponent implements SimulatedMachines {

	private final LocalMachines machines = new LocalMachines();
	private final ComponentContext context;

	/** Made by Declarative Services. */
	@Activate
	public SimulatedMachinesComponent(ComponentContext context) {
		this.context = context;
	}

	/** The bundle stops: all machines end. */
	@Deactivate
	public void stop() {
		machines.close();
	}

	@Override
	public RunningMachine open(String name, Recording recording) {
		stay();
		return machines.open(name, recording);
	}

	/** Declarative Services may throw away what nobody uses; so the bundle itself uses it. To do so again changes nothing. */
	private void stay() {
		BundleContext bundle = context.getBundleContext();
		bundle.getService(context.getServiceReference());
	}

	@Override
	public List<RunningMachine> running() {
		return machines.running();
	}

	@Override
	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	public void addListener(MachineListener listener) {
		machines.addListener(listener);
	}

	@Override
	public void removeListener(MachineListener listener) {
		machines.removeListener(listener);
	}
}
