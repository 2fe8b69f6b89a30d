package org.grantscope.live.gdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.grantscope.core.memory.MemoryRange;

/** Bytes that are read together, for all ranges that lie in them; filled while they come. */
final class MemorySpan {

	private final long address;
	private final List<MemoryRange> ranges = new ArrayList<>();
	private int length;
	private byte[] content = new byte[0];
	private String failure = "";

	private MemorySpan(MemoryRange first) {
		address = first.address();
		length = first.length();
		ranges.add(first);
	}

	/** Spans for these ranges: those that touch or overlap are read at once. */
	static List<MemorySpan> covering(List<MemoryRange> ranges) {
		List<MemoryRange> sorted = new ArrayList<>(ranges);
		sorted.sort(Comparator.comparing(MemoryRange::address, Long::compareUnsigned));
		List<MemorySpan> spans = new ArrayList<>();
		for (MemoryRange each : sorted) {
			if (spans.isEmpty() || !spans.getLast().join(each)) {
				spans.add(new MemorySpan(each));
			}
		}
		return spans;
	}

	private boolean join(MemoryRange next) {
		long distance = next.address() - address;
		if (distance < 0 || distance > length || distance + next.length() > Integer.MAX_VALUE - 8) {
			return false;
		}
		length = Math.max(length, (int) distance + next.length());
		ranges.add(next);
		return true;
	}

	long address() {
		return address;
	}

	int length() {
		return length;
	}

	/** The ranges in it, by address. */
	List<MemoryRange> ranges() {
		return ranges;
	}

	void put(int offset, byte[] bytes) {
		if (content.length == 0) {
			content = new byte[length];
		}
		System.arraycopy(bytes, 0, content, offset, bytes.length);
	}

	void fail(String why) {
		if (failure.isEmpty()) {
			failure = why;
		}
	}

	/** Why it could not be read; empty when it could. */
	String failure() {
		return failure;
	}

	/** The bytes of a range in it. */
	byte[] content(MemoryRange range) {
		int from = (int) (range.address() - address);
		return from == 0 && range.length() == length ? content : Arrays.copyOfRange(content, from, from + range.length());
	}
}
