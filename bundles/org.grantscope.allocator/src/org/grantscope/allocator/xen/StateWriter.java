package org.grantscope.allocator.xen;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A machine's state as bytes, in the making: everything that any operation reads, in an order that follows from the state
 * alone. Two machines whose bytes are equal behave alike from then on.
 *
 * <p>Each thing writes its own fields. What varies in length tells its length first, so that different states never come to
 * the same bytes. Times are written as what is left until then; what several others refer to is written where it is met
 * first and as a number from then on. Left out is what nothing reads any more: what was printed, caches, links of lists that
 * follow from their order.
 */
public final class StateWriter {

	/** What several others can refer to. */
	public interface Part {

		/** Writes its own fields. */
		void write(StateWriter out);
	}

	private final Memory memory;
	private final long now;
	private final boolean reserves;
	private final Map<Object, Integer> met = new IdentityHashMap<>();
	private byte[] bytes = new byte[1024];
	private int size;

	/**
	 * Nothing is written yet.
	 *
	 * @param memory of the machine, to tell pages that a domain owns from those that are no domain's any more
	 * @param now    the machine's time, in nanoseconds
	 * @param reserves whether it matters in which order free references, pages and handles will be given out
	 */
	public StateWriter(Memory memory, long now, boolean reserves) {
		this.memory = memory;
		this.now = now;
		this.reserves = reserves;
	}

	/** Whether it matters in which order free references, pages and handles will be given out. */
	public boolean tellsReserves() {
		return reserves;
	}

	/** What is free, the next one first, or sorted where that does not matter. */
	public void reserve(Collection<? extends Number> values) {
		numbers(reserves ? values : values.stream().sorted(Comparator.comparingLong(Number::longValue)).toList());
	}

	/** A number of any size; small ones, negative ones too, take few bytes. */
	public void number(long value) {
		if (size + 10 > bytes.length) {
			bytes = Arrays.copyOf(bytes, bytes.length * 2);
		}
		long rest = value << 1 ^ value >> 63;
		while ((rest & ~0x7fL) != 0) {
			bytes[size++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		bytes[size++] = (byte) rest;
	}

	/** A choice. */
	public void flag(boolean value) {
		number(value ? 1 : 0);
	}

	/** A moment, in nanoseconds of the machine's clock. */
	public void moment(long nanoseconds) {
		number(nanoseconds - now);
	}

	/** The machine's time, in nanoseconds. */
	public long now() {
		return now;
	}

	/** Numbers in their order; such that each is one more than the one before take next to nothing. */
	public void numbers(Collection<? extends Number> values) {
		number(values.size());
		long next = 0;
		long run = 0;
		for (Number each : values) {
			long value = each.longValue();
			if (value != next) {
				number(run);
				number(value - next);
				run = 0;
			}
			run++;
			next = value + 1;
		}
		number(run);
	}

	/** Which bits are set, as where they change. */
	public void bits(BitSet set) {
		for (int from = set.nextSetBit(0); from >= 0;) {
			int end = set.nextClearBit(from);
			number(from);
			number(end);
			from = set.nextSetBit(end);
		}
		number(-1);
	}

	/** The first bytes of a buffer; zeros take nothing. */
	void words(ByteBuffer content, int length) {
		ByteBuffer words = content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
		int last = -1;
		for (int i = 0; i < length / Long.BYTES; i++) {
			long word = words.getLong(i * Long.BYTES);
			if (word != 0) {
				number(i - last);
				number(word);
				last = i;
			}
		}
		number(0);
	}

	/** Something that others may refer to as well, or nothing. */
	public void part(@Nullable Part part) {
		if (part == null) {
			number(0);
		} else if (isNew(part)) {
			part.write(this);
		}
	}

	/** Things of which some are missing; the missing ones take nothing. */
	public void parts(@Nullable Part[] parts) {
		number(parts.length);
		int last = -1;
		for (int i = 0; i < parts.length; i++) {
			Part part = parts[i];
			if (part != null) {
				number(i - last);
				part(part);
				last = i;
			}
		}
		number(0);
	}

	/** A page of the machine, or none. */
	public void page(@Nullable Page page) {
		flag(page != null);
		if (page != null) {
			boolean owned = memory.page(page.frame()).filter(same -> same == page).isPresent();
			flag(owned);
			if (owned) {
				number(page.frame());
			} else if (isNew(page)) {
				page.write(this);
			}
		}
	}

	private boolean isNew(Object thing) {
		Integer known = met.putIfAbsent(thing, met.size() + 1);
		number(known == null ? met.size() : known);
		return known == null;
	}

	/** What was written. */
	public byte[] toBytes() {
		return Arrays.copyOf(bytes, size);
	}
}
