package org.grantscope.allocator;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Random operations of a process on its memory. */
final class MemoryOperations {

	static final List<Kind> KINDS = List.of(
			new Kind(holdings -> true, 1, MemoryOperations::anonymous),
			new Kind(Holdings::hasMemory, 3, (holdings, choices) -> new Operation.Munmap(holdings.address(choices), length(choices))),
			new Kind(Holdings::hasMemory, 3, Holdings::unmapWhole),
			new Kind(Holdings::hasMemory, 1, (holdings, choices) -> new Operation.Peek(holdings.address(choices), choices.below(9))),
			new Kind(Holdings::hasMemory, 2, MemoryOperations::poke),
			new Kind(Holdings::hasMemory, 2,
					(holdings, choices) -> new Operation.Mprotect(holdings.address(choices), length(choices), protection(choices))),
			new Kind(Holdings::hasMemory, 2, MemoryOperations::madvise),
			new Kind(Holdings::hasMemory, 3, MemoryOperations::mremap));

	private MemoryOperations() {
	}

	private static Operation anonymous(Holdings holdings, Choices choices) {
		return new Operation.MmapAnonymous(length(choices), protection(choices), choices.onceIn(3) ? holdings.address(choices) : 0);
	}

	private static Operation poke(Holdings holdings, Choices choices) {
		return new Operation.Poke(holdings.address(choices), new byte[] { 7, (byte) choices.below(256) });
	}

	private static Operation madvise(Holdings holdings, Choices choices) {
		return new Operation.Madvise(holdings.address(choices), length(choices), choices.of(List.of(4, 10, 11, 3, 12)));
	}

	/** In place, or to a page that may be mapped already, or beside all. */
	private static Operation mremap(Holdings holdings, Choices choices) {
		OptionalLong target = switch (choices.below(3)) {
			case 0 -> OptionalLong.empty();
			case 1 -> OptionalLong.of(holdings.address(choices));
			default -> OptionalLong.of(0x5000_0000_0000L + choices.below(6) * (long) Guest.PAGE);
		};
		long length = length(choices);
		return new Operation.Mremap(holdings.address(choices), length, choices.onceIn(3) ? length(choices) : length, target);
	}

	static Set<Protection> protection(Choices choices) {
		return switch (choices.below(4)) {
			case 0 -> Set.of(Protection.READ, Protection.WRITE);
			case 1 -> Set.of(Protection.READ);
			case 2 -> Set.of();
			default -> Set.of(choices.of(List.of(Protection.values())));
		};
	}

	private static long length(Choices choices) {
		return choices.onceIn(20) ? choices.absurd() : (1 + choices.below(4)) * (long) Guest.PAGE;
	}
}
