package org.grantscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.grantscope.allocator.DriverBug;
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
	private int bugs;

	private record Seen(String counters, GrantTableImage table, int messages) {
	}

	MachineChanges(SimulatedMachine machine) {
		this.machine = machine;
		this.home = machine.firstProcess().domid();
		this.bugs = machine.bugs().size();
		machine.domids().forEach(domid -> seen.put(domid, look(domid)));
	}

	private Seen look(int domid) {
		return new Seen("%d grefs, %d free".formatted(machine.grefSize(domid), machine.freeCount(domid)), machine.table(domid),
				machine.kernelLog(domid).size());
	}

	/** The changes, one text for each domain that changed; the machine's own domain has no name in it. */
	List<String> next() {
		Map<Integer, Seen> now = new TreeMap<>();
		List<String> changes = new ArrayList<>();
		List<String> said = new ArrayList<>();
		for (int domid : machine.domids()) {
			Seen after = look(domid);
			Seen before = seen.getOrDefault(domid, after);
			now.put(domid, after);
			String text = changes(before, after);
			if (!text.isEmpty()) {
				changes.add((domid == home ? "" : "dom" + domid + ": ") + text);
			}
			machine.kernelLog(domid).stream().skip(before.messages()).forEach(line -> said.add("dom" + domid + " log: " + line));
		}
		seen = now;
		String line = String.join("; ", changes);
		List<String> all = new ArrayList<>(List.of(line.isEmpty() ? "" : "| " + line));
		all.addAll(said);
		machine.bugs().stream().skip(bugs).forEach(bug -> all.add(describe(bug)));
		bugs = machine.bugs().size();
		return all;
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
