package org.grantscope.allocator.linux;

import java.util.List;

/**
 * What one mmap holds, shared by the pieces that it was split into. Counterpart of
 * {@code struct gntalloc_vma_private_data}, which remembers the first gref and how many there are.
 */
final class GrefMapping {

	/** The grefs that it was made over, at least one. */
	final List<Gref> grefs;
	/** The pieces. */
	int users = 1;

	GrefMapping(List<Gref> grefs) {
		this.grefs = List.copyOf(grefs);
	}

	GrefMapping copy(MachineCopy copy) {
		GrefMapping mapping = new GrefMapping(grefs.stream().map(copy::gref).toList());
		mapping.users = users;
		return mapping;
	}
}
