package org.grantscope.live.gdb;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Takes packets from a stream of bytes, however they are cut: several in one read, one in many. Checksums are compared, runs
 * expanded. What stands between packets is noise, of which a bounded amount is passed over; behind noise a {@code +} or
 * {@code -} is taken for more of it, but a {@code +} just before a packet. For one thread.
 */
final class PacketReader {

	/** Data of the longest packet that is taken, in bytes. */
	static final int LONGEST = 1 << 20;

	/** Noise that is passed over until the next packet, in bytes. */
	static final int MOST_NOISE = 1 << 16;

	private static final int NOISE_SHOWN = 80;

	/** What servers of something else begin with. */
	private static final Pattern OTHERS = Pattern.compile("\\A(?:HTTP/|SSH-)");

	private final ReadableByteChannel channel;
	private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
	private final PacketBody body = new PacketBody();
	private final ByteArrayOutputStream noise = new ByteArrayOutputStream();
	private int noisy;

	PacketReader(ReadableByteChannel channel) {
		this.channel = channel;
	}

	/**
	 * The next; waits for it.
	 *
	 * @throws EOFException     at the end of the stream, also in the middle of a packet
	 * @throws FramingException when what comes is too long, or is no packets at all
	 * @throws IOException      when the channel cannot be read
	 */
	Frame next() throws IOException {
		while (true) {
			int c = read();
			if (noisy > 0 && c == '+') {
				c = read();
				if (c == '$') {
					buffer.position(buffer.position() - 1);
					return new Frame.Ack(true);
				}
				hear('+');
			}
			if (c == '$' || c == '%') {
				Frame frame = body(c == '%');
				if (!(frame instanceof Frame.Damaged)) {
					clearNoise();
				}
				return frame;
			}
			if (noisy == 0 && (c == '+' || c == '-')) {
				return new Frame.Ack(c == '+');
			}
			hear(c);
		}
	}

	/**
	 * The beginning of what came since the last good packet and belongs to none; empty when nothing did. Other threads may
	 * ask.
	 */
	String noise() {
		synchronized (noise) {
			return noise.toString(StandardCharsets.ISO_8859_1);
		}
	}

	private Frame body(boolean notification) throws IOException {
		while (true) {
			body.begin();
			int c = read();
			while (c != '#' && c != '$') {
				body.add((byte) c);
				takePlain();
				if (body.length() > LONGEST) {
					throw new FramingException("a packet of more than %d bytes".formatted(LONGEST));
				}
				c = read();
			}
			if (c == '#') {
				return checked(notification);
			}
			// its end was lost: another one has begun
			notification = false;
		}
	}

	private void takePlain() {
		int taken = body.addPlain(buffer.array(), buffer.position(), buffer.limit());
		buffer.position(buffer.position() + taken);
	}

	private Frame checked(boolean notification) throws IOException {
		char high = (char) read();
		char low = (char) read();
		String sum = "" + high + low;
		boolean number = HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low);
		if (!number || HexFormat.fromHexDigits(sum) != body.sum()) {
			return new Frame.Damaged("a packet with checksum %s that is %02x".formatted(sum, body.sum()));
		}
		if (!body.wellFormed()) {
			return new Frame.Damaged("a packet with a run of no length, or of nothing");
		}
		return notification ? new Frame.Notification(body.data()) : new Frame.Packet(body.data());
	}

	private void hear(int c) throws FramingException {
		synchronized (noise) {
			if (noise.size() < NOISE_SHOWN) {
				noise.write(c);
			}
		}
		if (c == '\n' && OTHERS.matcher(noise()).find()) {
			throw new FramingException("\"%s\"".formatted(noise().strip()));
		}
		if (++noisy > MOST_NOISE) {
			throw new FramingException("%d bytes without a packet, beginning \"%s\"".formatted(noisy, noise()));
		}
	}

	private void clearNoise() {
		if (noisy > 0) {
			noisy = 0;
			synchronized (noise) {
				noise.reset();
			}
		}
	}

	private int read() throws IOException {
		if (!buffer.hasRemaining()) {
			buffer.clear();
			int count;
			try {
				count = channel.read(buffer);
			} finally {
				buffer.flip();
			}
			if (count < 0) {
				throw new EOFException("the connection was closed by the other side");
			}
			if (count == 0) {
				throw new IOException("nothing to be read");
			}
		}
		return buffer.get() & 0xff;
	}
}
