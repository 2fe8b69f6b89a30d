package org.grantscope.cli;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.DriverBug;
import org.grantscope.allocator.DomainUse;
import org.grantscope.allocator.explore.DomainReport;
import org.grantscope.allocator.explore.Explored;
import org.grantscope.allocator.explore.FinalState;
import org.grantscope.allocator.explore.Grant;
import org.grantscope.allocator.scenario.Step;

/** Prints what an exploration found: first in all, then each final state. */
final class ExploredPrinter {

	private static final int LISTED = 8;
	private static final int LISTED_MESSAGES = 20;
	private static final int WIDEST_OPERATION = 40;

	private final PrintWriter out;

	ExploredPrinter(PrintWriter out) {
		this.out = out;
	}

	void print(Explored explored) {
		String orders = explored.orders().equals(BigInteger.ONE) ? "1 order" : explored.orders() + " orders";
		out.printf("%s, %s: %s, %d met again; %s%n", count(explored.units(), "unit"), orders, count(explored.states(), "state"),
				explored.merged(), count(explored.finals().size(), "final state"));
		if (!explored.isComplete()) {
			out.printf("stopped after %s orders: there may be more final states, and more orders that lead to these%n", explored.followed());
		}
		explored.before().forEach(out::println);
		for (int i = 0; i < explored.finals().size(); i++) {
			out.println();
			print(i + 1, explored.finals().get(i), explored);
		}
	}

	private void print(int number, FinalState state, Explored explored) {
		out.printf("%d. %s of %s orders: %s%n", number, state.orders(), explored.followed(),
				state.leaks().isEmpty() ? "nothing leaks" : count(state.leaks().size(), "leak"));
		list("leak: ", state.leaks().stream(), state.leaks().size());
		list("fault: ", state.bugs().stream().map(ExploredPrinter::fault), state.bugs().size());
		list("", state.failures().stream(), state.failures().size());
		state.report().domains().forEach(this::print);
		state.log().forEach((domid, messages) -> {
			int skipped = Math.max(messages.size() - LISTED_MESSAGES, 0);
			if (skipped > 0) {
				out.printf("   d%d: %d earlier lines%n", domid, skipped);
			}
			messages.stream().skip(skipped).forEach(message -> out.printf("   d%d: %s%n", domid, message));
		});
		out.printf("   order, %s:%n", state.moved() == 0 ? "as written" : count(state.moved(), "pair") + " changed");
		print(state.steps());
	}

	private void list(String heading, Stream<?> things, int size) {
		things.limit(LISTED).forEach(thing -> out.printf("   %s%s%n", heading, thing));
		if (size > LISTED) {
			out.printf("   %sand %d more%n", heading, size - LISTED);
		}
	}

	private static String fault(DriverBug bug) {
		StringJoiner grefs = new StringJoiner(" ", bug.grefs().isEmpty() ? "" : ", gref ", "");
		bug.grefs().forEach(gref -> grefs.add(gref.toString()));
		return "d%d: %s%s".formatted(bug.domid(), bug.kind().description(), grefs);
	}

	private void print(DomainReport domain) {
		StringJoiner parts = new StringJoiner(", ");
		parts.add(domain.free() + " free").add(domain.deferred() + " deferred").add("gref_size " + domain.grefSize());
		if (domain.frames() > 1) {
			parts.add(domain.frames() + " frames");
		}
		addUse(parts, domain.use());
		out.printf("   d%d: %s%n", domain.domid(), parts);
		domain.grants().entrySet().stream().map(ExploredPrinter::grants).sorted().forEach(line -> out.printf("   d%d: %s%n", domain.domid(), line));
	}

	private static void addUse(StringJoiner parts, DomainUse use) {
		if (use.processes() != 1) {
			parts.add(count(use.processes(), "process", "processes"));
		}
		for (Device device : Device.values()) {
			int open = use.files().getOrDefault(device, 0);
			if (open > 0) {
				parts.add(count(open, "file") + " of " + device.name().toLowerCase(Locale.ROOT));
			}
		}
		if (use.mappings() > 0) {
			parts.add(count(use.mappings(), "mapping"));
		}
		if (use.foreign() > 0) {
			parts.add(count(use.foreign(), "grant") + " of others mapped");
		}
		use.ports().forEach((state, ports) -> parts.add(count(ports, "port") + " " + state.name().toLowerCase(Locale.ROOT)));
		if (use.events() > 0) {
			parts.add(count(use.events(), "event") + " waiting");
		}
	}

	/** Such as: 1 grant to d5, writable, in use, held by a file. */
	private static String grants(Map.Entry<Grant.Kind, Integer> entry) {
		Grant.Kind kind = entry.getKey();
		String offer = kind.granted() ? kind.readonly() ? "read-only" : "writable" : "not offered any more";
		String use = switch (kind.use()) {
			case NONE -> "not in use";
			case READ -> "used for reading";
			case WRITE -> "used for writing";
		};
		String holder = switch (kind.holder()) {
			case FILE -> "held by a file";
			case MAPPING -> "held by a mapping";
			case FILE_AND_MAPPING -> "held by a file and a mapping";
			case DEFERRED -> "deferred: tried each second";
			case WAITING -> "tried at the next alloc or dealloc";
			case OTHERS -> "there from the beginning";
			case NOBODY -> "held by nobody";
		};
		return "%s to d%d, %s, %s, %s".formatted(count(entry.getValue(), "grant"), kind.peer(), offer, use, holder);
	}

	private void print(List<Step> steps) {
		int numbers = steps.stream().mapToInt(step -> Integer.toString(step.statement().line()).length()).max().orElse(1);
		int operations = steps.stream().mapToInt(step -> step.statement().operation().length()).filter(length -> length <= WIDEST_OPERATION)
				.max().orElse(1);
		steps.forEach(step -> out.printf("   %" + numbers + "d  %-" + operations + "s  %s%n", step.statement().line(),
				step.statement().operation(), step.summary()));
	}

	private static String count(long count, String thing) {
		return count(count, thing, thing + "s");
	}

	private static String count(long count, String one, String many) {
		return count + " " + (count == 1 ? one : many);
	}
}
