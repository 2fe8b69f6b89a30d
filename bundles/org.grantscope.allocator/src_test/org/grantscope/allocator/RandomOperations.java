package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.grantscope.allocator.history.RecordedStep;
import org.grantscope.core.abi.GrantTableVersion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Machines with operations to do to them, for jqwik: {@code @ForAll(supplier = RandomOperations.class)}. They leave the
 * tables to the drivers; {@link WildOperations} do not.
 *
 * <p>While a sequence is made, it is done to a machine of its own, so that it mostly names what is there: descriptors
 * that are open, grants that were made, addresses that are mapped. What comes out are plain operations. A shorter
 * sequence that fails likewise is found by jqwik, which works on the choices.
 *
 * <p>A new kind of operation is one more line in the list {@code KINDS} of its class, and in {@link Holdings} what its
 * outcome gives to later ones.
 */
public final class RandomOperations implements ArbitrarySupplier<RandomOperations.Sequence> {

	private static final int LONGEST = 160;
	private static final int OTHER_DOMID = 5;

	static final List<Kind> KINDS = Stream.of(GrantOperations.KINDS, MemoryOperations.KINDS, ForeignOperations.KINDS, MachineOperations.KINDS)
			.flatMap(List::stream).toList();

	/** A machine as it begins, and what is done to it. */
	public record Sequence(MachineSettings settings, List<RecordedStep> steps) {

		/** The machine as it begins. */
		public SimulatedMachine machine() {
			return new SimulatedMachine(settings);
		}

		/** One operation a line; of the settings what differs. */
		@Override
		public String toString() {
			return settings.domains().stream().map(Sequence::describe).collect(Collectors.joining(", ")) + steps.stream()
					.map(step -> "\n\td" + step.who().domid() + " " + step.who().pid() + ": " + step.operation()).collect(Collectors.joining());
		}

		private static String describe(DomainSettings domain) {
			return "d" + domain.domid() + " with " + domain.profile().id() + ", a table of version " + domain.version().number()
					+ " and at most " + domain.maxFrames() + " frames, limit " + domain.limit() + ", " + domain.maxMaptrackFrames()
					+ " maptrack frames";
		}
	}

	@Override
	public Arbitrary<Sequence> get() {
		return sequences(KINDS);
	}

	/** Sequences of operations of those kinds. */
	static Arbitrary<Sequence> sequences(List<Kind> kinds) {
		Arbitrary<List<Choices>> steps = Choices.any().list().ofMaxSize(LONGEST).withSizeDistribution(RandomDistribution.uniform());
		return Combinators.combine(settings(), steps).as((settings, choices) -> sequence(settings, choices, kinds));
	}

	/** One domain, or two. */
	public static Arbitrary<MachineSettings> settings() {
		Arbitrary<MachineSettings> one = domain(0).map(MachineSettings::of);
		return Arbitraries.oneOf(one, Combinators.combine(one, domain(OTHER_DOMID)).as(MachineSettings::with));
	}

	/** Both versions and all kernels, tables and limits that run out soon and such that do not. */
	private static Arbitrary<DomainSettings> domain(int domid) {
		Arbitrary<DomainSettings> booted = Arbitraries.of(GrantTableVersion.class).map(version -> DomainSettings.booted(domid, version));
		return Combinators.combine(booted, Arbitraries.of(KernelProfile.class), Arbitraries.integers().between(1, 3),
				Arbitraries.of(-1, DomainSettings.DEFAULT_LIMIT, 12), Arbitraries.of(DomainSettings.DEFAULT_MAX_MAPTRACK_FRAMES, 2, 2, 1, 1, 0))
				.as((domain, profile, maxFrames, limit, maptrack) -> domain.withProfile(profile).withMaxFrames(maxFrames).withLimit(limit)
						.withMaxMaptrackFrames(maptrack));
	}

	/** When the machine throws, the sequence ends there: whoever does it next meets the same. */
	private static Sequence sequence(MachineSettings settings, List<Choices> all, List<Kind> kinds) {
		SimulatedMachine machine = new SimulatedMachine(settings);
		Population population = new Population(settings);
		List<RecordedStep> steps = new ArrayList<>();
		try {
			for (Choices choices : all) {
				Holdings holdings = population.anyone(choices);
				RecordedStep step = new RecordedStep(holdings.who, Kind.operation(kinds, holdings, choices));
				steps.add(step);
				population.enter(holdings, step, machine.execute(step.who(), step.operation()));
			}
		} catch (@SuppressWarnings("unused") RuntimeException thrown) {
			return new Sequence(settings, steps);
		}
		return new Sequence(settings, steps);
	}
}
