package org.grantscope.live.gdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Puts packets into a stream of bytes, each whole, whoever writes. Thread-safe. */
final class PacketWriter {

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
	private static final int FRAME = 4;

	private final WritableByteChannel channel;
	private final ReentrantLock writing = new ReentrantLock();

	/** {@code channel}: which writes all that it is given, or fails in time. */
	PacketWriter(WritableByteChannel channel) {
		this.channel = channel;
	}

	/** Packets of this data, which is escaped already where it must be; all in one write. */
	void packets(List<byte[]> all) throws IOException {
		write(framed(all));
	}

	/** What {@link #packets} writes. */
	static ByteBuffer framed(List<byte[]> all) {
		int length = 0;
		for (byte[] data : all) {
			length += data.length + FRAME;
		}
		ByteBuffer framed = ByteBuffer.allocate(length);
		for (byte[] data : all) {
			int sum = 0;
			for (byte b : data) {
				sum += b;
			}
			framed.put((byte) '$').put(data).put((byte) '#').put(HEX[sum >> 4 & 0xf]).put(HEX[sum & 0xf]);
		}
		return framed.flip();
	}

	/** {@code +} for a packet that came well, {@code -} for one that is wanted again, or 3 to interrupt. */
	void single(int character) throws IOException {
		write(ByteBuffer.wrap(new byte[] { (byte) character }));
	}

	/** Something that is written by other means. */
	@FunctionalInterface
	interface Aside {

		void write() throws IOException;
	}

	/** Does that unless somebody is in the middle of a packet. */
	void betweenPackets(Aside what) throws IOException {
		if (writing.tryLock()) {
			try {
				what.write();
			} finally {
				writing.unlock();
			}
		}
	}

	private void write(ByteBuffer bytes) throws IOException {
		writing.lock();
		try {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		} finally {
			writing.unlock();
		}
	}
}
