package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Table;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.allocator.service.SimulatedMachines;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.ShownSimulations;
import org.grantscope.debug.ui.files.GrantFilesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any bundle lets run in this JVM is among the open machines. */
class RunningMachinesTest {

	private final SimulatedMachines service = Ui.service(SimulatedMachines.class);
	private final List<OpenMachine> loaded = new CopyOnWriteArrayList<>();
	private final OpenMachines.Listener listener = loaded::add;

	@BeforeEach
	void nothingRuns() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.waitFor("nothing runs", () -> service.running().isEmpty());
		Ui.machines().addListener(listener);
	}

	@AfterEach
	void allIsClosed() {
		Ui.machines().removeListener(listener);
		service.running().forEach(RunningMachine::close);
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	private RunningMachine opened(String name) {
		RunningMachine machine = service.open(name, MachineSettings.booted(GrantTableVersion.V1));
		Ui.waitFor("it is among the open machines", () -> Ui.machines().all().size() == 1);
		return machine;
	}

	private static void nobodyLooks() {
		Ui.waitFor("nobody looks any more", () -> Job.getJobManager().find(ShownSimulations.class).length == 0);
	}

	private static int filesOf(OpenMachine machine) {
		return machine.machine().getDomains().get(0).getDevice().getFiles().size();
	}

	@Test
	void whatIsOpenedInTheServiceAppearsAndGoesWhenItIsClosedThere() {
		RunningMachine machine = opened("another bundle's");
		assertEquals("another bundle's", Ui.machines().all().get(0).title());

		machine.close();

		assertEquals(List.of(), Ui.machines().all());
	}

	@Test
	void aBurstOfOperationsIsOneLook() {
		RunningMachine machine = opened("busy");
		nobodyLooks();
		int before = loaded.size();
		Job.getJobManager().suspend();
		try {
			for (int i = 0; i < 500; i++) {
				machine.execute(new Operation.Open());
			}
		} finally {
			Job.getJobManager().resume();
		}
		Ui.waitFor("all is seen", () -> filesOf(Ui.machines().all().get(0)) == 500);
		nobodyLooks();

		assertEquals(before + 1, loaded.size());
	}

	@Test
	void theViewFollowsWhatHappens() {
		GrantFilesView view = Ui.view(GrantFilesView.class, GrantFilesView.ID);
		Table table = Ui.find(Table.class, view, "filesTable");
		RunningMachine machine = opened("guest");
		view.show(Ui.machines().all().get(0));

		machine.execute(new Operation.Open());
		Ui.waitFor("one file", () -> table.getItemCount() == 1);
		machine.execute(new Operation.Open());
		Ui.waitFor("two files", () -> table.getItemCount() == 2);
		machine.close();
		Ui.waitFor("nothing", () -> table.getItemCount() == 0);
	}

	@Test
	void aMachineOfAnotherBundleRunsOnWhenTheViewsForgetIt() {
		RunningMachine machine = opened("guest");
		Ui.machines().close(Ui.machines().all().get(0));
		machine.execute(new Operation.Open());
		nobodyLooks();

		assertTrue(machine.isRunning());
		assertEquals(List.of(), Ui.machines().all());
	}

	@Test
	void theUsersOwnMachineEndsWhenTheViewsForgetIt() {
		OpenMachine open = Ui.simulate();
		assertFalse(service.running().isEmpty());
		Ui.machines().close(open);

		Ui.waitFor("it runs no more", () -> service.running().isEmpty());
	}
}
