package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.scenario.Term;
import org.grantscope.core.abi.GrantTableVersion;

/** The names that one process's files, allocs, mappings, ports and children have in a scenario that is being written. */
final class StepNames {

	private static final long PAGE = GrantTableVersion.FRAME_BYTES;

	/**
	 * A file by its descriptor.
	 *
	 * @param name of the descriptor
	 * @param file the name of the first descriptor that it had
	 */
	record FileName(String name, String file) {
	}

	/** Pages in a file, by the index of the first one; those of an alloc have references. */
	record Range(String name, String file, long index, long pages, List<Integer> refs) {
	}

	/** A mapping as it was made. */
	record Mapping(String name, long address, long pages) {
	}

	/** A process that this one forked. */
	record Child(String name, int socket) {
	}

	private final Map<Integer, FileName> files = new HashMap<>();
	private final List<Range> ranges = new ArrayList<>();
	private final List<Mapping> mappings = new ArrayList<>();
	private final Map<Long, String> ports = new HashMap<>();
	private final Map<Long, String> handles = new HashMap<>();
	private final Map<Integer, Child> children = new LinkedHashMap<>();

	/** What a child knows: the same, but for the children. */
	StepNames copy() {
		StepNames copy = new StepNames();
		copy.files.putAll(files);
		copy.ranges.addAll(ranges);
		copy.mappings.addAll(mappings);
		copy.ports.putAll(ports);
		copy.handles.putAll(handles);
		return copy;
	}

	void opened(int fd, String name) {
		files.put(fd, new FileName(name, name));
	}

	void duplicated(int fd, int copy, String name) {
		FileName known = files.get(fd);
		if (known != null) {
			files.put(copy, new FileName(name, known.file));
		}
	}

	void closed(int fd) {
		files.remove(fd);
	}

	@Nullable
	FileName file(int fd) {
		return files.get(fd);
	}

	void added(Range range) {
		ranges.add(range);
	}

	void mapped(Mapping mapping) {
		mappings.add(mapping);
	}

	List<Mapping> mappings() {
		return mappings;
	}

	void bound(long port, String name) {
		ports.put(port, name);
	}

	void grantMapped(long handle, String name) {
		handles.put(handle, name);
	}

	Optional<String> handle(long handle) {
		return Optional.ofNullable(handles.get(handle));
	}

	Map<Integer, Child> children() {
		return children;
	}

	/** Where the index is in what the file gave; written out when it is nowhere. */
	Term index(String file, long index) {
		for (Range range : ranges.reversed()) {
			long from = index - range.index;
			if (range.file.equals(file) && from >= 0 && from < range.pages * PAGE) {
				Term begin = new Term.IndexOf(range.name);
				return from == 0 ? begin : new Term.Sum(List.of(begin, hex(from)));
			}
		}
		return hex(index);
	}

	/** The name of the reference that an alloc gave last. */
	Optional<Term> gref(long ref) {
		for (Range range : ranges.reversed()) {
			int which = ref == (int) ref ? range.refs.indexOf((int) ref) : -1;
			if (which >= 0) {
				return Optional.of(new Term.GrefOf(range.name, which));
			}
		}
		return Optional.empty();
	}

	Term port(long port) {
		String name = ports.get(port);
		return name == null ? new Term.Number(port) : new Term.PortOf(name);
	}

	/** The mapping made last that has the address, or else any, from which the address is so many pages away. */
	Optional<Mapping> mapping(long address) {
		return mappings.reversed().stream()
				.filter(one -> Long.compareUnsigned(address - one.address, one.pages * PAGE) < 0).findFirst()
				.or(() -> mappings.isEmpty() ? Optional.empty() : Optional.of(mappings.getLast()));
	}

	static Term hex(long number) {
		return new Term.Number(number, "0x" + Long.toHexString(number));
	}
}
