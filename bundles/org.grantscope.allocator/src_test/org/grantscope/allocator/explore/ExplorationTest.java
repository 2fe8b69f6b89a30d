package org.grantscope.allocator.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.explore.Leak.Kind;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.ScenarioText;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;

class ExplorationTest {

	/** A page that dom0 offers and dom5 maps. */
	private static final String SHARED = """
			open F
			alloc F 5 1 1 A
			mmap M F $A 1 rw
			in dom5 gdopen D
			in dom5 gdmap D G 0 @A.0
			in dom5 mmap N D $G 1 rw
			in any order
			""";

	/** The traces 15-hole-vma of a real machine: a mapping over two allocs, with one of another file between them. */
	private static final String HOLE = """
			open F
			open G
			alloc F 0 1 1 A
			alloc G 0 1 1 B
			alloc F 0 1 1 C
			mmap M F $A 2 rw
			in any order
			""";

	private static SimulatedMachine machine(KernelProfile kernel) {
		return new SimulatedMachine(MachineSettings.of(DomainSettings.booted(0, GrantTableVersion.V1).withProfile(kernel).withMaxFrames(1)));
	}

	private static Explored explore(KernelProfile kernel, String text, long mostStates) {
		ScenarioText read = ScenarioParser.parse("test", text);
		assertThat(read.problems()).isEmpty();
		return Exploration.explore(read.scenario(), machine(kernel), mostStates, Progress.NONE);
	}

	private static Explored explore(String text) {
		return explore(KernelProfile.LINUX_6_1_192, text, Exploration.DEFAULT_MOST_STATES);
	}

	private static List<Kind> leaks(Explored explored) {
		return explored.finals().stream().flatMap(state -> state.leaks().stream()).map(Leak::kind).toList();
	}

	@Test
	void thereAreAsManyOrdersAsPermutations() {
		assertThat(explore("in any order\n").orders()).isEqualTo(1);
		assertThat(explore("in any order\nnote 1\nnote 2\nnote 3\n").orders()).isEqualTo(6);
		assertThat(explore("in any order\nnote 1\nlimit 5 \\\nlimit 6\nopen F \\\nclose F\n").orders()).isEqualTo(6);
		assertThat(explore("in any order\n" + "note it\n".repeat(15)).followed()).isEqualTo(new BigInteger("1307674368000"));
	}

	@Test
	void aStateIsVisitedOnceForEachSetOfUnitsLeft() {
		Explored explored = explore("in any order\n" + "note it\n".repeat(5));

		assertThat(explored.states()).isEqualTo(32);
		assertThat(explored.merged()).isEqualTo(5 * 16 - 31);
		assertThat(explored.finals()).singleElement().satisfies(state -> assertThat(state.units()).containsExactly(0, 1, 2, 3, 4));
	}

	@Test
	void aUnitIsDoneWithoutAnotherOneInBetween() {
		Explored explored = explore("open F\nin any order\nlimit 0 \\\nlimit 1024\nalloc F 5 1 1 => ok\n");

		assertThat(explored.isSound()).isTrue();
		assertThat(explored.finals()).hasSize(1);
	}

	@Test
	void aMappingOverAnothersGrefLeaksUnlessItsFileWasDeallocatedFirst() {
		Explored explored = explore(HOLE + "munmap M\ndealloc F $A 2\nclose G\nclose F\n");

		assertThat(explored.finals()).hasSize(2);
		FinalState leaking = explored.finals().get(0);
		assertThat(leaking.leaks()).extracting(Leak::toString)
				.containsExactly("gref 10 of d0, for d0, is held by nobody and will never be given up");
		assertThat(leaking.bugs()).hasSize(2);
		FinalState clean = explored.finals().get(1);
		assertThat(clean.leaks()).isEmpty();
		assertThat(clean.units()).containsExactly(1, 2, 0, 3);
		assertThat(leaking.orders().add(clean.orders())).isEqualTo(24);
	}

	@Test
	void kernelsTellOfDeferredGrantsInDifferentWays() {
		String text = SHARED + "close F \\\nmunmap M\nin dom5 munmap N \\\nsleep 1000\n";

		Explored told = explore(KernelProfile.LINUX_5_17, text, 100);
		assertThat(told.finals()).hasSize(2);
		assertThat(told.finals().get(0).log().get(0)).extracting(Object::toString)
				.containsExactly("[    0.000000] deferring g.e. 0x8 (pfn 0x36000)");
		assertThat(told.finals().get(1).log().get(0)).isEmpty();

		Explored untold = explore(KernelProfile.LINUX_6_1_192, text, 100);
		assertThat(untold.finals()).as("no line tells the orders apart").hasSize(1);

		Explored waiting = explore(KernelProfile.LINUX_3_2, text, 100);
		assertThat(waiting.finals().get(0).log().get(0)).isEmpty();
		assertThat(waiting.finals().get(0).report().domains().get(0).grefSize()).isEqualTo(1);
		assertThat(waiting.finals().get(0).report().domains().get(0).grants().keySet()).extracting(Grant.Kind::holder)
				.containsExactly(Grant.Holder.WAITING);
	}

	@Test
	void whichReferencesCameOutMakesNoDifference() {
		Explored explored = explore("open F\nalloc F 5 1 1 A\nalloc F 5 1 1 B\nin any order\ndealloc F $A 1\ndealloc F $B 1\n");

		assertThat(explored.finals()).hasSize(1);
	}

	@Test
	void theOrderInWhichManyGrantsAreGivenBackCostsNothingWhenNoneIsGivenOutLater() {
		StringBuilder offers = new StringBuilder("open F\n");
		StringBuilder deallocs = new StringBuilder("in any order\n");
		for (int i = 0; i < 12; i++) {
			offers.append("alloc F 5 1 1 A%d\n".formatted(i));
			deallocs.append("dealloc F $A%d 1\n".formatted(i));
		}

		assertThat(explore(offers.toString() + deallocs).states()).isEqualTo(1 << 12);
		assertThat(explore("open F\nalloc F 5 1 1 A\nalloc F 5 1 1 B\nin any order\ndealloc F $A 1\ndealloc F $B 1\nalloc F 5 1 1\n").states())
				.isGreaterThan(1 << 3);
	}

	@Test
	void whichDeferredGrantIsTriedFirstCountsWhenAPassDoesNotTryAll() {
		String text = """
				free_per_iteration %d
				open F
				alloc F 5 1 1 A
				alloc F 5 1 1 B
				in dom5 gdopen D
				in dom5 gdmap D G 0 @A.0
				in dom5 mmap M D $G 1 rw
				in dom5 gdmap D H 0 @B.0
				in dom5 mmap N D $H 1 rw
				in any order
				dealloc F $A 1
				dealloc F $B 1
				in dom5 munmap M \\
				sleep 1000
				""";

		Explored oneByOne = explore(text.formatted(1));
		assertThat(oneByOne.finals()).extracting(state -> state.report().domains().get(0).deferred()).containsExactly(1, 2);
		assertThat(oneByOne.finals().get(1).units()).as("B is tried before A").containsExactly(1, 0, 2);
		assertThat(explore(text.formatted(2)).finals()).hasSize(1);
	}

	@Test
	void aGrantThatWasGivenUpAndIsStillUsedLeaks() {
		assertThat(leaks(explore(SHARED + "close F\nmunmap M\n"))).containsExactly(Kind.STILL_USED);
		assertThat(leaks(explore(KernelProfile.LINUX_3_2, SHARED + "close F\nmunmap M\n", 100))).containsExactly(Kind.STILL_USED);
	}

	@Test
	void aGrantThatSomebodyHoldsDoesNot() {
		assertThat(leaks(explore(SHARED + "close F\n"))).isEmpty();
		assertThat(leaks(explore(SHARED + "munmap M\n"))).isEmpty();
	}

	@Test
	void aGrantWrittenByHandIsHeldByNobody() {
		assertThat(leaks(explore("in any order\nsetraw 20 0x50001\n"))).containsExactly(Kind.HELD_BY_NOBODY);
	}

	@Test
	void aWedgedDriverIsALeakAndSoIsALostPage() {
		assertThat(leaks(explore("open F\nin any order\nalloc F 5 1 600\nclose F\n"))).containsExactly(Kind.PAGE_LOST, Kind.WEDGED);
		assertThat(leaks(explore(KernelProfile.LINUX_5_17, "open F\nin any order\nalloc F 5 1 600\nalloc F 5 1 2\n", 100)))
				.containsExactly(Kind.PAGE_LOST);
	}

	@Test
	void aDestroyedDomainWhoseGrantIsUsedIsALeak() {
		String text = "in dom5 open F\nin dom5 alloc F 0 1 1 A\ngdopen D\ngdmap D G 5 @A.0\nmmap N D $G 1 rw\nin any order\ndestroy dom5\n";

		assertThat(leaks(explore(text))).containsExactly(Kind.DOMAIN_DESTROYED);
		assertThat(leaks(explore(text + "munmap N\n"))).isEmpty();
	}

	@Test
	void expectationsAreHeldAgainstEveryOrder() {
		Explored explored = explore(SHARED + "dealloc F $A 1 => ok\nclose F\n");

		assertThat(explored.isSound()).isFalse();
		assertThat(explored.finals().get(0).failures()).isEmpty();
		assertThat(explored.finals().get(1).failures()).extracting(Object::toString).containsExactly("line 8: expected ok, found EBADF");
	}

	@Test
	void expectationsOfThePartThatHasAnOrderAreToldOnce() {
		assertThat(explore("open F => EMFILE\nin any order\nclose F\nnote it\n").before()).hasSize(1);
	}

	@Test
	void theMachineIsLeftWhereTheOrderEnds() {
		SimulatedMachine machine = machine(KernelProfile.LINUX_6_1_192);
		ScenarioText text = ScenarioParser.parse("test", "open F\nalloc F 5 1 4\nin any order\nclose F\nlimit 3\n");
		Exploration.explore(text.scenario(), machine, 100, Progress.NONE);

		assertThat(machine.grefSize(0)).isEqualTo(4);
	}

	@Test
	void aBoundEndsItAfterWholeOrdersAndItSaysSo() {
		Explored explored = explore(KernelProfile.LINUX_6_1_192, "in any order\n" + "note it\n".repeat(30), 50);

		assertThat(explored.isComplete()).isFalse();
		assertThat(explored.states()).isEqualTo(50);
		assertThat(explored.followed()).isPositive().isLessThan(explored.orders());
		assertThat(explored.finals()).hasSize(1);
		assertThat(explore(KernelProfile.LINUX_6_1_192, "in any order\n" + "note it\n".repeat(30), 1).followed()).isEqualTo(1);
	}

	@Test
	void itCanBeCancelled() {
		ScenarioText text = ScenarioParser.parse("test", SHARED + "munmap M\nclose F\n");
		Progress cancelled = new Progress() {

			private long states;

			@Override
			public void worked(long more) {
				states += more;
			}

			@Override
			public boolean isCancelled() {
				return states == 3;
			}
		};

		assertThatThrownBy(() -> Exploration.explore(text.scenario(), machine(KernelProfile.LINUX_7_2), 100, cancelled))
				.isInstanceOf(CancellationException.class);
	}
}
