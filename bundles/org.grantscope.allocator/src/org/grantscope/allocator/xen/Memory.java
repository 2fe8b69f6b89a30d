package org.grantscope.allocator.xen;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The machine's memory. Frame numbers of a real machine differ from boot to boot; here they ascend, and of the pages that
 * a domain has freed, it is given the last one first.
 *
 * <p>A page that a domain frees stays the domain's for Xen, as with Linux, which keeps what it frees: whoever still has it
 * mapped sees its bytes, and later what its next user writes. Only the transfer of a page and the end of its domain give
 * it back to Xen. For one thread at a time.
 */
public final class Memory {

	private static final long FIRST_FRAME = 0x36000;
	/** Beyond every page: the frames of the grant tables, which are Xen's own. */
	private static final long FIRST_XEN_FRAME = 0x1000_0000;

	/** From {@link #FIRST_FRAME} on, without holes but for frames that nobody owns. */
	private @Nullable Page[] pages = new @Nullable Page[64];
	/** At frames of their own. */
	private final Map<Long, Page> placed = new TreeMap<>();
	private final Map<Integer, Deque<Page>> freed = new HashMap<>();
	/** Whose freed pages were asked for last, and they: most often the next ones. */
	private int recentOwner = -1;
	private Deque<Page> recent = new ArrayDeque<>();
	private final Deque<Long> unowned = new ArrayDeque<>();
	private long next = FIRST_FRAME;
	private long nextXen = FIRST_XEN_FRAME;

	/** A page of zeros for that domain. */
	public Page allocate(int owner) {
		Page page = freedBy(owner).pollFirst();
		if (page != null) {
			page.clear();
			page.setIdle(false);
			return page;
		}
		while (placed.containsKey(next)) {
			next++;
		}
		Page fresh = new Page(unowned.isEmpty() ? next++ : unowned.pop(), owner);
		put(fresh);
		return fresh;
	}

	private Deque<Page> freedBy(int owner) {
		if (owner != recentOwner) {
			recent = freed.computeIfAbsent(owner, unused -> new ArrayDeque<>());
			recentOwner = owner;
		}
		return recent;
	}

	private void put(Page page) {
		long place = page.frame() - FIRST_FRAME;
		if (place < 0 || place >= next - FIRST_FRAME) {
			placed.put(page.frame(), page);
			return;
		}
		if (place >= pages.length) {
			pages = Arrays.copyOf(pages, Math.max((int) place + 1, pages.length * 2));
		}
		pages[(int) place] = page;
	}

	private @Nullable Page at(long frame) {
		long place = frame - FIRST_FRAME;
		Page page = place >= 0 && place < pages.length ? pages[(int) place] : null;
		return page == null && !placed.isEmpty() ? placed.get(frame) : page;
	}

	private void remove(Page page) {
		long place = page.frame() - FIRST_FRAME;
		if (place >= 0 && place < pages.length && pages[(int) place] == page) {
			pages[(int) place] = null;
		} else {
			placed.remove(page.frame(), page);
		}
	}

	/** The page's domain needs it no more. A page that is free already, or no domain's any more, is left alone. */
	public void free(Page page) {
		if (at(page.frame()) == page && !page.idle()) {
			page.setIdle(true);
			freedBy(page.owner()).addFirst(page);
		}
	}

	/** The page with that frame number; empty when no domain owns it. */
	public Optional<Page> page(long frame) {
		Page page = at(frame);
		return page == null ? Optional.empty() : Optional.of(page);
	}

	/** The page with that frame number if that domain owns it: {@code get_page_from_gfn} for a PV domain. */
	@Nullable Page owned(long frame, int owner) {
		Page page = at(frame);
		return page != null && page.owner() == owner ? page : null;
	}

	/** Whether the machine has such a frame, owned or not. */
	boolean exists(long frame) {
		return frame >= FIRST_FRAME && frame < next || placed.containsKey(frame);
	}

	/** Makes a page of that very frame, unless there is one, or it would be no frame of a page. */
	void place(long frame, int owner) {
		if (frame > 0 && frame < FIRST_XEN_FRAME && !exists(frame)) {
			placed.put(frame, new Page(frame, owner));
		}
	}

	/** A frame for Xen's own use. */
	long xenFrame() {
		return nextXen++;
	}

	/** Xen takes the page back. */
	void release(Page page) {
		if (at(page.frame()) == page) {
			remove(page);
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
	void transfer(Page page, int newOwner) {
		forget(page);
		page.give(newOwner);
	}

	/** Xen takes back all pages of a domain that nobody uses through a grant. */
	void releaseUnused(int owner) {
		freed.remove(owner);
		recentOwner = -1;
		Deque<Page> unused = new ArrayDeque<>();
		forEach(page -> {
			if (page.owner() == owner && page.uses() == 0) {
				unused.addLast(page);
			}
		});
		for (Page page : unused) {
			remove(page);
			unowned.push(page.frame());
		}
	}

	private void forEach(Consumer<Page> action) {
		placed.values().forEach(action);
		for (Page page : pages) {
			if (page != null) {
				action.accept(page);
			}
		}
	}

	/** The pages in order of frames, and which frame comes next. */
	void write(StateWriter out) {
		NavigableMap<Long, Page> all = new TreeMap<>();
		forEach(page -> all.put(page.frame(), page));
		out.number(all.size());
		all.values().forEach(page -> page.write(out));
		new TreeMap<>(freed).forEach((owner, own) -> {
			if (!own.isEmpty()) {
				out.number(owner);
				out.reserve(own.stream().map(Page::frame).toList());
			}
		});
		out.number(-1);
		out.reserve(unowned);
		out.number(next);
		out.number(nextXen);
	}

	/** Roughly how many bytes of Java's memory a copy of it takes. */
	public long weight() {
		long[] bytes = { 64L + 8L * pages.length };
		forEach(page -> bytes[0] += 48 + page.weight());
		return bytes[0];
	}

	/** This memory with pages of its own. */
	void copyTo(Memory copy) {
		copy.next = next;
		copy.nextXen = nextXen;
		copy.pages = new @Nullable Page[pages.length];
		forEach(page -> copy.put(page.copy()));
		freed.forEach((owner, own) -> {
			Deque<Page> theirs = new ArrayDeque<>(own.size() + 1);
			for (Page page : own) {
				Page same = copy.at(page.frame());
				if (same != null) {
					theirs.addLast(same);
				}
			}
			copy.freed.put(owner, theirs);
		});
		copy.unowned.addAll(unowned);
	}
}
