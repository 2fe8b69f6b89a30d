package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.grantscope.allocator.RandomOperations.Sequence;
import org.grantscope.allocator.history.RecordedStep;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

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
	void noGrefStaysWithoutUsers(@ForAll(supplier = RandomOperations.class) Sequence sequence) {
		afterEach(sequence, Bookkeeping::checkThatNothingLingers);
	}

	@Property(tries = TRIES)
	void xensPinsAreTheMappings(@ForAll(supplier = RandomOperations.class) Sequence sequence) {
		afterEach(sequence, Bookkeeping::checkPins);
	}

	@Property(tries = TRIES)
	void whenAllProcessesHaveEndedAllIsGivenBackInTime(@ForAll(supplier = RandomOperations.class) Sequence sequence) {
		Bookkeeping bookkeeping = new Bookkeeping(sequence.machine());
		sequence.steps().forEach(bookkeeping::execute);
		bookkeeping.endAll();

		bookkeeping.checkThatAllIsGivenBack();
		bookkeeping.checkReferences();
		bookkeeping.checkCount();
	}

	@Property(tries = TRIES)
	void aProcessThatHasEndedDoesNothing(@ForAll(supplier = RandomOperations.class) Sequence sequence) {
		Bookkeeping bookkeeping = new Bookkeeping(sequence.machine());
		for (RecordedStep step : sequence.steps()) {
			boolean ended = bookkeeping.hasEnded(step.who());
			bookkeeping.checkEnded(step, bookkeeping.execute(step), ended);
		}
	}

	@Property(tries = TRIES)
	void noOperationThrows(@ForAll(supplier = WildOperations.class) Sequence sequence) {
		assertThat(outcomes(sequence.machine(), sequence.steps())).hasSize(sequence.steps().size());
	}

	@Property(tries = TRIES)
	void aForkGoesOnInTheSameWay(@ForAll(supplier = WildOperations.class) Sequence sequence) {
		int half = sequence.steps().size() / 2;
		List<RecordedStep> after = sequence.steps().subList(half, sequence.steps().size());
		SimulatedMachine machine = sequence.machine();
		List<Outcome> all = outcomes(machine, sequence.steps().subList(0, half));
		SimulatedMachine fork = machine.fork();
		List<Outcome> outcomes = outcomes(fork, after);
		all.addAll(outcomes);
		List<Long> addresses = Seen.addresses(all);
		SimulatedMachine untouched = sequence.machine();
		outcomes(untouched, sequence.steps().subList(0, half));
		assertThat(Seen.of(machine, addresses)).as("the original, when the fork has gone on").isEqualTo(Seen.of(untouched, addresses));

		assertThat(outcomes(machine, after)).isEqualTo(outcomes);
		assertThat(Seen.of(machine, addresses)).isEqualTo(Seen.of(fork, addresses));
	}

	/**
	 * The sequences are of no use unless they come to what is worth looking at. They are counted from one seed, since counts of random
	 * draws vary from run to run; what the generator makes is what is judged.
	 */
	@Property(tries = 1000, seed = "1")
	@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
	void theSequencesMeetWhatMatters(@ForAll(supplier = RandomOperations.class) Sequence sequence) {
		SimulatedMachine machine = sequence.machine();
		boolean deferred = false;
		List<Outcome> outcomes = new ArrayList<>();
		for (RecordedStep step : sequence.steps()) {
			outcomes.add(machine.execute(step.who(), step.operation()));
			deferred |= machine.domids().stream().anyMatch(domid -> !machine.deferredRefs(domid).isEmpty());
		}
		List<DriverBug.Kind> bugs = machine.bugs().stream().map(DriverBug::kind).toList();
		meets("deferred entries", deferred, 50);
		meets("a fork", outcomes.stream().anyMatch(Outcome.Forked.class::isInstance), 300);
		meets("a foreign page mapped", IntStream.range(0, outcomes.size()).anyMatch(i -> mapsForeign(sequence.steps(), outcomes, i)), 150);
		meets("a hypercall's mapping", outcomes.stream().anyMatch(Outcome.GrantMapped.class::isInstance), 150);
		meets("events", outcomes.stream().anyMatch(Outcome.Ports.class::isInstance), 30);
		meets("a gref of another file freed", bugs.contains(DriverBug.Kind.CROSS_FILE_FREE), 1);
		meets("a count too low", bugs.contains(DriverBug.Kind.COUNT_TOO_LOW), 30);
	}

	private static boolean mapsForeign(List<RecordedStep> steps, List<Outcome> outcomes, int number) {
		return outcomes.get(number) instanceof Outcome.Mapped && steps.get(number).operation() instanceof Operation.Mmap mmap
				&& IntStream.range(0, number).anyMatch(i -> outcomes.get(i).equals(new Outcome.Indexed(mmap.index()))
						&& ((Operation.Request) steps.get(i).operation()).fd() == mmap.fd());
	}

	private static void meets(String what, boolean met, int least) {
		Statistics.label(what).collect(met).coverage(coverage -> coverage.check(true).count(found -> found >= least));
	}

	private static List<Outcome> outcomes(SimulatedMachine machine, List<RecordedStep> steps) {
		List<Outcome> outcomes = new ArrayList<>();
		steps.forEach(step -> outcomes.add(machine.execute(step.who(), step.operation())));
		return outcomes;
	}

	private static void afterEach(Sequence sequence, Consumer<Bookkeeping> check) {
		Bookkeeping bookkeeping = new Bookkeeping(sequence.machine());
		check.accept(bookkeeping);
		for (RecordedStep step : sequence.steps()) {
			bookkeeping.execute(step);
			check.accept(bookkeeping);
		}
	}
}
