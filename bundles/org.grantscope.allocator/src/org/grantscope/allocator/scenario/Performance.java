package org.grantscope.allocator.scenario;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.Protection;
import org.grantscope.core.abi.Errno;

/** One statement while a process does it: what its operands stand for, and what is told of it. */
final class Performance {

	/** What terms stand for whose names mean nothing. */
	private static final long NO_INDEX = 0x7fff_f000L;
	private static final long NO_GREF = 0x7fff_ffffL;
	private static final long NO_PORT = 0x7_ffffL;

	private final Scene scene;
	private final Actor actor;
	private final Statement statement;
	private final Map<String, FieldValue> arguments = new LinkedHashMap<>();
	private final Map<String, FieldValue> results = new LinkedHashMap<>();

	Performance(Scene scene, Actor actor, Statement statement) {
		this.scene = scene;
		this.actor = actor;
		this.statement = statement;
	}

	Scene scene() {
		return scene;
	}

	Actor actor() {
		return actor;
	}

	Variables variables() {
		return actor.variables();
	}

	Map<String, FieldValue> arguments() {
		return arguments;
	}

	Map<String, FieldValue> results() {
		return results;
	}

	Outcome execute(Operation operation) {
		return scene.execute(actor.id(), operation);
	}

	Performance argument(String name, FieldValue value) {
		arguments.put(name, value);
		return this;
	}

	Performance argument(String name, String value) {
		return argument(name, FieldValue.of(value));
	}

	Performance argument(String name, long value) {
		return argument(name, FieldValue.unsigned(value));
	}

	void result(String name, FieldValue value) {
		results.put(name, value);
	}

	void result(String name, long value) {
		result(name, FieldValue.of(value));
	}

	/** Success, with what the system call returned. */
	void success(long returned) {
		result("ret", returned);
		result("errno", FieldValue.of(""));
	}

	void refused(Errno errno) {
		result("ret", -1);
		result("errno", FieldValue.of(errno.name()));
	}

	/** Tells whether it was done; what else the outcome holds is told apart. */
	Outcome tell(Outcome outcome) {
		if (outcome instanceof Outcome.Refused(Errno errno)) {
			refused(errno);
		} else if (outcome instanceof Outcome.Undelivered undelivered) {
			refused(undelivered.errno());
		} else if (outcome instanceof Outcome.Faulted(Outcome.Signal signal)) {
			result("sig", FieldValue.of(signal.name()));
		} else {
			success(0);
		}
		return outcome;
	}

	/** Does it and tells whether it was done. */
	Outcome tell(Operation operation) {
		return tell(execute(operation));
	}

	boolean has(String parameter) {
		return operand(parameter).isPresent();
	}

	/** The name that stands for that parameter. */
	String name(String parameter) {
		return word(parameter, "_");
	}

	/** The word that stands for that parameter, as written. */
	String word(String parameter, String otherwise) {
		return operand(parameter).map(Operand::toString).orElse(otherwise);
	}

	/** The value that stands for that parameter: of 64 bits those that it has room for. */
	long number(String parameter, long otherwise) {
		return operand(parameter).map(operand -> value(parameter, operand)).orElse(otherwise);
	}

	long number(String parameter) {
		return number(parameter, 0);
	}

	int small(String parameter) {
		return (int) number(parameter, 0);
	}

	/** The values of a parameter that is repeated. */
	List<Long> numbers(String parameter) {
		int from = position(parameter);
		return statement.operands().stream().skip(from).map(operand -> value(parameter, operand)).toList();
	}

	int descriptor(String parameter) {
		return variables().descriptor(name(parameter));
	}

	Set<Protection> protection(String parameter, String otherwise) {
		String letters = word(parameter, otherwise);
		Set<Protection> protection = EnumSet.noneOf(Protection.class);
		Stream.of(Protection.values()).filter(one -> letters.indexOf("rwx".charAt(one.ordinal())) >= 0).forEach(protection::add);
		return protection;
	}

	private Optional<Operand> operand(String parameter) {
		for (Operand operand : statement.operands()) {
			if (operand instanceof Operand.Keyed keyed && keyed.keyword().equals(parameter)) {
				return Optional.of(keyed.operand());
			}
		}
		int position = position(parameter);
		List<Operand> operands = statement.operands();
		return position < operands.size() && !(operands.get(position) instanceof Operand.Keyed) ? Optional.of(operands.get(position))
				: Optional.empty();
	}

	private int position(String parameter) {
		List<Parameter> parameters = statement.verb().parameters();
		for (int i = 0; i < parameters.size(); i++) {
			if (parameters.get(i).name().equals(parameter)) {
				return i;
			}
		}
		throw new IllegalArgumentException(statement.verb() + " has no " + parameter);
	}

	private long value(String parameter, Operand operand) {
		Parameter.Kind kind = statement.verb().parameters().get(position(parameter)).kind();
		long value = operand instanceof Operand.Value(Term term) ? value(term) : 0;
		return kind instanceof Parameter.Number(int bits) && bits < Long.SIZE ? value & (1L << bits) - 1 : value;
	}

	private long value(Term term) {
		return switch (term) {
			case Term.Number(long value, String text) -> value;
			case Term.IndexOf(String name) -> known(name).map(known -> known.variable().index()).orElse(NO_INDEX);
			case Term.GrefOf(String name, int which) -> known(name).flatMap(known -> known.variable().gref(which))
					.map(Integer::longValue).orElse(NO_GREF);
			case Term.FrameOf(String name, int which) -> known(name).map(known -> frame(known, which)).orElse(0L);
			case Term.PortOf(String name) -> known(name).map(known -> known.variable().port()).orElse(NO_PORT);
			case Term.AddressOf(String name) -> variables().get(name).map(known -> known.address().orElse(0)).orElse(0L);
			case Term.Shifted(Term shifted, int bits) -> value(shifted) << bits;
			case Term.Sum(List<Term> terms) -> terms.stream().mapToLong(this::value).sum();
		};
	}

	private Optional<Scene.Known> known(String name) {
		return scene.lookUp(actor, name);
	}

	private long frame(Scene.Known known, int which) {
		return known.variable().gref(which).map(ref -> scene.table(known.domid()).frame(ref)).orElse(0L);
	}
}
