package org.grantscope.allocator.linux;

import java.util.List;
import java.util.Set;

import org.grantscope.allocator.Protection;

/**
 * One piece of mapped memory, which keeps its file open; the counterpart of {@code struct vm_area_struct}.
 *
 * @param start the first byte, at a page boundary
 * @param pages what the page table holds, in order
 */
record Vma(long start, List<Page> pages, Set<Protection> protection, GrefMapping mapping, GntallocFile file) {

	Vma {
		pages = List.copyOf(pages);
		protection = Set.copyOf(protection);
	}

	/** The first byte after it. */
	long end() {
		return start + (long) pages.size() * GntallocDriver.PAGE_BYTES;
	}

	/** The part between two page boundaries, which must lie in it. */
	Vma part(long from, long to) {
		return new Vma(from, pages.subList(pageOf(from), pageOf(to)), protection, mapping, file);
	}

	private int pageOf(long address) {
		return (int) ((address - start) / GntallocDriver.PAGE_BYTES);
	}

	Page pageAt(long address) {
		return pages.get(pageOf(address));
	}

	/** Any access at all allows reading: x86 has no memory that can only be written or executed. */
	boolean allows(boolean writing) {
		return writing ? protection.contains(Protection.WRITE) : !protection.isEmpty();
	}

	Vma copy(MachineCopy copy) {
		return new Vma(start, pages.stream().map(copy::page).toList(), protection, copy.mapping(mapping), copy.file(file));
	}
}
