package org.grantscope.core.memory;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.DriverState.Notify;

/**
 * Reads grefs of gntalloc, and judges whether they can be any.
 *
 * <p>Source: Linux 5.17 to 7.2 {@code drivers/xen/gntalloc.c}: {@code struct gntalloc_gref}, {@code struct notify_info};
 * {@code add_grefs} and {@code find_grefs} make offsets whole pages; {@code include/uapi/xen/gntalloc.h}:
 * {@code UNMAP_NOTIFY_CLEAR_BYTE} 1, {@code UNMAP_NOTIFY_SEND_EVENT} 2; Xen {@code xen/include/public/event_channel.h}: ports
 * below 2^17, of which 0 is none.
 */
final class GrefReader {

	/** No gref has more users: each is the file, or a mapping. */
	static final long MOST_USERS = 1 << 20;

	/** File offsets are below it, in bytes: a file grows by 2^32 at most with each allocation. */
	static final long MOST_OFFSET = 1L << 52;

	private static final int CLEAR_BYTE = 1;
	private static final int SEND_EVENT = 2;
	private static final int MOST_PORTS = 1 << 17;

	private final KernelView view;
	private final Layout layout;
	private final int entries;
	private final PageNumbers pages;
	private final WalkProblems problems;

	/**
	 * Reads nothing yet.
	 *
	 * @param layout  of {@code struct gntalloc_gref}
	 * @param entries in the grant table
	 */
	GrefReader(KernelView view, Layout layout, int entries, PageNumbers pages, WalkProblems problems) {
		this.view = view;
		this.layout = layout;
		this.entries = entries;
		this.pages = pages;
		this.problems = problems;
	}

	/**
	 * The gref whose links in the list of all are at that address.
	 *
	 * @throws UnreadableMemoryException when it cannot be read
	 */
	GrefNode read(long links) throws IOException {
		long address = links - layout.field("next_gref.next").offset();
		byte[] bytes = view.read(address, layout.size());
		ListLinks fileLinks = new ListLinks(value(bytes, "next_file.next"), value(bytes, "next_file.prev"));
		long offset = value(bytes, "file_index");
		long users = value(bytes, "users");
		long ref = value(bytes, "gref_id");
		boolean sound = judge(address, "gref_id", ref >= GrantTableVersion.RESERVED_ENTRIES && ref < entries,
				"a reference from %d to %,d".formatted(GrantTableVersion.RESERVED_ENTRIES, entries - 1), ref);
		sound &= judge(address, "file_index", isOffset(offset), "a multiple of 4096 below 2^52", offset);
		sound &= judge(address, "users", users <= MOST_USERS, "0 to %,d".formatted(MOST_USERS), users);
		int flags = (int) value(bytes, "notify.flags");
		int port = (int) value(bytes, "notify.event");
		sound &= judge(address, "notify.event", (flags & SEND_EVENT) == 0 || port > 0 && port < MOST_PORTS,
				"a port from 1 to %,d".formatted(MOST_PORTS - 1), port);
		long page = value(bytes, "page");
		boolean isPage = judge(address, "page", view.isPointer(page) && (!pages.known() || pages.of(page).isPresent()),
				pages.known() ? "the address of a page, in the array at vmemmap_base" : "the address of a page", page);
		return new GrefNode(address, address + layout.field("next_file.next").offset(), fileLinks, ref, offset, users,
				isPage ? pages.of(page) : OptionalLong.empty(), notify(flags, (int) value(bytes, "notify.pgoff"), port), sound);
	}

	private long value(byte[] bytes, String field) {
		return layout.field(field).value(bytes, 0);
	}

	private boolean judge(long address, String field, boolean fits, String expected, long found) {
		if (!fits) {
			problems.add("gref_list, %s of the gref at 0x%x".formatted(field, address), expected, "%d (0x%x)".formatted(found, found));
		}
		return fits;
	}

	private static Optional<Notify> notify(int flags, int pgoff, int port) {
		if (flags == 0) {
			return Optional.empty();
		}
		return Optional.of(new Notify((flags & CLEAR_BYTE) != 0 ? OptionalInt.of(pgoff) : OptionalInt.empty(),
				(flags & SEND_EVENT) != 0 ? OptionalInt.of(port) : OptionalInt.empty()));
	}

	/** Whether a file can have that offset, in bytes. */
	static boolean isOffset(long offset) {
		return offset >= 0 && offset < MOST_OFFSET && offset % GrantTableVersion.FRAME_BYTES == 0;
	}
}
