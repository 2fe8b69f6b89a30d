package org.grantscope.core.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.TableDriverState.Deferral;

/**
 * Follows the list of grants that wait for their peer before Linux can free them.
 *
 * <p>Source: Linux 5.17 to 7.2 {@code drivers/xen/grant-table.c}: {@code deferred_list}, of {@code struct deferred_entry}; since
 * 2023, and in stable kernels since, {@code deferred_count} and {@code leaked_count}, and {@code free_per_iteration}. While the
 * timer tries an entry, that is off the list and still counted.
 */
final class DeferredListWalk {

	/** The variables that this class reads. */
	static final List<String> NAMES = List.of("deferred_list", "deferred_count", "leaked_count", "free_per_iteration");

	private final KernelView view;
	private final Variables variables;
	private final Layout entry;
	private final int entries;
	private final WalkProblems problems;

	/**
	 * Follows nothing yet.
	 *
	 * @param entries in the table
	 */
	DeferredListWalk(KernelView view, Variables variables, Layout entry, int entries, WalkProblems problems) {
		this.view = view;
		this.variables = variables;
		this.entry = entry;
		this.entries = entries;
		this.problems = problems;
	}

	/**
	 * What can be read of it; empty when not even the list's head can.
	 *
	 * @param free references that cannot be put off, for they are free
	 */
	Optional<Deferral> read(BitSet free) throws IOException {
		OptionalLong head = variables.address("deferred_list");
		if (head.isEmpty()) {
			return Optional.empty();
		}
		ListRing ring = new ListRing(view, "deferred_list", head.getAsLong(), entries, problems);
		List<Long> members;
		try {
			members = ring.members();
		} catch (UnreadableMemoryException e) {
			problems.add(variables.place("deferred_list"), e);
			return Optional.empty();
		}
		List<Integer> refs = refs(members, free);
		OptionalLong count = optional("deferred_count");
		boolean counted = count.isEmpty() || count.getAsLong() == members.size();
		if (ring.isComplete() && !counted) {
			problems.add(variables.place("deferred_count"), "%,d, as many as deferred_list has".formatted(members.size()),
					Long.toString(count.getAsLong()));
		}
		boolean complete = ring.isComplete() && counted && refs.size() == members.size();
		return Optional.of(new Deferral(refs, complete, freePerIteration(), leaked()));
	}

	private List<Integer> refs(List<Long> members, BitSet free) throws IOException {
		List<Integer> refs = new ArrayList<>(members.size());
		BitSet seen = new BitSet();
		for (long member : members) {
			long address = member - entry.field("list.next").offset();
			String place = "deferred_list, entry at 0x%x".formatted(address);
			try {
				long ref = entry.field("ref").value(view.read(address, entry.size()), 0);
				if (ref >= entries || seen.get((int) ref) || free.get((int) ref)) {
					problems.add(place, "a reference below %,d that is not free, and in no other entry".formatted(entries),
							"%d (0x%x)".formatted(ref, ref));
				} else {
					seen.set((int) ref);
					refs.add((int) ref);
				}
			} catch (UnreadableMemoryException e) {
				problems.add(place, e);
			}
		}
		return refs;
	}

	private OptionalInt freePerIteration() throws IOException {
		OptionalLong number = variables.has("free_per_iteration") ? variables.u32("free_per_iteration") : OptionalLong.empty();
		return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE ? OptionalInt.of((int) number.getAsLong())
				: OptionalInt.empty();
	}

	private OptionalLong leaked() throws IOException {
		OptionalLong leaked = optional("leaked_count");
		if (leaked.isPresent() && leaked.getAsLong() < 0) {
			problems.add(variables.place("leaked_count"), "0 or more", Long.toString(leaked.getAsLong()));
			return OptionalLong.empty();
		}
		return leaked;
	}

	private OptionalLong optional(String name) throws IOException {
		return variables.has(name) ? variables.u64(name) : OptionalLong.empty();
	}
}
