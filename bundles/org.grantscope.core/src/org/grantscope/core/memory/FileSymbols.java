package org.grantscope.core.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.grantscope.core.observe.KernelSymbols;

/**
 * Where the variables of one of the kernel's source files are. A static variable's name need not be the only one of its kind:
 * several files have a {@code limit}. Then it is the one that lies with others of this file.
 *
 * <p>Compilers add a number to names: GCC to those within a function, Clang's link-time optimisation ({@code .llvm.}) to all.
 */
final class FileSymbols {

	private static final long NEAR = 256;

	private final Map<String, List<Long>> addresses = new TreeMap<>();

	private FileSymbols() {
	}

	/**
	 * Finds them.
	 *
	 * @param module the module that has the file; empty for the kernel itself
	 * @param slide  how far the kernel itself, and none of its modules, lies behind its symbols, in bytes
	 * @param names  of the file's variables
	 */
	static FileSymbols of(KernelSymbols symbols, String module, long slide, List<String> names) {
		FileSymbols found = new FileSymbols();
		long moved = module.isEmpty() ? slide : 0;
		for (String name : names) {
			List<Long> said = module.isEmpty() ? ofKernel(symbols, name)
					: symbols.addresses().getOrDefault(KernelSymbols.ofModule(module, name), List.of());
			found.addresses.put(name, said.stream().map(address -> address + moved).toList());
		}
		List<Long> certain = found.addresses.values().stream().filter(all -> all.size() == 1).map(all -> all.get(0)).toList();
		found.addresses.replaceAll((name, all) -> all.size() > 1 ? nearest(all, certain) : all);
		return found;
	}

	private static List<Long> ofKernel(KernelSymbols symbols, String name) {
		List<Long> exact = withoutModules(symbols, name);
		if (!exact.isEmpty()) {
			return exact;
		}
		Pattern numbered = Pattern.compile(Pattern.quote(name) + "(\\.llvm)?\\.\\d+");
		List<Long> all = new ArrayList<>();
		for (String other : symbols.addresses().subMap(name + '.', name + '/').keySet()) {
			if (numbered.matcher(other).matches()) {
				all.addAll(withoutModules(symbols, other));
			}
		}
		return all;
	}

	private static List<Long> withoutModules(KernelSymbols symbols, String name) {
		List<Long> all = new ArrayList<>(symbols.addresses().getOrDefault(name, List.of()));
		if (symbols.modules().containsKey(name)) {
			for (String module : new TreeSet<>(symbols.modules().values())) {
				all.removeAll(symbols.addresses().getOrDefault(KernelSymbols.ofModule(module, name), List.of()));
			}
		}
		return all;
	}

	/** The one that is near to what is certain, and nearer than all others; all when there is none. */
	private static List<Long> nearest(List<Long> all, List<Long> certain) {
		List<Long> byDistance = all.stream().sorted(Comparator.comparingLong(address -> distance(address, certain))).toList();
		long first = distance(byDistance.get(0), certain);
		return first <= NEAR && first < distance(byDistance.get(1), certain) ? byDistance.subList(0, 1) : all;
	}

	private static long distance(long address, List<Long> others) {
		return others.stream().mapToLong(other -> Math.abs(other - address)).min().orElse(Long.MAX_VALUE);
	}

	/** Where that variable is; empty when no symbol tells, or several do. */
	OptionalLong address(String name) {
		List<Long> all = all(name);
		return all.size() == 1 ? OptionalLong.of(all.get(0)) : OptionalLong.empty();
	}

	/** Where it may be: none or several addresses when it is not known. */
	List<Long> all(String name) {
		return addresses.getOrDefault(name, List.of());
	}

	/** Of variables of at most so many bytes, all that are known; none that would lie beyond the last address. */
	List<MemoryRange> ranges(int bytes) {
		return addresses.keySet().stream().flatMap(name -> address(name).stream().boxed())
				.filter(address -> Long.compareUnsigned(address, -bytes) < 0)
				.map(address -> new MemoryRange(address, bytes)).toList();
	}
}
