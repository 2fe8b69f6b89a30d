package org.grantscope.allocator.xen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;


/**
 * The machine's memory. Frame numbers of a real machine differ from boot to boot; here they ascend, and of the pages that
 * a domain has freed, it is given the last one first.
 *
 * <p>A page that a domain frees stays the domain's for Xen, as with Linux, which keeps what it frees: whoever still has it
 * mapped sees its bytes, and later what its next user writes. Only the transfer of a page and the end of its domain give
 * it back to Xen. May be used by several threads.
 */
public final class Memory {

	private static final long FIRST_FRAME = 0x36000;
	/** Beyond every page: the frames of the grant tables, which are Xen's own. */
	private static final long FIRST_XEN_FRAME = 0x1000_0000;

	private final Map<Long, Page> pages = new TreeMap<>();
	private final Map<Integer, Deque<Page>> freed = new HashMap<>();
	private final Deque<Long> unowned = new ArrayDeque<>();
	private long next = FIRST_FRAME;
	private long nextXen = FIRST_XEN_FRAME;

	/** A page of zeros for that domain. */
	public synchronized Page allocate(int owner) {
		Deque<Page> own = freed.get(owner);
		if (own != null && !own.isEmpty()) {
			Page page = own.pop();
			page.clear();
			page.setIdle(false);
			return page;
		}
		while (pages.containsKey(next)) {
			next++;
		}
		Page page = new Page(unowned.isEmpty() ? next++ : unowned.pop(), owner);
		pages.put(page.frame(), page);
		return page;
	}

	/** The page's domain needs it no more. A page that is free already, or no domain's any more, is left alone. */
	public synchronized void free(Page page) {
		if (pages.get(page.frame()) == page && !page.idle()) {
			page.setIdle(true);
			freed.computeIfAbsent(page.owner(), domid -> new ArrayDeque<>()).push(page);
		}
	}

	/** The page with that frame number; empty when no domain owns it. */
	public synchronized Optional<Page> page(long frame) {
		return Optional.ofNullable(pages.get(frame));
	}

	/** The page with that frame number if that domain owns it: {@code get_page_from_gfn} for a PV domain. */
	synchronized @Nullable Page owned(long frame, int owner) {
		Page page = pages.get(frame);
		return page != null && page.owner() == owner ? page : null;
	}

	/** Whether the machine has such a frame, owned or not. */
	synchronized boolean exists(long frame) {
		return frame >= FIRST_FRAME && frame < next || pages.containsKey(frame);
	}

	/** Makes a page of that very frame, unless there is one, or it would be no frame of a page. */
	synchronized void place(long frame, int owner) {
		if (frame > 0 && frame < FIRST_XEN_FRAME && !exists(frame)) {
			pages.put(frame, new Page(frame, owner));
		}
	}

	/** A frame for Xen's own use. */
	synchronized long xenFrame() {
		return nextXen++;
	}

	/** Xen takes the page back. */
	synchronized void release(Page page) {
		if (pages.remove(page.frame(), page)) {
			unowned.push(page.frame());
			forget(page);
		}
	}

	private void forget(Page page) {
		if (page.idle()) {
			page.setIdle(false);
			freed.getOrDefault(page.owner(), new ArrayDeque<>()).remove(page);
		}
	}

	/** A page changes its owner, who has use for it. */
	synchronized void transfer(Page page, int newOwner) {
		forget(page);
		page.give(newOwner);
	}

	/** Xen takes back all pages of a domain that nobody uses through a grant. */
	synchronized void releaseUnused(int owner) {
		freed.remove(owner);
		Iterator<Page> all = pages.values().iterator();
		while (all.hasNext()) {
			Page page = all.next();
			if (page.owner() == owner && page.uses() == 0) {
				all.remove();
				unowned.push(page.frame());
			}
		}
	}

	/** This memory with pages of its own. */
	synchronized void copyTo(Memory copy) {
		for (Page page : pages.values()) {
			copy.pages.put(page.frame(), page.copy());
		}
		freed.forEach((owner, own) -> {
			Deque<Page> theirs = new ArrayDeque<>();
			own.forEach(page -> theirs.add(copy.pages.get(page.frame())));
			copy.freed.put(owner, theirs);
		});
		copy.unowned.addAll(unowned);
		copy.next = next;
		copy.nextXen = nextXen;
	}
}
