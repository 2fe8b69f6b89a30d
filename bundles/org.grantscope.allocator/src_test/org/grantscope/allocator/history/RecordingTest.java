package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Origin;
import org.junit.jupiter.api.Test;

class RecordingTest {

	private static final ProcessId WHO = ProcessId.DOM0;
	private static final Origin ORIGIN = new Origin("test", Instant.EPOCH);

	private final AtomicLong clock = new AtomicLong();
	private final SimulatedMachine start = new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1));
	/** Its operations seem slow, so that it takes a checkpoint whenever it can pay one, which is after each hundredth. */
	private final Recording recording = new Recording(start, machine -> 100 * CheckpointBudget.BYTES_PER_OPERATION,
			() -> clock.addAndGet(CheckpointBudget.WORTH_NANOS));

	@Test
	void everyStateThatWasCanBeHadAgain() {
		List<Object> states = new ArrayList<>(List.of(stateOf(start)));
		SimulatedMachine witness = start.fork();
		new RandomWork(1, (who, operation) -> {
			witness.execute(who, operation);
			states.add(stateOf(witness));
			return recording.execute(who, operation);
		}).run(2000);

		assertThat(recording.checkpoints()).as("checkpoints").isEqualTo(21);
		for (int n = 0; n < states.size(); n += 7) {
			assertThat(stateOf(recording.at(n))).as("state %d", n).isEqualTo(states.get(n));
		}
	}

	@Test
	void steppingBackFindsEveryState() {
		List<Object> states = new ArrayList<>(List.of(stateOf(start)));
		new RandomWork(2, (who, operation) -> {
			Outcome outcome = recording.execute(who, operation);
			states.add(stateOf(recording.now()));
			return outcome;
		}).run(600);

		for (int n = recording.size(); n >= 0; n--) {
			assertThat(stateOf(recording.at(n))).as("state %d", n).isEqualTo(states.get(n));
		}
	}

	@Test
	void whatComesAfterAStateLeadsToNow() {
		new RandomWork(3, recording::execute).run(3000);
		SimulatedMachine machine = recording.at(1234);
		for (int n = 1234; n < recording.size(); n++) {
			machine.execute(recording.step(n).who(), recording.step(n).operation());
		}

		assertThat(stateOf(machine)).isEqualTo(stateOf(recording.now()));
	}

	@Test
	void theStepsComeBackWithWhatTheyCameTo() {
		List<RecordedStep> done = new ArrayList<>();
		List<Outcome> outcomes = new RandomWork(4, (who, operation) -> {
			done.add(new RecordedStep(who, operation));
			return recording.execute(who, operation);
		}).run(5000);
		List<RecordedStep.Done> steps = recording.steps(4000, 4100);

		assertThat(steps).extracting(RecordedStep.Done::outcome).isEqualTo(outcomes.subList(4000, 4100));
		assertThat(steps).extracting(RecordedStep.Done::step).isEqualTo(done.subList(4000, 4100));
		assertThat(steps).first().extracting(RecordedStep.Done::number).isEqualTo(4000);
	}

	@Test
	void aBranchGoesOnFromThereAndTheRecordingDoesNotChange() {
		new RandomWork(5, recording::execute).run(3000);
		Object now = stateOf(recording.now());
		Recording branch = recording.branch(1500);
		Object then = stateOf(branch.now());
		new RandomWork(6, branch::execute).run(2000);

		assertThat(then).isEqualTo(stateOf(recording.at(1500)));
		assertThat(branch.size()).isEqualTo(3500);
		assertThat(branch.step(700)).isEqualTo(recording.step(700));
		assertThat(stateOf(branch.at(700))).isEqualTo(stateOf(recording.at(700)));
		assertThat(stateOf(branch.at(1500))).isEqualTo(then);
		assertThat(stateOf(branch.at(3500))).isEqualTo(stateOf(branch.now()));
		assertThat(stateOf(recording.at(3000))).isEqualTo(now);
	}

	@Test
	void aStateIsNobodysButTheAskers() {
		new RandomWork(7, recording::execute).run(500);
		Object state = stateOf(recording.at(400));
		new RandomWork(8, recording.at(400)::execute).run(50);

		assertThat(stateOf(recording.at(400))).isEqualTo(state);
	}

	@Test
	void theMachineThatItBeganWithIsLeftAlone() {
		Object before = stateOf(start);
		new RandomWork(9, recording::execute).run(50);
		assertThat(stateOf(start)).isEqualTo(before);

		start.execute(WHO, new Operation.SetLimit("7"));
		assertThat(stateOf(recording.at(0))).isEqualTo(before);
	}

	@Test
	void theStateAfterNothingIsTheBeginning() {
		assertThat(recording.size()).isZero();
		assertThat(recording.steps(0, 0)).isEmpty();
		assertThat(stateOf(recording.at(0))).isEqualTo(stateOf(start));
		assertThat(stateOf(recording.branch(0).now())).isEqualTo(stateOf(start));
	}

	@Test
	void aNumberOutsideIsMisuse() {
		recording.execute(WHO, new Operation.Open());

		assertThatThrownBy(() -> recording.at(2)).isInstanceOf(IndexOutOfBoundsException.class);
		assertThatThrownBy(() -> recording.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
		assertThatThrownBy(() -> recording.step(1)).isInstanceOf(IndexOutOfBoundsException.class);
		assertThatThrownBy(() -> recording.steps(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
		assertThatThrownBy(() -> recording.branch(2)).isInstanceOf(IndexOutOfBoundsException.class);
	}

	@Test
	void checkpointsAreAsManyAsTheOperationsPay() {
		new RandomWork(10, recording::execute).run(20_050);

		assertThat(recording.checkpoints()).isEqualTo(1 + 200);
	}

	@Test
	void aBranchPaysForWhatItHasInCommon() {
		new RandomWork(11, recording::execute).run(1050);
		Recording branch = recording.branch(1000);
		new RandomWork(12, branch::execute).run(99);
		assertThat(branch.checkpoints()).isEqualTo(1 + 10);

		new RandomWork(13, branch::execute).run(1);
		assertThat(branch.checkpoints()).isEqualTo(1 + 11);
	}

	static Object stateOf(SimulatedMachine machine) {
		return List.of(machine.driverState(ORIGIN), machine.table(), machine.freeRefs());
	}
}
