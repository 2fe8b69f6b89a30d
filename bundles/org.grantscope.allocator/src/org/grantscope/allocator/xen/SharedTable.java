package org.grantscope.allocator.xen;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.table.GrantTableImage;

/**
 * The frames of one domain's grant table, to which the guest and Xen both write.
 *
 * <p>Both sides may run in threads of their own: they touch the same bytes with the ordering that Xen's
 * {@code xen/include/public/grant_table.h} (4.17) asks for. The guest writes the domid and the frame, and then the flags
 * with a release store; it invalidates with a compare-and-set of the word that holds flags and domid (version 1), or by
 * clearing the flags first and looking at the status word after a full fence (version 2). A reference outside the table
 * is an {@link IndexOutOfBoundsException}.
 */
public final class SharedTable {

	private static final VarHandle SHORT = MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final int FLAGS = Layout.ENTRY_V1.field("flags").offset();
	private static final int DOMID = Layout.ENTRY_V1.field("domid").offset();
	private static final int FRAME_V1 = Layout.ENTRY_V1.field("frame").offset();
	private static final int FRAME_V2 = Layout.FULL_PAGE_V2.field("frame").offset();
	private static final int FLAGS_MASK = 0xffff;

	private final GrantTableVersion version;
	private final int maxFrames;
	private volatile Memory memory;

	private record Memory(ByteBuffer[] frames, ByteBuffer[] status) {
	}

	/**
	 * An empty table.
	 *
	 * @param frames    page frames to begin with, at least one
	 * @param maxFrames to how many it may grow
	 * @throws IllegalArgumentException when there are no frames, or more than the maximum
	 */
	public SharedTable(GrantTableVersion version, int frames, int maxFrames) {
		if (frames < 1 || frames > maxFrames) {
			throw new IllegalArgumentException("a table of " + frames + " frames, at most " + maxFrames);
		}
		this.version = version;
		this.maxFrames = maxFrames;
		this.memory = new Memory(pages(frames), pages(version.statusFrames(frames)));
	}

	private SharedTable(SharedTable that) {
		this.version = that.version;
		this.maxFrames = that.maxFrames;
		this.memory = new Memory(copies(that.memory.frames), copies(that.memory.status));
	}

	/** Another table with the same bytes, independent of this one. Nobody may write meanwhile. */
	public SharedTable copy() {
		return new SharedTable(this);
	}

	/** The layout of the entries. */
	public GrantTableVersion version() {
		return version;
	}

	/** Page frames in the table now, status frames not counted. */
	public int frames() {
		return memory.frames.length;
	}

	/** To how many page frames it may grow. */
	public int maxFrames() {
		return maxFrames;
	}

	/** Entries in the table now: references run from 0 to one less. */
	public int entries() {
		return frames() * version.entriesPerFrame();
	}

	/**
	 * Adds empty frames, and in version 2 the status frames that these need.
	 *
	 * @return whether the maximum allowed it; if not, nothing was added
	 */
	public synchronized boolean grow(int extra) {
		Memory old = memory;
		int wanted = old.frames.length + extra;
		if (wanted > maxFrames) {
			return false;
		}
		memory = new Memory(grown(old.frames, wanted), grown(old.status, version.statusFrames(wanted)));
		return true;
	}

	/** The guest offers a whole page: flags must hold the type and may hold {@code GTF_readonly}. */
	public void grant(int ref, int domid, long frame, int flags) {
		ByteBuffer page = page(ref);
		int entry = offset(ref);
		SHORT.set(page, entry + DOMID, (short) domid);
		if (version == GrantTableVersion.V1) {
			INT.set(page, entry + FRAME_V1, (int) frame);
		} else {
			LONG.set(page, entry + FRAME_V2, frame);
		}
		SHORT.setRelease(page, entry + FLAGS, (short) flags);
	}

	/**
	 * The guest takes the offer back; domid and frame stay in the entry.
	 *
	 * @return whether nobody used it. If somebody does, a version 1 entry is left as it is, still granted; a version 2
	 *         entry is granted no more and its status word tells that it is in use.
	 */
	public boolean revoke(int ref) {
		return version == GrantTableVersion.V1 ? revokeV1(ref) : revokeV2(ref);
	}

	private boolean revokeV1(int ref) {
		ByteBuffer page = page(ref);
		int entry = offset(ref);
		while (true) {
			int word = (int) INT.getVolatile(page, entry);
			if ((word & GrantFlag.IN_USE) != 0) {
				return false;
			}
			if (INT.compareAndSet(page, entry, word, word & ~FLAGS_MASK)) {
				return true;
			}
		}
	}

	private boolean revokeV2(int ref) {
		SHORT.setVolatile(page(ref), offset(ref) + FLAGS, (short) 0);
		VarHandle.fullFence();
		return (status(ref) & GrantFlag.IN_USE) == 0;
	}

	/**
	 * Xen marks the entry as in use, as {@code _set_status} of {@code xen/common/grant_table.c} (4.17) does: only a whole
	 * page offered to that domain, and not for writing when it is read-only. One claimant at a time for each entry: Xen
	 * holds that entry's lock.
	 *
	 * @return whether the entry allowed it; if not, it is as it was
	 */
	public boolean claim(int ref, int domid, boolean writing) {
		int inUse = GrantFlag.READING.mask() | (writing ? GrantFlag.WRITING.mask() : 0);
		ByteBuffer page = page(ref);
		int entry = offset(ref);
		while (true) {
			int word = (int) INT.getVolatile(page, entry);
			if (!allows(word, domid, writing)) {
				return false;
			}
			if (version == GrantTableVersion.V1) {
				if (INT.compareAndSet(page, entry, word, word | inUse)) {
					return true;
				}
			} else {
				updateStatus(ref, inUse, 0);
				VarHandle.fullFence();
				if (allows((int) INT.getVolatile(page, entry), domid, writing)) {
					return true;
				}
				updateStatus(ref, 0, inUse);
			}
		}
	}

	private static boolean allows(int word, int domid, boolean writing) {
		return GrantType.of(word & FLAGS_MASK) == GrantType.PERMIT_ACCESS && word >>> 16 == domid
				&& !GrantFlag.SUB_PAGE.isIn(word & FLAGS_MASK)
				&& !(writing && GrantFlag.READONLY.isIn(word & FLAGS_MASK));
	}

	/** Xen marks the entry as not in use any more. */
	public void release(int ref) {
		if (version == GrantTableVersion.V2) {
			updateStatus(ref, 0, GrantFlag.IN_USE);
			return;
		}
		ByteBuffer page = page(ref);
		int entry = offset(ref);
		int word;
		do {
			word = (int) INT.getVolatile(page, entry);
		} while (!INT.compareAndSet(page, entry, word, word & ~GrantFlag.IN_USE));
	}

	/** The two status words that share an aligned 32-bit word are changed as one, since there is no narrower compare-and-set. */
	private void updateStatus(int ref, int set, int clear) {
		ByteBuffer page = statusPage(ref);
		int pair = ref % GrantTableVersion.STATUS_WORDS_PER_FRAME / 2 * Integer.BYTES;
		int shift = ref % 2 * Short.SIZE;
		int word;
		do {
			word = (int) INT.getVolatile(page, pair);
		} while (!INT.compareAndSet(page, pair, word, word & ~(clear << shift) | set << shift));
	}

	private int status(int ref) {
		int word = ref % GrantTableVersion.STATUS_WORDS_PER_FRAME * Short.BYTES;
		return Short.toUnsignedInt((short) SHORT.getAcquire(statusPage(ref), word));
	}

	/** The bytes of this moment. While others write, two entries may be of different moments, as in any capture. */
	public GrantTableImage snapshot() {
		Memory now = memory;
		VarHandle.fullFence();
		return version == GrantTableVersion.V1 ? GrantTableImage.wrap(version, bytes(now.frames))
				: GrantTableImage.wrap(bytes(now.frames), bytes(now.status));
	}

	private ByteBuffer page(int ref) {
		ByteBuffer[] frames = memory.frames;
		if (ref < 0 || ref >= frames.length * version.entriesPerFrame()) {
			throw new IndexOutOfBoundsException("gref " + ref + " in a table of " + frames.length + " frames");
		}
		return frames[ref / version.entriesPerFrame()];
	}

	private ByteBuffer statusPage(int ref) {
		return memory.status[ref / GrantTableVersion.STATUS_WORDS_PER_FRAME];
	}

	private int offset(int ref) {
		return ref % version.entriesPerFrame() * version.entryBytes();
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
