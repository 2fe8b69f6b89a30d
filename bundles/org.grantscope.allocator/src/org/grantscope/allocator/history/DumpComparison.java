package org.grantscope.allocator.history;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/**
 * Compares what Xen tracks of one domain with what the real one printed of it, and its table, dump after dump. Frame numbers
 * differ from boot to boot.
 *
 * <p>References that other drivers hold are left out unless the simulated machine uses them: who uses them in the real one is
 * not in the trace. Maptrack frames never become fewer, and how many there were before the trace nobody recorded: the first
 * dump may have more of them than the simulated machine.
 */
final class DumpComparison {

	private final OtherDrivers others;
	private final boolean alone;
	private OptionalInt maptrackFrames = OptionalInt.empty();

	/**
	 * Before the first dump.
	 *
	 * @param alone whether all that the domain maps is in its trace; else it may always have more maptrack frames
	 */
	DumpComparison(OtherDrivers others, boolean alone) {
		this.others = others;
		this.alone = alone;
	}

	/** The same after the same dumps, of a machine of which those are the others. */
	DumpComparison copy(OtherDrivers itsOthers) {
		DumpComparison copy = new DumpComparison(itsOthers, alone);
		copy.maptrackFrames = maptrackFrames;
		return copy;
	}

	void compare(TrackedEntries real, TrackedEntries simulated, int domid, DeltaComparison.Report report) {
		Optional<TrackedEntries.Domain> there = domain(real, domid);
		Optional<TrackedEntries.Domain> here = domain(simulated, domid);
		if (there.isPresent() && here.isPresent()) {
			String name = "d" + domid + " ";
			compareFrames(name, there.get(), here.get(), report);
			compareEntries(name, there.get(), here.get(), report);
		} else if (here.isPresent() && !real.cut()) {
			report.differ("d" + domid, "no table", "a table");
		}
	}

	/** Compares the tables, but for frames, and for entries that other drivers hold: they may have changed since the last line. */
	void compare(GrantTableImage real, GrantTableImage simulated, int domid, DeltaComparison.Report report) {
		if (real.entries() != simulated.entries() || real.version() != simulated.version()) {
			report.differ("d" + domid + " table", describe(real), describe(simulated));
			return;
		}
		for (int ref = 0; ref < real.entries(); ref++) {
			String expected = describe(real, ref);
			String found = describe(simulated, ref);
			if (!others.hold(ref) && !expected.equals(found)) {
				report.differ("d%d table[%d]".formatted(domid, ref), expected, found);
			}
		}
	}

	private static String describe(GrantTableImage table) {
		return "version %d, %d frames".formatted(table.version().number(), table.frames());
	}

	/** An entry that is free may have any domid from before the trace. */
	private static String describe(GrantTableImage table, int ref) {
		String status = table.hasStatus() ? " status 0x%04x".formatted(table.inUseWord(ref)) : "";
		return table.isUsed(ref) ? "flags 0x%04x d%d%s".formatted(table.flags(ref), table.domid(ref), status) : "free";
	}

	/** What the real text does not tell is not compared. */
	private void compareFrames(String domain, TrackedEntries.Domain real, TrackedEntries.Domain simulated,
			DeltaComparison.Report report) {
		if (real.frames().isEmpty() || real.maptrackFrames().isEmpty()) {
			return;
		}
		if (!real.frames().equals(simulated.frames())) {
			report.differ(domain + "frames", Integer.toString(real.frames().getAsInt()), Integer.toString(simulated.frames().orElse(0)));
		}
		int expected = real.maptrackFrames().getAsInt();
		int found = Math.max(simulated.maptrackFrames().orElse(0), maptrackFrames.orElse(0));
		boolean unknown = !alone || maptrackFrames.isEmpty();
		if (expected < found || expected > found && !unknown) {
			report.differ(domain + "maptrack frames", Integer.toString(expected), Integer.toString(found));
		}
		maptrackFrames = real.maptrackFrames();
	}

	private static Optional<TrackedEntries.Domain> domain(TrackedEntries all, int domid) {
		return all.domains().stream().filter(domain -> domain.domid().equals(OptionalInt.of(domid))).findFirst();
	}

	private void compareEntries(String domain, TrackedEntries.Domain real, TrackedEntries.Domain simulated,
			DeltaComparison.Report report) {
		SortedMap<Integer, TrackedEntries.Entry> there = byRef(real);
		SortedMap<Integer, TrackedEntries.Entry> here = byRef(simulated);
		there.keySet().removeIf(ref -> others.hold(ref) && !here.containsKey(ref));
		SortedSet<Integer> refs = new TreeSet<>(there.keySet());
		refs.addAll(here.keySet());
		for (int ref : refs) {
			String what = "%sactive[%d]".formatted(domain, ref);
			Optional<TrackedEntries.Entry> expected = Optional.ofNullable(there.get(ref));
			Optional<TrackedEntries.Entry> found = Optional.ofNullable(here.get(ref));
			if (expected.isPresent() && found.isPresent()) {
				compareEntry(what + ".", expected.get(), found.get(), report);
			} else if (expected.isPresent() || real.complete()) {
				report.differ(what, describe(expected), describe(found));
			}
		}
	}

	private static SortedMap<Integer, TrackedEntries.Entry> byRef(TrackedEntries.Domain domain) {
		SortedMap<Integer, TrackedEntries.Entry> entries = new TreeMap<>();
		domain.entries().forEach(entry -> entries.put(entry.ref(), entry));
		return entries;
	}

	private static void compareEntry(String what, TrackedEntries.Entry expected, TrackedEntries.Entry found,
			DeltaComparison.Report report) {
		Map<String, String> there = fields(expected);
		fields(found).forEach((name, value) -> {
			String recorded = there.getOrDefault(name, "");
			if (!recorded.equals(value)) {
				report.differ(what + name, recorded, value);
			}
		});
	}

	private static String describe(Optional<TrackedEntries.Entry> entry) {
		return entry.map(used -> fields(used).toString()).orElse("not in use");
	}

	/** All that does not differ from boot to boot. */
	private static SortedMap<String, String> fields(TrackedEntries.Entry entry) {
		return new TreeMap<>(Map.of("mapper", "d" + entry.mapper(), "pin", "0x%08x".formatted(entry.pins().word()),
				"grantee", "d" + entry.grantee(), "flags", "0x%04x".formatted(entry.flags())));
	}
}
