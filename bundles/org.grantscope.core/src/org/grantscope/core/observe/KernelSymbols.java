package org.grantscope.core.observe;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a kernel's symbols are: what {@code /proc/kallsyms} says, or the symbol table of an ELF file.
 *
 * @param domid     whose kernel
 * @param addresses of each name, unsigned; several for a name that several files of the kernel have. What a module has is there
 *                  by its name, and by {@code module:name} too: many a module has a {@code limit}
 * @param modules   names that a module has rather than the kernel, and which module
 */
public record KernelSymbols(Origin origin, OptionalInt domid, SortedMap<String, List<Long>> addresses,
		SortedMap<String, String> modules,
		List<Problem> problems) implements Observation {

	/** Takes copies. */
	public KernelSymbols {
		addresses = Collections.unmodifiableSortedMap(new TreeMap<>(addresses));
		modules = Collections.unmodifiableSortedMap(new TreeMap<>(modules));
		problems = List.copyOf(problems);
	}

	/** The address of a name that only one thing has; empty when none has it or several. */
	public OptionalLong address(String name) {
		List<Long> all = addresses.getOrDefault(name, List.of());
		return all.size() == 1 ? OptionalLong.of(all.get(0)) : OptionalLong.empty();
	}

	/** The name under which {@link #addresses} has what a module has. */
	public static String ofModule(String module, String name) {
		return module + ':' + name;
	}
}
