package org.grantscope.core.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries;

/**
 * What the hypervisor's {@code g} key prints ({@code xl debug-keys g}, then {@code xl dmesg}), read from any text that
 * carries it: a saved console, a log with other lines in between, the rest of a ring buffer that has lost its beginning.
 *
 * <p>One text may hold several dumps; each becomes one observation, in order. A dump without its first or last line is
 * marked as cut. A row that is begun and not finished, or whose numbers are out of range, is a problem of its dump and
 * nothing else is lost.
 */
public final class GrantKeyText {

	/** The byte order mark of UTF-8. */
	private static final byte[] MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private final Origin origin;
	private final List<TrackedEntries> dumps = new ArrayList<>();
	private @Nullable GrantKeyDump dump;

	private GrantKeyText(Origin origin) {
		this.origin = origin;
	}

	/**
	 * Reads all dumps of a text.
	 *
	 * @param origin of the text
	 * @return at least one
	 * @throws FormatException when no line of the text is one of a dump
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static List<TrackedEntries> read(Origin origin, String text, Progress progress) throws FormatException {
		return read(origin, text.getBytes(StandardCharsets.UTF_8), progress);
	}

	/**
	 * The same of a text in UTF-8, of which ASCII is a part; any other bytes between its lines do not matter, nor does
	 * a byte order mark.
	 *
	 * @param text not changed and not kept
	 */
	public static List<TrackedEntries> read(Origin origin, byte[] text, Progress progress) throws FormatException {
		return read(origin, text, new RestOfText(text), progress);
	}

	/** The same; leaves most rows out of the rest of the text. */
	static List<TrackedEntries> read(Origin origin, byte[] text, RestOfText rest, Progress progress) throws FormatException {
		GrantKeyText reading = new GrantKeyText(origin);
		GrantKeyRow row = new GrantKeyRow(text);
		int number = 0;
		for (int at = beginsWithMark(text) ? MARK.length : 0; at < text.length;) {
			number++;
			if ((number & 0x3ff) == 0) {
				progress.checkCancelled();
			}
			int next = reading.readRow(row, at, number);
			if (next > 0) {
				rest.leaveOut(at, next);
			}
			at = next > 0 ? next : reading.readLine(text, at, number);
		}
		reading.finishDump(number + 1, false);
		if (reading.dumps.isEmpty()) {
			throw new FormatException(Problem.ofWhole(origin.source(),
					"the hypervisor's text of grants, beginning 'gnttab_usage_print_all ['", "no line of it in " + number + " lines"));
		}
		return reading.dumps;
	}

	private static boolean beginsWithMark(byte[] text) {
		return text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length);
	}

	/** Takes a plain row of the dump in which it is; returns where the next line begins, or -1 when it did nothing. */
	private int readRow(GrantKeyRow row, int from, int number) {
		GrantKeyDump current = dump;
		int next = current == null ? -1 : row.read(from);
		return current != null && next > 0 && current.accept(row, number) ? next : -1;
	}

	/** Reads any line; returns where the next one begins. */
	private int readLine(byte[] text, int from, int number) {
		int end = from;
		while (end < text.length && text[end] != '\n' && text[end] != '\r') {
			end++;
		}
		boolean ended = end < text.length;
		readLine(new String(text, from, end - from, StandardCharsets.UTF_8), ended, number);
		return end + (ended && text[end] == '\r' && end + 1 < text.length && text[end + 1] == '\n' ? 2 : 1);
	}

	/** One line of the text. Where a console lost characters, the rest of one of Xen's lines and the next one share it. */
	private void readLine(String whole, boolean ended, int number) {
		int from = Math.max(0, whole.indexOf(GrantKeyLine.XEN));
		for (int next = whole.indexOf(GrantKeyLine.XEN, from + 1); next >= 0; next = whole.indexOf(GrantKeyLine.XEN, from + 1)) {
			accept(cutShort(GrantKeyLine.parse(whole, from, next), next, "another line"), number);
			from = next;
		}
		GrantKeyLine line = GrantKeyLine.parse(whole, from, whole.length());
		accept(ended ? line : cutShort(line, whole.length(), "the end of the text"), number);
	}

	/** A row without its line end may have lost digits of its last number. */
	private static GrantKeyLine cutShort(GrantKeyLine line, int end, String found) {
		return line instanceof GrantKeyLine.Row ? new GrantKeyLine.Broken(end + 1, "the end of the row", found, false) : line;
	}

	private void accept(GrantKeyLine line, int number) {
		boolean begins = line instanceof GrantKeyLine.Begin;
		if (begins) {
			finishDump(number, false);
		}
		GrantKeyDump current = dump;
		if (current == null && (begins || isPart(line))) {
			current = new GrantKeyDump(origin, begins, number);
			dump = current;
		}
		if (line instanceof GrantKeyLine.End) {
			finishDump(number, true);
		} else if (current != null) {
			current.accept(line, number);
		}
	}

	private void finishDump(int number, boolean ended) {
		GrantKeyDump current = dump;
		dump = null;
		if (current != null) {
			dumps.add(current.finish(number, ended));
		}
	}

	/** Whether that line, without its line end, can only be one of a dump. */
	public static boolean isEvidence(String line) {
		GrantKeyLine parsed = GrantKeyLine.parse(line);
		return parsed instanceof GrantKeyLine.Begin || isPart(parsed);
	}

	/**
	 * Whether a line outside a dump belongs to one whose beginning is lost. A mere fragment of a row is no evidence, and
	 * numbers of frames may lack their first digits.
	 */
	private static boolean isPart(GrantKeyLine line) {
		return line instanceof GrantKeyLine.Row || line instanceof GrantKeyLine.DomainLine
				|| line instanceof GrantKeyLine.Heading || line instanceof GrantKeyLine.End;
	}
}
