package org.grantscope.allocator.xen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The machine's memory. Frame numbers of a real machine differ from boot to boot; here they ascend, and the one freed last
 * is given out first.
 */
public final class Memory {

	private static final long FIRST_FRAME = 0x36000;

	private final Map<Long, Page> pages = new HashMap<>();
	private final Deque<Long> free = new ArrayDeque<>();
	private long next = FIRST_FRAME;

	/** A page of zeros for that domain. */
	public Page allocate(int owner) {
		Page page = new Page(free.isEmpty() ? next++ : free.pop(), owner);
		pages.put(page.frame(), page);
		return page;
	}

	/** Takes a page back. Whoever still has it sees its bytes, but nobody finds it any more. */
	public void free(Page page) {
		if (pages.remove(page.frame(), page)) {
			free.push(page.frame());
		}
	}

	/** The page with that frame number; empty when nobody owns it. */
	public Optional<Page> page(long frame) {
		return Optional.ofNullable(pages.get(frame));
	}
}
