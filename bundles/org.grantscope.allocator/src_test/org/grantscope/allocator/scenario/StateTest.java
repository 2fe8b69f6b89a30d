package org.grantscope.allocator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.RandomOperations.Sequence;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.WildOperations;
import org.grantscope.allocator.history.RecordedStep;
import org.grantscope.core.abi.GrantTableVersion;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is in a state, and what is not. */
class StateTest {

	/** One line for each thing that can be done and has an effect, so that it does have one. */
	static final String EFFECTS = """
			open F
			dup F E
			alloc F 5 1 3 A
			alloc F 0 0 1 B
			mmap M F $A 3 rw
			mprotect M 1 1 r
			madvise M 2 1 10
			poke M 0 7
			notify F $A+0x5 1 0
			mremap M 2
			gdopen D
			gdmap D G 0 @B.0
			gdmmap N D $G 1 r
			gdnotify D $G+0x9 0 0
			evopen V
			evbind V P 0
			evinter V Q 0 %P
			gdnotify D $G 2 %P
			notify F $A 3 %Q
			evnotify V %P
			evpending V
			hmap H 0 @B.0 5
			setraw 400 0x50001
			dealloc F $A 3
			dealloc F $B 1
			close F
			munmap M
			sleep 1
			sleep 1500
			hunmap H
			free_per_iteration 3
			limit 12
			in dom5 open F
			in dom5 alloc F 0 1 1 A
			gdmap D J 5 @A.0
			gdmmap O D $J 1 rw
			domain dom7 version 2 frames 2 max 2
			fork C
			in C close E
			kill C
			evunbind V %P
			gdunmap D $J 1
			destroy dom5
			close E
			rmmod
			insmod
			""";

	@Test
	void whateverHasAnEffectChangesTheState() {
		ScenarioRunner runner = runner();
		for (Statement statement : parse(EFFECTS)) {
			ScenarioState before = runner.state();
			runner.perform(statement);
			assertThat(runner.state()).as(statement.toString()).isNotEqualTo(before);
		}
	}

	@Test
	void lookingChangesNothing() {
		ScenarioRunner runner = runner();
		parse("open F\nalloc F 5 1 2 A\nmmap M F $A 2 rw\nentries\n").forEach(runner::perform);
		for (Statement statement : parse("peek M 0 8\nentries\nfreelist\nsym\nnote it\ndump x\nread F\nalloc F 5 1 2000 A2\nsleep 100\n")) {
			ScenarioState before = runner.state();
			runner.perform(statement);
			assertThat(runner.state()).as(statement.toString()).isEqualTo(before);
		}
	}

	@Test
	void namesAreInTheStateOfAScenarioAndNotOfTheMachine() {
		ScenarioRunner one = runner();
		ScenarioRunner other = runner();
		parse("open F").forEach(one::perform);
		parse("open G").forEach(other::perform);

		assertThat(one.machine().state()).isEqualTo(other.machine().state());
		assertThat(one.state()).isNotEqualTo(other.state());
	}

	@Test
	void whatIsPastIsNotInTheState() {
		ScenarioRunner one = runner();
		ScenarioRunner other = runner();
		parse("open F\nalloc F 5 1 1 A\nsleep 7").forEach(one::perform);
		parse("open F\nalloc F 5 1 1 A\nmmap M F $A 1 rw").forEach(other::perform);
		parse("mmap M F $A 1 rw\nsleep 3").forEach(one::perform);

		assertThat(one.machine().now()).isNotEqualTo(other.machine().now());
		assertThat(one.state()).isEqualTo(other.state());
	}

	@Test
	void whichReferencesComeNextIsInTheState() {
		ScenarioRunner one = runner();
		parse("open F\nalloc F 5 1 1 A\nalloc F 5 1 1 B").forEach(one::perform);
		ScenarioRunner other = one.fork();
		parse("dealloc F $A 1\ndealloc F $B 1").forEach(one::perform);
		parse("dealloc F $B 1\ndealloc F $A 1").forEach(other::perform);

		assertThat(one.state()).isNotEqualTo(other.state());
		assertThat(one.machine().stateWithoutReserves()).isEqualTo(other.machine().stateWithoutReserves());
		assertThat(one.stateBefore(parse("close F").stream())).isEqualTo(other.stateBefore(parse("close F").stream()));
		assertThat(one.stateBefore(parse("alloc F 5 1 1").stream())).isNotEqualTo(other.stateBefore(parse("alloc F 5 1 1").stream()));
	}

	@Test
	void theTimeLeftUntilATimerFiresIsInTheState() {
		ScenarioRunner one = runner();
		parse("open F\nalloc F 0 1 1 A\nhmap H 0 @A.0 1\nsleep 500").forEach(one::perform);
		ScenarioRunner other = one.fork();
		parse("close F\nsleep 500").forEach(one::perform);
		parse("sleep 500\nclose F").forEach(other::perform);

		assertThat(one.machine().now()).isEqualTo(other.machine().now());
		assertThat(one.state()).isNotEqualTo(other.state());
	}

	@Property(tries = 100)
	void aForkHasTheSameStateAndKeepsItWhenItGoesOnInTheSameWay(@ForAll(supplier = WildOperations.class) Sequence sequence) {
		SimulatedMachine machine = sequence.machine();
		int half = sequence.steps().size() / 2;
		sequence.steps().subList(0, half).forEach(step -> machine.execute(step.who(), step.operation()));
		SimulatedMachine fork = machine.fork();
		assertThat(fork.state()).isEqualTo(machine.state()).hasSameHashCodeAs(machine.state());

		for (RecordedStep step : sequence.steps().subList(half, sequence.steps().size())) {
			machine.execute(step.who(), step.operation());
			fork.execute(step.who(), step.operation());
			assertThat(fork.state()).isEqualTo(machine.state());
		}
	}

	static ScenarioRunner runner() {
		return new ScenarioRunner(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1)));
	}

	private static List<Statement> parse(String text) {
		ScenarioText read = ScenarioParser.parse("test", text);
		assertThat(read.problems()).isEmpty();
		return read.scenario().statements();
	}
}
