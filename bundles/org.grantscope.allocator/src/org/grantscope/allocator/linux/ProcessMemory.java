package org.grantscope.allocator.linux;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.Protection;
import org.grantscope.allocator.xen.Page;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.abi.Errno;

/**
 * The memory calls of one process; the counterpart of {@code struct mm_struct}. Counterpart of these in Linux {@code mm},
 * 6.1.192: {@code ksys_mmap_pgoff}, {@code do_mmap}, {@code __do_munmap}, {@code do_mprotect_pkey}, {@code mremap},
 * {@code do_madvise}, {@code dup_mmap} and {@code exit_mmap}.
 */
final class ProcessMemory {

	static final long PAGE_MASK = Page.BYTES - 1L;

	/** More is an obvious overcommit on a domain of 512 MiB, which the kernel refuses. */
	private static final long MOST_ANONYMOUS_PAGES = (512L << 20) / Page.BYTES;

	private static final int MADV_DONTNEED = 4;
	private static final int MADV_WILLNEED = 3;
	private static final int MADV_DONTFORK = 10;
	private static final int MADV_DOFORK = 11;

	private final AddressSpace space = new AddressSpace();
	private final PageAllocator pages;
	private final FileReferences files;

	ProcessMemory(PageAllocator pages, FileReferences files) {
		this.pages = pages;
		this.files = files;
	}

	AddressSpace space() {
		return space;
	}

	Optional<Vma> firstEndingAfter(long address) {
		return space.firstEndingAfter(address);
	}

	/** Maps pages of a file. */
	Outcome mmap(Operation.Mmap wish, Optional<OpenFile> file) {
		if ((wish.index() & PAGE_MASK) != 0) {
			return refused(Errno.EINVAL);
		}
		if (file.isEmpty()) {
			return refused(Errno.EBADF);
		}
		if (wish.length() == 0) {
			return refused(Errno.EINVAL);
		}
		OptionalLong gap = gap(wish.length(), wish.hint());
		if (gap.isEmpty()) {
			return refused(Errno.ENOMEM);
		}
		long count = roundUp(wish.length()) / Page.BYTES;
		int pageCount = count > Integer.MAX_VALUE ? 0 : (int) count;
		OpenFile.Mapped mapped = file.get().mmap(wish, gap.getAsLong(), pageCount);
		mapped.vma().ifPresent(vma -> {
			files.get(file.get());
			space.add(vma);
		});
		return mapped.vma().isPresent() ? new Outcome.Mapped(gap.getAsLong()) : refused(mapped.error());
	}

	/** Maps fresh memory. */
	Outcome mmapAnonymous(Operation.MmapAnonymous wish) {
		if (wish.length() == 0) {
			return refused(Errno.EINVAL);
		}
		OptionalLong gap = gap(wish.length(), wish.hint());
		long count = roundUp(wish.length()) / Page.BYTES;
		if (gap.isEmpty() || count > MOST_ANONYMOUS_PAGES) {
			return refused(Errno.ENOMEM);
		}
		space.add(new Vma(gap.getAsLong(), new @Nullable GuestPage[(int) count], wish.protection(), new AnonymousMemory(),
				Optional.empty(), false));
		return new Outcome.Mapped(gap.getAsLong());
	}

	private OptionalLong gap(long wished, long hint) {
		long length = roundUp(wished);
		return length == 0 ? OptionalLong.empty() : space.findGap(length, roundUp(hint));
	}

	/** Unmaps. */
	Outcome munmap(long address, long length) {
		long bytes = roundUp(length);
		if ((address & PAGE_MASK) != 0 || !isInTask(address, length) || bytes == 0) {
			return refused(Errno.EINVAL);
		}
		split(address);
		split(address + bytes);
		unmap(space.remove(address, address + bytes));
		return new Outcome.Done();
	}

	private static boolean isInTask(long address, long length) {
		return Long.compareUnsigned(address, AddressSpace.TASK_SIZE) <= 0
				&& Long.compareUnsigned(length, AddressSpace.TASK_SIZE - address) <= 0;
	}

	/** First the page tables of all, then one after another. */
	private void unmap(List<Vma> gone) {
		gone.forEach(vma -> drop(vma, vma.start, vma.end()));
		for (Vma vma : gone) {
			vma.backing.closed();
			vma.file.ifPresent(files::put);
		}
	}

	private void split(long address) {
		space.split(address).ifPresent(whole -> {
			whole.backing.opened();
			whole.file.ifPresent(files::get);
		});
	}

	/**
	 * Changes the protection; what comes before a hole is changed all the same. The kernel tells gntdev of a change as it
	 * tells it of an unmapping, and gntdev takes the grants out ({@code change_pmd_range}, Linux {@code mm/mprotect.c}).
	 */
	Outcome mprotect(long address, long length, Set<Protection> protection) {
		if ((address & PAGE_MASK) != 0) {
			return refused(Errno.EINVAL);
		}
		if (length == 0) {
			return new Outcome.Done();
		}
		long end = address + roundUp(length);
		if (Long.compareUnsigned(end, address) <= 0) {
			return refused(Errno.ENOMEM);
		}
		return change(address, end, vma -> vma.protection.equals(protection) ? vma : vma.with(protection), this::invalidate);
	}

	/** The page table's entries of a piece change; what a grant had put there is gone afterwards. */
	private void invalidate(Vma vma) {
		vma.backing.invalidate(vma.start, vma.end());
		if (!vma.backing.isInherited()) {
			vma.zap(vma.start, vma.end(), pages);
		}
	}

	/** Changes all pieces of a range, splitting what would change in part, up to the first hole. */
	private Outcome change(long address, long end, UnaryOperator<Vma> how, Consumer<Vma> before) {
		long reached = address;
		while (Long.compareUnsigned(reached, end) < 0) {
			Optional<Vma> found = space.at(reached);
			if (found.isEmpty()) {
				return refused(Errno.ENOMEM);
			}
			long next = Long.compareUnsigned(found.get().end(), end) < 0 ? found.get().end() : end;
			if (how.apply(found.get()) != found.get()) {
				split(reached);
				split(next);
				found = space.at(reached);
				found.ifPresent(before);
				found.map(how).ifPresent(space::add);
			}
			reached = next;
		}
		return new Outcome.Done();
	}

	/** Takes advice. What the kernel knows and what changes nothing here is taken; the rest is refused. */
	Outcome madvise(long address, long length, int advice) {
		boolean harmless = advice >= 0 && advice <= MADV_WILLNEED;
		if (!harmless && advice != MADV_DONTNEED && advice != MADV_DONTFORK && advice != MADV_DOFORK
				|| (address & PAGE_MASK) != 0 || length != 0 && roundUp(length) == 0) {
			return refused(Errno.EINVAL);
		}
		long end = address + roundUp(length);
		if (Long.compareUnsigned(end, address) < 0) {
			return refused(Errno.EINVAL);
		}
		if (advice == MADV_DONTNEED) {
			long last = Long.compareUnsigned(end, AddressSpace.TASK_SIZE) < 0 ? end : AddressSpace.TASK_SIZE;
			for (Vma vma : space.in(address, end)) {
				drop(vma, Math.max(address, vma.start), Math.min(last, vma.end()));
			}
		}
		boolean forkless = advice == MADV_DONTFORK;
		return change(address, end, vma -> harmless || advice == MADV_DONTNEED || vma.forkless == forkless ? vma
				: vma.withForkless(forkless), vma -> {
					// the page table stays as it is
				});
	}

	private void drop(Vma vma, long from, long to) {
		if (from < to) {
			vma.backing.invalidate(from, to);
			vma.zap(from, to, pages);
		}
	}

	/** Resizes or moves. Nothing of these devices can grow. */
	Outcome mremap(Operation.Mremap wish) {
		long oldBytes = roundUp(wish.oldLength());
		long newBytes = roundUp(wish.newLength());
		if ((wish.address() & PAGE_MASK) != 0 || newBytes == 0) {
			return refused(Errno.EINVAL);
		}
		if (wish.target().isPresent()) {
			return moveTo(wish.target().getAsLong(), wish.address(), oldBytes, newBytes);
		}
		if (Long.compareUnsigned(oldBytes, newBytes) >= 0) {
			Outcome shrunk = oldBytes == newBytes ? new Outcome.Done() : munmap(wish.address() + newBytes, oldBytes - newBytes);
			if (shrunk instanceof Outcome.Refused || space.at(wish.address()).isEmpty()) {
				return refused(shrunk instanceof Outcome.Refused ? Errno.EINVAL : Errno.EFAULT);
			}
			return new Outcome.Mapped(wish.address());
		}
		return refused(Errno.EFAULT);
	}

	private Outcome moveTo(long target, long address, long oldBytes, long newBytes) {
		boolean overlaps = Long.compareUnsigned(address + oldBytes, target) > 0
				&& Long.compareUnsigned(target + newBytes, address) > 0;
		if ((target & PAGE_MASK) != 0 || !isInTask(target, newBytes) || overlaps) {
			return refused(Errno.EINVAL);
		}
		munmap(target, newBytes);
		if (Long.compareUnsigned(oldBytes, newBytes) > 0) {
			munmap(address + newBytes, oldBytes - newBytes);
		}
		long moved = Math.min(oldBytes, newBytes);
		Optional<Vma> found = space.at(address);
		if (moved < newBytes || moved == 0 || found.isEmpty() || found.get().end() < address + moved) {
			return refused(Errno.EFAULT);
		}
		split(address);
		split(address + moved);
		space.at(address).ifPresent(vma -> move(vma, target));
		return new Outcome.Mapped(target);
	}

	/** The new piece comes before the old one goes. */
	private void move(Vma vma, long target) {
		vma.backing.opened();
		vma.file.ifPresent(files::get);
		invalidate(vma);
		Vma moved = vma.movedTo(target);
		moved.getPages(pages);
		space.add(moved);
		unmap(space.remove(vma.start, vma.end()));
	}

	/** Reads memory. */
	Outcome peek(long address, int length) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < length; i++) {
			Access access = access(address + i, false);
			GuestPage page = access.page();
			if (page == null) {
				return new Outcome.Faulted(access.signal());
			}
			bytes.write(page.memory.read((int) (address + i & PAGE_MASK)));
		}
		return new Outcome.Bytes(bytes.toByteArray());
	}

	/** Writes memory; the bytes before the one that faults are written. */
	Outcome poke(long address, byte[] bytes) {
		for (int i = 0; i < bytes.length; i++) {
			Access access = access(address + i, true);
			GuestPage page = access.page();
			if (page == null) {
				return new Outcome.Faulted(access.signal());
			}
			page.memory.write((int) (address + i & PAGE_MASK), bytes[i]);
		}
		return new Outcome.Done();
	}

	private record Access(@Nullable GuestPage page, Outcome.Signal signal) {
	}

	private Access access(long address, boolean writing) {
		Optional<Vma> found = space.at(address).filter(vma -> vma.allows(writing));
		if (found.isEmpty()) {
			return new Access(null, Outcome.Signal.SEGV);
		}
		GuestPage page = found.get().pageAt(address);
		if (page == null && found.get().backing.bringsPages()) {
			page = pages.allocate();
			found.get().setPageAt(address, page);
		}
		return new Access(page, Outcome.Signal.BUS);
	}

	/** The child's memory after a fork. */
	void copyTo(ProcessMemory child) {
		for (Vma vma : space.all()) {
			if (!vma.forkless && vma.backing.isInherited()) {
				Vma copy = vma.file.isPresent() ? vma.forked() : privateCopy(vma);
				vma.file.ifPresent(child.files::get);
				vma.backing.opened();
				if (vma.file.isPresent()) {
					copy.getPages(pages);
				}
				child.space.add(copy);
			}
		}
	}

	private Vma privateCopy(Vma vma) {
		Vma copy = new Vma(vma.start, new @Nullable GuestPage[vma.pageCount()], vma.protection, vma.backing, vma.file, false);
		for (long at = vma.start; at < vma.end(); at += Page.BYTES) {
			GuestPage page = vma.pageAt(at);
			if (page != null) {
				GuestPage mine = pages.allocate();
				for (int i = 0; i < Page.BYTES; i++) {
					mine.memory.write(i, page.memory.read(i));
				}
				copy.setPageAt(at, mine);
			}
		}
		return copy;
	}

	/** The process ends: all goes, in ascending order of address. */
	void exit() {
		unmap(space.remove(0, Long.MAX_VALUE));
	}

	ProcessMemory copy(MachineCopy copy, Linux linux, FileReferences itsFiles) {
		ProcessMemory memory = new ProcessMemory(linux.pages(), itsFiles);
		space.all().forEach(vma -> memory.space.add(vma.copy(copy, linux)));
		return memory;
	}

	void write(StateWriter out) {
		out.number(space.all().size());
		space.all().forEach(vma -> vma.write(out));
	}

	private static long roundUp(long bytes) {
		return bytes + PAGE_MASK & ~PAGE_MASK;
	}

	private static Outcome refused(Errno errno) {
		return new Outcome.Refused(errno);
	}
}
