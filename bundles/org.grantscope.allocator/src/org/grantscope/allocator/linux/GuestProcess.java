package org.grantscope.allocator.linux;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;

/**
 * The process that uses the device: its descriptors and its address space. A file is released when its last descriptor
 * and its last mapping are gone, at the end of the system call, and of several files the last one first (the kernel's
 * {@code task_work}, Linux {@code kernel/task_work.c} and {@code fs/file_table.c}, 6.1.192).
 */
public final class GuestProcess {

	/** The usual {@code RLIMIT_NOFILE}. */
	private static final int DESCRIPTORS = 1024;
	private static final long PAGE_MASK = GntallocDriver.PAGE_BYTES - 1;

	private final GntallocDriver driver;
	private final Set<Integer> taken;
	private final SortedMap<Integer, GntallocFile> descriptors = new TreeMap<>();
	private final AddressSpace memory = new AddressSpace();
	private final Deque<GntallocFile> releases = new ArrayDeque<>();

	/**
	 * A process that maps nothing yet.
	 *
	 * @param taken descriptors that it has open already, and keeps
	 */
	public GuestProcess(GntallocDriver driver, Set<Integer> taken) {
		this.driver = driver;
		this.taken = Set.copyOf(taken);
	}

	GuestProcess copy(MachineCopy copy, GntallocDriver itsDriver) {
		GuestProcess process = new GuestProcess(itsDriver, taken);
		descriptors.forEach((number, file) -> process.descriptors.put(number, copy.file(file)));
		memory.all().forEach(vma -> process.memory.add(vma.copy(copy)));
		return process;
	}

	SortedMap<Integer, GntallocFile> descriptors() {
		return descriptors;
	}

	AddressSpace memory() {
		return memory;
	}

	/** Opens the device. */
	public Outcome open() {
		return freeDescriptor() == DESCRIPTORS ? new Outcome.Refused(Errno.EMFILE) : install(driver.open());
	}

	/** Another descriptor for the same file. */
	public Outcome dup(int fd) {
		Optional<GntallocFile> file = file(fd);
		if (file.isEmpty()) {
			return new Outcome.Refused(Errno.EBADF);
		}
		if (freeDescriptor() == DESCRIPTORS) {
			return new Outcome.Refused(Errno.EMFILE);
		}
		file.get().references++;
		return install(file.get());
	}

	private Outcome install(GntallocFile file) {
		int number = freeDescriptor();
		descriptors.put(number, file);
		return new Outcome.Opened(number);
	}

	private int freeDescriptor() {
		int number = 0;
		while (taken.contains(number) || descriptors.containsKey(number)) {
			number++;
		}
		return number;
	}

	/** Closes a descriptor. */
	public Outcome close(int fd) {
		Optional<GntallocFile> file = file(fd);
		if (file.isEmpty()) {
			return new Outcome.Refused(Errno.EBADF);
		}
		descriptors.remove(fd);
		put(file.get());
		runReleases();
		return new Outcome.Done();
	}

	/** Asks the driver for grants. */
	public Outcome alloc(Operation.Alloc wish) {
		return file(wish.fd()).map(file -> driver.alloc(file, wish.domid(), wish.flags(), (int) wish.count()))
				.orElseGet(() -> new Outcome.Refused(Errno.EBADF));
	}

	/** Gives grants back. */
	public Outcome dealloc(Operation.Dealloc wish) {
		return file(wish.fd()).map(file -> driver.dealloc(file, wish.index(), (int) wish.count()))
				.orElseGet(() -> new Outcome.Refused(Errno.EBADF));
	}

	/** Says what happens when a page's last user goes. */
	public Outcome setUnmapNotify(Operation.SetUnmapNotify wish) {
		return file(wish.fd()).map(file -> driver.setUnmapNotify(file, wish))
				.orElseGet(() -> new Outcome.Refused(Errno.EBADF));
	}

	/** Maps; the checks before the driver's are those of {@code ksys_mmap_pgoff} and {@code do_mmap}, Linux 6.1.192. */
	public Outcome mmap(Operation.Mmap wish) {
		if ((wish.index() & PAGE_MASK) != 0) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		Optional<GntallocFile> file = file(wish.fd());
		if (file.isEmpty()) {
			return new Outcome.Refused(Errno.EBADF);
		}
		if (wish.length() == 0) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		long length = roundUp(wish.length());
		OptionalLong gap = length == 0 ? OptionalLong.empty() : memory.findGap(length);
		if (gap.isEmpty()) {
			return new Outcome.Refused(Errno.ENOMEM);
		}
		if (!wish.shared()) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		long count = length / GntallocDriver.PAGE_BYTES;
		Optional<GrefMapping> mapping = count > Integer.MAX_VALUE ? Optional.empty()
				: driver.mmap(file.get(), wish.index(), (int) count);
		if (mapping.isEmpty()) {
			return new Outcome.Refused(Errno.ENOENT);
		}
		insert(gap.getAsLong(), wish, mapping.get(), file.get());
		return new Outcome.Mapped(gap.getAsLong());
	}

	private void insert(long address, Operation.Mmap wish, GrefMapping mapping, GntallocFile file) {
		List<Page> pages = mapping.grefs.stream().map(gref -> gref.page).toList();
		pages.forEach(driver.pages()::get);
		file.references++;
		memory.add(new Vma(address, pages, wish.protection(), mapping, file));
	}

	/** Unmaps; counterpart of {@code __do_munmap} in Linux {@code mm/mmap.c}, 6.1.192. */
	public Outcome munmap(long address, long length) {
		long bytes = roundUp(length);
		if ((address & PAGE_MASK) != 0 || Long.compareUnsigned(address, AddressSpace.TASK_SIZE) > 0
				|| Long.compareUnsigned(length, AddressSpace.TASK_SIZE - address) > 0 || bytes == 0) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		split(address);
		split(address + bytes);
		List<Vma> gone = memory.remove(address, address + bytes);
		gone.forEach(vma -> vma.pages().forEach(driver.pages()::put));
		for (Vma vma : gone) {
			driver.vmaClose(vma.mapping());
			put(vma.file());
		}
		runReleases();
		return new Outcome.Done();
	}

	private void split(long address) {
		memory.split(address).ifPresent(whole -> {
			driver.vmaOpen(whole.mapping());
			whole.file().references++;
		});
	}

	/** Reads memory. */
	public Outcome peek(long address, int length) {
		byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			Optional<Vma> vma = accessible(address + i, false);
			if (vma.isEmpty()) {
				return new Outcome.Faulted(Outcome.Signal.SEGV);
			}
			bytes[i] = vma.get().pageAt(address + i).bytes[(int) (address + i & PAGE_MASK)];
		}
		return new Outcome.Bytes(bytes);
	}

	/** Writes memory; the bytes before the one that faults are written. */
	public Outcome poke(long address, byte[] bytes) {
		for (int i = 0; i < bytes.length; i++) {
			Optional<Vma> vma = accessible(address + i, true);
			if (vma.isEmpty()) {
				return new Outcome.Faulted(Outcome.Signal.SEGV);
			}
			vma.get().pageAt(address + i).bytes[(int) (address + i & PAGE_MASK)] = bytes[i];
		}
		return new Outcome.Done();
	}

	private Optional<Vma> accessible(long address, boolean writing) {
		return memory.at(address).filter(vma -> vma.allows(writing));
	}

	private Optional<GntallocFile> file(int fd) {
		return Optional.ofNullable(descriptors.get(fd));
	}

	private void put(GntallocFile file) {
		if (--file.references == 0) {
			releases.push(file);
		}
	}

	private void runReleases() {
		while (!releases.isEmpty()) {
			driver.release(releases.pop());
		}
	}

	private static long roundUp(long bytes) {
		return bytes + PAGE_MASK & ~PAGE_MASK;
	}
}
