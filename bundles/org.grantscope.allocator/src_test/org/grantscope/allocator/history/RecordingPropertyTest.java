package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;

import org.grantscope.allocator.RandomOperations.Sequence;
import org.grantscope.allocator.Seen;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.WildOperations;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever was recorded, a state that was can be had again. */
class RecordingPropertyTest {

	/** A checkpoint costs that many operations. */
	private static final int PRICE = 7;
	private static final int STATES = 5;

	@Property(tries = 60)
	void aStateIsWhatTheSameOperationsLeadTo(@ForAll(supplier = WildOperations.class) Sequence sequence,
			@ForAll @IntRange(max = 1000) int thousandths) {
		AtomicLong clock = new AtomicLong();
		Recording recording = new Recording(sequence.machine(), machine -> PRICE * CheckpointBudget.BYTES_PER_OPERATION,
				() -> clock.addAndGet(CheckpointBudget.WORTH_NANOS));
		sequence.steps().forEach(step -> recording.execute(step.who(), step.operation()));

		int most = recording.size() * thousandths / 1000;
		for (int i = STATES; i >= 0; i--) {
			int number = most * i / STATES;
			SimulatedMachine again = sequence.machine();
			sequence.steps().subList(0, number).forEach(step -> again.execute(step.who(), step.operation()));
			assertThat(Seen.of(recording.at(number))).as("state %d", number).isEqualTo(Seen.of(again));
		}
	}
}
