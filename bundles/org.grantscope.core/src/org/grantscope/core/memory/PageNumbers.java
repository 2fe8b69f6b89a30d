package org.grantscope.core.memory;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which page a {@code struct page} is about: all of them lie one after another from {@code vmemmap_base} on.
 *
 * <p>Source: Linux 6.1 {@code include/asm-generic/memory_model.h} with {@code CONFIG_SPARSEMEM_VMEMMAP}, and x86's
 * {@code arch/x86/include/asm/pgtable_64_types.h}.
 */
final class PageNumbers {

	/** The variable that tells where they begin. */
	static final List<String> NAMES = List.of("vmemmap_base");

	private static final long MOST = 1L << 40;

	private final OptionalLong base;
	private final int size;

	private PageNumbers(OptionalLong base, int size) {
		this.base = base;
		this.size = size;
	}

	/**
	 * Learns where they begin; nothing is known when the kernel has no such variable.
	 *
	 * @param size of one, in bytes
	 */
	static PageNumbers read(Variables variables, int size) throws IOException {
		OptionalLong base = variables.has("vmemmap_base") ? variables.u64("vmemmap_base") : OptionalLong.empty();
		return new PageNumbers(base, size);
	}

	/** Whether numbers of pages can be told at all. */
	boolean known() {
		return base.isPresent();
	}

	/** The number of the page; empty when that is no address of one. */
	OptionalLong of(long address) {
		long offset = address - base.orElse(address);
		boolean one = known() && offset >= 0 && offset % size == 0 && offset / size < MOST;
		return one ? OptionalLong.of(offset / size) : OptionalLong.empty();
	}
}
