package org.grantscope.allocator.history;

import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.ProcessId;

/**
 * Steps in the order done, as bytes. One thread adds to it while others read; what was read once never changes. Segments
 * that are full belong to every log that began as a copy of this one.
 */
final class OperationLog {

	private static final int FIRST_CAPACITY = 64;

	private final NavigableMap<Integer, LogSegment> segments = new TreeMap<>();
	private ByteWriter prepared = new ByteWriter(FIRST_CAPACITY);
	private LogSegment last;
	private int size;

	OperationLog() {
		this(new TreeMap<>(), new LogSegment(0));
	}

	private OperationLog(SortedMap<Integer, LogSegment> full, LogSegment last) {
		this.last = last;
		this.size = last.end();
		segments.putAll(full);
		segments.put(last.first(), last);
	}

	/** How many steps. */
	synchronized int size() {
		return size;
	}

	/**
	 * Makes ready to add a step: what can fail for want of memory fails here.
	 *
	 * @throws IllegalStateException when there are as many steps as can be numbered
	 */
	synchronized void prepare(ProcessId who, Operation operation) {
		if (size == Integer.MAX_VALUE) {
			throw new IllegalStateException("a recording of " + size + " operations has no room for more");
		}
		if (prepared.length() > LogSegment.FULL) {
			prepared = new ByteWriter(FIRST_CAPACITY);
		}
		prepared.clear();
		OperationCodec.write(prepared, who, operation);
		if (last.isFull()) {
			segments.put(last.first(), last.trimmed());
			last = new LogSegment(size);
			segments.put(size, last);
		}
		last.reserve(prepared.length());
	}

	/** Adds the step for which it was made ready. */
	synchronized void commit() {
		last.append(prepared);
		size++;
	}

	/** Reads from that step on, as far as the log goes by then. */
	Cursor cursor(int number) {
		return new Cursor(number);
	}

	/** A log of its own that begins with the same steps, up to that one. */
	synchronized OperationLog before(int number) {
		LogSegment cut = segment(number);
		return new OperationLog(segments.headMap(cut.first()), cut.before(number));
	}

	/** The segment that has the step with that number, or would have it next. */
	private LogSegment segment(int number) {
		return Objects.requireNonNull(segments.floorEntry(number), "the first segment").getValue();
	}

	/** Where somebody reads. For one thread. */
	final class Cursor {

		private int number;
		private int end;
		private ByteReader reader = new ByteReader(new byte[0], 0);

		private Cursor(int number) {
			this.number = number;
			this.end = number;
		}

		/** The next step, which must be there. */
		RecordedStep next() {
			if (number == end) {
				refill();
			}
			number++;
			return OperationCodec.read(reader);
		}

		private void refill() {
			synchronized (OperationLog.this) {
				LogSegment segment = segment(number);
				reader = segment.reader(number);
				end = segment.end();
			}
		}
	}
}
