package org.grantscope.allocator.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Operation.SetUnmapNotify;
import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;

/**
 * The driver behind {@code /dev/xen/gntalloc}.
 *
 * <p>Counterpart of these in Linux {@code drivers/xen/gntalloc.c}, 6.1.192: {@code gntalloc_open} and {@code _release},
 * {@code gntalloc_ioctl_alloc}, {@code _dealloc} and {@code _unmap_notify}, {@code add_grefs}, {@code __del_gref},
 * {@code do_cleanup}, {@code gntalloc_mmap}, {@code gntalloc_vma_open} and {@code _close}. Sizes are unsigned 32-bit
 * numbers, as there. Two faults of the driver are kept: an alloc that fails for want of references leaves the count of
 * grefs one too low and loses a page, and a mapping over several allocs releases what lies between them in the global list.
 */
public final class GntallocDriver {

	/** Bytes in a page. */
	public static final int PAGE_BYTES = GrantTableVersion.FRAME_BYTES;

	/** The largest array of references that the kernel's allocator gives, 4 MiB. */
	private static final int MOST_PAGES = (4 << 20) / Integer.BYTES;

	private final GrantTableDriver grantTable;
	private final PageAllocator pages;
	private final LimitParameter limit;
	private final GrefList grefList = new GrefList();
	private int grefSize;
	private int nextFileId;

	/** A driver that has no grefs yet. */
	public GntallocDriver(GrantTableDriver grantTable, DomainSettings settings) {
		this(grantTable, new PageAllocator(), settings.limit());
	}

	private GntallocDriver(GrantTableDriver grantTable, PageAllocator pages, int limit) {
		this.grantTable = grantTable;
		this.pages = pages;
		this.limit = new LimitParameter(limit);
	}

	GntallocDriver copy(MachineCopy copy) {
		GntallocDriver driver = new GntallocDriver(grantTable.copy(copy), pages.copy(), limit.value());
		driver.grefSize = grefSize;
		driver.nextFileId = nextFileId;
		grefList.all().forEach(gref -> driver.grefList.append(copy.gref(gref)));
		return driver;
	}

	/** The kernel's grant-table driver. */
	public GrantTableDriver grantTable() {
		return grantTable;
	}

	PageAllocator pages() {
		return pages;
	}

	/** The driver's count of grefs, {@code gref_size}, unsigned. */
	public int grefSize() {
		return grefSize;
	}

	/** The module's parameter. */
	public int limit() {
		return limit.value();
	}

	/** All grefs in the order of the driver's global list. */
	List<Gref> grefs() {
		return grefList.all();
	}

	/** Writes the module's parameter, as text. */
	public Outcome setLimit(String text) {
		return answer(limit.write(text));
	}

	GntallocFile open() {
		return new GntallocFile(nextFileId++);
	}

	/** Runs when nothing refers to the file any more. */
	void release(GntallocFile file) {
		List<Gref> listed = List.copyOf(file.grefs);
		file.grefs.clear();
		for (Gref gref : listed) {
			gref.fileId = Gref.NO_FILE;
			drop(gref);
		}
	}

	Outcome alloc(GntallocFile file, int domid, int flags, int count) {
		if (Integer.compareUnsigned(count, limit.value()) > 0) {
			return new Outcome.Refused(Errno.ENOSPC);
		}
		if (Integer.compareUnsigned(count, MOST_PAGES) > 0) {
			return new Outcome.Refused(Errno.ENOMEM);
		}
		cleanUp();
		if (Integer.compareUnsigned(grefSize, limit.value()) > 0
				|| Integer.compareUnsigned(count, limit.value() - grefSize) > 0) {
			return new Outcome.Refused(Errno.ENOSPC);
		}
		grefSize += count;
		long index = file.nextIndex;
		file.nextIndex += (long) count * PAGE_BYTES;
		boolean readonly = (flags & 1) == 0;
		List<Gref> added = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Page page = pages.allocate();
			Gref gref = new Gref(file.id, index + (long) i * PAGE_BYTES, page);
			added.add(gref);
			OptionalInt ref = grantTable.grantForeignAccess(domid, page, readonly);
			if (ref.isEmpty()) {
				return undo(added, count - i);
			}
			gref.ref = ref.getAsInt();
		}
		added.forEach(grefList::append);
		file.grefs.addAll(added);
		return new Outcome.Allocated(index, added.stream().map(gref -> gref.ref).toList());
	}

	/**
	 * What was added is taken back, the failing one too although it is also among those not reached: this is where the
	 * count goes wrong.
	 */
	private Outcome undo(List<Gref> added, int notReached) {
		grefSize -= notReached;
		added.forEach(this::free);
		return new Outcome.Refused(Errno.ENOSPC);
	}

	Outcome dealloc(GntallocFile file, long index, int count) {
		Optional<List<Gref>> range = file.find(index, count);
		range.ifPresent(listed -> {
			for (Gref gref : listed) {
				gref.fileId = Gref.NO_FILE;
				gref.users--;
			}
			listed.clear();
		});
		cleanUp();
		return range.isPresent() ? new Outcome.Done() : new Outcome.Refused(Errno.EINVAL);
	}

	Outcome setUnmapNotify(GntallocFile file, SetUnmapNotify wish) {
		Optional<List<Gref>> found = file.find(wish.index() & -PAGE_BYTES, 1);
		if (found.isEmpty()) {
			return new Outcome.Refused(Errno.ENOENT);
		}
		long known = SetUnmapNotify.CLEAR_BYTE | SetUnmapNotify.SEND_EVENT;
		boolean sends = (wish.action() & SetUnmapNotify.SEND_EVENT) != 0;
		// Nobody can have opened an event channel yet, so no port is valid.
		if ((wish.action() & ~known) != 0 || sends) {
			return new Outcome.Refused(Errno.EINVAL);
		}
		Gref gref = found.get().get(0);
		gref.notifyAction = (int) wish.action();
		gref.notifyOffset = (int) (wish.index() & PAGE_BYTES - 1);
		return new Outcome.Done();
	}

	/** A mapping of so many pages; empty when the file does not have them in a row. */
	Optional<GrefMapping> mmap(GntallocFile file, long index, int count) {
		Optional<GrefMapping> mapping = file.find(index, count).map(GrefMapping::new);
		mapping.ifPresent(made -> made.grefs.forEach(gref -> gref.users++));
		return mapping;
	}

	/** A mapping was split. */
	void vmaOpen(GrefMapping mapping) {
		mapping.users++;
	}

	/**
	 * A piece of a mapping went. With the last one, as many grefs lose a user as were mapped, from the first one on along
	 * the global list, whoever they belong to. Where that list ends the driver would go astray; here it stops.
	 */
	void vmaClose(GrefMapping mapping) {
		if (--mapping.users > 0) {
			return;
		}
		Gref gref = mapping.grefs.get(0);
		for (int i = 0; i < mapping.grefs.size() && gref != null; i++) {
			Gref following = gref.next;
			drop(gref);
			gref = following;
		}
	}

	private void cleanUp() {
		for (Gref gref : grefList.all()) {
			if (gref.users == 0) {
				delete(gref);
			}
		}
	}

	/** A gref that was freed already is never freed again, whatever the kernel would do then. */
	private void drop(Gref gref) {
		if (--gref.users == 0 && !gref.deleted) {
			delete(gref);
		}
	}

	private void delete(Gref gref) {
		grefList.remove(gref);
		free(gref);
	}

	/** Notifies, takes the grant back and counts one gref less. A gref without a reference loses its page. */
	private void free(Gref gref) {
		if ((gref.notifyAction & SetUnmapNotify.CLEAR_BYTE) != 0) {
			gref.page.bytes[gref.notifyOffset] = 0;
		}
		gref.notifyAction = 0;
		if (gref.ref != 0) {
			grantTable.endForeignAccess(gref.ref, gref.page, pages);
		}
		grefSize--;
		gref.deleted = true;
	}

	static Outcome answer(Optional<Errno> error) {
		return error.isPresent() ? new Outcome.Refused(error.get()) : new Outcome.Done();
	}
}
