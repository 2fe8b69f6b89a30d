package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.table.GrantTableImage;

/**
 * Does operations to a machine and keeps its own account of what must hold afterwards, from the outcomes alone.
 *
 * <p>Two faults of the real driver are in the account. An alloc that fails for want of references leaves its count of
 * grefs one too low; it shows in the file's index, which has moved although the alloc was refused. And a mapping whose
 * grefs are not neighbours in the driver's list releases others than it mapped; from then on the users are not foretold.
 */
final class Bookkeeping {

	private static final Origin ORIGIN = new Origin("test", Instant.EPOCH);

	private final SimulatedMachine machine;
	/** The mapping behind each mapped page. */
	private final SortedMap<Long, Mapping> mapped = new TreeMap<>();
	private int failedHalfWay;
	private boolean releasedOthers;

	/** One mmap: its grefs, and how many of its pages are mapped still. */
	private static final class Mapping {

		private final List<Integer> refs;
		private int pages;

		Mapping(List<Integer> refs) {
			this.refs = refs;
			this.pages = refs.size();
		}
	}

	/** All that can be seen of a machine. */
	record Seen(DriverState driver, GrantTableImage table, List<Integer> free, List<Outcome> memory) {
	}

	Bookkeeping(SimulatedMachine machine) {
		this.machine = machine;
	}

	DriverState state() {
		return machine.driverState(ORIGIN);
	}

	/** What the machine shows, with the first bytes of every mapped page. */
	static Seen seen(SimulatedMachine machine) {
		DriverState state = machine.driverState(ORIGIN);
		SimulatedMachine reader = machine.fork();
		List<Outcome> memory = new ArrayList<>();
		for (DriverState.Mapping mapping : state.mappings()) {
			for (int page = 0; page < mapping.pages(); page++) {
				memory.add(reader.execute(new Operation.Peek(mapping.address() + (long) page * Guest.PAGE, 4)));
			}
		}
		return new Seen(state, machine.table(), machine.freeRefs(), memory);
	}

	/** Does one thing, and enters what it must have changed. */
	Outcome execute(Operation operation) {
		DriverState before = state();
		Outcome outcome = machine.execute(operation);
		if (operation instanceof Operation.Alloc && outcome.equals(new Outcome.Refused(Errno.ENOSPC)) && indexMoved(before)) {
			failedHalfWay++;
		} else if (outcome instanceof Outcome.Mapped(long address)) {
			enter(address);
		} else if (operation instanceof Operation.Munmap(long address, long length) && outcome instanceof Outcome.Done) {
			remove(address, address + (length + Guest.PAGE - 1 & -Guest.PAGE), before);
		}
		return outcome;
	}

	private boolean indexMoved(DriverState before) {
		return !before.files().stream().map(DriverState.File::nextIndex).toList()
				.equals(state().files().stream().map(DriverState.File::nextIndex).toList());
	}

	private void enter(long address) {
		DriverState.Mapping made = state().mappings().stream().filter(each -> each.address() == address).findFirst().orElseThrow();
		Mapping mapping = new Mapping(made.refs());
		IntStream.range(0, made.pages()).forEach(page -> mapped.put(address + (long) page * Guest.PAGE, mapping));
	}

	private void remove(long from, long to, DriverState before) {
		SortedMap<Long, Mapping> gone = mapped.subMap(from, to);
		for (Mapping mapping : gone.values()) {
			releasedOthers |= --mapping.pages == 0 && !neighbours(mapping.refs, before);
		}
		gone.clear();
	}

	private static boolean neighbours(List<Integer> refs, DriverState state) {
		List<Integer> all = state.grefs().stream().map(DriverState.Gref::ref).toList();
		int first = all.indexOf(refs.get(0));
		return first >= 0 && first + refs.size() <= all.size() && all.subList(first, first + refs.size()).equals(refs);
	}

	/** Each reference but the reserved ones is free, or the driver's, or waits for its grantee; and it is one of these once. */
	void checkReferences() {
		List<Integer> all = new ArrayList<>(machine.freeRefs());
		assertThat(state().freeGrants()).hasValue(all.size());
		state().grefs().forEach(gref -> all.add(gref.ref()));
		all.addAll(deferred());
		Collections.sort(all);
		assertThat(all).isEqualTo(
				IntStream.range(GrantTableVersion.RESERVED_ENTRIES, machine.table().entries()).boxed().toList());
	}

	/** References whose grants wait for their grantee to be done with them. No domain maps anything yet, so there are none. */
	private static List<Integer> deferred() {
		return List.of();
	}

	/** Its count is the number of grefs, but for the fault. */
	void checkCount() {
		assertThat(state().grefSize()).isEqualTo(state().grefs().size() - failedHalfWay & Operation.MAX_U32);
	}

	/** A gref's users are the file that lists it, and the mappings. */
	void checkUsers() {
		if (releasedOthers) {
			return;
		}
		for (DriverState.Gref gref : state().grefs()) {
			long mappings = new HashSet<>(mapped.values()).stream().filter(mapping -> mapping.refs.contains(gref.ref())).count();
			assertThat((long) gref.users()).as("users of gref %d", gref.ref()).isEqualTo(mappings + (gref.file().isPresent() ? 1 : 0));
		}
	}
}
