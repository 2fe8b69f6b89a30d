package org.grantscope.allocator.scenario.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.scenario.Expectation;
import org.grantscope.allocator.scenario.Verb;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;

/** The words that can stand after {@code =>}, and what they mean. */
final class ExpectedWords {

	static final String OK = "ok";

	private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

	static {
		MEANINGS.put(OK, "Neither an error nor a signal nor a status other than GNTST_okay");
		Stream.of(Errno.values()).forEach(errno -> MEANINGS.put(errno.name(), errno.meaning() + "; error " + errno.number()));
		Stream.of(GrantStatus.values()).forEach(status -> MEANINGS.put(status.symbol(), status.meaning() + "; status " + status.number()));
		Stream.of(Outcome.Signal.values()).forEach(signal -> MEANINGS.put(signal.name(), "The access of memory raised SIG" + signal));
	}

	private static final Map<String, String> FIELDS = Map.ofEntries(
			Map.entry("ret", "what the system call returned"),
			Map.entry("gref_size", "the driver's count of grefs, in the domain that did it"),
			Map.entry("free", "the kernel's count of free references, in the domain that did it"),
			Map.entry("fdno", "the descriptor"),
			Map.entry("index", "of the first page in the file, in bytes"),
			Map.entry("grefs", "the references, in their order"),
			Map.entry("grefs_total", "how many references"),
			Map.entry("addr", "the mapping's address"),
			Map.entry("bytes", "what was read, in hexadecimal"),
			Map.entry("offset", "in the file, in bytes"),
			Map.entry("count", "pages"),
			Map.entry("port", "the event channel's number"),
			Map.entry("ports", "those that had events"),
			Map.entry("status", "Xen's answer as a number"),
			Map.entry("handle", "of the mapping in Xen"),
			Map.entry("bus", "the bus address"),
			Map.entry("frame", "the frame's number"),
			Map.entry("frames", "of the table"),
			Map.entry("max", "frames to which the table may grow"),
			Map.entry("version", "of the table"),
			Map.entry("stale", "entries that are free but still hold something"),
			Map.entry("refs", "free references"),
			Map.entry("limit", "the driver's limit"),
			Map.entry("n", "frames"),
			Map.entry("answered", "whether the host answered"));

	private ExpectedWords() {
	}

	/** The errors, statuses and signals that can be expected of it, and {@code ok}. */
	static List<String> outcomes(Verb verb) {
		return MEANINGS.keySet().stream().filter(word -> verb.isHypercall() || !word.startsWith("GNTST_")).toList();
	}

	/** The results that can be expected of it. */
	static List<String> fields(Verb verb) {
		return Stream.concat(verb.results().stream(), Expectation.Result.OF_ANY.stream()).distinct().toList();
	}

	/** What an outcome means; empty when it is none. */
	static Optional<String> meaning(String outcome) {
		return Optional.ofNullable(MEANINGS.get(outcome));
	}

	/** What a result is. */
	static String field(String name) {
		return FIELDS.getOrDefault(name, "");
	}
}
