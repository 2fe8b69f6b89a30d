package org.grantscope.core.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;

import org.grantscope.core.abi.GrantTableVersion;

/** Bytes of tables, put together by the offsets of Xen's header and not by our layouts. */
final class TableBytes {

	private final ByteBuffer frames;
	private final int entryBytes;

	private TableBytes(int frameCount, int entryBytes) {
		this.frames = ByteBuffer.allocate(frameCount * 4096).order(ByteOrder.LITTLE_ENDIAN);
		this.entryBytes = entryBytes;
	}

	static TableBytes v1(int frames) {
		return new TableBytes(frames, 8);
	}

	static TableBytes v2(int frames) {
		return new TableBytes(frames, 16);
	}

	static byte[] random(RandomGenerator random, int frames) {
		byte[] bytes = new byte[frames * 4096];
		random.nextBytes(bytes);
		return bytes;
	}

	TableBytes u16(int ref, int offset, int value) {
		frames.putShort(ref * entryBytes + offset, (short) value);
		return this;
	}

	TableBytes u32(int ref, int offset, long value) {
		frames.putInt(ref * entryBytes + offset, (int) value);
		return this;
	}

	TableBytes u64(int ref, int offset, long value) {
		frames.putLong(ref * entryBytes + offset, value);
		return this;
	}

	GrantTableImage image() {
		return GrantTableImage.wrap(entryBytes == 8 ? GrantTableVersion.V1 : GrantTableVersion.V2, frames.array());
	}

	GrantTableImage image(byte[] status) {
		return GrantTableImage.wrap(frames.array(), status);
	}
}
