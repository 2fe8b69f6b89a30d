package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.grantscope.allocator.xen.Page;

/**
 * The mapped memory of one process. New mappings go as high as they fit; counterpart of {@code vm_unmapped_area} with
 * {@code VM_UNMAPPED_AREA_TOPDOWN} and of {@code __split_vma} in Linux {@code mm/mmap.c}, 6.1.192.
 */
final class AddressSpace {

	/** The end of what a process may map, in bytes; x86-64 with four levels of page tables. */
	static final long TASK_SIZE = 0x7fff_ffff_f000L;

	/** Below the stack and the libraries of a process; a real one differs at every start. */
	private static final long MMAP_BASE = 0x7f00_0000_0000L;
	private static final long MMAP_MIN = 0x1_0000L;
	/** The end of the program itself and of its heap, which are not modelled. */
	private static final long PROGRAM_END = 0x4000_0000L;

	private final NavigableMap<Long, Vma> vmas = new TreeMap<>();

	/** Where so many bytes, a whole number of pages, shall go: at the hint if they fit there, else highest; empty when nowhere. */
	OptionalLong findGap(long length, long hint) {
		if (hint != 0 && isFree(hint, length)) {
			return OptionalLong.of(hint);
		}
		long end = MMAP_BASE;
		for (Vma vma : vmas.headMap(MMAP_BASE, false).descendingMap().values()) {
			if (end > vma.end() && Long.compareUnsigned(end - vma.end(), length) >= 0) {
				return OptionalLong.of(end - length);
			}
			end = Math.min(end, vma.start);
		}
		return Long.compareUnsigned(end - MMAP_MIN, length) >= 0 ? OptionalLong.of(end - length) : OptionalLong.empty();
	}

	private boolean isFree(long start, long length) {
		return start >= MMAP_MIN && Long.compareUnsigned(length, TASK_SIZE) <= 0 && start <= TASK_SIZE - length
				&& (start & Page.BYTES - 1) == 0 && in(start, start + length).isEmpty();
	}

	void add(Vma vma) {
		vmas.put(vma.start, vma);
	}

	/** The memory at that address. */
	Optional<Vma> at(long address) {
		return Optional.ofNullable(vmas.floorEntry(address)).map(entry -> entry.getValue()).filter(vma -> address < vma.end());
	}

	/** The first memory that ends after that address; counterpart of {@code find_vma}. Empty when that is the program itself. */
	Optional<Vma> firstEndingAfter(long address) {
		if (Long.compareUnsigned(address, PROGRAM_END) < 0) {
			return Optional.empty();
		}
		Optional<Vma> around = at(address);
		return around.isPresent() ? around : Optional.ofNullable(vmas.higherEntry(address)).map(entry -> entry.getValue());
	}

	/** All that lies at least partly in that range of unsigned addresses, in ascending order. */
	List<Vma> in(long start, long end) {
		List<Vma> found = new ArrayList<>();
		at(start).ifPresent(found::add);
		long last = end < 0 ? TASK_SIZE : end;
		if (start >= 0 && start < last) {
			found.addAll(vmas.subMap(start, false, last, false).values());
		}
		return found;
	}

	/** All of it, in ascending order of address. */
	Collection<Vma> all() {
		return vmas.values();
	}

	/** Makes pieces end at that address, so that a mapping around it becomes two. */
	Optional<Vma> split(long address) {
		Optional<Vma> whole = at(address).filter(vma -> vma.start < address);
		whole.ifPresent(vma -> {
			add(vma.part(vma.start, address));
			add(vma.part(address, vma.end()));
		});
		return whole;
	}

	/** Takes out all that begins in that range, in ascending order. */
	List<Vma> remove(long start, long end) {
		NavigableMap<Long, Vma> range = vmas.subMap(start, true, end, false);
		List<Vma> removed = new ArrayList<>(range.values());
		range.clear();
		return removed;
	}
}
