package org.grantscope.debug.ui.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.model.EntryState;
import org.grantscope.model.GrantTable;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.table.EntryTable;

/**
 * What is known of a memory block, as a grant table: its bytes as far as they were read, and what they were at the stop before.
 * Immutable; each further read gives another picture. Rows are entries, counted from the block's base.
 */
final class MemoryPicture {

	/** Bytes are read in pages; each holds whole entries. */
	static final int PAGE = GrantTableVersion.FRAME_BYTES;

	private final GrantTableVersion version;
	private final int first;
	private final long length;
	private final byte[] bytes;
	private final BitSet readable;
	private final BitSet pages;
	private final BitSet fresh;
	private final GrantTableImage image;
	private final EntryRows rows;
	private final @Nullable MemoryPicture before;

	private MemoryPicture(GrantTableVersion version, int first, long length, byte[] bytes, BitSet readable, BitSet pages, BitSet fresh,
			@Nullable MemoryPicture before) {
		this.version = version;
		this.first = first;
		this.length = length;
		this.bytes = bytes;
		this.readable = readable;
		this.pages = pages;
		this.fresh = fresh;
		this.before = before;
		image = GrantTableImage.wrap(version, bytes);
		GrantTable table = ModelFactory.eINSTANCE.createGrantTable();
		table.setImage(image);
		rows = EntryRows.of(EntryTable.of(table));
	}

	/** Nothing is read yet of a block of so many bytes. */
	static MemoryPicture of(long length, GrantTableVersion version, int first) {
		int pages = Math.max(1, Math.toIntExact((length + PAGE - 1) / PAGE));
		return new MemoryPicture(version, first, length, new byte[pages * PAGE], new BitSet(), new BitSet(), new BitSet(), null);
	}

	/** The same with a run of pages read. */
	MemoryPicture with(int page, BlockBytes read) {
		byte[] all = bytes.clone();
		int at = page * PAGE;
		int count = Math.min(read.bytes().length, all.length - at);
		System.arraycopy(read.bytes(), 0, all, at, count);
		BitSet can = (BitSet) readable.clone();
		can.clear(at, at + count);
		read.readable().stream().takeWhile(i -> i < count).forEach(i -> can.set(at + i));
		BitSet known = (BitSet) pages.clone();
		known.set(page, page + (count + PAGE - 1) / PAGE);
		BitSet now = (BitSet) fresh.clone();
		now.set(page, page + (count + PAGE - 1) / PAGE);
		return new MemoryPicture(version, first, length, all, can, known, now, before);
	}

	/** The same after the memory may have changed: shown until it is read again, and then what differs is marked. */
	MemoryPicture aged() {
		MemoryPicture then = before;
		MemoryPicture old = fresh.isEmpty() && then != null ? then
				: new MemoryPicture(version, first, length, bytes, readable, pages, fresh, null);
		return new MemoryPicture(version, first, length, bytes, readable, pages, new BitSet(), old);
	}

	/** The same bytes as entries of that version, the first one of that number. */
	MemoryPicture as(GrantTableVersion other, int firstRef) {
		MemoryPicture then = before;
		return new MemoryPicture(other, firstRef, length, bytes, readable, pages, fresh, then == null ? null : then.as(other, firstRef));
	}

	GrantTableVersion version() {
		return version;
	}

	/** The reference of the first row. */
	int first() {
		return first;
	}

	/** How many whole entries the block has. */
	int size() {
		return Math.toIntExact(length / version.entryBytes());
	}

	/** How many pages the block has. */
	int pageCount() {
		return bytes.length / PAGE;
	}

	/** The page with that row. */
	int pageOf(int row) {
		return row / version.entriesPerFrame();
	}

	/** Whether the page was read since the memory may have changed. */
	boolean isFresh(int page) {
		return fresh.get(page);
	}

	/** Whether the row's bytes were asked for at all. */
	boolean isRead(int row) {
		return pages.get(pageOf(row));
	}

	/** Whether all bytes of the row could be read. */
	boolean isReadable(int row) {
		int from = row * version.entryBytes();
		return readable.nextClearBit(from) >= from + version.entryBytes();
	}

	/** Whether the entry grants something, or cannot be read. */
	boolean isUsed(int row) {
		return isRead(row) && (!isReadable(row) || image.isUsed(row));
	}

	/** The rows as entries; those that were not read look unused. */
	EntryRows rows() {
		return rows;
	}

	/** What the entry is; of the first eight of a table alone it can be said that they are reserved. */
	EntryState state(int row) {
		EntryState state = rows.table().state(row);
		boolean low = row + first < GrantTableVersion.RESERVED_ENTRIES;
		return state == EntryState.RESERVED && !low ? EntryState.FREE : state == EntryState.FREE && low ? EntryState.RESERVED : state;
	}

	/** How the entry differs from what it was at the stop before; null when it does not, or when nobody can tell. */
	@Nullable ChangeKind change(int row) {
		MemoryPicture then = before;
		if (then == null || !isFresh(pageOf(row)) || !then.isRead(row) || !isReadable(row) || !then.isReadable(row)
				|| image.nextDifference(then.image, row) != row) {
			return null;
		}
		return ChangeKind.of(then.rows.table(), rows.table(), row);
	}

	/** The row's bytes in the order of addresses, in hexadecimal, eight and eight together. */
	String bytesText(int row) {
		StringBuilder text = new StringBuilder();
		int size = version.entryBytes();
		for (int i = 0; i < size; i++) {
			int at = row * size + i;
			text.append(i == 0 ? "" : i % 8 == 0 ? "  " : " ");
			text.append(readable.get(at) ? "%02x".formatted(bytes[at] & 0xff) : MemoryColumn.UNREADABLE);
		}
		return text.toString();
	}

	/** The row of that reference; empty when it is not in the block. */
	OptionalInt rowOf(int ref) {
		int row = ref - first;
		return row >= 0 && row < size() ? OptionalInt.of(row) : OptionalInt.empty();
	}

	/** The bytes that were read of the first page, and 0 for those that could not be. */
	byte[] firstPage() {
		return Arrays.copyOf(bytes, PAGE);
	}
}
