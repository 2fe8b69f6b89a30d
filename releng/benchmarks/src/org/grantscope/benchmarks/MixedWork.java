package org.grantscope.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.Protection;

/**
 * A process that does everything one does with gntalloc, at random, always the same: it opens and closes files, allocates
 * one to eight pages at a time up to a number of live grefs, sets unmap notifications, maps, writes up to eight bytes, unmaps
 * and gives back.
 */
final class MixedWork {

	private static final int PAGE = 4096;
	private static final int FILES = 16;
	private static final Set<Protection> PROTECTION = Set.of(Protection.READ, Protection.WRITE);

	private final SplittableRandom random = new SplittableRandom(20);
	private final BiFunction<ProcessId, Operation, Outcome> machine;
	private final int most;
	private final List<File> files = new ArrayList<>();
	private final List<Lot> lots = new ArrayList<>();
	private int live;
	private int writes;

	private static final class File {
		private final int fd;
		private boolean open = true;
		private int mappings;
		/** Pages that nobody can name any more, but that last as long as the mappings of others do. */
		private int lingering;

		private File(int fd) {
			this.fd = fd;
		}
	}

	private static final class Lot {
		private final File file;
		private final long index;
		private final int pages;
		private boolean listed = true;
		private long address;

		private Lot(File file, long index, int pages) {
			this.file = file;
			this.index = index;
			this.pages = pages;
		}
	}

	MixedWork(int most, BiFunction<ProcessId, Operation, Outcome> machine) {
		this.most = most;
		this.machine = machine;
	}

	/** Does so many operations. */
	void run(int operations) {
		for (int i = 0; i < operations; i++) {
			step();
		}
	}

	/** Grefs that are alive now. */
	int live() {
		return live;
	}

	/** How many operations wrote to memory. */
	int writes() {
		return writes;
	}

	private void step() {
		int kind = random.nextInt(1000);
		if (files.size() < FILES) {
			files.add(new File(done(new Operation.Open()) instanceof Outcome.Opened(int fd) ? fd : failed()));
		} else if (kind < 2) {
			close(files.remove(random.nextInt(FILES)));
		} else if (lots.isEmpty() || kind < 250 && live < most) {
			alloc(files.get(random.nextInt(FILES)), random.nextInt(1, 9));
		} else {
			use(lots.get(random.nextInt(lots.size())), kind);
		}
	}

	private void use(Lot lot, int kind) {
		if (lot.address == 0) {
			useUnmapped(lot, kind);
		} else if (kind < 600) {
			byte[] bytes = new byte[random.nextInt(1, 9)];
			random.nextBytes(bytes);
			writes++;
			done(new Operation.Poke(lot.address + random.nextInt(lot.pages * PAGE - bytes.length), bytes));
		} else if (kind < 800 || !lot.listed || !lot.file.open) {
			unmap(lot);
		} else {
			dealloc(lot);
		}
	}

	private void useUnmapped(Lot lot, int kind) {
		if (kind < 400) {
			dealloc(lot);
		} else if (kind < 500) {
			done(new Operation.SetUnmapNotify(lot.file.fd, lot.index + random.nextInt(PAGE), 1, 0));
		} else {
			lot.address = done(new Operation.Mmap(lot.file.fd, lot.index, (long) lot.pages * PAGE, PROTECTION, true))
					instanceof Outcome.Mapped(long address) ? address : failed();
			lot.file.mappings++;
		}
	}

	private void alloc(File file, int pages) {
		Outcome outcome = done(new Operation.Alloc(file.fd, random.nextInt(1, 4), random.nextInt(2), pages));
		lots.add(new Lot(file, outcome instanceof Outcome.Allocated allocated ? allocated.index() : failed(), pages));
		live += pages;
	}

	private void dealloc(Lot lot) {
		done(new Operation.Dealloc(lot.file.fd, lot.index, lot.pages));
		lot.listed = false;
		endIfUnused(lot);
	}

	private void unmap(Lot lot) {
		done(new Operation.Munmap(lot.address, (long) lot.pages * PAGE));
		lot.address = 0;
		lot.file.mappings--;
		if (!lot.file.open && lot.listed) {
			lots.remove(lot);
			lot.file.lingering += lot.pages;
		} else {
			endIfUnused(lot);
		}
		releaseIfUnused(lot.file);
	}

	private void close(File file) {
		done(new Operation.Close(file.fd));
		file.open = false;
		for (Lot lot : List.copyOf(lots)) {
			if (lot.file == file && lot.address == 0) {
				lots.remove(lot);
				file.lingering += lot.pages;
			}
		}
		releaseIfUnused(file);
	}

	private void endIfUnused(Lot lot) {
		if (!lot.listed && lot.address == 0) {
			lots.remove(lot);
			live -= lot.pages;
		}
	}

	private void releaseIfUnused(File file) {
		if (!file.open && file.mappings == 0) {
			live -= file.lingering;
			file.lingering = 0;
		}
	}

	private Outcome done(Operation operation) {
		Outcome outcome = machine.apply(ProcessId.DOM0, operation);
		return outcome instanceof Outcome.Refused || outcome instanceof Outcome.Faulted ? failed(operation, outcome) : outcome;
	}

	private static int failed() {
		throw new IllegalStateException("an outcome of another kind");
	}

	private static Outcome failed(Operation operation, Outcome outcome) {
		throw new IllegalStateException(operation + " came to " + outcome);
	}
}
