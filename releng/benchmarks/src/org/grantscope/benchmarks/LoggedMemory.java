package org.grantscope.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.grantscope.core.memory.MemoryRange;
import org.grantscope.core.memory.MemoryReader;

/** Passes reads on and remembers which bytes they were. */
final class LoggedMemory implements MemoryReader {

	private final MemoryReader memory;
	private final TreeMap<Long, Long> ranges = new TreeMap<>(Long::compareUnsigned);

	LoggedMemory(MemoryReader memory) {
		this.memory = memory;
	}

	@Override
	public byte[] read(long address, int length) throws IOException {
		byte[] bytes = memory.read(address, length);
		add(address, address + length);
		return bytes;
	}

	@Override
	public List<byte[]> readAll(List<MemoryRange> all) throws IOException {
		List<byte[]> bytes = memory.readAll(all);
		all.forEach(range -> add(range.address(), range.address() + range.length()));
		return bytes;
	}

	private void add(long begin, long end) {
		long from = begin;
		long to = end;
		for (Map.Entry<Long, Long> at = ranges.floorEntry(to); at != null && Long.compareUnsigned(at.getValue(), from) >= 0; at = ranges
				.floorEntry(to)) {
			from = Math.min(from, at.getKey());
			to = Math.max(to, at.getValue());
			ranges.remove(at.getKey());
		}
		ranges.put(from, to);
	}

	/** By the first byte of each the byte after its last. */
	Map<Long, Long> ranges() {
		return ranges;
	}

	/** How many bytes, each counted once. */
	long bytes() {
		return ranges.entrySet().stream().mapToLong(range -> range.getValue() - range.getKey()).sum();
	}
}
