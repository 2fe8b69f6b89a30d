package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.grantscope.core.abi.GrantTableVersion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Machines with operations to do to them, for jqwik: {@code @ForAll(supplier = RandomOperations.class)}.
 *
 * <p>While a sequence is made, it is done to a machine of its own, so that it mostly names what is there: descriptors
 * that are open, grants that were made, addresses that are mapped. What comes out are plain operations. A shorter
 * sequence that fails likewise is found by jqwik, which works on the choices.
 *
 * <p>A new kind of operation is one more line in {@link #KINDS}, and in {@link Holdings} what its outcome gives to later ones.
 */
public final class RandomOperations implements ArbitrarySupplier<RandomOperations.Sequence> {

	private static final int LONGEST = 60;
	private static final List<String> LIMITS = List.of("-1", "12", "0x258", "0", "4294967295", "");

	/** A machine as it begins, and what is done to it. */
	public record Sequence(MachineSettings settings, List<Operation> operations) {

		SimulatedMachine machine() {
			return new SimulatedMachine(settings);
		}

		/** One operation a line; of the settings what differs. */
		@Override
		public String toString() {
			DomainSettings domain = settings.domains().get(0);
			return "a table of version " + domain.version().number() + " and at most " + domain.maxFrames() + " frames, limit "
					+ domain.limit() + operations.stream().map(operation -> "\n\t" + operation).collect(Collectors.joining());
		}
	}

	/** What must be there for an operation to have a chance, how often it comes against the others, and how one is made. */
	private record Kind(Predicate<Holdings> possible, int weight, BiFunction<Holdings, Choices, Operation> maker) {
	}

	private static final List<Kind> KINDS = List.of(
			new Kind(holdings -> true, 3, (holdings, choices) -> new Operation.Open()),
			new Kind(Holdings::hasDescriptors, 1, (holdings, choices) -> new Operation.Dup(holdings.descriptor(choices))),
			new Kind(Holdings::hasDescriptors, 2, (holdings, choices) -> new Operation.Close(holdings.descriptor(choices))),
			new Kind(Holdings::hasDescriptors, 8, RandomOperations::alloc),
			new Kind(Holdings::hasGrants, 5, RandomOperations::dealloc),
			new Kind(Holdings::hasGrants, 3, RandomOperations::setUnmapNotify),
			new Kind(Holdings::hasGrants, 8, RandomOperations::mmap),
			new Kind(Holdings::hasMemory, 6, (holdings, choices) -> new Operation.Munmap(holdings.address(choices), length(choices))),
			new Kind(Holdings::hasMemory, 1, (holdings, choices) -> new Operation.Peek(holdings.address(choices), choices.below(9))),
			new Kind(Holdings::hasMemory, 2, RandomOperations::poke),
			new Kind(holdings -> true, 1, (holdings, choices) -> new Operation.SetLimit(choices.of(LIMITS))));

	@Override
	public Arbitrary<Sequence> get() {
		Arbitrary<List<Choices>> steps = Choices.any().list().ofMaxSize(LONGEST).withSizeDistribution(RandomDistribution.uniform());
		return Combinators.combine(settings(), steps).as(RandomOperations::sequence);
	}

	/** Both versions, tables and limits that run out soon and such that do not. */
	public static Arbitrary<MachineSettings> settings() {
		return Combinators.combine(Arbitraries.of(GrantTableVersion.class), Arbitraries.integers().between(1, 3),
				Arbitraries.of(-1, DomainSettings.DEFAULT_LIMIT, 12)).as((version, maxFrames, limit) -> MachineSettings
						.of(DomainSettings.booted(0, version).withMaxFrames(maxFrames).withLimit(limit)));
	}

	/** When the machine throws, the sequence ends there: whoever does it next meets the same. */
	private static Sequence sequence(MachineSettings settings, List<Choices> steps) {
		SimulatedMachine machine = new SimulatedMachine(settings);
		Holdings holdings = new Holdings();
		List<Operation> operations = new ArrayList<>();
		try {
			for (Choices choices : steps) {
				Operation operation = operation(holdings, choices);
				operations.add(operation);
				holdings.enter(operation, machine.execute(operation));
			}
		} catch (@SuppressWarnings("unused") RuntimeException thrown) {
			return new Sequence(settings, operations);
		}
		return new Sequence(settings, operations);
	}

	private static Operation operation(Holdings holdings, Choices choices) {
		List<Kind> kinds = choices.onceIn(30) ? KINDS : KINDS.stream().filter(kind -> kind.possible.test(holdings)).toList();
		int left = choices.below(kinds.stream().mapToInt(Kind::weight).sum());
		for (Kind kind : kinds) {
			left -= kind.weight;
			if (left < 0) {
				return kind.maker.apply(holdings, choices);
			}
		}
		throw new AssertionError(left);
	}

	/** Sometimes all references that a frame has, and more. */
	private static Operation alloc(Holdings holdings, Choices choices) {
		int fd = holdings.descriptor(choices);
		int domid = choices.onceIn(20) ? choices.below(0x10000) : choices.below(4);
		long count = choices.onceIn(10) ? choices.of(List.of(248L, 249L, 505L, Operation.MAX_U32)) : 1 + choices.below(4);
		return new Operation.Alloc(fd, domid, choices.below(4), count);
	}

	private static Operation dealloc(Holdings holdings, Choices choices) {
		Holdings.Grants grants = holdings.grants(choices);
		return new Operation.Dealloc(grants.fd(), grants.index(), choices.onceIn(4) ? choices.below(9) : grants.count());
	}

	private static Operation setUnmapNotify(Holdings holdings, Choices choices) {
		Holdings.Grants grants = holdings.grants(choices);
		long index = grants.index() + choices.below(3) * (Guest.PAGE + 1L);
		return new Operation.SetUnmapNotify(grants.fd(), index, choices.onceIn(3) ? choices.below(9) : 1, choices.below(9));
	}

	/** Mostly what one alloc made, sometimes more, so that mappings span several. */
	private static Operation mmap(Holdings holdings, Choices choices) {
		Holdings.Grants grants = holdings.grants(choices);
		long length = choices.onceIn(20) ? choices.absurd() : (grants.count() + (choices.onceIn(4) ? choices.below(4) : 0)) * Guest.PAGE;
		Set<Protection> protection = choices.onceIn(9) ? Set.of(choices.of(List.of(Protection.values())))
				: Set.of(Protection.READ, Protection.WRITE);
		return new Operation.Mmap(grants.fd(), grants.index(), length, protection, !choices.onceIn(20));
	}

	private static Operation poke(Holdings holdings, Choices choices) {
		return new Operation.Poke(holdings.address(choices), new byte[] { 7, (byte) choices.below(256) });
	}

	private static long length(Choices choices) {
		return choices.onceIn(20) ? choices.absurd() : (1 + choices.below(4)) * (long) Guest.PAGE;
	}
}
