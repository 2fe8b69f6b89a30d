package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.DriverBug.Kind;
import org.grantscope.allocator.KernelProfile.Difference;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Operation.SetUnmapNotify;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.xen.Page;
import org.grantscope.allocator.xen.StateWriter;
import org.grantscope.core.abi.Errno;

/**
 * The driver behind {@code /dev/xen/gntalloc}.
 *
 * <p>Counterpart of these in Linux {@code drivers/xen/gntalloc.c}, 6.1.192: {@code gntalloc_release},
 * {@code gntalloc_ioctl_alloc}, {@code gntalloc_ioctl_dealloc}, {@code gntalloc_ioctl_unmap_notify}, {@code add_grefs} with
 * its undo path, {@code __del_gref}, {@code do_cleanup}, {@code gntalloc_mmap} and the end of a mapping in
 * {@code gntalloc_vma_close}.
 * Sizes are 32-bit numbers compared as unsigned, as there. The driver's faults are kept, and reported as they happen: see
 * {@link org.grantscope.allocator.DriverBug}.
 */
public final class GntallocDriver {

	/** The largest array of references that the kernel's allocator gives, 4 MiB. */
	private static final int MOST_PAGES = (4 << 20) / Integer.BYTES;

	private final boolean checksCountFirst;
	private final boolean waitsForXen;
	private final GrantTableDriver grantTable;
	private final PageAllocator pages;
	private final EventChannelIrqs irqs;
	private final KernelLog log;
	private final IntegerParameter limit;
	private final GrefList grefList = new GrefList();
	/** Grefs without users, which the next cleaning up looks at. */
	private final List<Gref> unused = new ArrayList<>();
	private int grefSize;
	private long nextSequence;

	/** A driver that has no grefs yet. */
	GntallocDriver(Linux linux, int limit) {
		this(linux, new IntegerParameter(limit, linux.profile().has(Difference.UNSIGNED_COUNTERS)));
	}

	private GntallocDriver(Linux linux, IntegerParameter limit) {
		this.checksCountFirst = linux.profile().has(Difference.COUNT_CHECKED_FIRST);
		this.waitsForXen = linux.profile().has(Difference.GREFS_WAIT_FOR_XEN);
		this.grantTable = linux.grantTable();
		this.pages = linux.pages();
		this.irqs = linux.irqs();
		this.log = linux.log();
		this.limit = limit;
	}

	/**
	 * What loading the module answers; counterpart of {@code gntalloc_init}.
	 *
	 * @param onXen whether the machine runs on Xen at all; every simulated machine does
	 * @return done, or refused with ENODEV
	 */
	static Outcome moduleInit(boolean onXen) {
		return onXen ? new Outcome.Done() : new Outcome.Refused(Errno.ENODEV);
	}

	GntallocDriver copy(MachineCopy copy, Linux linux) {
		GntallocDriver driver = new GntallocDriver(linux, limit.copy());
		driver.grefSize = grefSize;
		driver.nextSequence = nextSequence;
		grefList.all().forEach(gref -> driver.grefList.append(copy.gref(gref)));
		unused.forEach(gref -> driver.unused.add(copy.gref(gref)));
		return driver;
	}

	void write(StateWriter out) {
		out.number(limit.value());
		out.number(grefSize);
		write(out, grefList.all());
		write(out, unused.stream().sorted(Comparator.comparingLong(gref -> gref.sequence)).toList());
	}

	static void write(StateWriter out, List<Gref> grefs) {
		out.number(grefs.size());
		grefs.forEach(out::part);
	}

	/** The driver's count of grefs, {@code gref_size}, unsigned. */
	public int grefSize() {
		return grefSize;
	}

	/** The module's parameter. */
	public int limit() {
		return limit.value();
	}

	/** How many grefs there are really. */
	int grefCount() {
		return grefList.size();
	}

	/** All grefs in the order of the driver's global list. */
	List<Gref> grefs() {
		return grefList.all();
	}

	/** Writes the module's parameter, as text. */
	Outcome setLimit(String text) {
		return limit.write(text);
	}

	/** Runs when nothing refers to the file any more. */
	void release(GntallocFile file) {
		for (Gref gref : file.grefs.all()) {
			file.grefs.remove(gref);
			gref.fileId = Gref.NO_FILE;
			drop(gref);
		}
	}

	Outcome alloc(GntallocFile file, Operation.Alloc wish) {
		int count = (int) wish.count();
		if (checksCountFirst && Integer.compareUnsigned(count, limit.value()) > 0) {
			return new Outcome.Refused(Errno.ENOSPC);
		}
		if (Integer.compareUnsigned(count, MOST_PAGES) > 0) {
			return new Outcome.Refused(Errno.ENOMEM);
		}
		cleanUp();
		if (exceedsLimit(count)) {
			if (checksCountFirst && grefSize < 0 && Integer.compareUnsigned(count, limit.value()) <= 0) {
				log.report(Kind.WEDGED, List.of());
			}
			return new Outcome.Refused(Errno.ENOSPC);
		}
		grefSize += count;
		long index = file.nextIndex;
		file.nextIndex += (long) count * Page.BYTES;
		Gref[] added = new Gref[count];
		boolean readonly = (wish.flags() & 1) == 0;
		for (int i = 0; i < count; i++) {
			Gref gref = new Gref(nextSequence++, file.id, index + (long) i * Page.BYTES, pages.allocate());
			added[i] = gref;
			OptionalInt ref = grantTable.grantForeignAccess(wish.domid(), gref.page, readonly);
			if (ref.isEmpty()) {
				return undo(Arrays.copyOf(added, i + 1), count - i);
			}
			gref.ref = ref.getAsInt();
		}
		for (Gref gref : added) {
			grefList.append(gref);
			file.grefs.append(gref);
		}
		return answer(wish, index, added);
	}

	private static Outcome answer(Operation.Alloc wish, long index, Gref[] added) {
		if (added.length == 1 && wish.room() > 0) {
			return new Outcome.Allocated(index, List.of(added[0].ref));
		}
		int delivered = (int) Math.min(wish.room(), added.length);
		List<Integer> refs = new ArrayList<>(delivered);
		for (int i = 0; i < delivered; i++) {
			refs.add(added[i].ref);
		}
		return delivered < added.length ? new Outcome.Undelivered(Errno.EFAULT, index, refs) : new Outcome.Allocated(index, refs);
	}

	/** Newer kernels subtract, so that the sum cannot wrap. */
	private boolean exceedsLimit(int count) {
		int most = limit.value();
		if (checksCountFirst) {
			return Integer.compareUnsigned(grefSize, most) > 0 || Integer.compareUnsigned(count, most - grefSize) > 0;
		}
		return Integer.compareUnsigned(grefSize + count, most) > 0;
	}

	/**
	 * What was added is taken back, the failing one too although it is also among those not reached: this is where the
	 * count goes wrong.
	 */
	private Outcome undo(Gref[] added, int notReached) {
		grefSize -= notReached;
		for (Gref gref : added) {
			free(gref);
		}
		log.report(Kind.COUNT_TOO_LOW, List.of());
		if (!waitsForXen) {
			log.report(Kind.PAGE_LOST, List.of());
		}
		return new Outcome.Refused(Errno.ENOSPC);
	}

	Outcome dealloc(GntallocFile file, long index, int count) {
		List<Gref> range = file.grefs.find(index, count);
		for (Gref gref : range) {
			checkAlive(gref);
			file.grefs.remove(gref);
			gref.fileId = Gref.NO_FILE;
			if (--gref.users == 0 && !gref.deleted) {
				unused.add(gref);
			}
		}
		cleanUp();
		return range.isEmpty() ? new Outcome.Refused(Errno.EINVAL) : new Outcome.Done();
	}

	Outcome setUnmapNotify(GntallocFile file, SetUnmapNotify wish) {
		List<Gref> found = file.grefs.find(wish.index() & -Page.BYTES, 1);
		if (found.isEmpty()) {
			return new Outcome.Refused(Errno.ENOENT);
		}
		long known = SetUnmapNotify.CLEAR_BYTE | SetUnmapNotify.SEND_EVENT;
		boolean sends = (wish.action() & SetUnmapNotify.SEND_EVENT) != 0;
		if ((wish.action() & ~known) != 0 || sends && !irqs.get(wish.port())) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		Gref gref = found.get(0);
		checkAlive(gref);
		if (gref.sendsEvent()) {
			irqs.put(gref.notifyPort);
		}
		gref.notifyAction = (int) wish.action();
		gref.notifyOffset = (int) (wish.index() & Page.BYTES - 1);
		gref.notifyPort = (int) wish.port();
		return new Outcome.Done();
	}

	OpenFile.Mapped mmap(GntallocFile file, Operation.Mmap wish, long address, int count) {
		if (!wish.shared()) {
			log.printPrivateMapping();
			return OpenFile.Mapped.refused(Errno.EINVAL);
		}
		List<Gref> found = file.grefs.find(wish.index(), count);
		if (found.isEmpty()) {
			return OpenFile.Mapped.refused(Errno.ENOENT);
		}
		@Nullable
		GuestPage[] table = new @Nullable GuestPage[count];
		for (int i = 0; i < count; i++) {
			Gref gref = found.get(i);
			checkAlive(gref);
			gref.users++;
			pages.get(gref.page);
			table[i] = gref.page;
		}
		return OpenFile.Mapped.at(new Vma(address, table, wish.protection(), new GrefMapping(this, found),
				Optional.of(file), false));
	}

	/**
	 * The last piece of a mapping went. As many grefs lose a user as were mapped, from the first one on along the global
	 * list, whoever they belong to. Where that list ends the driver would go astray; here it stops.
	 */
	void endOfMapping(GrefMapping mapping) {
		Gref gref = mapping.grefs.get(0);
		for (Gref mapped : mapping.grefs) {
			if (gref != mapped) {
				strayed(mapped, gref);
			}
			if (gref != null) {
				Gref following = gref.next;
				drop(gref);
				gref = following;
			}
		}
	}

	/** Instead of a mapped gref the walk has come to another one, or to the list's end. */
	private void strayed(Gref mapped, @Nullable Gref instead) {
		if (instead != null) {
			log.report(Kind.CROSS_FILE_FREE, List.of(instead.ref));
		}
		log.report(Kind.GREF_LEAKED, List.of(mapped.ref));
	}

	/** Counterpart of {@code do_cleanup}: in the order of the global list. A count that a mapping's end spoilt is not 0. */
	private void cleanUp() {
		if (unused.size() > 1) {
			unused.sort(Comparator.comparingLong(gref -> gref.sequence));
			unused.removeIf(this::isSettled);
		} else if (unused.size() == 1 && isSettled(unused.get(0))) {
			unused.clear();
		}
	}

	/** Whether an unused gref needs no look any more: it is deleted, or its file has mapped it again. */
	private boolean isSettled(Gref gref) {
		return gref.deleted || gref.users != 0 || delete(gref);
	}

	/** A gref that was freed already is never freed again, whatever the kernel would do then. */
	private void drop(Gref gref) {
		if (--gref.users == 0 && !gref.deleted && !delete(gref)) {
			unused.add(gref);
		}
	}

	/** Whether it could be deleted; if not, it stays in the list and counts. */
	private boolean delete(Gref gref) {
		if (!free(gref)) {
			return false;
		}
		grefList.remove(gref);
		return true;
	}

	/** Notifies, takes the grant back and counts one gref less. */
	private boolean free(Gref gref) {
		if (gref.clearsByte()) {
			gref.page.memory.write(gref.notifyOffset, (byte) 0);
		}
		if (gref.sendsEvent()) {
			irqs.notifyRemote(gref.notifyPort);
			irqs.put(gref.notifyPort);
		}
		gref.notifyAction = 0;
		if (waitsForXen) {
			if (gref.ref != 0 && (grantTable.isInUse(gref.ref) || !grantTable.tryToFree(gref.ref))) {
				return false;
			}
			pages.put(gref.page);
		} else if (gref.ref != 0) {
			grantTable.endForeignAccess(gref.ref, gref.page);
		}
		grefSize--;
		gref.deleted = true;
		return true;
	}

	private void checkAlive(Gref gref) {
		if (gref.deleted) {
			log.report(Kind.USE_AFTER_FREE, List.of(gref.ref));
		}
	}
}
