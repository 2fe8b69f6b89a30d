package org.grantscope.allocator.linux;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.DriverBug;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Operation.SetUnmapNotify;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.Protection;
import org.grantscope.allocator.xen.Page;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantMapFlag;

/**
 * Grants of other domains that a process may map, once, as one range. In a PV domain each page is mapped twice: where the
 * process sees it, and where the kernel does. Counterpart of {@code struct gntdev_grant_map} and of these in Linux
 * {@code drivers/xen/gntdev.c}, 6.1.192: {@code gntdev_mmap}, {@code find_grant_ptes}, {@code gntdev_map_grant_pages},
 * {@code unmap_grant_pages}, {@code gntdev_invalidate}, {@code gntdev_vma_open} and {@code _close}, {@code gntdev_put_map}.
 */
final class GntdevMap implements VmaBacking {

	private static final int HOST_MAP = GrantMapFlag.HOST_MAP.mask();
	private static final int READONLY = GrantMapFlag.READONLY.mask();
	private static final int IN_USER_SPACE = GrantMapFlag.APPLICATION_MAP.mask() | GrantMapFlag.CONTAINS_PTE.mask();
	private static final int NO_HANDLE = -1;

	private final Linux linux;
	private final List<Operation.GrantRef> grants;
	/** The first page's index in the file, in pages. */
	int index;
	private int users = 1;
	private boolean inUse;
	private int flags;
	private long start;
	private long hostAddress;
	private final int[] handles;
	private final int[] kernelHandles;
	private final boolean[] removed;
	private int liveGrants;
	private final @Nullable Page[] memory;
	private int notifyAction;
	private long notifyOffset;
	private int notifyPort;

	GntdevMap(Linux linux, List<Operation.GrantRef> grants) {
		this.linux = linux;
		this.grants = grants;
		this.handles = none(grants.size());
		this.kernelHandles = none(grants.size());
		this.removed = new boolean[grants.size()];
		this.memory = new @Nullable Page[grants.size()];
	}

	private static int[] none(int count) {
		int[] handles = new int[count];
		Arrays.fill(handles, NO_HANDLE);
		return handles;
	}

	int count() {
		return grants.size();
	}

	List<Operation.GrantRef> grants() {
		return grants;
	}

	/** Maps the grants, all or none. A map that was tried once can never be tried again. */
	OpenFile.Mapped mmap(GntdevFile file, Operation.Mmap wish, long address) {
		boolean writes = wish.protection().contains(Protection.WRITE);
		if (inUse) {
			return OpenFile.Mapped.refused(Errno.EINVAL);
		}
		inUse = true;
		users++;
		flags = HOST_MAP | (writes ? 0 : READONLY);
		start = address;
		if (!mapGrants()) {
			unmap(0, count());
			put();
			return OpenFile.Mapped.refused(Errno.EINVAL);
		}
		@Nullable
		GuestPage[] table = new @Nullable GuestPage[count()];
		for (int i = 0; i < table.length; i++) {
			Page page = memory[i];
			table[i] = page == null ? null : GuestPage.foreign(page);
		}
		return OpenFile.Mapped.at(new Vma(address, table, wish.protection(), this, Optional.of(file), false));
	}

	/** First all pages where the process sees them, then all where the kernel does. */
	private boolean mapGrants() {
		hostAddress = linux.pageTableEntries(2 * count());
		boolean all = true;
		for (int i = 0; i < count(); i++) {
			all &= mapOne(handles, i, flags | IN_USER_SPACE, userAddress(i));
		}
		for (int i = 0; i < count(); i++) {
			all &= mapOne(kernelHandles, i, flags, kernelAddress(i));
		}
		for (int i = 0; i < count(); i++) {
			int page = i;
			linux.hostMapped(userAddress(i)).ifPresent(mapped -> memory[page] = mapped);
		}
		return all;
	}

	private boolean mapOne(int[] into, int i, int mapFlags, long at) {
		Operation.GrantRef grant = grants.get(i);
		Outcome outcome = linux.call(new Hypercall.MapGrantRef(at, mapFlags, grant.ref(), (int) grant.domid() & 0xffff));
		if (outcome instanceof Outcome.GrantMapped mapped) {
			into[i] = mapped.handle();
			liveGrants++;
			return true;
		}
		return false;
	}

	private long userAddress(int i) {
		return hostAddress + (long) i * Long.BYTES;
	}

	private long kernelAddress(int i) {
		return hostAddress + (long) (count() + i) * Long.BYTES;
	}

	/** Unmaps those pages of the range that are mapped still; each only once. */
	private void unmap(int from, int pages) {
		if (liveGrants == 0) {
			return;
		}
		int end = from + pages;
		for (int i = from; i < end; i++) {
			int length = 0;
			while (i + length < end && !removed[i + length]) {
				removed[i + length] = true;
				length++;
			}
			if (length > 0) {
				unmapRange(i, length);
				i += length - 1;
			}
		}
	}

	private void unmapRange(int from, int pages) {
		if ((notifyAction & SetUnmapNotify.CLEAR_BYTE) != 0) {
			long page = notifyOffset / Page.BYTES;
			if (page >= from && page < from + pages) {
				Page cleared = memory[(int) page];
				if (cleared != null && !isWritable()) {
					linux.log().report(DriverBug.Kind.READONLY_PAGE_WRITTEN, List.of((int) grants.get((int) page).ref()));
				} else if (cleared != null) {
					cleared.write((int) (notifyOffset % Page.BYTES), (byte) 0);
				}
				notifyAction &= ~SetUnmapNotify.CLEAR_BYTE;
			}
		}
		for (int i = from; i < from + pages; i++) {
			unmapOne(handles, i, userAddress(i));
		}
		for (int i = from; i < from + pages; i++) {
			unmapOne(kernelHandles, i, kernelAddress(i));
			memory[i] = null;
		}
	}

	private void unmapOne(int[] in, int i, long at) {
		if (in[i] != NO_HANDLE) {
			linux.call(new Hypercall.UnmapGrantRef(at, 0, Integer.toUnsignedLong(in[i])));
			in[i] = NO_HANDLE;
			liveGrants--;
		}
	}

	/** Says what happens when it goes; the event channel was got already, and the one that was set before is put. */
	Outcome setNotify(SetUnmapNotify wish) {
		boolean clears = (wish.action() & SetUnmapNotify.CLEAR_BYTE) != 0;
		if (clears && (flags & READONLY) != 0) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		int oldAction = notifyAction;
		int oldPort = notifyPort;
		notifyAction = (int) wish.action();
		notifyOffset = wish.index() - (long) index * Page.BYTES;
		notifyPort = (int) wish.port();
		if ((oldAction & SetUnmapNotify.SEND_EVENT) != 0) {
			linux.irqs().put(oldPort);
		}
		return new Outcome.Done();
	}

	/** One user less: the file's list, or a piece of mapped memory. */
	void put() {
		if (--users == 0 && (notifyAction & SetUnmapNotify.SEND_EVENT) != 0) {
			linux.irqs().notifyRemote(notifyPort);
			linux.irqs().put(notifyPort);
		}
	}

	@Override
	public void opened() {
		users++;
	}

	@Override
	public void closed() {
		put();
	}

	@Override
	public void invalidate(long from, long to) {
		long mapEnd = start + (long) count() * Page.BYTES;
		long first = Math.max(from, start);
		long end = Math.min(to, mapEnd);
		if (first < end) {
			unmap((int) ((first - start) / Page.BYTES), (int) ((end - first) / Page.BYTES));
		}
	}

	@Override
	public boolean isInherited() {
		return false;
	}

	@Override
	public boolean bringsPages() {
		return false;
	}

	@Override
	public boolean isWritable() {
		return (flags & READONLY) == 0;
	}

	@Override
	public void write(StateWriter out) {
		out.number(Kind.GNTDEV.ordinal());
		out.number(index);
		out.number(users);
		out.flag(inUse);
		out.number(flags);
		out.number(start);
		out.number(hostAddress);
		out.number(liveGrants);
		out.number(notifyAction);
		out.number(notifyOffset);
		out.number(notifyPort);
		out.number(count());
		for (int i = 0; i < count(); i++) {
			out.number(grants.get(i).domid());
			out.number(grants.get(i).ref());
			out.number(handles[i]);
			out.number(kernelHandles[i]);
			out.flag(removed[i]);
			out.page(memory[i]);
		}
	}

	@Override
	public GntdevMap copy(MachineCopy copy, Linux itsLinux) {
		GntdevMap map = new GntdevMap(itsLinux, grants);
		map.index = index;
		map.users = users;
		map.inUse = inUse;
		map.flags = flags;
		map.start = start;
		map.hostAddress = hostAddress;
		map.liveGrants = liveGrants;
		map.notifyAction = notifyAction;
		map.notifyOffset = notifyOffset;
		map.notifyPort = notifyPort;
		for (int i = 0; i < count(); i++) {
			map.handles[i] = handles[i];
			map.kernelHandles[i] = kernelHandles[i];
			map.removed[i] = removed[i];
			Page page = memory[i];
			map.memory[i] = page == null ? null : copy.page(page);
		}
		return map;
	}
}
