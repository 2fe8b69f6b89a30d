package org.grantscope.allocator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an open file must hold. */
final class FileAccount {

	/** Empty for a socket. */
	final Optional<Device> device;
	/** Of gntalloc: the references that it lists, by index in bytes. */
	final SortedMap<Long, Integer> listed = new TreeMap<>();
	/** Of gntdev: what was prepared, by the page of the index. */
	final Map<Integer, List<Operation.GrantRef>> prepared = new HashMap<>();

	FileAccount(Optional<Device> device) {
		this.device = device;
	}

	boolean is(Device other) {
		return device.filter(other::equals).isPresent();
	}

	/** Of an index the page, of which gntdev takes 32 bits. */
	static int page(long index) {
		return (int) (index / Guest.PAGE);
	}
}
