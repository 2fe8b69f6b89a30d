package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.table.GrantTableImage;

/** Those lines of a trace that change nothing and list what is there: the table's entries, a dump, the kernel's variables. */
final class TableListing {

	private final SimulatedMachine machine;
	private final ProbeVariables variables;
	private final long staleAtStart;

	/**
	 * Listings of that machine.
	 *
	 * @param staleAtStart free entries with an old domid or frame, of which a trace does not say which they were
	 */
	TableListing(SimulatedMachine machine, ProbeVariables variables, long staleAtStart) {
		this.machine = machine;
		this.variables = variables;
		this.staleAtStart = staleAtStart;
	}

	/** What the simulated machine answers, in the fields of the line; empty for other lines. */
	Map<String, String> found(JsonFields step) throws FormatException {
		Map<String, String> fields = new TreeMap<>();
		switch (step.text("op")) {
			case "entries" -> entries(step, fields);
			case "dump" -> {
				entries(step, fields);
				fields.put("bytes", Integer.toString(bytes(machine.table())));
				fields.put("vars", variables.describeAllocs());
			}
			case "sym" -> {
				List<Integer> free = machine.freeRefs();
				fields.put("gnttab_free_count", Integer.toString(free.size()));
				fields.put("gnttab_free_head", Long.toString(free.isEmpty() ? JsonFields.MAX_U32 : free.get(0)));
				fields.put("nr_grant_frames", Integer.toString(machine.table().frames()));
			}
			default -> fields.clear();
		}
		return fields;
	}

	/** What the line recorded in the one form in which it can be compared: entries without frames, variables without addresses. */
	static String recorded(JsonFields step, String name) throws FormatException {
		if (name.equals("entries")) {
			List<String> entries = new ArrayList<>();
			for (JsonFields entry : step.objects(name)) {
				entries.add(RecordedEntry.read(entry).describe());
			}
			return entries.toString();
		}
		if (step.text("op").equals("sym")) {
			return Long.toString(step.object(name).number("u32", 0, JsonFields.MAX_U32));
		}
		return step.raw(name).isJsonPrimitive() ? step.raw(name).getAsString() : step.raw(name).toString();
	}

	/** A dump has the frames and the status frames. */
	private static int bytes(GrantTableImage image) {
		return (image.frames() + image.version().statusFrames(image.frames())) * GrantTableVersion.FRAME_BYTES;
	}

	private void entries(JsonFields step, Map<String, String> fields) throws FormatException {
		GrantTableImage image = machine.table();
		List<String> used = new ArrayList<>();
		long stale = 0;
		for (int ref = 0; ref < image.entries(); ref++) {
			if (image.flags(ref) != 0) {
				used.add(RecordedEntry.of(image, ref).describe());
			} else if (isStale(image, ref)) {
				stale++;
			}
		}
		fields.put("version", Integer.toString(image.version().number()));
		fields.put("frames", Integer.toString(image.frames()));
		fields.put("entries", used.toString());
		long recorded = step.number("stale", 0, Integer.MAX_VALUE);
		boolean possible = recorded >= stale && recorded <= stale + staleAtStart;
		fields.put("stale", Long.toString(possible ? recorded : stale));
	}

	/** The probe looks at an entry's first eight bytes, in which a version 2 entry has no frame. */
	private static boolean isStale(GrantTableImage image, int ref) {
		return image.domid(ref) != 0 || image.version() == GrantTableVersion.V1 && image.frame(ref) != 0;
	}
}
