package org.grantscope.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.grantscope.allocator.DriverBug;
import org.grantscope.allocator.KernelMessage;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.history.TableChanges;
import org.grantscope.allocator.scenario.FieldValue;
import org.grantscope.core.table.GrantTableImage;

/** Tells what has changed in a machine since it was asked last: counters, entries, kernel logs, and faults of the drivers. */
final class MachineChanges {

	private static final int LISTED_ENTRIES = 8;

	private final SimulatedMachine machine;
	private final int home;
	private Map<Integer, Seen> seen = new TreeMap<>();
	private List<DriverBug> bugs;

	private record Seen(String counters, GrantTableImage table, List<KernelMessage> messages) {
	}

	MachineChanges(SimulatedMachine machine) {
		this.machine = machine;
		this.home = machine.firstProcess().domid();
		this.bugs = machine.bugs();
		machine.domids().forEach(domid -> seen.put(domid, look(domid)));
	}

	private Seen look(int domid) {
		return new Seen("%d grefs, %d free".formatted(machine.grefSize(domid), machine.freeCount(domid)), machine.table(domid),
				machine.kernelLog(domid));
	}

	/** The changes, one text for each domain that changed; the machine's own domain has no name in it. */
	List<String> next() {
		Map<Integer, Seen> now = new TreeMap<>();
		List<String> changes = new ArrayList<>();
		List<String> said = new ArrayList<>();
		for (int domid : machine.domids()) {
			Seen after = look(domid);
			Optional<Seen> before = Optional.ofNullable(seen.get(domid));
			now.put(domid, after);
			String text = before.map(one -> changes(one, after)).orElseGet(() -> entries(after));
			if (!text.isEmpty()) {
				changes.add((domid == home ? "" : "dom" + domid + ": ") + text);
			}
			added(before.map(Seen::messages).orElse(List.of()), after.messages()).forEach(line -> said.add("dom" + domid + " log: " + line));
		}
		seen = now;
		String line = String.join("; ", changes);
		List<String> all = new ArrayList<>(List.of(line.isEmpty() ? "" : "| " + line));
		all.addAll(said);
		List<DriverBug> bugsNow = machine.bugs();
		added(bugs, bugsNow).forEach(bug -> all.add(describe(bug)));
		bugs = bugsNow;
		return all;
	}

	/** What was not there before. The oldest may be gone meanwhile, so that counting them would not do. */
	private static <T> List<T> added(List<T> before, List<T> after) {
		Set<T> known = Collections.newSetFromMap(new IdentityHashMap<>());
		known.addAll(before);
		return after.stream().filter(one -> !known.contains(one)).toList();
	}

	/** Those in use in the table of a domain that has just been made. */
	private static String entries(Seen made) {
		return list(IntStream.range(0, made.table().entries()).filter(made.table()::isUsed)
				.mapToObj(ref -> entry(FieldValue.ofEntry(made.table(), ref))).toList()).strip();
	}

	private static String describe(DriverBug bug) {
		String grefs = bug.grefs().isEmpty() ? "" : ", gref " + String.join(" ", bug.grefs().stream().map(String::valueOf).toList());
		return "dom%d driver bug: %s%s".formatted(bug.domid(), bug.kind().description(), grefs);
	}

	private static String changes(Seen before, Seen after) {
		List<String> entries = new ArrayList<>();
		TableChanges.between(before.table(), after.table()).forEach(ref -> entries.add(entry(FieldValue.ofEntry(after.table(), ref))));
		String counters = before.counters().equals(after.counters()) ? "" : after.counters();
		return (counters + list(entries)).strip();
	}

	/** The first few of them, each in brackets. */
	static String list(List<String> entries) {
		StringBuilder text = new StringBuilder();
		entries.stream().limit(LISTED_ENTRIES).forEach(entry -> text.append(" [").append(entry).append(']'));
		if (entries.size() > LISTED_ENTRIES) {
			text.append(" and ").append(entries.size() - LISTED_ENTRIES).append(" more");
		}
		return text.toString();
	}

	/** An entry in short: {@code 8: 0x0001 d5}, in version 2 with its status. */
	static String entry(FieldValue value) {
		Map<String, FieldValue> fields = value instanceof FieldValue.Fields(Map<String, FieldValue> all) ? all : Map.of();
		return "%s: %s d%s".formatted(fields.get("ref"), fields.get("flags"), fields.get("domid"))
				+ (fields.containsKey("status") ? " status " + fields.get("status") : "");
	}
}
