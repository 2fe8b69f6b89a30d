package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what a {@link ByteWriter} wrote, in the same order. The bytes come from this program's own memory: those that no
 * writer has written are an {@link IndexOutOfBoundsException} at best.
 */
final class ByteReader {

	private static final int LOW = 0x7f;
	private static final int GROUP = 7;

	private final byte[] bytes;
	private int position;

	ByteReader(byte[] bytes, int position) {
		this.bytes = bytes;
		this.position = position;
	}

	int position() {
		return position;
	}

	long readLong() {
		long number = 0;
		int shift = 0;
		byte group;
		do {
			group = bytes[position++];
			number |= (long) (group & LOW) << shift;
			shift += GROUP;
		} while (group < 0);
		return number;
	}

	int readInt() {
		return (int) readLong();
	}

	long readSigned() {
		long number = readLong();
		return number >>> 1 ^ -(number & 1);
	}

	boolean readFlag() {
		return readLong() != 0;
	}

	byte[] readBytes() {
		int count = readInt();
		byte[] read = Arrays.copyOfRange(bytes, position, position + count);
		position += count;
		return read;
	}

	String readText() {
		char[] text = new char[readInt()];
		for (int i = 0; i < text.length; i++) {
			text[i] = (char) readInt();
		}
		return new String(text);
	}

	List<Integer> readInts() {
		int count = readInt();
		List<Integer> numbers = new ArrayList<>(count);
		long expected = 0;
		while (numbers.size() < count) {
			long first = expected + readSigned();
			int row = readInt();
			for (int i = 0; i < row; i++) {
				numbers.add((int) (first + i));
			}
			expected = first + row;
		}
		return numbers;
	}
}
