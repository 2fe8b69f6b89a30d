package org.grantscope.allocator.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.grantscope.allocator.scenario.FieldValue;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.core.observe.FormatException;

/**
 * Does what a trace's lines say on a simulated machine, and gives what came of it, and what the line recorded, in a form
 * in which the two can be compared.
 */
final class TraceReplay {

	/** Fields that say what was asked, or that differ from boot to boot, or that are compared as the state. */
	private static final Set<String> NOT_OUTCOME = Set.of("i", "line", "op", "proc", "dom", "args", "text", "var", "gref_size", "free",
			"delta", "delta_total", "mfns", "label", "name", "answered", "xtool", "gnttab_list", "gnttab_shared");

	private static final String AN_ADDRESS = "an address";
	private static final String UNKNOWN_PAGE = "a page that the trace does not show";

	private final ScenarioRunner runner;
	private final TraceStatements statements;
	private final FrameTranslation frames;
	private final long staleAtStart;

	/**
	 * Replays by that runner.
	 *
	 * @param domain       names that lead to the domain that did it all; none for the first one of the machine
	 * @param staleAtStart free entries with an old domid or frame, of which a trace does not say which they were
	 */
	TraceReplay(ScenarioRunner runner, List<String> domain, FrameTranslation frames, long staleAtStart) {
		this.runner = runner;
		this.statements = new TraceStatements(domain, frames);
		this.frames = frames;
		this.staleAtStart = staleAtStart;
	}

	/** Does one line. Empty when the simulator cannot; nothing was done then. */
	Optional<Map<String, String>> perform(JsonFields line) throws FormatException {
		Optional<Statement> statement = statements.read(line);
		if (statement.isEmpty()) {
			return Optional.empty();
		}
		Step step = runner.perform(statement.get());
		if (!step.reached() && !line.text("op").equals("in")) {
			return Optional.empty();
		}
		Map<String, String> found = new TreeMap<>();
		for (Map.Entry<String, FieldValue> result : step.results().entrySet()) {
			if (!NOT_OUTCOME.contains(result.getKey())) {
				found.put(result.getKey(), found(line, result.getKey(), result.getValue()));
			}
		}
		return Optional.of(found);
	}

	/** What the line recorded of the outcome. */
	Map<String, String> recorded(JsonFields line) throws FormatException {
		Map<String, String> recorded = new TreeMap<>();
		for (String name : line.names()) {
			if (!NOT_OUTCOME.contains(name)) {
				recorded.put(name, recorded(line, name));
			}
		}
		return recorded;
	}

	private String found(JsonFields line, String name, FieldValue value) throws FormatException {
		return switch (name) {
			case "addr" -> AN_ADDRESS;
			case "entries" -> RecordedEntry.describe(value);
			case "stale" -> stale(line, Long.parseLong(value.toString()));
			case "bus" -> line.has(name) && frames.address(line.hex(name)).isEmpty() ? UNKNOWN_PAGE : value.toString();
			default -> value instanceof FieldValue.Fields(Map<String, FieldValue> inner) && inner.containsKey("u32")
					? String.valueOf(inner.get("u32")) : value.toString();
		};
	}

	/** Which entries were stale at the start is not recorded, so some of them may be among those used since. */
	private String stale(JsonFields line, long found) throws FormatException {
		long recorded = line.number("stale", 0, Integer.MAX_VALUE);
		return Long.toString(recorded >= found && recorded <= found + staleAtStart ? recorded : found);
	}

	private String recorded(JsonFields line, String name) throws FormatException {
		return switch (name) {
			case "ret" -> Long.toString(line.number(name, -1, Integer.MAX_VALUE));
			case "addr" -> AN_ADDRESS;
			case "fdno" -> Integer.toString(line.integer(name, 0, Integer.MAX_VALUE));
			case "entries" -> RecordedEntry.describe(line.objects(name));
			case "bus" -> frames.address(line.hex(name)).map(address -> "0x" + Long.toHexString(address)).orElse(UNKNOWN_PAGE);
			default -> {
				if (line.text("op").equals("sym")) {
					yield Long.toString(line.object(name).number("u32", 0, JsonFields.MAX_U32));
				}
				yield line.raw(name).isJsonPrimitive() ? line.raw(name).getAsString() : line.raw(name).toString();
			}
		};
	}
}
