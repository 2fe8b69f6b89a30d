package org.grantscope.allocator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.service.LocalMachines;
import org.grantscope.allocator.service.MachineChange;
import org.grantscope.allocator.service.MachineListener;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.allocator.service.SimulatedMachines;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

class MachineServiceTest {

	private static final MachineSettings BOOTED = MachineSettings.booted(GrantTableVersion.V1);

	private final BundleContext context = FrameworkUtil.getBundle(MachineServiceTest.class).getBundleContext();

	@AfterEach
	void nothingRuns() {
		service(SimulatedMachines.class).running().forEach(RunningMachine::close);
	}

	@Test
	void aBundleFindsTheServiceOpensAMachineExecutesAndClosesIt() {
		SimulatedMachines machines = service(SimulatedMachines.class);
		RunningMachine machine = machines.open("guest", BOOTED);
		assertEquals(List.of(machine), machines.running());
		assertInstanceOf(Outcome.Opened.class, machine.execute(new Operation.Open()));

		machine.close();

		assertEquals(List.of(), machines.running());
	}

	@Test
	void aServiceThatListensIsToldInOrderAsLongAsItIsRegistered() {
		SimulatedMachines machines = service(SimulatedMachines.class);
		RunningMachine early = machines.open("early", BOOTED);
		List<MachineChange> told = new ArrayList<>();
		ServiceRegistration<MachineListener> registration = context.registerService(MachineListener.class, told::add, null);
		Outcome opened = early.execute(new Operation.Open());
		RunningMachine late = machines.open("late", BOOTED);
		early.close();
		registration.unregister();
		late.close();

		assertEquals(List.of(new MachineChange.Opened(early),
				new MachineChange.Executed(early, ProcessId.DOM0, new Operation.Open(), opened),
				new MachineChange.Opened(late), new MachineChange.Closed(early)), told);
	}

	@Test
	void aMachineRunsOnWhenWhoOpenedItHasLetGoOfTheService() {
		RunningMachine machine = service(SimulatedMachines.class).open("left alone", BOOTED);
		letGo(SimulatedMachines.class);
		assertEquals(List.of(machine), service(SimulatedMachines.class).running());
		assertTrue(machine.isRunning());
	}

	@Test
	void theComponentsOfTheManualWorkTogether() {
		GrantLog log = service(GrantLog.class);
		int before = log.lines().size();
		RunningMachine machine = service(Guests.class).boot("guest");
		machine.execute(new Operation.Open());
		machine.close();
		letGo(Guests.class);

		assertEquals(List.of("guest runs", "guest: ProcessId[domid=0, pid=1]: Open[device=GNTALLOC] -> Opened[descriptor=3]",
				"guest runs no more"), log.lines().subList(before, log.lines().size()));
	}

	@Test
	void theLibraryWorksInsideOsgiWithoutItsService() {
		try (LocalMachines own = new LocalMachines()) {
			RunningMachine machine = own.open("private", BOOTED);
			assertEquals(List.of(machine), own.running());
			assertEquals(List.of(), service(SimulatedMachines.class).running());
		}
	}

	private void letGo(Class<?> type) {
		ServiceReference<?> reference = reference(type);
		while (context.ungetService(reference)) {
			// one use less
		}
	}

	private <T> ServiceReference<T> reference(Class<T> type) {
		ServiceReference<T> reference = context.getServiceReference(type);
		assertNotNull(reference, "no service " + type);
		return reference;
	}

	private <T> T service(Class<T> type) {
		T service = context.getService(reference(type));
		assertNotNull(service, "no service " + type);
		return service;
	}
}
