package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.grantscope.allocator.scenario.FieldValue;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.table.GrantTableImage;

/** One table entry as a trace gives it; the status is there in version 2 alone. */
record RecordedEntry(int ref, int flags, int domid, long frame, OptionalInt status) {

	static RecordedEntry read(JsonFields fields) throws FormatException {
		return new RecordedEntry(fields.integer("ref", 0, Integer.MAX_VALUE), (int) fields.hex("flags", 0xffff),
				fields.integer("domid", 0, Domid.MAX), fields.hex("frame"),
				fields.has("status") ? OptionalInt.of((int) fields.hex("status", 0xffff)) : OptionalInt.empty());
	}

	/** The entries that changed with that line of a trace. */
	static List<RecordedEntry> delta(JsonFields step) throws FormatException {
		List<RecordedEntry> changed = new ArrayList<>();
		if (step.has("delta")) {
			for (JsonFields entry : step.objects("delta")) {
				changed.add(read(entry));
			}
		}
		return changed;
	}

	static RecordedEntry of(GrantTableImage image, int ref) {
		return new RecordedEntry(ref, image.flags(ref), image.domid(ref), image.frame(ref), image.status(ref));
	}

	/** All that does not differ from boot to boot. */
	private static String describe(String ref, String flags, String domid, String status) {
		return "gref %s flags %s d%s".formatted(ref, flags, domid) + (status.isEmpty() ? "" : " status " + status);
	}

	/** The entries of a trace's line, without what differs from boot to boot. */
	static String describe(List<JsonFields> recorded) throws FormatException {
		List<String> entries = new ArrayList<>();
		for (JsonFields fields : recorded) {
			RecordedEntry entry = read(fields);
			entries.add(describe(Integer.toString(entry.ref()), "0x%04x".formatted(entry.flags()), Integer.toString(entry.domid()),
					entry.status().isPresent() ? "0x%04x".formatted(entry.status().getAsInt()) : ""));
		}
		return entries.toString();
	}

	/** Of the described entries those that the others do not have; all when the others have them too, in another order. */
	static String beyond(String described, String others) {
		List<String> more = new ArrayList<>(split(described));
		more.removeAll(split(others));
		return more.isEmpty() && described.length() == others.length() ? described : more.toString();
	}

	private static List<String> split(String described) {
		return List.of(described.substring(1, described.length() - 1).split(", "));
	}

	/** The entries that the simulated machine lists, in the same words. */
	static String describe(FieldValue found) {
		List<String> entries = new ArrayList<>();
		if (found instanceof FieldValue.Items(List<FieldValue> items)) {
			for (FieldValue item : items) {
				Map<String, FieldValue> entry = item instanceof FieldValue.Fields(Map<String, FieldValue> fields) ? fields : Map.of();
				entries.add(describe(String.valueOf(entry.get("ref")), String.valueOf(entry.get("flags")),
						String.valueOf(entry.get("domid")), entry.containsKey("status") ? String.valueOf(entry.get("status")) : ""));
			}
		}
		return entries.toString();
	}
}
