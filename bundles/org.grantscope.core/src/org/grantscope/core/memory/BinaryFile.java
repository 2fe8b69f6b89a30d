package org.grantscope.core.memory;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

/** A file of which only parts are read: it may be larger than memory. Numbers in it are little endian. */
final class BinaryFile implements Closeable {

	/** No part of a kernel that is of use here is larger: 64 MiB. */
	static final int MAX_PART = 64 << 20;

	private final String source;
	private final SeekableByteChannel channel;
	private final long size;

	private BinaryFile(String source, SeekableByteChannel channel, long size) {
		this.source = source;
		this.channel = channel;
		this.size = size;
	}

	/** @throws IOException when it cannot be opened */
	static BinaryFile open(Path path) throws IOException {
		SeekableByteChannel channel = Files.newByteChannel(path);
		try {
			return new BinaryFile(path.toString(), channel, channel.size());
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	/** Its name, for people. */
	String source() {
		return source;
	}

	long size() {
		return size;
	}

	/**
	 * A part of it.
	 *
	 * @param what the part is, for messages
	 * @throws FormatException when the file ends before it does, or it is larger than {@link #MAX_PART}
	 */
	ByteBuffer part(String what, long offset, long length) throws FormatException, IOException {
		if (offset < 0 || length < 0 || offset > size || length > size - offset) {
			throw problem(offset, "%s of %s bytes".formatted(what, Long.toUnsignedString(length)), "a file of %d bytes".formatted(size));
		}
		if (length > MAX_PART) {
			throw problem(offset, "%s of at most %d bytes".formatted(what, MAX_PART), length + " bytes");
		}
		ByteBuffer part = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
		channel.position(offset);
		while (part.hasRemaining()) {
			if (channel.read(part) < 0) {
				throw new EOFException(source + " became shorter while it was read");
			}
		}
		return part.flip();
	}

	/** Something that is not as it must be, at that byte. */
	FormatException problem(long offset, String expected, String found) {
		return new FormatException(new Problem(source, "byte " + Long.toUnsignedString(offset), expected, found));
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
