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

	/** One of the two heading lines that precede each domain; the second one is {@code ofColumns}. */
	record Heading(boolean ofColumns) implements GrantKeyLine {
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

	/**
	 * One entry in use.
	 *
	 * @param column of its reference, from 1
	 */
	record Row(TrackedEntries.Entry entry, int column) implements GrantKeyLine {
	}

	/**
	 * Begins like one of the others and does not go on like it.
	 *
	 * @param ofDomain whether it begins like the line that names a domain, so that what follows belongs to another one
	 */
	record Broken(int column, String expected, String found, boolean ofDomain) implements GrantKeyLine {
	}

	/** Anything else that the console carries. */
	record Other() implements GrantKeyLine {
	}

	/** What Xen's console puts before every line. */
	String XEN = "(XEN) ";

	/** A timestamp in any of Xen's four forms. */
	Pattern TIMESTAMP = Pattern.compile(
			"\\[(?:\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?|\\s*\\d+\\.\\d+|[0-9a-f]{16})\\] ");

	/** A line that names a domain. */
	Pattern DOMAIN = Pattern.compile("grant-table for remote (?:domain:\\s*|d)(\\d{1,9})"
			+ "(?: \\(v(\\d{1,9})\\)| \\.\\.\\. (no active grant table entries))\\s*");

	/**
	 * More frames than any table has: 256 MiB of them, 33 million version 1 entries. A file of raw frames may not be larger
	 * either.
	 */
	int MAX_FRAMES = 1 << 16;

	/** The numbers of frames. */
	Pattern FRAMES = Pattern.compile("\\s*(\\d+) frames \\((\\d+) max\\), (\\d+) maptrack frames \\((\\d+) max\\)\\s*");

	/** How a line of frames begins, whole or not. */
	Pattern FRAMES_BEGUN = Pattern.compile("\\s*-?\\d+ frames \\(.*", Pattern.DOTALL);

	/** How a row begins, whole or not; a kernel's timestamp does not. */
	Pattern ROW_BEGUN = Pattern.compile("\\[\\s*(?:0x\\w*|-?\\d+)(?:\\](?!\\[).*)?", Pattern.DOTALL);

	/** A whole row. */
	Pattern ROW = Pattern.compile("\\[\\s*+(0x[0-9a-f]++|\\d++)\\]\\s++(\\d++) (0x[0-9a-f]++) (0x[0-9a-f]++)"
			+ "\\s++(\\d++) (0x[0-9a-f]++) (0x[0-9a-f]++)\\s*+");

	/** How many bits each number of a row has. */
	int[] COLUMN_BITS = { 31, 16, 64, 32, 16, 64, 16 };

	/** What a row should look like, for messages. */
	String ROW_EXPECTED = "a row '[ref] localdom 0xmfn 0xpin localdom 0xgmfn 0xflags'";

	/** Reads a whole line, without its line end. */
	static GrantKeyLine parse(String line) {
		return parse(line, 0, line.length());
	}

	/** Reads a line that goes from one column of a text line to another, both from 0. */
	static GrantKeyLine parse(String whole, int from, int to) {
		int start = from;
		if (whole.startsWith(XEN, start)) {
			start += XEN.length();
		}
		if (whole.startsWith("[", start) && !whole.startsWith("[0x", start)) {
			Matcher timestamp = TIMESTAMP.matcher(whole).region(start, to);
			start = timestamp.lookingAt() ? timestamp.end() : start;
		}
		String line = whole.substring(start, to);
		if (line.startsWith("[")) {
			return line.startsWith("[ref] localdom") ? new Heading(true) : row(line, start);
		}
		if (line.startsWith("gnttab_usage_print_all [")) {
			return new Begin();
		}
		if (line.startsWith("gnttab_usage_print_all ]")) {
			return new End();
		}
		if (line.startsWith("grant-table for remote")) {
			return domain(line, start);
		}
		if (line.startsWith("no active grant table entries")) {
			return new NoEntries();
		}
		if (line.contains("-------- active --------")) {
			return new Heading(false);
		}
		return FRAMES_BEGUN.matcher(line).matches() ? frames(line, start) : new Other();
	}

	private static GrantKeyLine domain(String line, int start) {
		Matcher m = DOMAIN.matcher(line);
		if (!m.matches()) {
			return new Broken(start + 1, "'grant-table for remote dN (vN)'", line, true);
		}
		int domid = Integer.parseInt(m.group(1));
		if (domid > Domid.MAX) {
			return new Broken(start + m.start(1) + 1, "a domid of 16 bits", m.group(1), true);
		}
		if (m.group(2) == null) {
			return new DomainLine(domid, OptionalInt.empty(), m.group(3) != null);
		}
		int version = Integer.parseInt(m.group(2));
		return version == 1 || version == 2 ? new DomainLine(domid, OptionalInt.of(version), false)
				: new Broken(start + m.start(2) + 1, "version 1 or 2", m.group(2), true);
	}

	private static GrantKeyLine frames(String line, int start) {
		Matcher m = FRAMES.matcher(line);
		if (!m.matches()) {
			return new Broken(start + 1, "'N frames (N max), N maptrack frames (N max)'", line, false);
		}
		int[] numbers = new int[4];
		for (int i = 0; i < numbers.length; i++) {
			if (!fits(line, m.start(i + 1), m.end(i + 1), 10, 31)) {
				return new Broken(start + m.start(i + 1) + 1, "a number of 31 bits", m.group(i + 1), false);
			}
			numbers[i] = (int) number(line, m.start(i + 1), m.end(i + 1), 10);
		}
		return numbers[0] <= MAX_FRAMES ? new Frames(numbers[0], numbers[1], numbers[2], numbers[3])
				: new Broken(start + m.start(1) + 1, "at most " + MAX_FRAMES + " frames", m.group(1), false);
	}

	private static GrantKeyLine row(String line, int start) {
		Matcher m = ROW.matcher(line);
		if (!m.matches()) {
			return ROW_BEGUN.matcher(line).matches() ? new Broken(start + 1, ROW_EXPECTED, line, false) : new Other();
		}
		long[] values = new long[m.groupCount()];
		for (int group = 0; group < values.length; group++) {
			int begin = m.start(group + 1);
			int end = m.end(group + 1);
			boolean prefixed = line.startsWith("0x", begin);
			int radix = group == 1 || group == 4 || group == 0 && !prefixed ? 10 : 16;
			int digits = prefixed ? begin + 2 : begin;
			if (!fits(line, digits, end, radix, COLUMN_BITS[group])) {
				return new Broken(start + begin + 1, "a number of " + COLUMN_BITS[group] + " bits", line.substring(begin, end), false);
			}
			values[group] = number(line, digits, end, radix);
		}
		return new Row(new TrackedEntries.Entry((int) values[0], (int) values[1], values[2], new PinCounts((int) values[3]),
				(int) values[4], values[5], (int) values[6]), start + m.start(1) + 1);
	}

	private static boolean fits(String line, int begin, int end, int radix, int bits) {
		int first = begin;
		while (first < end - 1 && line.charAt(first) == '0') {
			first++;
		}
		return end - first <= (radix == 10 ? 18 : 16)
				&& (bits == 64 || number(line, first, end, radix) >>> bits == 0);
	}

	private static long number(String line, int begin, int end, int radix) {
		return Long.parseUnsignedLong(line, begin, end, radix);
	}
}
