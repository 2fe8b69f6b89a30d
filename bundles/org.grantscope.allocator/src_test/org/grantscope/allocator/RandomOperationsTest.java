package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.grantscope.allocator.RandomOperations.Sequence;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds whatever is done. */
class RandomOperationsTest {

	private static final int TRIES = 200;

	@Property(tries = TRIES)
	void everyReferenceIsInOnePlace(@ForAll(supplier = RandomOperations.class) Sequence sequence) {
		afterEach(sequence, Bookkeeping::checkReferences);
	}

	@Property(tries = TRIES)
	void theDriversCountIsTheNumberOfItsGrefs(@ForAll(supplier = RandomOperations.class) Sequence sequence) {
		afterEach(sequence, Bookkeeping::checkCount);
	}

	@Property(tries = TRIES)
	void usersAreWhatFilesAndMappingsHold(@ForAll(supplier = RandomOperations.class) Sequence sequence) {
		afterEach(sequence, Bookkeeping::checkUsers);
	}

	@Property(tries = TRIES)
	void aForkGoesOnInTheSameWay(@ForAll(supplier = RandomOperations.class) Sequence sequence) {
		int half = sequence.operations().size() / 2;
		List<Operation> before = sequence.operations().subList(0, half);
		List<Operation> after = sequence.operations().subList(half, sequence.operations().size());
		SimulatedMachine machine = sequence.machine();
		before.forEach(machine::execute);
		Bookkeeping.Seen seen = Bookkeeping.seen(machine);

		SimulatedMachine fork = machine.fork();
		List<Outcome> outcomes = after.stream().map(fork::execute).toList();
		assertThat(Bookkeeping.seen(machine)).as("the original, when the fork has gone on").isEqualTo(seen);

		assertThat(after.stream().map(machine::execute).toList()).isEqualTo(outcomes);
		assertThat(Bookkeeping.seen(machine)).isEqualTo(Bookkeeping.seen(fork));
	}

	private static void afterEach(Sequence sequence, Consumer<Bookkeeping> check) {
		Bookkeeping bookkeeping = new Bookkeeping(sequence.machine());
		check.accept(bookkeeping);
		for (Operation operation : sequence.operations()) {
			bookkeeping.execute(operation);
			check.accept(bookkeeping);
		}
	}
}
