package org.grantscope.allocator.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.allocator.ExampleMachine;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class LocalMachinesTest {

	private static final MachineSettings BOOTED = MachineSettings.booted(GrantTableVersion.V1);

	private final LocalMachines machines = new LocalMachines();
	private final Heard heard = new Heard();

	@Test
	void whatRunsIsListedInTheOrderOpenedUntilItIsClosed() {
		RunningMachine one = machines.open("one", BOOTED);
		RunningMachine two = machines.open("two", BOOTED);
		assertThat(machines.running()).containsExactly(one, two);

		one.close();

		assertThat(machines.running()).containsExactly(two);
		assertThat(one.isRunning()).isFalse();
		assertThat(two.isRunning()).isTrue();
	}

	@Test
	void machinesOfOneNameAreToldApartByTheirNumbers() {
		RunningMachine one = machines.open("guest", BOOTED);
		one.close();
		assertThat(machines.open("guest", BOOTED).id()).isGreaterThan(one.id());
	}

	@Test
	void aMachineThatThereIsAlreadyCanBeLetRun() {
		SimulatedMachine example = ExampleMachine.create(GrantTableVersion.V2);
		assertThat(machines.open("example", example).machine()).isSameAs(example);
	}

	@Test
	void eachOperationIsAnnouncedWithWhoDidItAndWhatCameOfIt() {
		List<MachineChange> changes = new ArrayList<>();
		RunningMachine machine = machines.open("d0", BOOTED);
		machines.addListener(changes::add);
		ProcessId nobody = new ProcessId(0, 77);

		Outcome opened = machine.execute(new Operation.Open());
		Outcome refused = machine.execute(nobody, new Operation.Close(3));

		assertThat(opened).isInstanceOf(Outcome.Opened.class);
		assertThat(refused).isEqualTo(new Outcome.Refused(Errno.ESRCH));
		assertThat(changes).containsExactly(new MachineChange.Opened(machine),
				new MachineChange.Executed(machine, ProcessId.DOM0, new Operation.Open(), opened),
				new MachineChange.Executed(machine, nobody, new Operation.Close(3), refused));
	}

	@Test
	void aListenerThatComesLateIsFirstToldWhatRuns() {
		machines.open("gone", BOOTED).close();
		machines.open("one", BOOTED).execute(new Operation.Open());
		machines.open("two", BOOTED);

		machines.addListener(heard);

		assertThat(heard.words()).containsExactly("one opened", "two opened");
	}

	@Test
	void aListenerThatWasAddedTwiceIsToldOnceAndOneThatWasRemovedNoMore() {
		machines.addListener(heard);
		machines.addListener(heard);
		RunningMachine machine = machines.open("one", BOOTED);
		machines.removeListener(heard);
		machine.close();

		assertThat(heard.words()).containsExactly("one opened");
	}

	@Test
	void onAClosedMachineThereIsNobodyToDoAnythingAndNothingIsAnnounced() {
		machines.addListener(heard);
		RunningMachine machine = machines.open("one", BOOTED);
		machine.close();
		machine.close();

		assertThat(machine.execute(new Operation.Open())).isEqualTo(new Outcome.Refused(Errno.ESRCH));
		assertThat(machine.machine().execute(new Operation.Open())).as("nothing was done").isEqualTo(new Outcome.Opened(3));
		assertThat(heard.words()).containsExactly("one opened", "one closed");
	}

	@Test
	void toCloseTheServiceClosesWhatRuns() {
		machines.addListener(heard);
		machines.open("one", BOOTED);
		machines.open("two", BOOTED);
		machines.close();

		assertThat(machines.running()).isEmpty();
		assertThat(heard.words()).containsExactly("one opened", "two opened", "one closed", "two closed");
	}
}
