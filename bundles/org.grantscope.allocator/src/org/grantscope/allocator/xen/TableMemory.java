package org.grantscope.allocator.xen;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.table.GrantTableImage;

/**
 * The frames of one grant table as memory, to which the guest and Xen both write: every access that the two sides may
 * race for is atomic. A reference outside the table is an {@link IndexOutOfBoundsException}.
 */
final class TableMemory {

	private static final VarHandle SHORT = MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final int FLAGS = Layout.ENTRY_V1.field("flags").offset();
	private static final int DOMID = Layout.ENTRY_V1.field("domid").offset();
	private static final int FRAME_V1 = Layout.ENTRY_V1.field("frame").offset();
	private static final int FRAME_V2 = Layout.FULL_PAGE_V2.field("frame").offset();
	private static final int PAGE_OFF = Layout.SUB_PAGE_V2.field("page_off").offset();
	private static final int LENGTH = Layout.SUB_PAGE_V2.field("length").offset();
	private static final int TRANS_DOMID = Layout.TRANSITIVE_V2.field("trans_domid").offset();
	private static final int TRANS_GREF = Layout.TRANSITIVE_V2.field("gref").offset();

	private volatile Contents contents;

	/**
	 * The frames of one moment. Entries and frames have sizes that are powers of two, so that a reference is found by shifts.
	 *
	 * @param refBits   of a reference, those that number the entry in its frame
	 * @param entryBits of an offset, those within an entry
	 */
	private record Contents(GrantTableVersion version, ByteBuffer[] frames, ByteBuffer[] status, int refBits, int entryBits) {

		Contents(GrantTableVersion version, ByteBuffer[] frames, ByteBuffer[] status) {
			this(version, frames, status, Integer.numberOfTrailingZeros(version.entriesPerFrame()),
					Integer.numberOfTrailingZeros(version.entryBytes()));
		}
	}

	TableMemory(GrantTableVersion version, int frames) {
		contents = new Contents(version, pages(frames), pages(version.statusFrames(frames)));
	}

	TableMemory(TableMemory that) {
		Contents now = that.contents;
		contents = new Contents(now.version, copies(now.frames), copies(now.status));
	}

	GrantTableVersion version() {
		return contents.version;
	}

	int frames() {
		return contents.frames.length;
	}

	int statusFrames() {
		return contents.status.length;
	}

	int entries() {
		Contents now = contents;
		return now.frames.length * now.version.entriesPerFrame();
	}

	/** Adds empty frames, and the status frames that these need. One thread at a time. */
	void growTo(int frames) {
		Contents old = contents;
		contents = new Contents(old.version, grown(old.frames, frames), grown(old.status, old.version.statusFrames(frames)));
	}

	/** As many empty frames of that version in place of all that is there. One thread at a time. */
	void restart(GrantTableVersion version) {
		int frames = frames();
		contents = new Contents(version, pages(frames), pages(version.statusFrames(frames)));
	}

	/** Flags in the lower half, domid in the upper one. */
	int word(int ref) {
		Contents now = contents;
		return (int) INT.getVolatile(page(now, ref), offset(now, ref));
	}

	/** One 32-bit compare-and-set of flags and domid. */
	boolean compareAndSetWord(int ref, int expected, int next) {
		Contents now = contents;
		return INT.compareAndSet(page(now, ref), offset(now, ref), expected, next);
	}

	void setDomid(int ref, int domid) {
		Contents now = contents;
		SHORT.set(page(now, ref), offset(now, ref) + DOMID, (short) domid);
	}

	/** Whatever was written before is seen by whoever sees these flags. */
	void releaseFlags(int ref, int flags) {
		Contents now = contents;
		SHORT.setRelease(page(now, ref), offset(now, ref) + FLAGS, (short) flags);
	}

	/** Written in the order of all volatile accesses. */
	void setFlags(int ref, int flags) {
		Contents now = contents;
		SHORT.setVolatile(page(now, ref), offset(now, ref) + FLAGS, (short) flags);
	}

	/** Sets and clears bits of the flags, whatever the other side does to them meanwhile. */
	void updateFlags(int ref, int set, int clear) {
		int word;
		do {
			word = word(ref);
		} while (!compareAndSetWord(ref, word, word & ~clear | set));
	}

	/** Unsigned, of 32 bits in version 1. */
	long frame(int ref) {
		Contents now = contents;
		ByteBuffer page = page(now, ref);
		return now.version == GrantTableVersion.V1
				? Integer.toUnsignedLong((int) INT.getAcquire(page, offset(now, ref) + FRAME_V1))
				: (long) LONG.getAcquire(page, offset(now, ref) + FRAME_V2);
	}

	void setFrame(int ref, long frame) {
		Contents now = contents;
		ByteBuffer page = page(now, ref);
		if (now.version == GrantTableVersion.V1) {
			INT.set(page, offset(now, ref) + FRAME_V1, (int) frame);
		} else {
			LONG.set(page, offset(now, ref) + FRAME_V2, frame);
		}
	}

	/** Of a version 2 sub-page entry. */
	int pageOffset(int ref) {
		return unsignedShort(ref, PAGE_OFF);
	}

	/** Of a version 2 sub-page entry. */
	int length(int ref) {
		return unsignedShort(ref, LENGTH);
	}

	/** Of a version 2 transitive entry. */
	int transitiveDomid(int ref) {
		return unsignedShort(ref, TRANS_DOMID);
	}

	/** Of a version 2 transitive entry. */
	long transitiveRef(int ref) {
		Contents now = contents;
		return Integer.toUnsignedLong((int) INT.getAcquire(page(now, ref), offset(now, ref) + TRANS_GREF));
	}

	private int unsignedShort(int ref, int field) {
		Contents now = contents;
		return Short.toUnsignedInt((short) SHORT.getAcquire(page(now, ref), offset(now, ref) + field));
	}

	/** An entry as 64-bit words, little endian; the last is zero in version 1. */
	long[] entry(int ref) {
		Contents now = contents;
		ByteBuffer page = page(now, ref);
		int entry = offset(now, ref);
		return new long[] { (long) LONG.getVolatile(page, entry),
				now.version == GrantTableVersion.V1 ? 0 : (long) LONG.getVolatile(page, entry + Long.BYTES) };
	}

	/** Writes an entry, the word with the flags last. The last word is of no meaning in version 1. */
	void setEntry(int ref, long first, long last) {
		Contents now = contents;
		ByteBuffer page = page(now, ref);
		int entry = offset(now, ref);
		if (now.version == GrantTableVersion.V2) {
			LONG.setVolatile(page, entry + Long.BYTES, last);
		}
		LONG.setVolatile(page, entry, first);
	}

	/** The word in which Xen tells of uses: the status word in version 2, else the flags. */
	int inUseWord(int ref) {
		return contents.version == GrantTableVersion.V1 ? word(ref) & 0xffff : status(ref);
	}

	/** Sets and clears bits of that word. */
	void updateInUse(int ref, int set, int clear) {
		if (contents.version == GrantTableVersion.V1) {
			updateFlags(ref, set, clear);
		} else {
			updateStatus(ref, set, clear);
		}
	}

	int status(int ref) {
		int word = ref % GrantTableVersion.STATUS_WORDS_PER_FRAME * Short.BYTES;
		return Short.toUnsignedInt((short) SHORT.getAcquire(statusPage(ref), word));
	}

	/** The two status words that share an aligned 32-bit word are changed as one, since there is no narrower compare-and-set. */
	void updateStatus(int ref, int set, int clear) {
		ByteBuffer page = statusPage(ref);
		int pair = ref % GrantTableVersion.STATUS_WORDS_PER_FRAME / 2 * Integer.BYTES;
		int shift = ref % 2 * Short.SIZE;
		int word;
		do {
			word = (int) INT.getVolatile(page, pair);
		} while (!INT.compareAndSet(page, pair, word, word & ~(clear << shift) | set << shift));
	}

	/** The bytes of this moment. */
	GrantTableImage snapshot() {
		Contents now = contents;
		VarHandle.fullFence();
		return now.version == GrantTableVersion.V1 ? GrantTableImage.wrap(now.version, bytes(now.frames))
				: GrantTableImage.wrap(bytes(now.frames), bytes(now.status));
	}

	void write(StateWriter out) {
		Contents now = contents;
		out.number(now.version.number());
		write(out, now.frames);
		write(out, now.status);
	}

	private static void write(StateWriter out, ByteBuffer[] pages) {
		out.number(pages.length);
		for (ByteBuffer page : pages) {
			out.words(page, GrantTableVersion.FRAME_BYTES);
		}
	}

	private static ByteBuffer page(Contents now, int ref) {
		if (ref < 0 || ref >>> now.refBits >= now.frames.length) {
			throw new IndexOutOfBoundsException("gref " + ref + " in a table of " + now.frames.length + " frames");
		}
		return now.frames[ref >>> now.refBits];
	}

	private ByteBuffer statusPage(int ref) {
		return contents.status[ref / GrantTableVersion.STATUS_WORDS_PER_FRAME];
	}

	private static int offset(Contents now, int ref) {
		return (ref & (1 << now.refBits) - 1) << now.entryBits;
	}

	private static ByteBuffer[] pages(int count) {
		return grown(new ByteBuffer[0], count);
	}

	/** Direct memory, because compare-and-set is not promised on a heap array of bytes. */
	private static ByteBuffer[] grown(ByteBuffer[] old, int count) {
		ByteBuffer[] all = Arrays.copyOf(old, count);
		for (int i = old.length; i < count; i++) {
			all[i] = ByteBuffer.allocateDirect(GrantTableVersion.FRAME_BYTES + Long.BYTES).alignedSlice(Long.BYTES);
		}
		return all;
	}

	private static ByteBuffer[] copies(ByteBuffer[] pages) {
		ByteBuffer[] copies = pages(pages.length);
		for (int i = 0; i < pages.length; i++) {
			copies[i].put(0, pages[i], 0, GrantTableVersion.FRAME_BYTES);
		}
		return copies;
	}

	private static byte[] bytes(ByteBuffer[] pages) {
		byte[] all = new byte[pages.length * GrantTableVersion.FRAME_BYTES];
		for (int i = 0; i < pages.length; i++) {
			pages[i].get(0, all, i * GrantTableVersion.FRAME_BYTES, GrantTableVersion.FRAME_BYTES);
		}
		return all;
	}
}
