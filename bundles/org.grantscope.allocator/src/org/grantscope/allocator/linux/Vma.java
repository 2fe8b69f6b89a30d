package org.grantscope.allocator.linux;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Protection;
import org.grantscope.allocator.xen.Page;
import org.grantscope.allocator.xen.StateWriter;

/**
 * One piece of mapped memory with its part of the page table; the counterpart of {@code struct vm_area_struct}. It keeps
 * its file open.
 */
final class Vma {

	final long start;
	final Set<Protection> protection;
	final VmaBacking backing;
	/** Empty for memory of no file. */
	final Optional<OpenFile> file;
	/** {@code VM_DONTCOPY} by the process's wish. */
	final boolean forkless;
	private final @Nullable GuestPage[] pages;

	/**
	 * A piece.
	 *
	 * @param start the first byte, at a page boundary
	 * @param pages what the page table holds, in order; it is the piece's own from now on
	 */
	Vma(long start, @Nullable GuestPage[] pages, Set<Protection> protection, VmaBacking backing, Optional<OpenFile> file,
			boolean forkless) {
		this.start = start;
		this.pages = pages;
		this.protection = Set.copyOf(protection);
		this.backing = backing;
		this.file = file;
		this.forkless = forkless;
	}

	/** The first byte after it. */
	long end() {
		return start + bytes();
	}

	long bytes() {
		return (long) pages.length * Page.BYTES;
	}

	int pageCount() {
		return pages.length;
	}

	/** The part between two page boundaries, which must lie in it. */
	Vma part(long from, long to) {
		return new Vma(from, Arrays.copyOfRange(pages, pageOf(from), pageOf(to)), protection, backing, file, forkless);
	}

	Vma with(Set<Protection> newProtection) {
		return new Vma(start, pages, newProtection, backing, file, forkless);
	}

	Vma withForkless(boolean wish) {
		return new Vma(start, pages, protection, backing, file, wish);
	}

	/** The same at another address. */
	Vma movedTo(long address) {
		return new Vma(address, pages.clone(), protection, backing, file, forkless);
	}

	/** The child's copy, with a page table of its own. */
	Vma forked() {
		return movedTo(start);
	}

	private int pageOf(long address) {
		return (int) ((address - start) / Page.BYTES);
	}

	@Nullable
	GuestPage pageAt(long address) {
		return pages[pageOf(address)];
	}

	void setPageAt(long address, GuestPage page) {
		pages[pageOf(address)] = page;
	}

	/** Empties the page table between two page boundaries, which must lie in it. */
	void zap(long from, long to, PageAllocator allocator) {
		for (int i = pageOf(from); i < pageOf(to); i++) {
			GuestPage page = pages[i];
			if (page != null) {
				allocator.put(page);
				pages[i] = null;
			}
		}
	}

	/** One more reference to each page in the table. */
	void getPages(PageAllocator allocator) {
		for (GuestPage page : pages) {
			if (page != null) {
				allocator.get(page);
			}
		}
	}

	/** Any access at all allows reading: x86 has no memory that can only be written or executed. */
	boolean allows(boolean writing) {
		return writing ? protection.contains(Protection.WRITE) && backing.isWritable() : !protection.isEmpty();
	}

	void write(StateWriter out) {
		out.number(start);
		out.number(protection.stream().mapToInt(one -> 1 << one.ordinal()).sum());
		out.flag(forkless);
		out.flag(file.isPresent());
		file.ifPresent(out::part);
		out.part(backing);
		out.parts(pages);
	}

	Vma copy(MachineCopy copy, Linux linux) {
		@Nullable
		GuestPage[] copies = new @Nullable GuestPage[pages.length];
		for (int i = 0; i < pages.length; i++) {
			GuestPage page = pages[i];
			copies[i] = page == null ? null : copy.guestPage(page);
		}
		return new Vma(start, copies, protection, copy.backing(backing, linux), file.map(open -> copy.file(open, linux)), forkless);
	}
}
