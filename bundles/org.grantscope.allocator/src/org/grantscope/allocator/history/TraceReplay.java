package org.grantscope.allocator.history;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.Protection;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;

/** Does what a trace's lines say on a simulated machine, and tells the outcome in the trace's own words. */
final class TraceReplay {

	private static final long PAGE = GrantTableVersion.FRAME_BYTES;
	/** The probe never reads more, in bytes. */
	private static final int MOST_PEEKED = 256;

	private final SimulatedMachine machine;
	private final ProbeVariables variables = new ProbeVariables();

	TraceReplay(SimulatedMachine machine) {
		this.machine = machine;
	}

	ProbeVariables variables() {
		return variables;
	}

	/** Does one line. Empty when the simulator cannot; nothing was done then. */
	Optional<Map<String, String>> perform(JsonFields step) throws FormatException {
		if (step.has("proc")) {
			return Optional.empty();
		}
		return switch (step.text("op")) {
			case "open" -> opened(step.object("args").text("fd"), new Operation.Open());
			case "dup" -> dup(step.object("args"));
			case "close" -> close(step.object("args"));
			case "alloc" -> alloc(step, step.object("args"));
			case "dealloc" -> dealloc(step.object("args"));
			case "notify" -> setUnmapNotify(step.object("args"));
			case "mmap" -> mmap(step.object("args"));
			case "munmap" -> munmap(step.object("args"));
			case "peek" -> peek(step.object("args"));
			case "poke" -> poke(step.object("args"));
			case "limit" -> done(new Operation.SetLimit(step.object("args").text("limit")));
			// No time passes in this machine yet, and nothing in it waits for time to pass.
			case "sleep" -> told(new Outcome.Done());
			case "forget" -> forget();
			default -> Optional.empty();
		};
	}

	private Optional<Map<String, String>> done(Operation operation) {
		return told(machine.execute(operation));
	}

	private Optional<Map<String, String>> told(Outcome outcome) {
		return Optional.of(OutcomeText.of(outcome));
	}

	private Optional<Map<String, String>> opened(String name, Operation operation) {
		Outcome outcome = machine.execute(operation);
		if (outcome instanceof Outcome.Opened(int descriptor)) {
			variables.opened(name, descriptor);
		} else {
			variables.notOpened(name);
		}
		return told(outcome);
	}

	private Optional<Map<String, String>> dup(JsonFields args) throws FormatException {
		return opened(args.text("new"), new Operation.Dup(descriptor(args)));
	}

	private Optional<Map<String, String>> close(JsonFields args) throws FormatException {
		Outcome outcome = machine.execute(new Operation.Close(descriptor(args)));
		variables.closed(args.text("fd"));
		return told(outcome);
	}

	private Optional<Map<String, String>> alloc(JsonFields step, JsonFields args) throws FormatException {
		Outcome outcome = machine.execute(new Operation.Alloc(descriptor(args), args.integer("domid", 0, Domid.MAX),
				args.integer("flags", 0, 0xffff), args.number("count", 0, JsonFields.MAX_U32)));
		if (outcome instanceof Outcome.Allocated allocated && step.has("var")) {
			variables.allocated(step.text("var"), allocated.index(), allocated.grefs());
		}
		return told(outcome);
	}

	private Optional<Map<String, String>> dealloc(JsonFields args) throws FormatException {
		return done(new Operation.Dealloc(descriptor(args), args.hex("index"), args.number("count", 0, JsonFields.MAX_U32)));
	}

	private Optional<Map<String, String>> setUnmapNotify(JsonFields args) throws FormatException {
		return done(new Operation.SetUnmapNotify(descriptor(args), args.hex("index"),
				args.number("action", 0, JsonFields.MAX_U32), args.number("port", 0, JsonFields.MAX_U32)));
	}

	private Optional<Map<String, String>> mmap(JsonFields args) throws FormatException {
		Outcome outcome = machine.execute(new Operation.Mmap(descriptor(args), args.hex("index"), args.unsigned("pages") * PAGE,
				protection(args.text("prot")), args.text("share").equals("shared")));
		if (outcome instanceof Outcome.Mapped(long address)) {
			variables.mapped(args.text("var"), address);
		}
		return told(outcome);
	}

	private static Set<Protection> protection(String letters) {
		Set<Protection> protection = EnumSet.noneOf(Protection.class);
		if (letters.contains("r")) {
			protection.add(Protection.READ);
		}
		if (letters.contains("w")) {
			protection.add(Protection.WRITE);
		}
		if (letters.contains("x")) {
			protection.add(Protection.EXEC);
		}
		return protection;
	}

	private Optional<Map<String, String>> munmap(JsonFields args) throws FormatException {
		long from = args.unsigned("page") * PAGE;
		long length = args.unsigned("pages") * PAGE;
		return onMapping(args, start -> new Operation.Munmap(start + from, length));
	}

	private Optional<Map<String, String>> peek(JsonFields args) throws FormatException {
		long offset = args.hex("off");
		int length = args.integer("n", 0, MOST_PEEKED);
		return onMapping(args, start -> new Operation.Peek(start + offset, length));
	}

	private Optional<Map<String, String>> poke(JsonFields args) throws FormatException {
		long offset = args.hex("off");
		byte[] bytes;
		try {
			bytes = HexFormat.of().parseHex(args.text("bytes"));
		} catch (IllegalArgumentException e) {
			throw args.wrong("bytes", "pairs of hexadecimal digits");
		}
		return onMapping(args, start -> new Operation.Poke(start + offset, bytes));
	}

	@FunctionalInterface
	private interface AtAddress {
		Operation operation(long start);
	}

	/** The probe itself answers for a variable that never was a mapping. */
	private Optional<Map<String, String>> onMapping(JsonFields args, AtAddress how) throws FormatException {
		Optional<ProbeVariables.Mapping> mapping = variables.mapping(args.text("var"));
		return mapping.isPresent() ? done(how.operation(mapping.get().address())) : told(new Outcome.Refused(Errno.EBADF));
	}

	private Optional<Map<String, String>> forget() {
		variables.forget();
		return Optional.of(Map.of());
	}

	private int descriptor(JsonFields args) throws FormatException {
		return variables.descriptor(args.text("fd"));
	}
}
