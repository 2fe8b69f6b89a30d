package org.grantscope.core.memory;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** The variables of one of the kernel's source files, read by their names. What cannot be read is empty, and a problem. */
final class Variables {

	private final KernelView view;
	private final FileSymbols symbols;
	private final String advice;
	private final WalkProblems problems;

	/**
	 * Reads nothing yet.
	 *
	 * @param advice for people whose symbols lack one
	 */
	Variables(KernelView view, FileSymbols symbols, String advice, WalkProblems problems) {
		this.view = view;
		this.symbols = symbols;
		this.advice = advice;
		this.problems = problems;
	}

	/** Whether there is a symbol of that name. */
	boolean has(String name) {
		return symbols.address(name).isPresent();
	}

	/** Where it is. That its symbol is missing is a problem; other methods may be asked for what {@link #has} first. */
	OptionalLong address(String name) {
		OptionalLong address = symbols.address(name);
		if (address.isEmpty()) {
			List<Long> all = symbols.all(name);
			problems.add("symbol " + name, "the address of " + name, all.isEmpty() ? "none: " + advice
					: all.size() + " of that name, and none known to be it");
		}
		return address;
	}

	/** An {@code unsigned int}, or the bits of an {@code int}. */
	OptionalLong u32(String name) throws IOException {
		return read(name, view::u32);
	}

	/** An {@code unsigned long}, a {@code u64} or a pointer. */
	OptionalLong u64(String name) throws IOException {
		return read(name, view::u64);
	}

	/**
	 * A pointer to something.
	 *
	 * @param what  to what, for people
	 * @param ifNull what it means that it points nowhere
	 */
	OptionalLong pointer(String name, String what, String ifNull) throws IOException {
		OptionalLong value = u64(name);
		if (value.isPresent() && !view.isPointer(value.getAsLong())) {
			long found = value.getAsLong();
			problems.add(place(name), "the address of " + what, found == 0 ? "0: " + ifNull : "0x%x".formatted(found));
			return OptionalLong.empty();
		}
		return value;
	}

	/** Its name and address, for problems. */
	String place(String name) {
		OptionalLong address = symbols.address(name);
		return address.isPresent() ? "%s at 0x%x".formatted(name, address.getAsLong()) : name;
	}

	private OptionalLong read(String name, Reading reading) throws IOException {
		OptionalLong address = address(name);
		if (address.isEmpty()) {
			return address;
		}
		try {
			return OptionalLong.of(reading.at(address.getAsLong()));
		} catch (UnreadableMemoryException e) {
			problems.add(place(name), e);
			return OptionalLong.empty();
		}
	}

	private interface Reading {

		long at(long address) throws IOException;
	}
}
