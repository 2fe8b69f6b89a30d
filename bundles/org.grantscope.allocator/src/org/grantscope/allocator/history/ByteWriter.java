package org.grantscope.allocator.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Bytes that are written one value after the other, small numbers in few of them: a number is cut into groups of seven
 * bits, the lowest first, and all but the last one have the eighth bit set. {@link ByteReader} reads them back.
 */
final class ByteWriter {

	private static final int LOW = 0x7f;
	private static final int MORE = 0x80;

	private byte[] bytes;
	private int length;

	ByteWriter(int capacity) {
		bytes = new byte[capacity];
	}

	int length() {
		return length;
	}

	/** The bytes themselves: up to {@link #length()} they stay as they are, also when more are written. */
	byte[] bytes() {
		return bytes;
	}

	/** Forgets all that was written. */
	void clear() {
		length = 0;
	}

	/** A number of 64 bits, taken as unsigned: one byte up to 127, ten at most. */
	ByteWriter writeLong(long number) {
		reserve(Long.BYTES + 2);
		long rest = number;
		while ((rest & ~LOW) != 0) {
			bytes[length++] = (byte) (rest & LOW | MORE);
			rest >>>= 7;
		}
		bytes[length++] = (byte) rest;
		return this;
	}

	/** A number of 32 bits, taken as unsigned. */
	ByteWriter writeInt(int number) {
		return writeLong(Integer.toUnsignedLong(number));
	}

	/** A number of 64 bits of which small negative ones are as short as small positive ones. */
	ByteWriter writeSigned(long number) {
		return writeLong(number << 1 ^ number >> Long.SIZE - 1);
	}

	ByteWriter writeFlag(boolean flag) {
		return writeLong(flag ? 1 : 0);
	}

	ByteWriter writeBytes(byte[] more) {
		writeInt(more.length);
		return append(more, more.length);
	}

	/** The first bytes of an array, and nothing that tells how many. */
	ByteWriter append(byte[] more, int count) {
		reserve(count);
		System.arraycopy(more, 0, bytes, length, count);
		length += count;
		return this;
	}

	/** Any text, also one that is no proper UTF-16. */
	ByteWriter writeText(String text) {
		writeInt(text.length());
		text.chars().forEach(this::writeInt);
		return this;
	}

	/** Numbers in their order; rows in which each is one more than the one before take few bytes. */
	ByteWriter writeInts(List<Integer> numbers) {
		writeInt(numbers.size());
		long expected = 0;
		int i = 0;
		while (i < numbers.size()) {
			int first = numbers.get(i);
			int end = i + 1;
			while (end < numbers.size() && (long) numbers.get(end) == (long) first + (end - i)) {
				end++;
			}
			writeSigned(first - expected).writeInt(end - i);
			expected = (long) first + (end - i);
			i = end;
		}
		return this;
	}

	/** Numbers of which the order means nothing. */
	ByteWriter writeIntSet(Collection<Integer> numbers) {
		return writeInts(numbers.stream().sorted().toList());
	}

	/** Makes room for so many bytes more. */
	void reserve(int more) {
		int needed = Math.addExact(length, more);
		if (needed > bytes.length) {
			bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(needed, bytes.length * 2L), Integer.MAX_VALUE - Long.BYTES));
		}
	}
}
