package org.grantscope.live.gdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Puts packets into a stream of bytes, each whole, whoever writes. Thread-safe. */
final class PacketWriter {

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
	private static final int FRAME = 4;

	private final WritableByteChannel channel;
	private final long patienceMillis;
	private final ReentrantLock writing = new ReentrantLock();

	/**
	 * @param patienceMillis how long to wait for another thread that writes
	 */
	PacketWriter(WritableByteChannel channel, long patienceMillis) {
		this.channel = channel;
		this.patienceMillis = patienceMillis;
	}

	/** Packets of this data, which is escaped already where it must be; all in one write. */
	void packets(List<byte[]> all) throws IOException {
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
		write(framed.flip());
	}

	/** {@code +} for a packet that came well, {@code -} for one that is wanted again, or 3 to interrupt. */
	void single(int character) throws IOException {
		write(ByteBuffer.wrap(new byte[] { (byte) character }));
	}

	private void write(ByteBuffer bytes) throws IOException {
		try {
			if (!writing.tryLock(patienceMillis, TimeUnit.MILLISECONDS)) {
				throw new IOException("the other side takes nothing any more");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while writing", e);
		}
		try {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		} finally {
			writing.unlock();
		}
	}
}
