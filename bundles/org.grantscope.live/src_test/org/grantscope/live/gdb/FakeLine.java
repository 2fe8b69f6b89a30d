package org.grantscope.live.gdb;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stub's end of a connection, in the words of the protocol. It shares no code with what it tests. */
public final class FakeLine {

	/** What {@link #receive} gives for the character that interrupts. */
	public static final String INTERRUPT = "\003";

	private final SocketChannel channel;
	private final ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();
	private boolean acknowledging = true;
	private Optional<byte[]> last = Optional.empty();

	FakeLine(SocketChannel channel) {
		this.channel = channel;
	}

	/** The next packet's data, or {@link #INTERRUPT}; acknowledged. A {@code -} before it has the last reply sent again. */
	public String receive() throws IOException {
		return receive("+");
	}

	/** The same, but wanted again instead of acknowledged. */
	public String refuse() throws IOException {
		return receive("-");
	}

	private String receive(String answer) throws IOException {
		while (true) {
			int c = read();
			if (c == 3) {
				return INTERRUPT;
			} else if (c == '-' && last.isPresent()) {
				write(last.get());
			} else if (c == '$') {
				StringBuilder data = new StringBuilder();
				for (int b = read(); b != '#'; b = read()) {
					data.append((char) b);
				}
				int sum = Integer.parseInt("" + (char) read() + (char) read(), 16);
				if (sum != (data.chars().sum() & 0xff)) {
					throw new AssertionError("a packet with a wrong checksum: " + data);
				}
				if (acknowledging) {
					raw(answer);
				}
				return data.toString();
			}
		}
	}

	/** Characters that come from now on, until the other side closes: {@code +} and {@code -} are what to look for. */
	public String rest() {
		StringBuilder all = new StringBuilder();
		try {
			while (true) {
				all.append((char) read());
			}
		} catch (IOException e) {
			return all.toString();
		}
	}

	/** Reads until the other side closes. */
	public void drain() {
		rest();
	}

	/** No acknowledgements from now on. */
	public void stopAcknowledging() {
		acknowledging = false;
	}

	/** Sends a packet of this data. */
	public void send(String data) throws IOException {
		send(data.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Sends a packet of this data. */
	public void send(byte[] data) throws IOException {
		byte[] framed = framed('$', data);
		last = Optional.of(framed);
		write(framed);
	}

	/** This is what a {@code -} has sent again. */
	public void remember(String data) {
		last = Optional.of(framed('$', data.getBytes(StandardCharsets.ISO_8859_1)));
	}

	/** Sends these characters, as they are. */
	public void raw(String characters) throws IOException {
		write(characters.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** A packet, or with {@code %} a notification, as it is sent. */
	public static byte[] framed(char first, byte[] data) {
		int sum = 0;
		List<byte[]> parts = new ArrayList<>();
		for (byte b : data) {
			sum += b & 0xff;
		}
		parts.add(new byte[] { (byte) first });
		parts.add(data);
		parts.add("#%02x".formatted(sum & 0xff).getBytes(StandardCharsets.ISO_8859_1));
		ByteBuffer all = ByteBuffer.allocate(data.length + 4);
		parts.forEach(all::put);
		return all.array();
	}

	private void write(byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	private int read() throws IOException {
		while (!in.hasRemaining()) {
			in.clear();
			int count = channel.read(in);
			in.flip();
			if (count < 0) {
				throw new EOFException();
			}
		}
		return in.get() & 0xff;
	}
}
