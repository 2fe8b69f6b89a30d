package org.grantscope.allocator.linux;

import org.grantscope.core.abi.GrantTableVersion;

/** One page of the guest's memory, with its reference count; the counterpart of {@code struct page}. */
final class Page {

	final long frame;
	final byte[] bytes;
	int references = 1;
	/** The last reference went, and the frame may be another page's by now. */
	boolean freed;

	Page(long frame) {
		this(frame, new byte[GrantTableVersion.FRAME_BYTES]);
	}

	private Page(long frame, byte[] bytes) {
		this.frame = frame;
		this.bytes = bytes;
	}

	Page copy() {
		Page copy = new Page(frame, bytes.clone());
		copy.references = references;
		copy.freed = freed;
		return copy;
	}
}
