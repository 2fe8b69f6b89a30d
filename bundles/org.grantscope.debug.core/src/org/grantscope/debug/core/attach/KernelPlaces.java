package org.grantscope.debug.core.attach;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.memory.LinuxKernel;

/**
 * What a kernel's symbols tell of its addresses, where it is known how far it lies behind them. Thread-safe.
 *
 * @param kernel empty when no symbols are known
 */
record KernelPlaces(Optional<LinuxKernel> kernel, Cache cache) {

	/** No symbol's code is longer: what lies further behind is something else. */
	private static final long FURTHEST = 1 << 20;

	/** The symbols by address, made when they are first asked for. */
	static final class Cache {

		private @Nullable TreeMap<Long, String> byAddress;

		private synchronized TreeMap<Long, String> of(LinuxKernel kernel) {
			TreeMap<Long, String> known = byAddress;
			if (known == null) {
				TreeMap<Long, String> all = new TreeMap<>(Long::compareUnsigned);
				kernel.symbols().addresses().forEach((name, addresses) -> addresses.forEach(address -> all.putIfAbsent(address, name)));
				byAddress = all;
				known = all;
			}
			return known;
		}
	}

	KernelPlaces(Optional<LinuxKernel> kernel) {
		this(kernel, new Cache());
	}

	/** That address in hexadecimal, and behind it {@code symbol+0x...} where that is known. */
	String of(long address) {
		String number = "0x%016x".formatted(address);
		if (kernel.isEmpty() || kernel.get().slide().isEmpty()) {
			return number;
		}
		long listed = address - kernel.get().slide().getAsLong();
		Map.Entry<Long, String> before = cache.of(kernel.get()).floorEntry(listed);
		if (before == null || Long.compareUnsigned(listed - before.getKey(), FURTHEST) >= 0) {
			return number;
		}
		return "%s %s+0x%x".formatted(number, before.getValue(), listed - before.getKey());
	}

	/** Where that symbol is now; empty when it is not known, or has several addresses. */
	OptionalLong address(String symbol) {
		if (kernel.isEmpty() || kernel.get().slide().isEmpty()) {
			return OptionalLong.empty();
		}
		OptionalLong listed = kernel.get().symbols().address(symbol);
		return listed.isEmpty() ? listed : OptionalLong.of(listed.getAsLong() + kernel.get().slide().getAsLong());
	}
}
