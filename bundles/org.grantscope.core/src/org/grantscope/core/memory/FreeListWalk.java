package org.grantscope.core.memory;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.TableDriverState.FreeList;

/**
 * Follows the list of references that Linux will hand out, and compares it with what else Linux keeps of them.
 *
 * <p>Source: Linux 5.17 to 7.2 {@code drivers/xen/grant-table.c}: {@code gnttab_free_head} is the first, each one's entry of
 * {@code gnttab_list} the next, and 0xffffffff ends the list; {@code gnttab_free_count} counts them. Since 5.19 a set bit of
 * {@code gnttab_free_bitmap} is a free reference, {@code gnttab_free_tail_ptr} points to a link or nowhere, and
 * {@code gnttab_last_free} is a reference or none: {@code get_free_entries_seq} may leave one there that was handed out.
 */
final class FreeListWalk {

	/** The variables that this class and {@link FreeLinks} read. */
	static final List<String> NAMES = List.of("gnttab_list", "gnttab_free_head", "gnttab_free_count", "gnttab_free_bitmap",
			"gnttab_free_tail_ptr", "gnttab_last_free");

	private static final long END = 0xffff_ffffL;
	private static final int CHECKED_EVERY = 1 << 16;

	private final KernelView view;
	private final Variables variables;
	private final int entries;
	private final WalkProblems problems;
	private final BitSet seen = new BitSet();

	/**
	 * Follows nothing yet.
	 *
	 * @param entries in the table
	 */
	FreeListWalk(KernelView view, Variables variables, int entries, WalkProblems problems) {
		this.view = view;
		this.variables = variables;
		this.entries = entries;
		this.problems = problems;
	}

	/** The kernel's own count; empty when it cannot be one. */
	OptionalInt count() throws IOException {
		OptionalLong bits = variables.u32("gnttab_free_count");
		int most = entries - GrantTableVersion.RESERVED_ENTRIES;
		if (bits.isPresent() && bits.getAsLong() > most) {
			problems.add(variables.place("gnttab_free_count"), "0 to %,d free references".formatted(most),
					Integer.toString((int) bits.getAsLong()));
			return OptionalInt.empty();
		}
		return bits.isPresent() ? OptionalInt.of((int) bits.getAsLong()) : OptionalInt.empty();
	}

	/** The list, as far as it can be followed; empty when not even its beginning can be read. */
	Optional<FreeList> list(OptionalInt count) throws IOException {
		Optional<FreeLinks> links = FreeLinks.read(view, variables, entries, problems);
		OptionalLong head = variables.u32("gnttab_free_head");
		if (links.isEmpty() || head.isEmpty()) {
			return Optional.empty();
		}
		FreeList list = follow(links.get(), head.getAsLong());
		if (list.complete() && count.isPresent() && count.getAsInt() != list.refs().size()) {
			problems.add(variables.place("gnttab_free_count"), "%,d, as many as the list has".formatted(list.refs().size()),
					Integer.toString(count.getAsInt()));
		}
		compareBitmap(list.complete());
		compareTail(links.get());
		return Optional.of(list);
	}

	private FreeList follow(FreeLinks links, long head) throws IOException {
		PackedRefs.Builder refs = new PackedRefs.Builder();
		String place = variables.place("gnttab_free_head");
		long next = head;
		while (next != END) {
			if (!isFree(place, next)) {
				return new FreeList(refs.build(), false);
			}
			int ref = (int) next;
			seen.set(ref);
			refs.add(ref);
			if (refs.size() % CHECKED_EVERY == 0) {
				view.checkCancelled();
			}
			OptionalLong link = links.next(ref);
			if (link.isEmpty()) {
				problems.add(links.place(ref), "the next free reference", "memory that cannot be read");
				return new FreeList(refs.build(), false);
			}
			next = link.getAsLong();
			place = links.place(ref);
		}
		return new FreeList(refs.build(), true);
	}

	private boolean isFree(String place, long ref) {
		if (ref < GrantTableVersion.RESERVED_ENTRIES || ref >= entries) {
			problems.add(place, "a free reference from %d to %,d, or 0x%x for the end".formatted(GrantTableVersion.RESERVED_ENTRIES,
					entries - 1, END), "%d (0x%x)".formatted(ref, ref));
			return false;
		}
		if (seen.get((int) ref)) {
			problems.add(place, "a free reference that the list did not have before", "%d again".formatted(ref));
			return false;
		}
		return true;
	}

	private void compareBitmap(boolean complete) throws IOException {
		if (!variables.has("gnttab_free_bitmap")) {
			return;
		}
		OptionalLong address = variables.pointer("gnttab_free_bitmap", "the bitmap of free references", "there is none");
		if (address.isEmpty()) {
			return;
		}
		String place = "gnttab_free_bitmap, bits at 0x%x".formatted(address.getAsLong());
		try {
			BitSet bits = BitSet.valueOf(view.read(address.getAsLong(), Math.ceilDiv(entries, Long.SIZE) * Long.BYTES));
			bits.clear(entries, Math.max(entries, bits.length()));
			tellMissing(place, "a set bit for each reference of the free list", seen, bits);
			if (complete) {
				tellMissing(place, "bits of references of the free list alone", bits, seen);
			}
		} catch (UnreadableMemoryException e) {
			problems.add(place, e);
		}
	}

	private void tellMissing(String place, String expected, BitSet all, BitSet among) {
		BitSet missing = (BitSet) all.clone();
		missing.andNot(among);
		if (!missing.isEmpty()) {
			problems.add(place, expected, "%,d otherwise, the first for reference %d"
					.formatted(missing.cardinality(), missing.nextSetBit(0)));
		}
	}

	private void compareTail(FreeLinks links) throws IOException {
		OptionalLong last = variables.has("gnttab_last_free") ? variables.u32("gnttab_last_free") : OptionalLong.empty();
		if (last.isPresent() && last.getAsLong() != END && last.getAsLong() >= entries) {
			problems.add(variables.place("gnttab_last_free"), "a reference below %,d, or 0x%x for none".formatted(entries, END),
					"0x%x".formatted(last.getAsLong()));
		}
		OptionalLong tail = variables.has("gnttab_free_tail_ptr") ? variables.u64("gnttab_free_tail_ptr") : OptionalLong.empty();
		if (tail.isPresent() && tail.getAsLong() != 0 && !tail.equals(variables.address("gnttab_free_head"))
				&& !links.isLink(tail.getAsLong())) {
			problems.add(variables.place("gnttab_free_tail_ptr"), "the address of gnttab_free_head or of a link in gnttab_list, or 0",
					"0x%x".formatted(tail.getAsLong()));
		}
	}

	/** The references that the list has. */
	BitSet refs() {
		return seen;
	}
}
