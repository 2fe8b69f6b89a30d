package org.grantscope.analysis.export;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.owner.Owner;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/** One entry on its way out: whose it is and where to read it. */
record ReportedEntry(ReportedTable table, int ref) {

	@Nullable Integer flags() {
		return known(table.rows().flags(ref));
	}

	@Nullable String flagNames() {
		Integer flags = flags();
		return flags == null ? null : GrantFlag.describe(flags);
	}

	@Nullable Integer grantee() {
		return known(table.rows().grantee(ref));
	}

	@Nullable Number frame() {
		return table.rows().hasFrame(ref) ? unsigned(table.rows().frame(ref)) : null;
	}

	@Nullable Integer status() {
		return known(table.rows().status(ref));
	}

	@Nullable Long pin() {
		long pins = table.rows().pins(ref);
		return pins == EntryTable.UNKNOWN ? null : Long.valueOf(pins);
	}

	/** By kind, with Xen's names. */
	@Nullable Map<String, @NonNull Integer> pins() {
		Long word = pin();
		if (word == null) {
			return null;
		}
		PinCounts counts = new PinCounts(word.intValue());
		Map<String, @NonNull Integer> kinds = new LinkedHashMap<>();
		kinds.put("hstw", counts.hostWritable());
		kinds.put("hstr", counts.hostReadOnly());
		kinds.put("devw", counts.deviceWritable());
		kinds.put("devr", counts.deviceReadOnly());
		return kinds;
	}

	@Nullable Integer mapper() {
		TrackedEntries.Entry tracked = table.rows().tracked(ref);
		return tracked == null ? null : Integer.valueOf(tracked.mapper());
	}

	@Nullable Number mfn() {
		TrackedEntries.Entry tracked = table.rows().tracked(ref);
		return tracked == null ? null : unsigned(tracked.mfn());
	}

	@Nullable String owner() {
		Owner owner = table.owners().of(ref);
		return owner instanceof Owner.Unknown ? null : owner.describe();
	}

	@Nullable Integer generation() {
		EntryHistory history = table.history();
		return history == null || ref >= history.size() ? null : Integer.valueOf(history.generation(ref));
	}

	@Nullable String since() {
		EntryHistory history = table.history();
		return history == null || ref >= history.size() ? null : String.valueOf(history.since(ref));
	}

	/** What happens when gntalloc's last user goes: {@code byte}, {@code port}; null when it does nothing or is not gntalloc's. */
	@Nullable Map<String, @NonNull Integer> unmapNotify() {
		UnmapNotify notify = table.notifies().get(ref);
		if (notify == null) {
			return null;
		}
		Map<String, @NonNull Integer> parts = new LinkedHashMap<>();
		if (notify.getByteOffset() != null) {
			parts.put("byte", notify.getByteOffset());
		}
		if (notify.getPort() != null) {
			parts.put("port", notify.getPort());
		}
		return parts;
	}

	private static @Nullable Integer known(int value) {
		return value == EntryTable.UNKNOWN ? null : Integer.valueOf(value);
	}

	private static Number unsigned(long value) {
		return value >= 0 ? (Number) value : new BigInteger(Long.toUnsignedString(value));
	}
}
