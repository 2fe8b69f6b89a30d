package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

class ConcurrentRecordingTest {

	private static final int OPERATIONS = 6000;

	@Test
	void askingForStatesWhileOthersRecordFindsWhatWas() throws Exception {
		Recording recording = new Recording(MachineSettings.booted(GrantTableVersion.V1));
		CountDownLatch recorded = new CountDownLatch(1);
		List<Future<List<Looked>>> lookers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
			for (int seed = 0; seed < 3; seed++) {
				SplittableRandom random = new SplittableRandom(seed);
				lookers.add(threads.submit(() -> look(recording, random, recorded)));
			}
			new RandomWork(11, recording::execute).run(OPERATIONS);
			recorded.countDown();
		}
		for (Future<List<Looked>> looker : lookers) {
			assertThat(looker.get()).isNotEmpty().allSatisfy(
					looked -> assertThat(looked.state()).isEqualTo(RecordingTest.stateOf(fromTheStart(recording, looked.operations()))));
		}
	}

	private record Looked(int operations, Object state) {
	}

	private static List<Looked> look(Recording recording, SplittableRandom random, CountDownLatch recorded) {
		List<Looked> seen = new ArrayList<>();
		boolean last;
		do {
			last = recorded.getCount() == 0;
			int operations = random.nextInt(recording.size() + 1);
			SimulatedMachine machine = recording.at(operations);
			if (seen.size() < 40) {
				seen.add(new Looked(operations, RecordingTest.stateOf(machine)));
			}
		} while (!last);
		return seen;
	}

	private static SimulatedMachine fromTheStart(Recording recording, int operations) {
		SimulatedMachine machine = new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1));
		recording.steps(0, operations).forEach(done -> machine.execute(done.step().who(), done.step().operation()));
		return machine;
	}
}
