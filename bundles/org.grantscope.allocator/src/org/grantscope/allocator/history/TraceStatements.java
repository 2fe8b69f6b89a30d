package org.grantscope.allocator.history;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.grantscope.allocator.scenario.Operand;
import org.grantscope.allocator.scenario.Parameter;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Term;
import org.grantscope.allocator.scenario.Verb;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.observe.FormatException;

/** Turns the lines of a trace back into statements, whose numbers are written out. */
final class TraceStatements {

	/** The probe never reads more, in bytes. */
	private static final int MOST_PEEKED = 256;

	/** No name can be this one: a statement says what its numbers are. */
	private static final String NO_NAME = "-";

	private static final Pattern SIDE = Pattern.compile("d([0-9]{1,5}):([0-9]{1,20})\\+([0-9]{1,5})");

	private final List<String> domain;
	private final FrameTranslation frames;

	/** Reads a trace of the domain to which those names lead; none lead to the first one of the machine. */
	TraceStatements(List<String> domain, FrameTranslation frames) {
		this.domain = List.copyOf(domain);
		this.frames = frames;
	}

	/** What that line did; empty when no statement can say it. */
	Optional<Statement> read(JsonFields step) throws FormatException {
		List<String> who = new ArrayList<>(domain);
		if (step.has("dom")) {
			who.add("dom" + step.integer("dom", 0, Domid.FIRST_RESERVED - 1));
		}
		if (step.has("proc")) {
			who.add(step.text("proc"));
		}
		String operation = step.text("op");
		// A child that was not there did nothing; a line without effect finds out whether it is there.
		Optional<Verb> verb = operation.equals("in") && step.has("proc") && step.has("ret") ? Optional.of(Verb.SYNC) : Verb.of(operation);
		if (verb.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Statement(step.line().number(), who, verb.get(), operands(verb.get(), step)));
	}

	private List<Operand> operands(Verb verb, JsonFields step) throws FormatException {
		return switch (verb) {
			case OPEN, GDOPEN, EVOPEN, CLOSE, READ, EVPENDING -> List.of(name(args(step), "fd"));
			case DUP -> List.of(name(args(step), "fd"), name(args(step), "new"));
			case ALLOC_GREFS, ALLOC_TRUNCATED -> alloc(step, args(step));
			case DEALLOC, GDUNMAP -> List.of(name(args(step), "fd"), hex(args(step), "index"), u32(args(step), "count"));
			case NOTIFY, GDNOTIFY -> List.of(name(args(step), "fd"), hex(args(step), "index"), u32(args(step), "action"),
					u32(args(step), "port"));
			case LIMIT -> List.of(word(args(step), "limit"));
			case MMAP, GDMMAP -> at(step, List.of(name(args(step), "var"), name(args(step), "fd"), hex(args(step), "index"),
					u64(args(step), "pages"), word(args(step), "prot"), word(args(step), "share")));
			case MUNMAP -> pages(args(step));
			case MPROTECT -> with(pages(args(step)), word(args(step), "prot"));
			case MADVISE -> with(pages(args(step)), u64(args(step), "advice"));
			case MREMAP -> at(step, mremap(args(step)));
			case PEEK -> List.of(name(args(step), "var"), hex(args(step), "off"),
					number(args(step).integer("n", 0, MOST_PEEKED)));
			case POKE -> poke(args(step));
			case GDMAP -> gntdevMap(step, args(step));
			case GDOFF -> gntdevOffset(args(step));
			case GDMAX -> List.of(name(args(step), "fd"), u32(args(step), "count"));
			case EVBIND -> List.of(name(args(step), "fd"), variable(step), u32(args(step), "remote"));
			case EVINTER -> List.of(name(args(step), "fd"), variable(step), u32(args(step), "remote"), u32(args(step), "remote_port"));
			case EVUNBIND, EVNOTIFY -> List.of(name(args(step), "fd"), u32(args(step), "port"));
			case HMAP -> List.of(name(args(step), "var"), u16(args(step), "domid"), u32(args(step), "ref"), u32(args(step), "flags"));
			case HUNMAP -> hunmap(args(step));
			case GCOPY -> copy(args(step));
			case SETRAW -> setEntry(args(step));
			case PROTECT, UNPROTECT, ACCEPT, WITHDRAW, TRANSFER, SWAP, QUERYSIZE, SETUPTABLE, GETVERSION, SETVERSION ->
				numbers(verb, args(step));
			case FORK, EXIT, KILL -> List.of(name(args(step), "proc"));
			case RAWIOCTL -> List.of(name(args(step), "fd"), hex(args(step), "cmd"), word(args(step), "arg"));
			case SLEEP -> List.of(u64(args(step), "ms"));
			case FREE_PER_ITERATION -> List.of(word(args(step), "count"));
			case DOMAIN -> domain(args(step));
			case DESTROY -> List.of(name(args(step), "name"));
			case DUMP -> List.of(word(step, "label"));
			case DOMFRAMES -> List.of(u64(args(step), "domid"));
			case NOTE, ENTRIES, SYM, FREELIST, SYNC, START, MAXDELTA, FORGET, INSMOD, RMMOD -> List.of();
		};
	}

	private static JsonFields args(JsonFields step) throws FormatException {
		return step.object("args");
	}

	private static Operand name(JsonFields fields, String name) throws FormatException {
		return new Operand.Name(fields.text(name));
	}

	/** A name is told only of what was done; nothing is remembered of the rest. */
	private static Operand variable(JsonFields step) throws FormatException {
		return new Operand.Name(step.has("var") ? step.text("var") : NO_NAME);
	}

	private static Operand word(JsonFields fields, String name) throws FormatException {
		return new Operand.Word(fields.text(name));
	}

	private static Operand number(long value) {
		return new Operand.Value(new Term.Number(value));
	}

	private static Operand u16(JsonFields fields, String name) throws FormatException {
		return number(fields.integer(name, 0, 0xffff));
	}

	private static Operand u32(JsonFields fields, String name) throws FormatException {
		return number(fields.number(name, 0, JsonFields.MAX_U32));
	}

	private static Operand u64(JsonFields fields, String name) throws FormatException {
		return number(fields.unsigned(name));
	}

	private static Operand hex(JsonFields fields, String name) throws FormatException {
		return number(fields.hex(name));
	}

	/** All parameters are numbers. */
	private static List<Operand> numbers(Verb verb, JsonFields args) throws FormatException {
		List<Operand> operands = new ArrayList<>();
		for (Parameter parameter : verb.parameters()) {
			operands.add(u64(args, parameter.name()));
		}
		return operands;
	}

	private static List<Operand> with(List<Operand> some, Operand more) {
		return Stream.concat(some.stream(), Stream.of(more)).toList();
	}

	private static List<Operand> alloc(JsonFields step, JsonFields args) throws FormatException {
		return List.of(name(args, "fd"), u16(args, "domid"), u16(args, "flags"), u32(args, "count"), variable(step));
	}

	private static List<Operand> pages(JsonFields args) throws FormatException {
		return List.of(name(args, "var"), u64(args, "page"), u64(args, "pages"));
	}

	private static List<Operand> mremap(JsonFields args) throws FormatException {
		List<Operand> inPlace = List.of(name(args, "var"), u64(args, "pages"));
		return args.integer("maymove", 0, 1) == 1 ? with(inPlace, new Operand.Word("move")) : inPlace;
	}

	/** Where the real kernel mapped it, the simulated one shall too: a process that ends closes its mappings in order of address. */
	private static List<Operand> at(JsonFields step, List<Operand> operands) throws FormatException {
		return step.has("addr") ? with(operands, new Operand.Keyed("at", hex(step, "addr"))) : operands;
	}

	private static List<Operand> poke(JsonFields args) throws FormatException {
		List<Operand> operands = new ArrayList<>(List.of(name(args, "var"), hex(args, "off")));
		try {
			for (byte one : HexFormat.of().parseHex(args.text("bytes"))) {
				operands.add(number(Byte.toUnsignedLong(one)));
			}
		} catch (IllegalArgumentException e) {
			throw args.wrong("bytes", "pairs of hexadecimal digits");
		}
		return operands;
	}

	private static List<Operand> gntdevMap(JsonFields step, JsonFields args) throws FormatException {
		List<Operand> operands = new ArrayList<>(List.of(name(args, "fd"), variable(step), u32(args, "domid")));
		args.numbers("refs", JsonFields.MAX_U32).forEach(ref -> operands.add(number(ref)));
		return operands;
	}

	private static List<Operand> gntdevOffset(JsonFields args) throws FormatException {
		Optional<Term> term = ScenarioParser.term(args.text("vaddr"));
		if (term.isEmpty()) {
			throw args.wrong("vaddr", "a term of a scenario");
		}
		return List.of(name(args, "fd"), new Operand.Value(term.get()));
	}

	private List<Operand> hunmap(JsonFields args) throws FormatException {
		long bus = args.hex("bus");
		return List.of(new Operand.Name(NO_NAME), u32(args, "handle"), number(frames.address(bus).orElse(bus)));
	}

	private static List<Operand> copy(JsonFields args) throws FormatException {
		List<Operand> operands = new ArrayList<>();
		for (String side : List.of("src", "dst")) {
			Matcher matcher = SIDE.matcher(args.text(side));
			if (!matcher.matches()) {
				throw args.wrong(side, "a side of a copy, d0:8+0");
			}
			for (int i = 1; i <= 3; i++) {
				operands.add(number(new BigInteger(matcher.group(i)).longValue()));
			}
		}
		return with(operands, u16(args, "len"));
	}

	private List<Operand> setEntry(JsonFields args) throws FormatException {
		List<Long> words = args.hexes("words");
		if (words.size() != 2) {
			throw args.wrong("words", "two words");
		}
		return List.of(u32(args, "ref"), number(frames.first(words.get(0))), number(frames.last(words.get(0), words.get(1))));
	}

	private static List<Operand> domain(JsonFields args) throws FormatException {
		List<Operand> operands = new ArrayList<>(List.of(name(args, "name")));
		if (args.has("version")) {
			operands.add(new Operand.Keyed("version", new Operand.Word(Integer.toString(args.integer("version", 1, 2)))));
		}
		for (String keyword : Arrays.asList("frames", "max", "maptrack", "limit")) {
			if (args.has(keyword)) {
				operands.add(new Operand.Keyed(keyword, u32(args, keyword)));
			}
		}
		if (args.has("kernel")) {
			operands.add(new Operand.Keyed("kernel", word(args, "kernel")));
		}
		return operands;
	}
}
