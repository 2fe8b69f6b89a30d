package org.grantscope.core.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * By reference, the next one in the list of free references: the pages behind {@code gnttab_list}.
 *
 * <p>Source: Linux 5.17 to 7.2 {@code drivers/xen/grant-table.c}, {@code __gnttab_entry}: an array of pointers to pages of
 * {@code PAGE_SIZE / sizeof(grant_ref_t)} references each.
 */
final class FreeLinks {

	private static final int PAGE_BYTES = PagedMemory.PAGE_BYTES;
	private static final int REFS = PAGE_BYTES / 4;
	private static final int PAGES_AT_ONCE = 256;
	private static final int POINTER_BYTES = 8;
	private static final byte[] UNREADABLE = {};

	private final long[] addresses;
	private final byte[][] pages;

	private FreeLinks(long[] addresses) {
		this.addresses = addresses;
		this.pages = new byte[addresses.length][];
		Arrays.fill(pages, UNREADABLE);
	}

	/**
	 * Reads all pages; of those that cannot be read the links are not known.
	 *
	 * @param entries in the table, and so references in the pages
	 * @return empty when it is not known where the pages are
	 */
	static Optional<FreeLinks> read(KernelView view, Variables variables, int entries, WalkProblems problems) throws IOException {
		OptionalLong list = variables.pointer("gnttab_list", "the pages of the free list", "the kernel has not set up its grant table");
		if (list.isEmpty()) {
			return Optional.empty();
		}
		int count = Math.ceilDiv(entries, REFS);
		try {
			byte[] pointers = view.read(list.getAsLong(), count * POINTER_BYTES);
			FreeLinks links = new FreeLinks(addresses(view, list.getAsLong(), pointers, problems));
			links.readPages(view, problems);
			return Optional.of(links);
		} catch (UnreadableMemoryException e) {
			problems.add("gnttab_list, the array at 0x%x".formatted(list.getAsLong()), e);
			return Optional.empty();
		}
	}

	/** Where the pages are; 0 for one whose pointer is none. */
	private static long[] addresses(KernelView view, long list, byte[] pointers, WalkProblems problems) {
		long[] addresses = new long[pointers.length / POINTER_BYTES];
		Set<Long> seen = new HashSet<>();
		for (int i = 0; i < addresses.length; i++) {
			long pointer = KernelView.u64(pointers, i * POINTER_BYTES);
			if (view.isPointer(pointer) && pointer % PAGE_BYTES == 0 && seen.add(pointer)) {
				addresses[i] = pointer;
			} else {
				problems.add("gnttab_list[%d] at 0x%x".formatted(i, list + (long) i * POINTER_BYTES),
						"the address of a page, and of no other one's", "0x%x".formatted(pointer));
			}
		}
		return addresses;
	}

	private void readPages(KernelView view, WalkProblems problems) throws IOException {
		for (int from = 0; from < pages.length; from += PAGES_AT_ONCE) {
			List<MemoryRange> wanted = new ArrayList<>();
			for (int i = from; i < Math.min(pages.length, from + PAGES_AT_ONCE); i++) {
				if (addresses[i] != 0) {
					wanted.add(new MemoryRange(addresses[i], PAGE_BYTES));
				}
			}
			view.prefetch(wanted);
			for (int i = from; i < Math.min(pages.length, from + PAGES_AT_ONCE); i++) {
				readPage(view, i, problems);
			}
		}
	}

	private void readPage(KernelView view, int i, WalkProblems problems) throws IOException {
		if (addresses[i] == 0) {
			return;
		}
		try {
			pages[i] = view.read(addresses[i], PAGE_BYTES);
		} catch (UnreadableMemoryException e) {
			problems.add("gnttab_list[%d]".formatted(i), e);
		}
	}

	/** The one after that one, as it is in memory; empty when its page could not be read. */
	OptionalLong next(int ref) {
		byte[] page = pages[ref / REFS];
		return page.length == 0 ? OptionalLong.empty() : OptionalLong.of(Integer.toUnsignedLong(KernelView.s32(page, ref % REFS * 4)));
	}

	/** Where the link of that one is, for people. */
	String place(int ref) {
		return "gnttab_list[%d][%d] at 0x%x, after reference %d".formatted(ref / REFS, ref % REFS,
				addresses[ref / REFS] + ref % REFS * 4, ref);
	}

	/** Whether the address is that of a reference's link. */
	boolean isLink(long address) {
		for (long page : addresses) {
			if (page != 0 && Long.compareUnsigned(address - page, PAGE_BYTES) < 0 && address % 4 == 0) {
				return true;
			}
		}
		return false;
	}
}
