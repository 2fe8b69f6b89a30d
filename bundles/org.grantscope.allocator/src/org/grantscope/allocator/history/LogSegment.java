package org.grantscope.allocator.history;

import java.util.Arrays;

/**
 * A stretch of a log: its steps one after the other as bytes, and where every {@value #STRIDE}th of them begins. What is in
 * it stays as it is; only the last segment of a log gets more.
 */
final class LogSegment {

	/** Bytes at which a segment is full; one more step still gets in, however long. */
	static final int FULL = 1 << 14;

	private static final int STRIDE = 64;
	private static final int SHORTEST_STEP = 3;

	private final int first;
	private final ByteWriter writer;
	private int[] marks;
	private int count;

	LogSegment(int first) {
		this(first, new ByteWriter(FULL / 4), new int[FULL / SHORTEST_STEP / STRIDE / 4]);
	}

	private LogSegment(int first, ByteWriter writer, int[] marks) {
		this.first = first;
		this.writer = writer;
		this.marks = marks;
	}

	/** The number of its first step. */
	int first() {
		return first;
	}

	/** The number of the step after its last one. */
	int end() {
		return first + count;
	}

	boolean isFull() {
		return writer.length() >= FULL;
	}

	/** Makes room, so that the next {@link #append} of so many bytes cannot fail. */
	void reserve(int bytes) {
		writer.reserve(bytes);
		if (count / STRIDE == marks.length) {
			marks = Arrays.copyOf(marks, marks.length * 2);
		}
	}

	/** One more step, as {@link OperationCodec} wrote it. */
	void append(ByteWriter step) {
		reserve(step.length());
		if (count % STRIDE == 0) {
			marks[count / STRIDE] = writer.length();
		}
		writer.append(step.bytes(), step.length());
		count++;
	}

	/** The same steps in no more memory than they need. */
	LogSegment trimmed() {
		return copy(writer.length(), count);
	}

	/** The steps before that one, in memory of their own. */
	LogSegment before(int number) {
		return copy(reader(number).position(), number - first);
	}

	private LogSegment copy(int length, int steps) {
		LogSegment copy = new LogSegment(first, new ByteWriter(length).append(writer.bytes(), length),
				Arrays.copyOf(marks, Math.max(1, (steps + STRIDE - 1) / STRIDE)));
		copy.count = steps;
		return copy;
	}

	/** Reads from that step on, which is one of this segment or the one after its last. */
	ByteReader reader(int number) {
		int steps = number - first;
		if (steps == count) {
			return new ByteReader(writer.bytes(), writer.length());
		}
		ByteReader reader = new ByteReader(writer.bytes(), marks[steps / STRIDE]);
		for (int i = steps / STRIDE * STRIDE; i < steps; i++) {
			OperationCodec.read(reader);
		}
		return reader;
	}
}
