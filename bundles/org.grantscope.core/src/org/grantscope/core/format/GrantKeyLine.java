package org.grantscope.core.format;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.TrackedEntries;

/**
 * One line of what the hypervisor's {@code g} key prints, in any dialect from Xen 4.3 on.
 *
 * <p>Source: Xen {@code xen/common/grant_table.c}, {@code gnttab_usage_print} and {@code gnttab_usage_print_all},
 * branches stable-4.3 to stable-4.22. References are decimal up to 4.8 and hexadecimal since; the line with the numbers of
 * frames came with 4.10.
 */
sealed interface GrantKeyLine {

	/** The first line of a dump. */
	record Begin() implements GrantKeyLine {
	}

	/** The last line of a dump. */
	record End() implements GrantKeyLine {
	}

	/** One of the two heading lines that precede each domain. */
	record Heading() implements GrantKeyLine {
	}

	/** The line that names a domain; {@code empty} when it says in the same breath that nothing is in use. */
	record DomainLine(int domid, OptionalInt version, boolean empty) implements GrantKeyLine {
	}

	/** The numbers of frames. */
	record Frames(int frames, int maxFrames, int maptrackFrames, int maxMaptrackFrames) implements GrantKeyLine {
	}

	/** The domain has nothing in use. */
	record NoEntries() implements GrantKeyLine {
	}

	/** One entry in use. */
	record Row(TrackedEntries.Entry entry) implements GrantKeyLine {
	}

	/** Begins like one of the others and does not go on like it. */
	record Broken(int column, String expected, String found) implements GrantKeyLine {
	}

	/** Anything else that the console carries. */
	record Other() implements GrantKeyLine {
	}

	/** More frames than any table has: half a billion entries. */
	int MAX_FRAMES = 1 << 20;

	/** What precedes the line proper: another logger's prefix, Xen's own, and a timestamp in any of Xen's four forms. */
	Pattern PREFIX = Pattern.compile("^(?:.*\\(XEN\\) )?(?:\\[(?:\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?|\\s*\\d+\\.\\d+|[0-9a-f]{16})\\] )?");

	/** A line that names a domain. */
	Pattern DOMAIN = Pattern.compile("grant-table for remote (?:domain:\\s*|d)(\\d{1,9})(?: \\(v(\\d{1,9})\\)| \\.\\.\\. (no active grant table entries))\\s*");

	/** The numbers of frames. */
	Pattern FRAMES = Pattern.compile("\\s*(\\d{1,9}) frames \\((\\d{1,9}) max\\), (\\d{1,9}) maptrack frames \\((\\d{1,9}) max\\)\\s*");

	/** How a line of frames begins, whole or not. */
	Pattern FRAMES_BEGUN = Pattern.compile("\\s*-?\\d+ frames \\(.*");

	/** How a row begins, whole or not. */
	Pattern ROW_BEGUN = Pattern.compile("\\[\\s*(?:0x[0-9a-fA-F]*|-?\\d+)\\]?.*");

	/** A whole row. */
	Pattern ROW = Pattern.compile("\\[\\s*(0x[0-9a-f]+|\\d+)\\]\\s+(\\d+) 0x([0-9a-f]+) 0x([0-9a-f]+)\\s+(\\d+) 0x([0-9a-f]+) 0x([0-9a-f]+)\\s*");

	/** What a row should look like, for messages. */
	String ROW_EXPECTED = "a row '[ref] localdom 0xmfn 0xpin localdom 0xgmfn 0xflags'";

	/** Reads one line, without its line end. */
	static GrantKeyLine parse(String whole) {
		Matcher prefix = PREFIX.matcher(whole);
		int start = prefix.lookingAt() ? prefix.end() : 0;
		String line = whole.substring(start);
		if (line.startsWith("gnttab_usage_print_all [")) {
			return new Begin();
		}
		if (line.startsWith("gnttab_usage_print_all ]")) {
			return new End();
		}
		if (line.contains("-------- active --------") || line.startsWith("[ref] localdom")) {
			return new Heading();
		}
		if (line.startsWith("grant-table for remote")) {
			return domain(line, start);
		}
		if (line.startsWith("no active grant table entries")) {
			return new NoEntries();
		}
		if (FRAMES_BEGUN.matcher(line).matches()) {
			Matcher m = FRAMES.matcher(line);
			return m.matches() && number(m, 1) <= MAX_FRAMES ? new Frames(number(m, 1), number(m, 2), number(m, 3), number(m, 4))
					: new Broken(start + 1, "'N frames (N max), N maptrack frames (N max)', at most " + MAX_FRAMES + " frames", line);
		}
		return ROW_BEGUN.matcher(line).matches() ? row(line, start) : new Other();
	}

	private static GrantKeyLine domain(String line, int start) {
		Matcher m = DOMAIN.matcher(line);
		if (!m.matches()) {
			return new Broken(start + 1, "'grant-table for remote dN (vN)'", line);
		}
		int domid = number(m, 1);
		if (domid > Domid.MAX) {
			return new Broken(start + m.start(1) + 1, "a domid of 16 bits", m.group(1));
		}
		if (m.group(2) == null) {
			return new DomainLine(domid, OptionalInt.empty(), m.group(3) != null);
		}
		int version = number(m, 2);
		return version == 1 || version == 2 ? new DomainLine(domid, OptionalInt.of(version), false)
				: new Broken(start + m.start(2) + 1, "version 1 or 2", m.group(2));
	}

	private static GrantKeyLine row(String line, int start) {
		Matcher m = ROW.matcher(line);
		if (!m.matches()) {
			return new Broken(start + 1, ROW_EXPECTED, line);
		}
		int[] bits = { 31, 16, 64, 32, 16, 64, 16 };
		long[] values = new long[bits.length];
		for (int group = 0; group < bits.length; group++) {
			String text = m.group(group + 1);
			boolean decimal = group == 1 || group == 4 || group == 0 && !text.startsWith("0x");
			if (!fits(text, decimal, bits[group])) {
				return new Broken(start + m.start(group + 1) + 1, "a number of " + bits[group] + " bits", text);
			}
			values[group] = decimal ? Long.parseLong(text)
					: Long.parseUnsignedLong(text.startsWith("0x") ? text.substring(2) : text, 16);
		}
		return new Row(new TrackedEntries.Entry((int) values[0], (int) values[1], values[2], new PinCounts((int) values[3]),
				(int) values[4], values[5], (int) values[6]));
	}

	private static boolean fits(String text, boolean decimal, int bits) {
		String digits = (text.startsWith("0x") ? text.substring(2) : text).replaceFirst("^0+(?=.)", "");
		if (digits.length() > (decimal ? 18 : 16)) {
			return false;
		}
		long value = decimal ? Long.parseLong(digits) : Long.parseUnsignedLong(digits, 16);
		return bits == 64 || value >>> bits == 0;
	}

	private static int number(Matcher m, int group) {
		return Integer.parseInt(m.group(group));
	}
}
