package org.grantscope.core.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Follows one of Linux's lists from its head, from each link to the next, as long as the next one points back. Where it breaks
 * off it is followed backwards from the head as well, so that one torn link hides nothing but itself.
 *
 * <p>Source: Linux 6.1 {@code include/linux/list.h}: a ring through all members and the head.
 */
final class ListRing {

	/** More members than this are not followed, whatever there can be: a gigabyte of grants. */
	static final int MOST_MEMBERS = 1 << 18;

	private static final long NOWHERE = 0;

	private final KernelView view;
	private final String name;
	private final long head;
	private final int most;
	private final WalkProblems problems;
	private final Set<Long> seen = new HashSet<>();
	private final List<Long> forward = new ArrayList<>();
	private final List<Long> backward = new ArrayList<>();
	private long brokenAt = NOWHERE;
	private boolean complete;

	/**
	 * Follows nothing yet.
	 *
	 * @param name of the head's variable, for people
	 * @param most how many members there can be; each way is followed so far at most
	 */
	ListRing(KernelView view, String name, long head, int most, WalkProblems problems) {
		this.view = view;
		this.name = name;
		this.head = head;
		this.most = Math.min(most, MOST_MEMBERS);
		this.problems = problems;
	}

	/**
	 * The addresses of the members' links, in the list's order.
	 *
	 * @throws UnreadableMemoryException when the head cannot be read
	 */
	List<Long> members() throws IOException {
		ListLinks links = view.links(head);
		complete = ahead(links);
		if (!complete) {
			complete = back(links);
			Collections.reverse(backward);
		}
		List<Long> members = new ArrayList<>(forward);
		members.addAll(backward);
		return members;
	}

	/** Whether all members are known: the list was followed to its end, or both ways met. */
	boolean isComplete() {
		return complete;
	}

	private boolean ahead(ListLinks ofHead) throws IOException {
		long at = head;
		ListLinks links = ofHead;
		while (links.next() != head) {
			long next = links.next();
			ListLinks read = linksAt(at, next, true);
			if (read == null) {
				brokenAt = next;
				return false;
			}
			forward.add(next);
			at = next;
			links = read;
		}
		if (ofHead.prev() != at) {
			problems.add(place(head), "prev 0x%x, the last member".formatted(at), "0x%x".formatted(ofHead.prev()));
		}
		return ofHead.prev() == at;
	}

	/** What lies behind the break; true when nothing else does. */
	private boolean back(ListLinks ofHead) throws IOException {
		long last = forward.isEmpty() ? head : forward.get(forward.size() - 1);
		long at = head;
		ListLinks links = ofHead;
		while (links.prev() != last) {
			long prev = links.prev();
			ListLinks read = linksAt(at, prev, false);
			if (read == null) {
				return at == brokenAt; // its link back is torn, and the one before is where the other way ended
			}
			backward.add(prev);
			at = prev;
			links = read;
		}
		return true;
	}

	/** The links of the next one, or of the one before; null when it is none, cannot be read or does not point back. */
	private @Nullable ListLinks linksAt(long at, long next, boolean ahead) throws IOException {
		if (!isNew(at, next, ahead)) {
			return null;
		}
		try {
			ListLinks links = view.links(next);
			long back = ahead ? links.prev() : links.next();
			if (back == at) {
				seen.add(next);
				return links;
			}
			problems.add(place(next), "%s 0x%x, which leads here".formatted(ahead ? "prev" : "next", at), "0x%x".formatted(back));
		} catch (UnreadableMemoryException e) {
			problems.add(place(at) + (ahead ? ", next" : ", prev"), e);
		}
		return null;
	}

	private boolean isNew(long at, long next, boolean ahead) {
		String expected = (ahead ? "next" : "prev") + ": a member of the list, or its head";
		if (!view.isListPointer(next)) {
			problems.add(place(at), expected, "0x%x, which is no address of one".formatted(next));
		} else if ((ahead ? forward : backward).size() >= most) {
			problems.add(place(at), expected + ", which has %,d members at most".formatted(most), "more");
		} else if (next == head || seen.contains(next)) {
			problems.add(place(at), expected + ", that was not yet passed", "0x%x again".formatted(next));
		} else {
			return true;
		}
		return false;
	}

	private String place(long address) {
		return address == head ? "%s at 0x%x".formatted(name, address) : "%s, member at 0x%x".formatted(name, address);
	}
}
