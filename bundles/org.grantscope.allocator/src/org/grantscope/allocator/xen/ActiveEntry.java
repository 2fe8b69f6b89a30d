package org.grantscope.allocator.xen;

import org.grantscope.core.abi.PinCounts;

/**
 * What Xen remembers of an entry while somebody uses it: {@code struct active_grant_entry} of
 * {@code xen/common/grant_table.c} (4.17). The guest may rewrite the shared entry meanwhile, and this stays.
 */
final class ActiveEntry {

	/** One more use of a kind is one more in its byte of the pin word. */
	static final int HOST_WRITABLE = 1;
	static final int HOST_READONLY = 1 << 8;
	static final int DEVICE_WRITABLE = 1 << 16;
	static final int DEVICE_READONLY = 1 << 24;
	private static final int FULL = 0x80;

	private final int domid;
	private final Page page;
	private final Part part;
	private final int sourceDomid;
	private final int sourceRef;
	private int pin;

	/**
	 * What of the page is granted.
	 *
	 * @param start  in bytes, 15 bits of it, as in Xen
	 * @param length in bytes
	 * @param subPage whether it is a part, so that it cannot be mapped; of a transitive grant always
	 */
	record Part(int start, int length, boolean subPage) {

		static final Part WHOLE = new Part(0, Page.BYTES, false);

		Part {
			start &= 0x7fff;
		}
	}

	/**
	 * @param domid       who uses it
	 * @param sourceDomid whose grant it really is: the granter's, or for a transitive one another domain's
	 */
	ActiveEntry(int domid, Page page, Part part, int sourceDomid, int sourceRef) {
		this.domid = domid;
		this.page = page;
		this.part = part;
		this.sourceDomid = sourceDomid;
		this.sourceRef = sourceRef;
	}

	ActiveEntry copy(Page copied) {
		ActiveEntry copy = new ActiveEntry(domid, copied, part, sourceDomid, sourceRef);
		copy.pin = pin;
		return copy;
	}

	void write(StateWriter out) {
		out.number(domid);
		out.page(page);
		out.number(part.start);
		out.number(part.length);
		out.flag(part.subPage);
		out.number(sourceDomid);
		out.number(sourceRef);
		out.number(pin);
	}

	int domid() {
		return domid;
	}

	Page page() {
		return page;
	}

	Part part() {
		return part;
	}

	int sourceDomid() {
		return sourceDomid;
	}

	int sourceRef() {
		return sourceRef;
	}

	PinCounts pins() {
		return new PinCounts(pin);
	}

	/** Whether a further use by that domain could not be counted. */
	boolean refuses(int user, int increment) {
		return domid != user || (pin & increment * FULL) != 0;
	}

	void pin(int increment) {
		pin += increment;
	}

	void unpin(int increment) {
		pin -= increment;
	}

	boolean pinned() {
		return pin != 0;
	}

	boolean pinnedForWriting() {
		return pins().writable();
	}
}
