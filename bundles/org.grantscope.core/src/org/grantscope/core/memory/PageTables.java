package org.grantscope.core.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory that a CPU's page tables make out of physical memory: read by virtual address, whatever the CPU that answers runs.
 * Tables are read anew for each page of each read; over a {@link PagedMemory} that costs nothing.
 *
 * <p>Of a Xen PV guest the tables hold machine addresses; then the memory below is the machine's, not the guest's.
 *
 * <p>Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 3, chapter 4 "Paging", 4-level and 5-level.
 */
public final class PageTables implements MemoryReader {

	private static final int PAGE_SHIFT = 12;
	private static final int INDEX_BITS = 9;
	private static final int ENTRY_BYTES = 8;
	/** Bits 51 to 12; those above are NX and what software may use, those below are flags. */
	private static final long FRAME = 0x000f_ffff_ffff_f000L;
	private static final long PRESENT = 1;
	/** Of an entry of the third level or lower: no table but a page of 1 GiB or 2 MiB. */
	private static final long PAGE_SIZE = 1 << 7;
	private static final int LARGEST_PAGE = 3;
	private static final int LA57 = 12;
	private static final List<String> NAMES = List.of("PT", "PD", "PDPT", "PML4", "PML5");

	private final MemoryReader physical;
	private final long top;
	private final int levels;

	/**
	 * Nothing is read yet.
	 *
	 * @param physical by physical addresses; of a Xen PV guest by machine addresses
	 * @param cr3      the register's value; its flags, and the number of the process's context (PCID), do not matter
	 * @param levels   4 or 5; {@link #levels} tells
	 */
	public PageTables(MemoryReader physical, long cr3, int levels) {
		if (levels != 4 && levels != 5) {
			throw new IllegalArgumentException("page tables of " + levels + " levels");
		}
		this.physical = physical;
		this.top = cr3 & FRAME;
		this.levels = levels;
	}

	/** How many levels a CPU uses that has this value in CR4: 4, or with LA57 5. */
	public static int levels(long cr4) {
		return (cr4 >>> LA57 & 1) == 0 ? 4 : 5;
	}

	/**
	 * Where a virtual address is.
	 *
	 * @return the physical address
	 * @throws UnreadableMemoryException when nothing is there; it says which table's entry says so
	 * @throws IOException               as {@link #read} does
	 */
	public long translate(long address) throws IOException {
		int unused = Long.SIZE - PAGE_SHIFT - levels * INDEX_BITS;
		if (address << unused >> unused != address) {
			throw unreadable(address, "no address that %d levels of page tables have".formatted(levels));
		}
		long table = top;
		for (int level = levels; level > 0; level--) {
			int shift = PAGE_SHIFT + (level - 1) * INDEX_BITS;
			int index = (int) (address >>> shift) & (1 << INDEX_BITS) - 1;
			long entry = entry(address, level, index, table + (long) index * ENTRY_BYTES);
			if ((entry & PRESENT) == 0) {
				throw unreadable(address, "not present by %s, 0x%x".formatted(name(level, index), entry));
			}
			if (level == 1 || (entry & PAGE_SIZE) != 0) {
				if (level > LARGEST_PAGE) {
					throw unreadable(address, "no page is as large as %s, 0x%x, says".formatted(name(level, index), entry));
				}
				long within = (1L << shift) - 1;
				return entry & FRAME & ~within | address & within;
			}
			table = entry & FRAME;
		}
		throw new AssertionError("the last level is a page's");
	}

	private long entry(long address, int level, int index, long at) throws IOException {
		try {
			return KernelView.u64(physical.read(at, ENTRY_BYTES), 0);
		} catch (UnreadableMemoryException e) {
			throw unreadable(address, "%s is at physical address 0x%x: %s".formatted(name(level, index), at, e.why()));
		}
	}

	private static String name(int level, int index) {
		return "level %d (%s) entry %d".formatted(level, NAMES.get(level - 1), index);
	}

	private static UnreadableMemoryException unreadable(long address, String why) {
		return new UnreadableMemoryException(address, 1, why);
	}

	@Override
	public byte[] read(long address, int length) throws IOException {
		return readAll(List.of(new MemoryRange(address, length))).get(0);
	}

	@Override
	public List<byte[]> readAll(List<MemoryRange> ranges) throws IOException {
		List<Run> runs = new ArrayList<>();
		for (MemoryRange range : ranges) {
			addRuns(runs, range);
		}
		List<byte[]> read = readRuns(runs);
		List<byte[]> all = new ArrayList<>(ranges.size());
		int next = 0;
		for (MemoryRange range : ranges) {
			byte[] bytes = new byte[range.length()];
			for (int at = 0; at < bytes.length; at += read.get(next++).length) {
				System.arraycopy(read.get(next), 0, bytes, at, read.get(next).length);
			}
			all.add(bytes);
		}
		return all;
	}

	/** Cuts a range where its pages do not follow each other in physical memory. */
	private void addRuns(List<Run> runs, MemoryRange range) throws IOException {
		Run run = new Run(range.address(), translate(range.address()), 0);
		for (int at = 0; at < range.length();) {
			long address = range.address() + at;
			long found = translate(address);
			if (run.physical + run.length != found) {
				runs.add(run);
				run = new Run(address, found, 0);
			}
			int length = Math.min(range.length() - at, PagedMemory.PAGE_BYTES - (int) (address & PagedMemory.PAGE_BYTES - 1));
			run = new Run(run.address, run.physical, run.length + length);
			at += length;
		}
		runs.add(run);
	}

	private List<byte[]> readRuns(List<Run> runs) throws IOException {
		List<MemoryRange> ranges = new ArrayList<>(runs.size());
		for (Run run : runs) {
			ranges.add(new MemoryRange(run.physical, run.length));
		}
		try {
			List<byte[]> read = physical.readAll(ranges);
			for (int i = 0; i < runs.size(); i++) {
				if (read.get(i).length != runs.get(i).length) {
					throw new IOException("%d bytes at 0x%x were asked for, %d came".formatted(
							runs.get(i).length, runs.get(i).physical, read.get(i).length));
				}
			}
			return read;
		} catch (UnreadableMemoryException e) {
			for (Run run : runs) {
				long within = e.address() - run.physical;
				if (within >= 0 && within < run.length) {
					throw new UnreadableMemoryException(run.address + within, Math.min(e.length(), run.length - (int) within),
							"it is at physical address 0x%x: %s".formatted(e.address(), e.why()));
				}
			}
			throw e;
		}
	}

	/** Bytes that follow each other in both memories. */
	private record Run(long address, long physical, int length) {
	}
}
