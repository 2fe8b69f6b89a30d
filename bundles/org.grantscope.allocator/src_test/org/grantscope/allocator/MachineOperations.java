package org.grantscope.allocator;

import java.util.List;

/** Random operations on processes, modules, parameters and time. */
final class MachineOperations {

	private static final List<String> NUMBERS = List.of("-1", "0x258", "12", "0", "4294967295", "");

	static final List<Kind> KINDS = List.of(
			new Kind(holdings -> holdings.known.pids.size() < 4, 1, (holdings, choices) -> new Operation.Fork()),
			new Kind(holdings -> holdings.known.pids.size() > 2, 1, (holdings, choices) -> new Operation.Exit()),
			new Kind(holdings -> holdings.known.pids.size() > 2, 1,
					(holdings, choices) -> new Operation.Kill(choices.onceIn(9) ? choices.below(9) : choices.of(holdings.known.pids))),
			new Kind(holdings -> true, 1, MachineOperations::rare),
			new Kind(holdings -> true, 2,
					(holdings, choices) -> new Operation.Sleep(choices.onceIn(9) ? Operation.Sleep.MOST : choices.below(4000))));

	private MachineOperations() {
	}

	private static Operation rare(Holdings holdings, Choices choices) {
		return switch (choices.below(6)) {
			case 0 -> new Operation.SetFreePerIteration(choices.of(NUMBERS));
			case 1 -> new Operation.SetLimit(choices.of(NUMBERS));
			case 2, 3 -> new Operation.RemoveModule();
			default -> new Operation.InsertModule();
		};
	}
}
