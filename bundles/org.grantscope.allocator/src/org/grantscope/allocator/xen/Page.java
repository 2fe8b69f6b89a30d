package org.grantscope.allocator.xen;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;

/**
 * One page of the machine's memory. It takes memory only for what is written to it, and copies share their bytes until one of
 * them is written.
 */
public final class Page {

	/** Bytes in a page. */
	public static final int BYTES = GrantTableVersion.FRAME_BYTES;

	private final long frame;
	private volatile int owner;
	/** Nothing but zeros when there is none. */
	private @Nullable SparseBytes bytes;
	private int uses;
	private boolean idle;

	Page(long frame, int owner) {
		this.frame = frame;
		this.owner = owner;
	}

	private Page(Page that) {
		frame = that.frame;
		owner = that.owner;
		SparseBytes content = that.bytes;
		bytes = content == null ? null : new SparseBytes(content);
		uses = that.uses;
		idle = that.idle;
	}

	/** Its machine frame number. */
	public long frame() {
		return frame;
	}

	/** The domid of the domain that owns it; a transfer changes it. */
	public int owner() {
		return owner;
	}

	/** The byte at that offset from the page's start. */
	public byte read(int offset) {
		SparseBytes content = bytes;
		return content == null ? 0 : content.read(offset);
	}

	/** Writes a byte. */
	public void write(int offset, byte value) {
		SparseBytes content = bytes;
		if (content == null) {
			if (value == 0) {
				return;
			}
			content = new SparseBytes();
			bytes = content;
		}
		content.write(offset, value);
	}

	/** How much memory its bytes take now. */
	int weight() {
		SparseBytes content = bytes;
		return content == null ? 0 : content.weight();
	}

	Page copy() {
		return new Page(this);
	}

	void write(StateWriter out) {
		out.number(frame);
		out.number(owner);
		out.number(uses);
		out.flag(idle);
		SparseBytes content = bytes;
		(content == null ? new SparseBytes() : content).write(out);
	}

	void clear() {
		bytes = null;
	}

	void give(int newOwner) {
		owner = newOwner;
	}

	/** How often Xen counts it as used through grants. */
	int uses() {
		return uses;
	}

	void use(int change) {
		uses += change;
	}

	/** Whether its domain has freed it. */
	boolean idle() {
		return idle;
	}

	void setIdle(boolean free) {
		idle = free;
	}
}
