package org.grantscope.live.qmp;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.grantscope.core.observe.PlainText;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.Endpoint;
import org.grantscope.live.Waiting;

/** Messages of JSON over a socket; each is one object, on one line or on several. Not for several threads at once. */
final class MonitorChannel implements Closeable {

	/** A message has at most so many bytes; the largest list of event channels has less than half. */
	static final int MOST = 32 << 20;

	private static final int CHUNK = 1 << 16;
	private static final int SHOWN = 80;

	private final String name;
	private final SocketChannel channel;
	private final Selector selector;
	private final ByteBuffer received = ByteBuffer.allocate(CHUNK).flip();

	MonitorChannel(Endpoint endpoint, Duration timeout, Progress progress) throws IOException {
		name = endpoint.toString();
		channel = endpoint.connect("QEMU's monitor (QMP)", timeout, progress);
		try {
			selector = Selector.open();
			channel.register(selector, SelectionKey.OP_READ);
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	String name() {
		return name;
	}

	/** Sends a message. */
	void send(String message, long deadline, Progress progress) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap((message + "\r\n").getBytes(StandardCharsets.UTF_8));
		SelectionKey key = channel.keyFor(selector);
		key.interestOps(SelectionKey.OP_WRITE);
		while (bytes.hasRemaining()) {
			if (channel.write(bytes) == 0) {
				Waiting.await(selector, deadline, progress, name + ": takes no message within the timeout");
			}
		}
		key.interestOps(SelectionKey.OP_READ);
	}

	/**
	 * The next message.
	 *
	 * @param awaited what it should be, for messages
	 * @throws IOException when what comes is no JSON object, is too large, does not come in time, or nobody is there any more
	 */
	String receive(String awaited, long deadline, Progress progress) throws IOException {
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		Extent extent = new Extent();
		while (!extent.ended()) {
			if (!received.hasRemaining()) {
				fill(awaited, message, deadline, progress);
				continue;
			}
			byte octet = received.get();
			if (!extent.take(octet)) {
				message.write(octet);
				while (received.hasRemaining() && message.size() < SHOWN) {
					message.write(received.get());
				}
				throw new IOException("%s: expected %s of QEMU's monitor (QMP), found '%s'".formatted(name, awaited, shown(message)));
			}
			if (extent.begun()) {
				message.write(octet);
			}
			if (message.size() > MOST) {
				throw new IOException("%s: expected %s of at most %d bytes, found more".formatted(name, awaited, MOST));
			}
		}
		return message.toString(StandardCharsets.UTF_8);
	}

	private void fill(String awaited, ByteArrayOutputStream message, long deadline, Progress progress) throws IOException {
		received.clear();
		int count = channel.read(received);
		received.flip();
		if (count < 0) {
			throw new EOFException("%s: expected %s, found the end of the connection".formatted(name, awaited));
		}
		if (count == 0) {
			Waiting.await(selector, deadline, progress, "%s: expected %s within the timeout, found %s".formatted(name, awaited,
					message.size() == 0 ? "nothing" : "a part of it"));
		}
		progress.worked(count);
	}

	private static String shown(ByteArrayOutputStream text) {
		String all = text.toString(StandardCharsets.UTF_8);
		return PlainText.of(all.substring(0, Math.min(all.length(), SHOWN)).strip());
	}

	@Override
	public void close() throws IOException {
		selector.close();
		channel.close();
	}

	/** Where a JSON object begins and ends. */
	private static final class Extent {

		private int depth;
		private boolean begun;
		private boolean quoted;
		private boolean escaped;

		boolean begun() {
			return begun;
		}

		boolean ended() {
			return begun && depth == 0;
		}

		/** Whether the byte may stand there. */
		boolean take(byte octet) {
			if (!begun) {
				begun = octet == '{';
				depth = begun ? 1 : 0;
				return begun || octet == ' ' || octet == '\r' || octet == '\n' || octet == '\t';
			}
			if (escaped) {
				escaped = false;
			} else if (quoted) {
				escaped = octet == '\\';
				quoted = octet != '"';
			} else {
				quoted = octet == '"';
				depth += octet == '{' || octet == '[' ? 1 : octet == '}' || octet == ']' ? -1 : 0;
			}
			return true;
		}
	}
}
