package org.grantscope.allocator.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.table.GrantTableImage;

/**
 * Compares what an operation changed in the table. Frame numbers mean nothing from one boot to the next, but that an
 * entry which is freed keeps its frame does.
 */
final class DeltaComparison {

	/** The entry that the real machine last showed for a reference. */
	private final Map<Integer, RecordedEntry> shown = new HashMap<>();

	private final FrameTranslation translation;

	DeltaComparison(FrameTranslation translation) {
		this.translation = translation;
	}

	/** What this one remembers, for a machine of which the frames are translated by that. */
	DeltaComparison copy(FrameTranslation itsTranslation) {
		DeltaComparison copy = new DeltaComparison(itsTranslation);
		copy.shown.putAll(shown);
		return copy;
	}

	/** Where differences go. */
	@FunctionalInterface
	interface Report {
		void differ(String what, String expected, String found);
	}

	void remember(RecordedEntry entry) {
		shown.put(entry.ref(), entry);
	}

	/** The entries that the real machine has shown and, as far as is known, not changed since, by reference. */
	Map<Integer, RecordedEntry> shown() {
		return shown;
	}

	void compare(JsonFields step, GrantTableImage before, GrantTableImage after, Report report) throws FormatException {
		List<RecordedEntry> recorded = RecordedEntry.delta(step);
		int total = step.has("delta_total") ? step.integer("delta_total", recorded.size(), Integer.MAX_VALUE) : recorded.size();
		List<Integer> changed = TableChanges.between(before, after);
		if (total != changed.size()) {
			report.differ("delta_total", Integer.toString(total), Integer.toString(changed.size()));
		}
		List<Integer> listed = changed.subList(0, Math.min(recorded.size(), changed.size()));
		List<Integer> recordedRefs = recorded.stream().map(RecordedEntry::ref).toList();
		if (!recordedRefs.equals(listed)) {
			report.differ("delta", "grefs " + recordedRefs, "grefs " + listed);
		}
		for (RecordedEntry entry : recorded) {
			if (listed.contains(entry.ref())) {
				RecordedEntry found = RecordedEntry.of(after, entry.ref());
				compareEntry(entry, before, found, report);
				if (entry.flags() != 0 && found.flags() != 0) {
					translation.learn(entry.frame(), found.frame());
				}
			}
		}
		changed.forEach(shown::remove);
		recorded.forEach(this::remember);
	}

	private void compareEntry(RecordedEntry recorded, GrantTableImage before, RecordedEntry found, Report report) {
		String what = "delta[%d].".formatted(recorded.ref());
		if (recorded.flags() != found.flags()) {
			report.differ(what + "flags", "0x%04x".formatted(recorded.flags()), "0x%04x".formatted(found.flags()));
		}
		if (recorded.domid() != found.domid()) {
			report.differ(what + "domid", Integer.toString(recorded.domid()), Integer.toString(found.domid()));
		}
		if (!recorded.status().equals(found.status())) {
			report.differ(what + "status", recorded.status().toString(), found.status().toString());
		}
		long known = shown.getOrDefault(recorded.ref(), recorded).frame();
		boolean freed = recorded.ref() < before.entries() && before.flags(recorded.ref()) != 0 && recorded.flags() == 0;
		boolean keptThere = known == recorded.frame();
		boolean keptHere = freed && before.frame(recorded.ref()) == found.frame();
		if (freed && keptThere != keptHere) {
			report.differ(what + "frame", keptThere ? "kept" : "changed", keptHere ? "kept" : "changed");
		}
	}
}
