package org.grantscope.debug.core.attach;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.grantscope.core.observe.KernelSymbols;

/** What a kernel's symbols tell of its addresses, where it is known how far it lies behind them. Thread-safe. */
final class KernelPlaces {

	/** No symbol's code is longer: what lies further behind is something else. */
	private static final long FURTHEST = 1 << 20;

	/** Nothing is known. */
	static final KernelPlaces NONE = new KernelPlaces(new TreeMap<>(), new TreeMap<>(), 0);

	private final SortedMap<String, List<Long>> addresses;
	private final NavigableMap<Long, String> names;
	private final long slide;

	private KernelPlaces(SortedMap<String, List<Long>> addresses, NavigableMap<Long, String> names, long slide) {
		this.addresses = addresses;
		this.names = names;
		this.slide = slide;
	}

	/**
	 * Of these symbols.
	 *
	 * @param slide how far the kernel lies behind them, in bytes
	 */
	static KernelPlaces of(KernelSymbols symbols, long slide) {
		NavigableMap<Long, String> names = new TreeMap<>(Long::compareUnsigned);
		symbols.addresses().forEach((name, all) -> all.forEach(address -> names.putIfAbsent(address, name)));
		return new KernelPlaces(symbols.addresses(), names, slide);
	}

	/** That address in hexadecimal, and behind it {@code symbol+0x...} where that is known. */
	String of(long address) {
		String number = "0x%016x".formatted(address);
		Map.Entry<Long, String> before = names.floorEntry(address - slide);
		if (before == null || Long.compareUnsigned(address - slide - before.getKey(), FURTHEST) >= 0) {
			return number;
		}
		return "%s %s+0x%x".formatted(number, before.getValue(), address - slide - before.getKey());
	}

	/** Where that symbol is now; empty when it is not known, or has several addresses. */
	OptionalLong address(String symbol) {
		List<Long> all = addresses.getOrDefault(symbol, List.of());
		return all.size() == 1 ? OptionalLong.of(all.getFirst() + slide) : OptionalLong.empty();
	}
}
