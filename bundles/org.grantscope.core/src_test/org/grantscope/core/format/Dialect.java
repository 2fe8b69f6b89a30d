package org.grantscope.core.format;

import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.observe.TrackedEntries.Domain;
import org.grantscope.core.observe.TrackedEntries.Entry;

/** Prints grants as one release of Xen does, with the formats of its {@code printk} calls. */
enum Dialect {

	XEN_4_3("[%3d]    %5d 0x%06x 0x%08x      %5d 0x%06x 0x%02x", false),
	XEN_4_9("[0x%03x]  %5d 0x%06x 0x%08x      %5d 0x%06x 0x%02x", false),
	XEN_4_10("[0x%03x]  %5d 0x%06x 0x%08x      %5d 0x%06x 0x%02x", true),
	XEN_4_11("[0x%03x]  %5d 0x%05x 0x%08x      %5d 0x%06x 0x%02x", true);

	static final String BEGIN = "gnttab_usage_print_all [ key 'g' pressed\n";
	static final String HEADINGS = "      -------- active --------       -------- shared --------\n"
			+ "[ref] localdom mfn      pin          localdom gmfn     flags\n";
	static final String END = "gnttab_usage_print_all ] done\n";

	private final String row;
	private final boolean printsFrames;

	Dialect(String row, boolean printsFrames) {
		this.row = row;
		this.printsFrames = printsFrames;
	}

	boolean printsFrames() {
		return printsFrames;
	}

	/** A whole dump, without Xen's prefix. */
	String print(List<Domain> domains) {
		StringBuilder text = new StringBuilder(BEGIN);
		domains.forEach(domain -> text.append(print(domain)));
		return text.append(END).toString();
	}

	String print(Domain domain) {
		StringBuilder text = new StringBuilder(HEADINGS);
		boolean empty = domain.entries().isEmpty();
		if (printsFrames) {
			text.append("grant-table for remote d%d (v%d)\n".formatted(domain.domid().getAsInt(), domain.version().getAsInt()));
			text.append("  %d frames (%d max), %d maptrack frames (%d max)\n".formatted(domain.frames().getAsInt(),
					domain.maxFrames().getAsInt(), domain.maptrackFrames().getAsInt(), domain.maxMaptrackFrames().getAsInt()));
			text.append(empty ? "no active grant table entries\n" : "");
		} else {
			text.append("grant-table for remote domain:%5d ".formatted(domain.domid().getAsInt()));
			text.append(empty ? "... no active grant table entries\n" : "(v%d)\n".formatted(domain.version().getAsInt()));
		}
		domain.entries().forEach(entry -> text.append(print(entry)).append('\n'));
		return text.toString();
	}

	String print(Entry entry) {
		return row.formatted(entry.ref(), entry.mapper(), entry.mfn(), entry.pins().word(), entry.grantee(), entry.frame(),
				entry.flags());
	}

	/** A domain as this dialect can tell of it: what it does not print is unknown. */
	Domain domain(int domid, int version, int frames, List<Entry> entries) {
		OptionalInt told = printsFrames || !entries.isEmpty() ? OptionalInt.of(version) : OptionalInt.empty();
		OptionalInt size = printsFrames ? OptionalInt.of(frames) : OptionalInt.empty();
		return new Domain(OptionalInt.of(domid), told, size, printsFrames ? OptionalInt.of(64) : size,
				printsFrames ? OptionalInt.of(3) : size, printsFrames ? OptionalInt.of(1024) : size, entries, true);
	}
}
