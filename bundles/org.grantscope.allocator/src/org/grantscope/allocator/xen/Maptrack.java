package org.grantscope.allocator.xen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantMapFlag;

/**
 * One domain's mappings of grants by handle, and the handles that are free: {@code get_maptrack_handle} and
 * {@code put_maptrack_handle} of {@code xen/common/grant_table.c} (4.17) for a domain of one virtual processor.
 *
 * <p>The free handles are a list through the entries. One of them always stays, so that a handle given back has an entry to
 * follow; the entries of a new frame come first, and a handle given back comes last.
 */
final class Maptrack {

	/** Entries in a frame. */
	static final int PER_FRAME = 256;

	/** Sixteen bits of the flags are kept. */
	private static final int FLAGS = 0xffff;
	private static final int TAIL = -1;
	private static final int MAPPED = GrantMapFlag.DEVICE_MAP.mask() | GrantMapFlag.HOST_MAP.mask();

	private final int maxFrames;
	private int[] refs = {};
	private int[] flags = {};
	private int[] domids = {};
	private int head = TAIL;
	private int tail = TAIL;

	Maptrack(int maxFrames) {
		this.maxFrames = maxFrames;
	}

	Maptrack(Maptrack that) {
		maxFrames = that.maxFrames;
		refs = that.refs.clone();
		flags = that.flags.clone();
		domids = that.domids.clone();
		head = that.head;
		tail = that.tail;
	}

	/** A handle for a new mapping; empty when there is no room for more. */
	OptionalInt take() {
		if (head != TAIL && refs[head] != TAIL) {
			int handle = head;
			head = refs[handle];
			return OptionalInt.of(handle);
		}
		return frames() < maxFrames ? OptionalInt.of(takeOfNewFrame()) : OptionalInt.empty();
	}

	private int takeOfNewFrame() {
		int first = refs.length;
		int end = first + PER_FRAME;
		refs = Arrays.copyOf(refs, end);
		flags = Arrays.copyOf(flags, end);
		domids = Arrays.copyOf(domids, end);
		for (int i = first; i < end - 1; i++) {
			refs[i] = i + 1;
		}
		refs[end - 1] = head;
		if (tail == TAIL) {
			tail = end - 1;
		}
		head = first + 1;
		return first;
	}

	/** Gives a handle back, which has no mapping any more. */
	void put(int handle) {
		flags[handle] = 0;
		refs[handle] = TAIL;
		refs[tail] = handle;
		tail = handle;
	}

	/** Enters a mapping at a handle taken before. */
	void enter(int handle, int domid, int ref, int mapFlags) {
		domids[handle] = domid;
		refs[handle] = ref;
		flags[handle] = mapFlags & FLAGS;
	}

	/** Whether a handle, unsigned, has a mapping. */
	boolean isMapped(long handle) {
		return handle >= 0 && handle < flags.length && flags[(int) handle] != 0;
	}

	ForeignMapping mapping(int handle) {
		return new ForeignMapping(handle, domids[handle], refs[handle], flags[handle]);
	}

	/** One kind of mapping of a handle is no more. */
	void clear(int handle, GrantMapFlag kind) {
		flags[handle] &= ~kind.mask();
	}

	/** Whether the handle has neither a host nor a device mapping. */
	boolean isEmpty(int handle) {
		return (flags[handle] & MAPPED) == 0;
	}

	/** In ascending order of handles. */
	List<ForeignMapping> mappings() {
		List<ForeignMapping> all = new ArrayList<>();
		for (int i = 0; i < flags.length; i++) {
			if (flags[i] != 0) {
				all.add(mapping(i));
			}
		}
		return all;
	}

	/** Of a handle without a mapping only the link counts: the rest is overwritten before it is read. */
	void write(StateWriter out) {
		out.number(maxFrames);
		out.number(frames());
		mappings().forEach(mapping -> {
			out.number(mapping.handle());
			out.number(mapping.domid());
			out.number(mapping.ref());
			out.number(mapping.flags());
		});
		out.number(TAIL);
		if (out.tellsReserves()) {
			out.number(head);
			out.number(tail);
			out.numbers(Arrays.stream(refs).boxed().toList());
		}
	}

	int frames() {
		return refs.length / PER_FRAME;
	}

	int maxFrames() {
		return maxFrames;
	}
}
