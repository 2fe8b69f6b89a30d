package org.grantscope.stress;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.grantscope.allocator.xen.SharedTable;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.table.GrantTableImage;

/**
 * Two neighbouring entries, the first one even, that no other state uses at the time. The tables are small, so that a look
 * at one is cheap, and many: jcstress has up to twice 10,240 states at a time.
 */
final class Slot {

	/** The domain that may map. */
	static final int GRANTEE = 5;
	/** The frame that is offered. */
	static final long FRAME = 0xcafe;
	/** The domain and the frame of an earlier grant, which stay in a free entry. */
	static final int EARLIER_GRANTEE = 4;
	/** See {@link #EARLIER_GRANTEE}. */
	static final long EARLIER_FRAME = 0xdead;

	static final int PERMIT = GrantType.PERMIT_ACCESS.ordinal();
	static final int READONLY = GrantFlag.READONLY.mask();
	static final int READING = GrantFlag.READING.mask();
	static final int WRITING = GrantFlag.WRITING.mask();

	private static final int TABLES = 256;
	private static final Slots V1 = new Slots(GrantTableVersion.V1);
	private static final Slots V2 = new Slots(GrantTableVersion.V2);

	final SharedTable table;
	final int ref;

	private Slot(SharedTable table, int ref) {
		this.table = table;
		this.ref = ref;
	}

	/** Free entries of version 1. */
	static Slot version1() {
		return V1.next();
	}

	/** Free entries of version 2. */
	static Slot version2() {
		return V2.next();
	}

	/** The first entry is offered to the grantee. */
	Slot granted(int flags) {
		table.grant(ref, GRANTEE, FRAME, flags);
		return this;
	}

	/** The flags of the first entry, with the bits that tell of its use, wherever they are. */
	int flags() {
		return flags(table.snapshot(), ref);
	}

	/** The same for its neighbour. */
	int neighboursFlags() {
		return flags(table.snapshot(), ref + 1);
	}

	private static int flags(GrantTableImage image, int ref) {
		return image.flags(ref) | image.inUseWord(ref);
	}

	private static final class Slots {

		private final SharedTable[] tables;
		private final int each;
		private final AtomicInteger next = new AtomicInteger();

		Slots(GrantTableVersion version) {
			tables = IntStream.range(0, TABLES).mapToObj(i -> new SharedTable(version, 1, 1)).toArray(SharedTable[]::new);
			each = (version.entriesPerFrame() - GrantTableVersion.RESERVED_ENTRIES) / 2;
		}

		Slot next() {
			int number = Math.floorMod(next.getAndIncrement(), TABLES * each);
			SharedTable table = tables[number / each];
			int first = GrantTableVersion.RESERVED_ENTRIES + number % each * 2;
			for (int ref = first; ref < first + 2; ref++) {
				table.release(ref);
				table.grant(ref, EARLIER_GRANTEE, EARLIER_FRAME, 0);
			}
			return new Slot(table, first);
		}
	}
}
