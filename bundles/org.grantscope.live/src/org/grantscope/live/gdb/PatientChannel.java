package org.grantscope.live.gdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A socket from which one thread reads for as long as it takes, while others write, one at a time and no longer than the
 * timeout. An interrupted thread writes all the same, and stays interrupted; closing ends every wait.
 */
final class PatientChannel implements ByteChannel {

	private final SocketChannel channel;
	private final Selector readable;
	private final Selector writable;
	private final Duration timeout;

	/** {@code channel}: not blocking; closed when this cannot be made. */
	PatientChannel(SocketChannel channel, Duration timeout) throws IOException {
		this.channel = channel;
		this.timeout = timeout;
		boolean done = false;
		try {
			readable = Selector.open();
			writable = Selector.open();
			channel.register(readable, SelectionKey.OP_READ);
			channel.register(writable, SelectionKey.OP_WRITE);
			done = true;
		} finally {
			if (!done) {
				channel.close();
			}
		}
	}

	@Override
	public int read(@Nullable ByteBuffer into) throws IOException {
		ByteBuffer bytes = Objects.requireNonNull(into);
		int count = channel.read(bytes);
		while (count == 0 && bytes.hasRemaining()) {
			await(readable, 0);
			count = channel.read(bytes);
		}
		return count;
	}

	/** Writes all. */
	@Override
	public int write(@Nullable ByteBuffer from) throws IOException {
		ByteBuffer bytes = Objects.requireNonNull(from);
		int length = bytes.remaining();
		long deadline = System.nanoTime() + timeout.toNanos();
		boolean interrupted = Thread.interrupted();
		try {
			while (bytes.hasRemaining()) {
				if (channel.write(bytes) == 0) {
					long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
					if (left <= 0) {
						throw new IOException("one that takes nothing within " + Seconds.of(timeout));
					}
					await(writable, left);
					interrupted |= Thread.interrupted();
				}
			}
			return length;
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** Writes what goes at once, and says that nothing more will come. */
	void farewell(ByteBuffer bytes) throws IOException {
		boolean interrupted = Thread.interrupted();
		try {
			channel.write(bytes);
			channel.shutdownOutput();
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static void await(Selector selector, long milliseconds) throws IOException {
		try {
			selector.select(milliseconds);
			selector.selectedKeys().clear();
		} catch (ClosedSelectorException e) {
			throw (ClosedChannelException) new ClosedChannelException().initCause(e);
		}
	}

	@Override
	public boolean isOpen() {
		return channel.isOpen();
	}

	@Override
	public void close() throws IOException {
		try (readable; writable) {
			channel.close();
		}
	}
}
