package org.grantscope.analysis.export;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.HeldGref;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.owner.Owner;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/** One entry on its way out: whose it is and where to read it. */
record ReportedEntry(EntryRows rows, int ref) {

	@Nullable Integer flags() {
		return EntryTable.known(rows.table().flags(ref));
	}

	@Nullable String flagNames() {
		Integer flags = flags();
		return flags == null ? null : GrantFlag.describe(flags);
	}

	@Nullable Integer grantee() {
		return EntryTable.known(rows.table().grantee(ref));
	}

	@Nullable Number frame() {
		return rows.table().hasFrame(ref) ? unsigned(rows.table().frame(ref)) : null;
	}

	@Nullable Integer status() {
		return EntryTable.known(rows.table().status(ref));
	}

	@Nullable Long pin() {
		long pins = rows.table().pins(ref);
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
		TrackedEntries.Entry tracked = rows.table().tracked(ref);
		return tracked == null ? null : Integer.valueOf(tracked.mapper());
	}

	@Nullable Number mfn() {
		TrackedEntries.Entry tracked = rows.table().tracked(ref);
		return tracked == null ? null : unsigned(tracked.mfn());
	}

	@Nullable String owner() {
		Owner owner = rows.owner(ref);
		return owner instanceof Owner.Unknown ? null : owner.describe();
	}

	@Nullable Boolean listed() {
		return switch (rows.table().listing(ref)) {
			case LISTED -> Boolean.TRUE;
			case TAKEN -> Boolean.FALSE;
			case UNKNOWN -> null;
		};
	}

	/** Of gntalloc's. */
	@Nullable Number pfn() {
		Optional<HeldGref> gref = rows.gref(ref);
		return gref.isPresent() && gref.get().pfn().isPresent() ? unsigned(gref.get().pfn().getAsLong()) : null;
	}

	@Nullable Integer generation() {
		EntryHistory history = history();
		return history == null ? null : Integer.valueOf(history.generation(ref));
	}

	@Nullable String since() {
		EntryHistory history = history();
		return history == null ? null : String.valueOf(history.since(ref));
	}

	private @Nullable EntryHistory history() {
		EntryHistory history = rows.history().isPresent() ? rows.history().get() : null;
		return history == null || ref >= history.size() ? null : history;
	}

	/** What happens when gntalloc's last user goes: {@code byte}, {@code port}; null when it does nothing or is not gntalloc's. */
	@Nullable Map<String, @NonNull Integer> unmapNotify() {
		Map<String, @NonNull Integer> parts = new LinkedHashMap<>();
		rows.gref(ref).ifPresent(gref -> {
			gref.clearedByte().ifPresent(offset -> parts.put("byte", offset));
			gref.port().ifPresent(port -> parts.put("port", port));
		});
		return parts.isEmpty() ? null : parts;
	}

	@Nullable Integer domid() {
		return rows.domid().isPresent() ? Integer.valueOf(rows.domid().getAsInt()) : null;
	}

	static Number unsigned(long value) {
		return value >= 0 ? (Number) value : new BigInteger(Long.toUnsignedString(value));
	}
}
