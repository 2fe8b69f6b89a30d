package org.grantscope.core.format;

import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.observe.TrackedEntries;

/**
 * How releases of Xen print what the {@code g} key asks for. What a dialect does not print, nobody can read in its text.
 *
 * <p>Source: Xen {@code xen/common/grant_table.c}, {@code gnttab_usage_print}, branches stable-4.3 to stable-4.22.
 */
public enum GrantKeyDialect {

	/** Xen 4.3 to 4.8: decimal references. */
	XEN_4_3(false, false, 6),
	/** Xen 4.9: hexadecimal references. */
	XEN_4_9(true, false, 6),
	/** Xen 4.10: numbers of frames. */
	XEN_4_10(true, true, 6),
	/** Xen 4.11 and later: machine frames of one digit less. */
	XEN_4_11(true, true, 5);

	private static final String NONE = "no active grant table entries\n";

	private final boolean hexadecimal;
	private final boolean frames;
	private final int mfnDigits;

	GrantKeyDialect(boolean hexadecimal, boolean frames, int mfnDigits) {
		this.hexadecimal = hexadecimal;
		this.frames = frames;
		this.mfnDigits = mfnDigits;
	}

	/** Whether it tells how many frames a table has, and the version of a table of which nothing is in use. */
	boolean tellsFrames() {
		return frames;
	}

	/** What of that domain is not known, or not as Xen would print it; empty when it can be written. */
	Optional<String> lacking(TrackedEntries.Domain domain) {
		if (domain.domid().isEmpty()) {
			return Optional.of("its number");
		}
		if (!domain.complete()) {
			return Optional.of("all its entries");
		}
		if (domain.version().isEmpty() && (frames || !domain.entries().isEmpty())) {
			return Optional.of("the version of its table");
		}
		boolean sized = domain.frames().isPresent() && domain.maxFrames().isPresent() && domain.maptrackFrames().isPresent()
				&& domain.maxMaptrackFrames().isPresent();
		return frames && !sized ? Optional.of("its numbers of frames") : Optional.empty();
	}

	/** The lines between the headings and the rows of a domain that lacks nothing, each with that prefix. */
	void appendDomain(TrackedEntries.Domain domain, String prefix, StringBuilder out) {
		int domid = domain.domid().getAsInt();
		boolean none = domain.entries().isEmpty();
		out.append(prefix).append("grant-table for remote ");
		if (frames) {
			out.append('d').append(domid).append(" (v").append(domain.version().getAsInt()).append(")\n");
			out.append(prefix).append("  ");
			appendFrames(domain.frames(), " frames (", domain.maxFrames(), " max), ", out);
			appendFrames(domain.maptrackFrames(), " maptrack frames (", domain.maxMaptrackFrames(), " max)\n", out);
			out.append(none ? prefix + NONE : "");
		} else {
			appendPadded(domid, 5, out.append("domain:"));
			out.append(none ? " ... " + NONE : " (v" + domain.version().getAsInt() + ")\n");
		}
	}

	private static void appendFrames(OptionalInt frames, String is, OptionalInt most, String end, StringBuilder out) {
		out.append(frames.getAsInt()).append(is).append(most.getAsInt()).append(end);
	}

	/** A row with its line end. */
	void appendRow(TrackedEntries.Entry entry, StringBuilder out) {
		out.append('[');
		if (hexadecimal) {
			appendHex(entry.ref(), 3, out);
			out.append("]  ");
		} else {
			appendPadded(entry.ref(), 3, out);
			out.append("]    ");
		}
		appendPadded(entry.mapper(), 5, out);
		appendHex(entry.mfn(), mfnDigits, out.append(' '));
		appendHex(Integer.toUnsignedLong(entry.pins().word()), 8, out.append(' '));
		appendPadded(entry.grantee(), 5, out.append("      "));
		appendHex(entry.frame(), 6, out.append(' '));
		appendHex(entry.flags(), 2, out.append(' '));
		out.append('\n');
	}

	/** As {@code printf} does it with {@code 0x%0Nx}. */
	private static void appendHex(long value, int digits, StringBuilder out) {
		String hex = Long.toHexString(value);
		out.append("0x").repeat('0', Math.max(0, digits - hex.length())).append(hex);
	}

	/** As {@code printf} does it with {@code %Nd}. */
	private static void appendPadded(int value, int width, StringBuilder out) {
		String number = Integer.toString(value);
		out.repeat(' ', Math.max(0, width - number.length())).append(number);
	}
}
