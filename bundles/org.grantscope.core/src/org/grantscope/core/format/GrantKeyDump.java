package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.PackedEntries;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.TrackedEntries;

/** One dump of the {@code g} key while its lines come in. */
final class GrantKeyDump {

	private final Origin origin;
	private final boolean begun;
	private final int firstLine;
	private final List<TrackedEntries.Domain> domains = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private @Nullable DomainSoFar current;

	/** A dump that begins at that line; {@code begun} when the line is its first, else the text lost what was before. */
	GrantKeyDump(Origin origin, boolean begun, int firstLine) {
		this.origin = origin;
		this.begun = begun;
		this.firstLine = firstLine;
	}

	/** Takes the next line; its number counts from 1. */
	void accept(GrantKeyLine line, int number) {
		switch (line) {
			case GrantKeyLine.Begin begin -> {
				// the dump is there already
			}
			case GrantKeyLine.End end -> throw new IllegalArgumentException("finish the dump instead");
			case GrantKeyLine.Heading heading -> closeDomain(true);
			case GrantKeyLine.DomainLine named -> {
				closeDomain(true);
				current = new DomainSoFar(named);
			}
			case GrantKeyLine.Frames frames -> domain().setFrames(frames);
			case GrantKeyLine.NoEntries none -> domain().saysEmpty = true;
			case GrantKeyLine.Row row -> addRow(row, number);
			case GrantKeyLine.Broken broken -> {
				problems.add(Problem.atLine(origin.source(), number, broken.column(), broken.expected(), broken.found()));
				if (broken.ofDomain()) {
					closeDomain(true);
				}
				domain().damaged = true;
			}
			case GrantKeyLine.Other other -> {
				// some other line on the console
			}
		}
	}

	/** Takes a plain row; does nothing and returns false where it is not the next one of its table. */
	boolean accept(GrantKeyRow row) {
		return domain().add(row);
	}

	/** Closes the dump; {@code ended} when its last line was seen, at that line, else the text ended before it. */
	TrackedEntries finish(int number, boolean ended) {
		closeDomain(ended);
		if (!begun) {
			problems.add(Problem.atLine(origin.source(), firstLine, 1, "the first line of the dump, 'gnttab_usage_print_all ['",
					"a dump whose beginning is cut away"));
		}
		if (!ended) {
			problems.add(Problem.atLine(origin.source(), number, 1, "the last line of the dump, 'gnttab_usage_print_all ] done'",
					"a dump whose end is cut away"));
		}
		return new TrackedEntries(origin, domains, !begun || !ended, problems);
	}

	private void addRow(GrantKeyLine.Row row, int number) {
		DomainSoFar domain = domain();
		int ref = row.entry().ref();
		int limit = domain.entryLimit();
		if (ref >= limit) {
			problems.add(Problem.atLine(origin.source(), number, row.column(),
					"a reference below " + limit + ", the size of the " + (domain.frames == null ? "largest table" : "table"), Integer.toString(ref)));
			domain.damaged = true;
		} else if (!domain.put(row.entry())) {
			problems.add(Problem.atLine(origin.source(), number, row.column(), "each reference once", ref + " again"));
			domain.damaged = true;
		}
	}

	private DomainSoFar domain() {
		DomainSoFar domain = current;
		if (domain == null) {
			domain = new DomainSoFar(null);
			current = domain;
		}
		return domain;
	}

	/** {@code followed}: the dump goes on after this domain, so none of its rows is missing at the end. */
	private void closeDomain(boolean followed) {
		DomainSoFar domain = current;
		current = null;
		if (domain != null) {
			domains.add(domain.toDomain(followed));
		}
	}

	private static final class DomainSoFar {

		private final GrantKeyLine.@Nullable DomainLine named;
		private final PackedEntries.Builder ascending = new PackedEntries.Builder();

		/** All entries, once one did not come in ascending order. */
		private @Nullable Map<Integer, TrackedEntries.Entry> unordered;
		private GrantKeyLine.@Nullable Frames frames;
		private int entryLimit;
		private boolean saysEmpty;
		private boolean damaged;

		DomainSoFar(GrantKeyLine.@Nullable DomainLine named) {
			this.named = named;
			this.saysEmpty = named != null && named.empty();
			this.entryLimit = entryLimit(GrantKeyLine.MAX_FRAMES);
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

		void setFrames(GrantKeyLine.Frames size) {
			frames = size;
			entryLimit = entryLimit(size.frames());
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

		TrackedEntries.Domain toDomain(boolean followed) {
			GrantKeyLine.DomainLine line = named;
			GrantKeyLine.Frames size = frames;
			Map<Integer, TrackedEntries.Entry> all = unordered;
			PackedEntries entries = all == null ? ascending.build() : PackedEntries.copyOf(all.values());
			boolean complete = followed && line != null && !damaged && saysEmpty == entries.isEmpty();
			return new TrackedEntries.Domain(line == null ? OptionalInt.empty() : OptionalInt.of(line.domid()), version(),
					size == null ? OptionalInt.empty() : OptionalInt.of(size.frames()),
					size == null ? OptionalInt.empty() : OptionalInt.of(size.maxFrames()),
					size == null ? OptionalInt.empty() : OptionalInt.of(size.maptrackFrames()),
					size == null ? OptionalInt.empty() : OptionalInt.of(size.maxMaptrackFrames()), entries, complete);
		}

		private OptionalInt version() {
			GrantKeyLine.DomainLine line = named;
			return line == null ? OptionalInt.empty() : line.version();
		}
	}
}
