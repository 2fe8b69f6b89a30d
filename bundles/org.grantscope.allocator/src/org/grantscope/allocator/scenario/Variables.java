package org.grantscope.allocator.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * The names that one process knows. One name can be several things in turn: it is a file only while that was the last
 * thing that it became, but remembers its index, its references, its mapping and its port.
 */
final class Variables {

	/** A number that no open file has: every call with it is refused. */
	static final int NO_DESCRIPTOR = -1;

	private static final int LISTED_GREFS = 4096;
	private static final int SHOWN_GREFS = 16;

	private final Map<String, Variable> variables = new LinkedHashMap<>();

	private enum Kind {
		FILE, ALLOC, OTHER
	}

	/** What a name stands for at one moment. */
	private record Value(Kind kind, int descriptor, long index, int count, List<Integer> grefs, OptionalLong address,
			long length, long port) {
	}

	/** What one name stands for. */
	static final class Variable {
		private Kind kind = Kind.OTHER;
		private int descriptor = NO_DESCRIPTOR;
		private long index;
		private int count;
		private List<Integer> grefs = List.of();
		private OptionalLong address = OptionalLong.empty();
		private long length;
		private long port;

		private Variable copy() {
			Variable copy = new Variable();
			copy.kind = kind;
			copy.descriptor = descriptor;
			copy.index = index;
			copy.count = count;
			copy.grefs = grefs;
			copy.address = address;
			copy.length = length;
			copy.port = port;
			return copy;
		}

		private Value value() {
			return new Value(kind, descriptor, index, count, grefs, address, length, port);
		}

		long index() {
			return index;
		}

		/** One of its references; empty when there are not so many. */
		Optional<Integer> gref(int which) {
			return which >= 0 && which < count && which < grefs.size() ? Optional.of(grefs.get(which)) : Optional.empty();
		}

		/** The number of a port, or the handle of a grant that Xen mapped. */
		long port() {
			return port;
		}

		/** Where its mapping is, or was; empty when it never was one. */
		OptionalLong address() {
			return address;
		}

		/** All that it stands for, for people. */
		String description() {
			StringJoiner parts = new StringJoiner(", ");
			if (kind == Kind.FILE) {
				parts.add(descriptor == NO_DESCRIPTOR ? "closed" : "descriptor " + descriptor);
			}
			if (kind == Kind.ALLOC) {
				String listed = grefs.stream().limit(SHOWN_GREFS).map(String::valueOf).collect(Collectors.joining(" "));
				parts.add("index 0x%x, grefs %s%s".formatted(index, listed, grefs.size() > SHOWN_GREFS ? " ..." : ""));
			} else if (index != 0 || count != 0) {
				parts.add("index 0x%x".formatted(index));
			}
			if (address.isPresent()) {
				parts.add("address 0x%x, %d bytes".formatted(address.getAsLong(), length));
			}
			if (port != 0) {
				parts.add("number " + port);
			}
			return parts.toString();
		}

		/** Bytes of the mapping when it was made or last resized. */
		long length() {
			return length;
		}
	}

	Optional<Variable> get(String name) {
		return Optional.ofNullable(variables.get(name));
	}

	int descriptor(String name) {
		return get(name).filter(variable -> variable.kind == Kind.FILE).map(variable -> variable.descriptor).orElse(NO_DESCRIPTOR);
	}

	/** The name stands for that descriptor, or with {@link #NO_DESCRIPTOR} for one that could not be had. */
	void opened(String name, int descriptor) {
		become(name, Kind.FILE).descriptor = descriptor;
	}

	/** The number is forgotten at once, whether the close succeeded or not. */
	void closed(String name) {
		get(name).ifPresent(variable -> variable.descriptor = NO_DESCRIPTOR);
	}

	void allocated(String name, long index, int count, List<Integer> grefs) {
		Variable variable = become(name, Kind.ALLOC);
		variable.index = index;
		variable.count = count;
		variable.grefs = grefs;
	}

	void mapped(String name, long address, long length) {
		Variable variable = become(name, Kind.OTHER);
		variable.address = OptionalLong.of(address);
		variable.length = length;
	}

	/** A mapping got another place and size; what the name is does not change. */
	void moved(String name, long address, long length) {
		get(name).ifPresent(variable -> {
			variable.address = OptionalLong.of(address);
			variable.length = length;
		});
	}

	void prepared(String name, long index, int count) {
		Variable variable = become(name, Kind.OTHER);
		variable.index = index;
		variable.count = count;
	}

	void bound(String name, long port) {
		become(name, Kind.OTHER).port = port;
	}

	void grantMapped(String name, long handle, long bus) {
		Variable variable = become(name, Kind.OTHER);
		variable.port = handle;
		variable.index = bus;
	}

	void forked(String name, int descriptor) {
		become(name, Kind.OTHER).descriptor = descriptor;
	}

	void forget() {
		variables.clear();
	}

	/** What allocs gave. */
	FieldValue allocs() {
		Map<String, FieldValue> all = new LinkedHashMap<>();
		variables.forEach((name, variable) -> {
			if (variable.kind == Kind.ALLOC) {
				Map<String, FieldValue> one = new LinkedHashMap<>();
				one.put("index", FieldValue.hex(variable.index));
				one.put("grefs", FieldValue.of(variable.grefs.stream().limit(LISTED_GREFS).toList()));
				all.put(name, new FieldValue.Fields(one));
			}
		});
		return new FieldValue.Fields(all);
	}

	/** What all names stand for now, to be compared. */
	Map<String, ?> values() {
		Map<String, Value> values = new HashMap<>();
		variables.forEach((name, variable) -> values.put(name, variable.value()));
		return values;
	}

	Variables copy() {
		Variables copy = new Variables();
		variables.forEach((name, variable) -> copy.variables.put(name, variable.copy()));
		return copy;
	}

	private Variable become(String name, Kind kind) {
		Variable variable = variables.computeIfAbsent(name, unused -> new Variable());
		variable.kind = kind;
		return variable;
	}
}
