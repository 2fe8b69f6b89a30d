package org.grantscope.core.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.PackedEntries;
import org.grantscope.core.observe.TrackedEntries;

/** One domain of a dump of the {@code g} key while its lines come in. */
final class GrantKeyDomain {

	private final GrantKeyLine.@Nullable DomainLine named;
	private final int firstLine;
	private final PackedEntries.Builder ascending = new PackedEntries.Builder();

	/** All entries, once one did not come in ascending order. */
	private @Nullable Map<Integer, TrackedEntries.Entry> unordered;
	private GrantKeyLine.@Nullable Frames frames;
	private int entryLimit;
	private boolean saysEmpty;
	private boolean damaged;

	/** The domain of that line; null when the line that names it is lost or broken. */
	GrantKeyDomain(GrantKeyLine.@Nullable DomainLine named, int firstLine) {
		this.named = named;
		this.firstLine = firstLine;
		this.saysEmpty = named != null && named.empty();
		this.entryLimit = entryLimit(GrantKeyLine.MAX_FRAMES);
	}

	/** The number of its first line, from 1. */
	int firstLine() {
		return firstLine;
	}

	/** Entries that a table of this size has, as far as the text told; else those of the largest table. */
	int entryLimit() {
		return entryLimit;
	}

	private int entryLimit(int size) {
		OptionalInt told = version();
		GrantTableVersion version = told.isEmpty() ? GrantTableVersion.V1 : GrantTableVersion.of(told.getAsInt()).orElseThrow();
		return size * version.entriesPerFrame();
	}

	/** Whether the text told how large the table is. */
	boolean isSized() {
		return frames != null;
	}

	void setFrames(GrantKeyLine.Frames size) {
		frames = size;
		entryLimit = entryLimit(size.frames());
	}

	void setSaysEmpty() {
		saysEmpty = true;
	}

	/** One of its lines could not be read. */
	void setDamaged() {
		damaged = true;
	}

	/** Adds what comes next in ascending order; returns whether it did. */
	boolean add(GrantKeyRow row) {
		int ref = row.ref();
		boolean next = unordered == null && ref > ascending.lastRef() && ref < entryLimit;
		if (next) {
			ascending.add(ref, row.mapper(), row.mfn(), row.pins(), row.grantee(), row.frame(), row.flags());
		}
		return next;
	}

	/** Adds an entry in any order; returns false when it took the place of an earlier one. */
	boolean put(TrackedEntries.Entry entry) {
		Map<Integer, TrackedEntries.Entry> all = unordered;
		if (all == null && entry.ref() > ascending.lastRef()) {
			ascending.add(entry);
			return true;
		}
		if (all == null) {
			all = new HashMap<>();
			for (TrackedEntries.Entry earlier : ascending.build()) {
				all.put(earlier.ref(), earlier);
			}
			unordered = all;
		}
		return all.put(entry.ref(), entry) == null;
	}

	/**
	 * How its lines contradict that a domain has rows or says that it has none, for a message; lines that are no longer
	 * there, or that could not be read, explain that it has neither.
	 *
	 * @param followed whether the dump goes on after this domain
	 */
	Optional<String> contradiction(boolean followed) {
		boolean none = ascending.size() == 0;
		if (named == null || none == saysEmpty) {
			return Optional.empty();
		}
		return !none ? Optional.of("both") : followed && !damaged ? Optional.of("neither") : Optional.empty();
	}

	/** {@code followed}: the dump goes on after this domain, so none of its rows is missing at the end. */
	TrackedEntries.Domain toDomain(boolean followed) {
		GrantKeyLine.DomainLine line = named;
		Map<Integer, TrackedEntries.Entry> all = unordered;
		PackedEntries entries = all == null ? ascending.build() : PackedEntries.copyOf(all.values());
		boolean complete = followed && line != null && !damaged && saysEmpty == entries.isEmpty();
		return new TrackedEntries.Domain(line == null ? OptionalInt.empty() : OptionalInt.of(line.domid()), version(),
				told(GrantKeyLine.Frames::frames), told(GrantKeyLine.Frames::maxFrames), told(GrantKeyLine.Frames::maptrackFrames),
				told(GrantKeyLine.Frames::maxMaptrackFrames), entries, complete);
	}

	private OptionalInt told(ToIntFunction<GrantKeyLine.Frames> number) {
		GrantKeyLine.Frames size = frames;
		return size == null ? OptionalInt.empty() : OptionalInt.of(number.applyAsInt(size));
	}

	private OptionalInt version() {
		GrantKeyLine.DomainLine line = named;
		return line == null ? OptionalInt.empty() : line.version();
	}
}
