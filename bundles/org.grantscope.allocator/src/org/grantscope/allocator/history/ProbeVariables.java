package org.grantscope.allocator.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The names that a trace's script gives to descriptors, allocs and mappings. One name can be several of these in turn; as
 * in the probe, it is a descriptor only while that was the last thing it became, but remembers its mapping for ever.
 */
final class ProbeVariables {

	/** A number that no open file has: every call with it is refused. */
	private static final int NO_DESCRIPTOR = -1;

	private final Map<String, Variable> variables = new LinkedHashMap<>();

	private static final class Variable {
		private Kind kind = Kind.DESCRIPTOR;
		private int descriptor = NO_DESCRIPTOR;
		private Optional<Mapping> mapping = Optional.empty();
		private long index;
		private List<Integer> grefs = List.of();
	}

	private enum Kind {
		DESCRIPTOR, ALLOC, MAPPING
	}

	/** Where a variable's mapping began; it stays known when it is unmapped. */
	record Mapping(long address) {
	}

	int descriptor(String name) {
		Variable variable = variables.containsKey(name) ? variables.get(name) : new Variable();
		return variable.kind == Kind.DESCRIPTOR ? variable.descriptor : NO_DESCRIPTOR;
	}

	void opened(String name, int descriptor) {
		become(name, Kind.DESCRIPTOR).descriptor = descriptor;
	}

	/** The name stands for no descriptor, because opening one failed. */
	void notOpened(String name) {
		opened(name, NO_DESCRIPTOR);
	}

	/** The probe forgets the number at once, whether the close succeeded or not. */
	void closed(String name) {
		if (variables.containsKey(name)) {
			variables.get(name).descriptor = NO_DESCRIPTOR;
		}
	}

	void allocated(String name, long index, List<Integer> grefs) {
		Variable variable = become(name, Kind.ALLOC);
		variable.index = index;
		variable.grefs = grefs;
	}

	void mapped(String name, long address) {
		become(name, Kind.MAPPING).mapping = Optional.of(new Mapping(address));
	}

	/** Where its mapping is, or was; empty when it never was one. */
	Optional<Mapping> mapping(String name) {
		return variables.containsKey(name) ? variables.get(name).mapping : Optional.empty();
	}

	void forget() {
		variables.clear();
	}

	/** The allocs as the probe's dumps list them. */
	String describeAllocs() {
		JsonObject all = new JsonObject();
		variables.forEach((name, variable) -> {
			if (variable.kind == Kind.ALLOC) {
				JsonArray grefs = new JsonArray();
				variable.grefs.stream().limit(4096).forEach(grefs::add);
				JsonObject one = new JsonObject();
				one.addProperty("index", "0x" + Long.toHexString(variable.index));
				one.add("grefs", grefs);
				all.add(name, one);
			}
		});
		return all.toString();
	}

	private Variable become(String name, Kind kind) {
		Variable variable = variables.computeIfAbsent(name, unused -> new Variable());
		variable.kind = kind;
		return variable;
	}
}
