package org.grantscope.core.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.abi.Layout;

/**
 * A grant table as its bytes: any number of frames, and for version 2 the status frames where a source gave them.
 *
 * <p>Fields are read in place; no object is made for an entry until {@link #entry(int)} asks for one. The image keeps
 * the arrays that it is given and takes it that nobody writes to them any more, so it may be read from any thread.
 * Offsets are those of {@link Layout}. A reference outside the table is an {@link IndexOutOfBoundsException}.
 */
public final class GrantTableImage {

	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final int FLAGS = Layout.ENTRY_V1.field("flags").offset();
	private static final int DOMID = Layout.ENTRY_V1.field("domid").offset();
	private static final int FRAME_V1 = Layout.ENTRY_V1.field("frame").offset();
	private static final int FRAME_V2 = Layout.FULL_PAGE_V2.field("frame").offset();
	private static final int PAGE_OFF = Layout.SUB_PAGE_V2.field("page_off").offset();
	private static final int LENGTH = Layout.SUB_PAGE_V2.field("length").offset();
	private static final int MIDDLE = Layout.SUB_PAGE_V2.field("page_off").offset();
	private static final int TRANS_DOMID = Layout.TRANSITIVE_V2.field("trans_domid").offset();
	private static final int TRANS_GREF = Layout.TRANSITIVE_V2.field("gref").offset();

	/** So many entries are compared before their status words, so that many differences in one do not read the other anew. */
	private static final int COMPARED_TOGETHER = 256;

	private final GrantTableVersion version;
	private final byte[] bytes;
	private final byte @Nullable [] status;
	private final int entryBytes;

	private GrantTableImage(GrantTableVersion version, byte[] bytes, byte @Nullable [] status) {
		if (bytes.length == 0 || bytes.length % GrantTableVersion.FRAME_BYTES != 0) {
			throw new IllegalArgumentException("not a whole number of frames: " + bytes.length + " bytes");
		}
		this.version = version;
		this.bytes = bytes;
		this.status = status;
		this.entryBytes = version.entryBytes();
	}

	/**
	 * An image over those bytes; a version 2 table without its status frames, whose in-use bits nobody knows.
	 *
	 * @param bytes the frames one after another, at least one
	 * @throws IllegalArgumentException when the bytes are no whole number of frames, or none
	 */
	public static GrantTableImage wrap(GrantTableVersion version, byte[] bytes) {
		return new GrantTableImage(version, bytes, null);
	}

	/**
	 * A version 2 image over those bytes.
	 *
	 * @param bytes  the frames one after another, at least one
	 * @param status the status frames one after another, one for every eight frames begun
	 * @throws IllegalArgumentException when either is not that many bytes
	 */
	public static GrantTableImage wrap(byte[] bytes, byte[] status) {
		GrantTableImage image = new GrantTableImage(GrantTableVersion.V2, bytes, status);
		int expected = GrantTableVersion.V2.statusFrames(image.frames()) * GrantTableVersion.FRAME_BYTES;
		if (status.length != expected) {
			throw new IllegalArgumentException("expected " + expected + " bytes of status, found " + status.length);
		}
		return image;
	}

	/** The layout of the entries. */
	public GrantTableVersion version() {
		return version;
	}

	/** Page frames in the table, status frames not counted. */
	public int frames() {
		return bytes.length / GrantTableVersion.FRAME_BYTES;
	}

	/** Entries in the table: references run from 0 to one less. */
	public int entries() {
		return bytes.length / entryBytes;
	}

	/** The entry's flags as the guest (and in version 1 Xen too) left them, 16 bits. */
	public int flags(int ref) {
		return Short.toUnsignedInt((short) SHORT.get(bytes, offset(ref) + FLAGS));
	}

	/** The entry's domid field, 16 bits: the grantee. */
	public int domid(int ref) {
		return Short.toUnsignedInt((short) SHORT.get(bytes, offset(ref) + DOMID));
	}

	/** The entry's frame number: 32 bits in version 1, 64 in version 2, where a transitive entry has its gref in the low half. */
	public long frame(int ref) {
		int offset = offset(ref);
		return version == GrantTableVersion.V1
				? Integer.toUnsignedLong((int) INT.get(bytes, offset + FRAME_V1))
				: (long) LONG.get(bytes, offset + FRAME_V2);
	}

	/**
	 * The 32 bits of a version 2 entry between domid and frame: {@code page_off} and {@code length}, or {@code trans_domid}; 0 in
	 * version 1.
	 */
	public int middle(int ref) {
		int offset = offset(ref);
		return version == GrantTableVersion.V1 ? 0 : (int) INT.get(bytes, offset + MIDDLE);
	}

	/** Whether the in-use bits can be read: always in version 1, in version 2 when the status frames are here. */
	public boolean hasStatus() {
		return version == GrantTableVersion.V1 || status != null;
	}

	/** The entry's version 2 status word, 16 bits; empty in version 1 and when the status frames are not here. */
	public OptionalInt status(int ref) {
		int inside = checked(ref);
		byte[] words = status;
		return words == null ? OptionalInt.empty() : OptionalInt.of(statusWord(words, inside));
	}

	/** The word that holds Xen's in-use bits: the flags in version 1, the status word in version 2, 0 where it is not here. */
	public int inUseWord(int ref) {
		return version == GrantTableVersion.V1 ? flags(ref) : status(ref).orElse(0);
	}

	/** Whether the entry says anything: its flags or its status word are not zero. Stale domids and frames do not count. */
	public boolean isUsed(int ref) {
		byte[] words = status;
		return flags(ref) != 0 || words != null && statusWord(words, ref) != 0;
	}

	/** The entry as a value, of the form that its type and version give it. */
	public GrantEntry entry(int ref) {
		int flags = flags(ref);
		int domid = domid(ref);
		boolean v2 = version == GrantTableVersion.V2;
		return switch (GrantType.of(flags)) {
			case INVALID -> new GrantEntry.Invalid(ref, flags, domid, frame(ref));
			case PERMIT_ACCESS -> v2 && GrantFlag.SUB_PAGE.isIn(flags)
					? new GrantEntry.SubPage(ref, flags, domid, frame(ref), word(ref, PAGE_OFF), word(ref, LENGTH))
					: new GrantEntry.FullPage(ref, flags, domid, frame(ref));
			case ACCEPT_TRANSFER -> new GrantEntry.AcceptTransfer(ref, flags, domid, frame(ref));
			case TRANSITIVE -> v2
					? new GrantEntry.Transitive(ref, flags, domid, word(ref, TRANS_DOMID),
							Integer.toUnsignedLong((int) INT.get(bytes, offset(ref) + TRANS_GREF)))
					: new GrantEntry.Invalid(ref, flags, domid, frame(ref));
		};
	}

	/** Counts the entries by what their bits say, in one pass over the bytes. */
	public Census census() {
		byte[] words = status;
		return version == GrantTableVersion.V1 ? CensusScan.v1(bytes) : CensusScan.v2(bytes, words);
	}

	/**
	 * The first entry from that reference on whose bytes, or status word where both images have it, differ from the other
	 * image's. What the other image has no frames for differs, and all of a table of the other version does. Going through all
	 * differences reads each image about once.
	 *
	 * @param fromRef a reference, or {@link #entries()} or more
	 * @return {@link #entries()} when there is none
	 */
	public int nextDifference(GrantTableImage other, int fromRef) {
		int entries = entries();
		if (fromRef >= entries || version != other.version) {
			return Math.min(fromRef, entries);
		}
		int common = Math.min(entries, other.entries());
		if (status == null || other.status == null) {
			return Math.max(fromRef, mismatch(bytes, other.bytes, entryBytes, checked(fromRef), common));
		}
		for (int from = checked(fromRef); from < common;) {
			int to = Math.min(common, from + COMPARED_TOGETHER);
			int found = mismatch(bytes, other.bytes, entryBytes, from, to);
			found = mismatch(status, other.status, Layout.STATUS_V2.size(), from, found);
			if (found < to) {
				return found;
			}
			from = to;
		}
		return Math.max(fromRef, common);
	}

	/** Of items of that size, the first from {@code from} on and before {@code end} in which the two differ; else {@code end}. */
	private static int mismatch(byte @Nullable [] a, byte @Nullable [] b, int size, int from, int end) {
		int at = a == null || b == null || from >= end ? -1 : Arrays.mismatch(a, from * size, end * size, b, from * size, end * size);
		return at < 0 ? end : from + at / size;
	}

	/** A copy of the frames. */
	public byte[] toBytes() {
		return bytes.clone();
	}

	/** A copy of the status frames; empty when there are none. */
	public byte[] statusBytes() {
		byte[] words = status;
		return words == null ? new byte[0] : words.clone();
	}

	/** Two images are equal when version, frames and status frames are. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof GrantTableImage that && version == that.version && Arrays.equals(bytes, that.bytes)
				&& Arrays.equals(status, that.status);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(bytes) + Arrays.hashCode(status);
	}

	@Override
	public String toString() {
		return "version %d, %d frames".formatted(version.number(), frames());
	}

	private int word(int ref, int offset) {
		return Short.toUnsignedInt((short) SHORT.get(bytes, offset(ref) + offset));
	}

	private static int statusWord(byte[] words, int ref) {
		return Short.toUnsignedInt((short) SHORT.get(words, ref * Layout.STATUS_V2.size()));
	}

	private int checked(int ref) {
		if (ref < 0 || ref >= entries()) {
			throw new IndexOutOfBoundsException("gref " + ref + " in a table of " + entries() + " entries");
		}
		return ref;
	}

	private int offset(int ref) {
		return checked(ref) * entryBytes;
	}
}
