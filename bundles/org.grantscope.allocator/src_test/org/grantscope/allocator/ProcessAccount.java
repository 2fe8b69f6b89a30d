package org.grantscope.allocator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.grantscope.core.abi.Errno;

/** What a process must hold: its files, and its memory page by page. */
final class ProcessAccount {

	private static final long TASK_SIZE = 0x7fff_ffff_f000L;
	private static final int DONTNEED = 4;
	private static final int DONTFORK = 10;
	private static final int DOFORK = 11;

	final Map<Integer, FileAccount> descriptors = new HashMap<>();
	final NavigableMap<Long, MappedPage> memory = new TreeMap<>();

	/** One page of a mapping. */
	record MappedPage(MappingAccount mapping, int page, Set<Protection> protection, boolean forkless) {

		private MappedPage with(Set<Protection> other) {
			return new MappedPage(mapping, page, other, forkless);
		}

		private MappedPage withForkless(boolean wish) {
			return new MappedPage(mapping, page, protection, wish);
		}
	}

	ProcessAccount fork() {
		ProcessAccount child = new ProcessAccount();
		child.descriptors.putAll(descriptors);
		memory.forEach((address, page) -> {
			if (!page.forkless && !page.mapping.isForeign()) {
				child.put(address, page);
			}
		});
		return child;
	}

	/** Maps so many pages. */
	void map(long address, int pages, MappingAccount mapping, Set<Protection> protection) {
		for (int page = 0; page < pages; page++) {
			put(address + (long) page * Guest.PAGE, new MappedPage(mapping, page, protection, false));
		}
	}

	private void put(long address, MappedPage page) {
		memory.put(address, page);
		page.mapping.pages++;
	}

	/** Unmaps a range of whole pages, as far as Linux would. */
	void unmap(long from, long bytes) {
		if (Long.compareUnsigned(from, TASK_SIZE) <= 0 && Long.compareUnsigned(bytes, TASK_SIZE - from) <= 0) {
			NavigableMap<Long, MappedPage> range = memory.subMap(from, true, from + bytes, false);
			range.values().forEach(gone -> {
				gone.mapping.invalidate(gone.page);
				gone.mapping.pages--;
			});
			range.clear();
		}
	}

	/** Changes page after page up to the first hole. */
	private void change(long from, long bytes, UnaryOperator<MappedPage> how) {
		for (long at = from; Long.compareUnsigned(at, from + bytes) < 0; at += Guest.PAGE) {
			MappedPage page = memory.get(at);
			if (page == null) {
				return;
			}
			memory.put(at, how.apply(page));
		}
	}

	void protect(long address, long bytes, Set<Protection> protection) {
		change(address, bytes, page -> {
			if (!page.protection.equals(protection)) {
				page.mapping.invalidate(page.page);
			}
			return page.with(protection);
		});
	}

	void advise(long address, long bytes, int advice) {
		if (advice == DONTNEED && Long.compareUnsigned(address, TASK_SIZE) < 0) {
			long end = Long.compareUnsigned(address + bytes, TASK_SIZE) < 0 ? address + bytes : TASK_SIZE;
			memory.subMap(address, true, end, false).values().forEach(page -> page.mapping.invalidate(page.page));
		} else if (advice == DONTFORK || advice == DOFORK) {
			change(address, bytes, page -> page.withForkless(advice == DONTFORK));
		}
	}

	/** Also what is refused in the end has unmapped what was in the way, and what is too much. */
	void remap(Operation.Mremap wish, Outcome outcome) {
		long oldBytes = roundUp(wish.oldLength());
		long newBytes = roundUp(wish.newLength());
		if (outcome.equals(new Outcome.Refused(Errno.EINVAL))) {
			return;
		}
		wish.target().ifPresent(target -> unmap(target, newBytes));
		if (Long.compareUnsigned(oldBytes, newBytes) > 0) {
			unmap(wish.address() + newBytes, oldBytes - newBytes);
		}
		if (outcome instanceof Outcome.Mapped && wish.target().isPresent()) {
			List<MappedPage> moved = List.copyOf(memory.subMap(wish.address(), wish.address() + newBytes).values());
			moved.forEach(page -> page.mapping.pages++);
			unmap(wish.address(), newBytes);
			for (int page = 0; page < moved.size(); page++) {
				memory.put(wish.target().getAsLong() + (long) page * Guest.PAGE, moved.get(page));
			}
		}
	}

	static long roundUp(long bytes) {
		return bytes + Guest.PAGE - 1 & -Guest.PAGE;
	}
}
