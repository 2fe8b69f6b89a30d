package org.grantscope.core.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the memory of a machine. What stands behind it says which addresses these are: a kernel's virtual ones, or a machine's
 * physical ones. Not for use by several threads at once.
 */
public interface MemoryReader {

	/**
	 * The bytes from that address on.
	 *
	 * @param address unsigned
	 * @param length  bytes, at least 1
	 * @return as many as asked for
	 * @throws UnreadableMemoryException when one of them cannot be read; the connection can still be used
	 * @throws IOException               when the connection is lost, or does not answer in time
	 * @throws java.util.concurrent.CancellationException when nobody waits any more
	 */
	byte[] read(long address, int length) throws IOException;

	/**
	 * Several ranges, in as few requests as whoever reads can.
	 *
	 * @return the bytes of each range, in the order asked for
	 * @throws UnreadableMemoryException when one of them cannot be read
	 * @throws IOException               as {@link #read} does
	 */
	default List<byte[]> readAll(List<MemoryRange> ranges) throws IOException {
		List<byte[]> all = new ArrayList<>(ranges.size());
		for (MemoryRange range : ranges) {
			all.add(read(range.address(), range.length()));
		}
		return all;
	}
}
