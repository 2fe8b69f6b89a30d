package org.grantscope.allocator;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a process has open and mapped.
 *
 * @param files    its open files, by descriptor
 * @param mappings its mapped memory, in ascending order of addresses
 */
public record ProcessUse(ProcessId id, SortedMap<Integer, File> files, List<Mapping> mappings) {

	/** Takes copies. */
	public ProcessUse {
		files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
		mappings = List.copyOf(mappings);
	}

	/**
	 * An open file.
	 *
	 * @param device empty for a socket
	 * @param id     the same behind all descriptors of it; of gntalloc's files the one that observations give
	 */
	public record File(Optional<Device> device, int id) {
	}

	/**
	 * A piece of mapped memory.
	 *
	 * @param address of its first byte
	 * @param file    empty for memory of no file
	 * @param refs    of gntalloc's pages the references, as when it was mapped; none of other memory
	 */
	public record Mapping(long address, int pages, Optional<File> file, List<Integer> refs) {

		/** Takes a copy of the list. */
		public Mapping {
			refs = List.copyOf(refs);
		}
	}
}
