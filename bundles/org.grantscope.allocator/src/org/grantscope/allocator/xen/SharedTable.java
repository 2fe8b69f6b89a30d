package org.grantscope.allocator.xen;

import java.lang.invoke.VarHandle;

import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.table.GrantTableImage;

/**
 * The frames of one domain's grant table, to which the guest and Xen both write, and what the guest does to them.
 *
 * <p>Both sides may run in threads of their own: they touch the same bytes with the ordering that Xen's
 * {@code xen/include/public/grant_table.h} (4.17) asks for. The guest writes the domid and the frame, and then the flags
 * with a release store; it invalidates with a compare-and-set of the word that holds flags and domid (version 1), or by
 * clearing the flags first and looking at the status word after a full fence (version 2). A reference outside the table
 * is an {@link IndexOutOfBoundsException}. Only Xen grows the table or changes its version, on request of its domain,
 * which may not write entries meanwhile.
 */
public final class SharedTable {

	private static final int FLAGS_MASK = 0xffff;

	private final TableMemory memory;
	private final int maxFrames;

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
		this.maxFrames = maxFrames;
		this.memory = new TableMemory(version, frames);
	}

	private SharedTable(SharedTable that) {
		this.maxFrames = that.maxFrames;
		this.memory = new TableMemory(that.memory);
	}

	/** Another table with the same bytes, independent of this one. Nobody may write meanwhile. */
	public SharedTable copy() {
		return new SharedTable(this);
	}

	void write(StateWriter out) {
		out.number(maxFrames);
		memory.write(out);
	}

	/** Xen's access to the same bytes. */
	TableMemory memory() {
		return memory;
	}

	/** The layout of the entries. */
	public GrantTableVersion version() {
		return memory.version();
	}

	/** Page frames in the table now, status frames not counted. */
	public int frames() {
		return memory.frames();
	}

	/** To how many page frames it may grow. */
	public int maxFrames() {
		return maxFrames;
	}

	/** Entries in the table now: references run from 0 to one less. */
	public int entries() {
		return memory.entries();
	}

	/**
	 * Adds empty frames, and in version 2 the status frames that these need: what {@code GNTTABOP_setup_table} does for
	 * its caller.
	 *
	 * @return whether the maximum allowed it; if not, nothing was added
	 */
	public synchronized boolean grow(int extra) {
		int old = memory.frames();
		if (extra < 0 || extra > maxFrames - old) {
			return false;
		}
		memory.growTo(old + extra);
		return true;
	}

	/** The guest offers a whole page: flags must hold the type and may hold {@code GTF_readonly}. */
	public void grant(int ref, int domid, long frame, int flags) {
		memory.setDomid(ref, domid);
		memory.setFrame(ref, frame);
		memory.releaseFlags(ref, flags);
	}

	/** Whether somebody uses the entry now, as the guest sees it: in version 1 in its flags, in version 2 in its status word. */
	public boolean isInUse(int ref) {
		int flags = version() == GrantTableVersion.V1 ? memory.word(ref) : memory.status(ref);
		return (flags & GrantFlag.IN_USE) != 0;
	}

	/**
	 * The guest takes the offer back; domid and frame stay in the entry.
	 *
	 * @return whether nobody used it. If somebody does, a version 1 entry is left as it is, still granted; a version 2
	 *         entry is granted no more and its status word tells that it is in use.
	 */
	public boolean revoke(int ref) {
		if (version() == GrantTableVersion.V1) {
			return clearFlagsUnless(ref, GrantFlag.IN_USE);
		}
		memory.setFlags(ref, 0);
		VarHandle.fullFence();
		return (memory.status(ref) & GrantFlag.IN_USE) == 0;
	}

	private boolean clearFlagsUnless(int ref, int unless) {
		while (true) {
			int word = memory.word(ref);
			if ((word & unless) != 0) {
				return false;
			}
			if (memory.compareAndSetWord(ref, word, word & ~FLAGS_MASK)) {
				return true;
			}
		}
	}

	/**
	 * The guest allows no more writing of what it offers.
	 *
	 * @return whether nobody had it for writing; if somebody has, the entry is as it was
	 */
	public boolean writeProtect(int ref) {
		int readonly = GrantFlag.READONLY.mask();
		boolean statusApart = version() == GrantTableVersion.V2;
		while (true) {
			int word = memory.word(ref);
			if (!statusApart && (word & GrantFlag.WRITING.mask()) != 0) {
				return false;
			}
			if (!memory.compareAndSetWord(ref, word, word | readonly)) {
				continue;
			}
			VarHandle.fullFence();
			if (!statusApart || (memory.status(ref) & GrantFlag.WRITING.mask()) == 0) {
				return true;
			}
			memory.updateFlags(ref, 0, readonly & ~word);
			return false;
		}
	}

	/** The guest allows writing of what it offers again. */
	public void allowWriting(int ref) {
		memory.updateFlags(ref, 0, GrantFlag.READONLY.mask());
	}

	/**
	 * The guest is ready to be given a page.
	 *
	 * @param domid who may give it
	 * @param frame the guest's own number for it; Xen writes the page's frame in its place
	 */
	public void acceptTransfer(int ref, int domid, long frame) {
		grant(ref, domid, frame, GrantType.ACCEPT_TRANSFER.ordinal());
	}

	/**
	 * The guest wants no page any more, or asks whether it came. While the transfer is {@link TransferProgress#COMMITTED},
	 * ask again; a page that came is for the guest to keep, and the entry stays as Xen left it.
	 */
	public TransferProgress withdrawTransfer(int ref) {
		int committed = GrantFlag.TRANSFER_COMMITTED.mask();
		if (clearFlagsUnless(ref, committed)) {
			return TransferProgress.WITHDRAWN;
		}
		return (memory.word(ref) & GrantFlag.TRANSFER_COMPLETED.mask()) == 0 ? TransferProgress.COMMITTED
				: TransferProgress.COMPLETED;
	}

	/** How far the transfer of a page into an entry has come. */
	public enum TransferProgress {
		/** Nobody had begun; now nobody can. */
		WITHDRAWN,
		/** Xen is about to write the page's frame into the entry. */
		COMMITTED,
		/** The page is the guest's, and its frame is in the entry. */
		COMPLETED
	}

	/**
	 * The guest writes whatever it likes.
	 *
	 * @param ref   32 bits, unsigned
	 * @param first the entry's first eight bytes, little endian: flags in the lowest 16 bits, the domid in the next
	 * @param last  its last eight bytes; of no meaning in version 1
	 * @return whether the table has that entry; if not, nothing was written
	 */
	public boolean write(long ref, long first, long last) {
		if (ref < 0 || ref >= entries()) {
			return false;
		}
		memory.setEntry((int) ref, first, last);
		return true;
	}

	/**
	 * Xen marks the entry as in use, as {@code _set_status} of {@code xen/common/grant_table.c} (4.17) does for an entry
	 * that nobody uses: only a whole page offered to that domain, and not for writing when it is read-only.
	 *
	 * @return whether the entry allowed it; if not, it is as it was
	 */
	public boolean claim(int ref, int domid, boolean writing) {
		return EntryStatus.claim(memory, ref, new EntryStatus.Claim(domid, writing, true, false));
	}

	/** Xen marks the entry as not in use any more. */
	public void release(int ref) {
		memory.updateInUse(ref, 0, GrantFlag.IN_USE);
	}

	/** The bytes of this moment. While others write, two entries may be of different moments, as in any capture. */
	public GrantTableImage snapshot() {
		return memory.snapshot();
	}
}
