package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.grantscope.allocator.RandomOperations.Sequence;
import org.grantscope.core.abi.GrantTableVersion;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/**
 * The same with what goes past the drivers, or takes whole domains away, and with absurd operations of every type: after
 * these the drivers' accounts need not hold any more, but the machine must still answer.
 */
public final class WildOperations implements ArbitrarySupplier<Sequence> {

	private static final List<Class<?>> TYPES = records(Operation.class).toList();

	private static final List<Kind> KINDS = List.of(
			new Kind(holdings -> true, 15, (holdings, choices) -> absurd(choices)),
			new Kind(holdings -> true, 3, WildOperations::setEntry),
			new Kind(holdings -> true, 4, WildOperations::call),
			new Kind(holdings -> true, 1, (holdings, choices) -> new Operation.CreateDomain(DomainSettings
					.booted(holdings.known.domid(choices) % 0x7ff0, choices.of(List.of(GrantTableVersion.values()))).withMaxFrames(1 + choices.below(3)))),
			new Kind(holdings -> true, 1, (holdings, choices) -> new Operation.DestroyDomain(holdings.known.domid(choices))));

	@Override
	public Arbitrary<Sequence> get() {
		List<Kind> all = new ArrayList<>(RandomOperations.KINDS);
		all.addAll(KINDS);
		return RandomOperations.sequences(all);
	}

	/** All types of operations. */
	static Stream<Class<?>> records(Class<?> type) {
		return type.isRecord() ? Stream.of(type) : Stream.of(type.getPermittedSubclasses()).flatMap(WildOperations::records);
	}

	private static Operation absurd(Choices choices) {
		return (Operation) new RandomRecords(choices.below(1 << 16)).record(choices.of(TYPES));
	}

	private static Operation setEntry(Holdings holdings, Choices choices) {
		long ref = holdings.known.offers.isEmpty() || choices.onceIn(3) ? choices.below(1600)
				: KnownToAll.newest(holdings.known.offers, choices).ref();
		long first = choices.onceIn(3) ? choices.absurd() : 1 + choices.below(3) | (long) choices.below(2) << 16 | (long) choices.below(64) << 32;
		return new Operation.SetEntry(ref, first, choices.onceIn(3) ? choices.absurd() : choices.below(64));
	}

	private static Operation call(Holdings holdings, Choices choices) {
		int domid = choices.onceIn(2) ? 0x7ff0 : holdings.known.domid(choices);
		int ref = choices.below(600);
		return new Operation.Call(switch (choices.below(6)) {
			case 0 -> new Hypercall.SetVersion(choices.below(4));
			case 1 -> new Hypercall.SetupTable(domid, choices.below(5));
			case 2 -> new Hypercall.SwapGrantRef(ref, choices.below(20));
			case 3 -> new Hypercall.Transfer(choices.below(64), domid, ref);
			case 4 -> new Hypercall.GetStatusFrames(domid, choices.below(5));
			default -> new Hypercall.UnmapAndReplace(0x1_0000L + choices.below(20) * (long) Guest.PAGE,
					0x1_0000L + choices.below(20) * (long) Guest.PAGE, choices.below(9));
		});
	}
}
