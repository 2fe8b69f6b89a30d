package org.grantscope.model.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.BitSet;

import org.grantscope.core.observe.FormatException;
import org.grantscope.model.table.EntryHistory;

/**
 * A table's history, little-endian: the generations of all entries, 32 bits each, then since when, 64 bits each, then a bit
 * for each that is changed, eight to a byte, the lowest first. The number of entries follows from the bytes, so that a small
 * file has a small history.
 */
final class PackedHistory {

	private static final int BYTES = Integer.BYTES + Long.BYTES;

	private PackedHistory() {
	}

	static byte[] write(EntryHistory history) {
		int size = history.size();
		if (size > Limits.REFS) {
			throw new IllegalArgumentException("expected a history of at most %d entries, found %d".formatted(Limits.REFS, size));
		}
		ByteBuffer out = ByteBuffer.allocate(length(size)).order(ByteOrder.LITTLE_ENDIAN);
		for (int ref = 0; ref < size; ref++) {
			out.putInt(history.generation(ref));
		}
		for (int ref = 0; ref < size; ref++) {
			Instant since = history.since(ref);
			out.putLong(since == null ? 0 : since.toEpochMilli());
		}
		out.put(history.changed().toByteArray());
		return out.array();
	}

	static EntryHistory read(Part part) throws FormatException {
		int size = (int) (part.bytes().length * (long) Byte.SIZE / (BYTES * Byte.SIZE + 1));
		if (size > Limits.REFS || length(size) != part.bytes().length) {
			throw part.refused("", "a history of whole entries, at most " + Limits.REFS, part.bytes().length + " bytes");
		}
		ByteBuffer in = ByteBuffer.wrap(part.bytes()).order(ByteOrder.LITTLE_ENDIAN);
		int[] generations = new int[size];
		long[] since = new long[size];
		in.asIntBuffer().get(generations);
		in.position(size * Integer.BYTES).slice().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(since);
		BitSet changed = BitSet.valueOf(in.position(size * BYTES).slice());
		if (changed.length() > size) {
			throw part.refusedAt(part.bytes().length - 1, "no bit beyond the last entry", "bit " + changed.length());
		}
		return new EntryHistory(generations, since, changed);
	}

	private static int length(int size) {
		return size * BYTES + Math.ceilDiv(size, Byte.SIZE);
	}
}
