package org.grantscope.allocator.xen;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;

/** One page of the machine's memory. It needs memory itself only once something else than zero is written to it. */
public final class Page {

	/** Bytes in a page. */
	public static final int BYTES = GrantTableVersion.FRAME_BYTES;

	private final long frame;
	private final int owner;
	private byte @Nullable [] bytes;

	Page(long frame, int owner) {
		this.frame = frame;
		this.owner = owner;
	}

	/** Its machine frame number. */
	public long frame() {
		return frame;
	}

	/** The domid of the domain that owns it. */
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
			bytes = content;
		}
		content[offset] = value;
	}

	/** Makes it all zeros. */
	public void clear() {
		bytes = null;
	}

	Page copy(int newOwner) {
		Page copy = new Page(frame, newOwner);
		byte[] content = bytes;
		copy.bytes = content == null ? null : content.clone();
		return copy;
	}

	/** Whether two pages hold the same bytes. */
	public boolean sameBytes(Page that) {
		byte[] mine = bytes;
		byte[] others = that.bytes;
		byte[] zeros = mine == null || others == null ? new byte[BYTES] : mine;
		return Arrays.equals(mine == null ? zeros : mine, others == null ? zeros : others);
	}
}
