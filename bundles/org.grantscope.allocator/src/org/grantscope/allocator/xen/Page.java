package org.grantscope.allocator.xen;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;

/**
 * One page of the machine's memory. It needs memory itself only once something else than zero is written to it, and
 * copies share their bytes until one of them is written.
 */
public final class Page {

	/** Bytes in a page. */
	public static final int BYTES = GrantTableVersion.FRAME_BYTES;

	private final long frame;
	private volatile int owner;
	private byte @Nullable [] bytes;
	private boolean shared;
	private int uses;
	private boolean idle;

	Page(long frame, int owner) {
		this.frame = frame;
		this.owner = owner;
	}

	private Page(Page that) {
		frame = that.frame;
		owner = that.owner;
		bytes = that.bytes;
		uses = that.uses;
		idle = that.idle;
		shared = true;
		that.shared = true;
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
		byte[] content = bytes;
		return content == null ? 0 : content[offset];
	}

	/** Writes a byte. */
	public void write(int offset, byte value) {
		byte[] content = bytes;
		if (content == null) {
			if (value == 0) {
				return;
			}
			content = new byte[BYTES];
		} else if (shared) {
			content = content.clone();
		}
		content[offset] = value;
		bytes = content;
		shared = false;
	}

	/** Whether two pages hold the same bytes. */
	public boolean sameBytes(Page that) {
		byte[] mine = bytes;
		byte[] others = that.bytes;
		byte[] zeros = mine == null || others == null ? new byte[BYTES] : mine;
		return Arrays.equals(mine == null ? zeros : mine, others == null ? zeros : others);
	}

	Page copy() {
		return new Page(this);
	}

	void clear() {
		bytes = null;
		shared = false;
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
