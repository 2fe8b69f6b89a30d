package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.Protection;

/** A process that allocates, maps, writes and gives back at random, mostly what it has; the same seed does the same. */
final class RandomWork {

	private static final int PAGE = 4096;

	private final SplittableRandom random;
	private final BiFunction<ProcessId, Operation, Outcome> machine;
	private final List<Long> addresses = new ArrayList<>(List.of(0L));
	private long lastIndex;

	RandomWork(long seed, BiFunction<ProcessId, Operation, Outcome> machine) {
		this.random = new SplittableRandom(seed);
		this.machine = machine;
	}

	/** Does so many operations; answers what they came to. */
	List<Outcome> run(int operations) {
		List<Outcome> outcomes = new ArrayList<>();
		for (int i = 0; i < operations; i++) {
			Outcome outcome = machine.apply(ProcessId.DOM0, operation());
			if (outcome instanceof Outcome.Mapped(long address)) {
				addresses.add(address);
			} else if (outcome instanceof Outcome.Allocated allocated) {
				lastIndex = allocated.index();
			}
			outcomes.add(outcome);
		}
		return outcomes;
	}

	private Operation operation() {
		int fd = random.nextInt(2, 8);
		long index = random.nextBoolean() ? lastIndex : PAGE * random.nextLong(20);
		int pages = random.nextInt(1, 5);
		long address = addresses.get(random.nextInt(addresses.size()));
		return switch (random.nextInt(12)) {
			case 0 -> new Operation.Open();
			case 1 -> new Operation.Dup(fd);
			case 2 -> new Operation.Close(fd);
			case 3, 4 -> new Operation.Alloc(fd, pages, random.nextInt(2), pages);
			case 5 -> new Operation.Dealloc(fd, index, pages);
			case 6 -> new Operation.SetUnmapNotify(fd, index + random.nextInt(PAGE), 1, 0);
			case 7, 8 -> new Operation.Mmap(fd, index, (long) pages * PAGE, Set.of(Protection.READ, Protection.WRITE), true);
			case 9 -> new Operation.Munmap(address, (long) pages * PAGE);
			case 10 -> new Operation.Poke(address, new byte[] {(byte) pages, (byte) fd});
			default -> new Operation.Peek(address, 2);
		};
	}
}
