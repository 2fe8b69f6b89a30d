package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;

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

	private GrantKeyText() {
	}

	/**
	 * Reads all dumps of a text.
	 *
	 * @param origin of the text
	 * @return at least one
	 * @throws FormatException when no line of the text is one of a dump
	 */
	public static List<TrackedEntries> read(Origin origin, String text, Progress progress) throws FormatException {
		List<TrackedEntries> dumps = new ArrayList<>();
		GrantKeyDump dump = null;
		int number = 0;
		for (String whole : (Iterable<String>) text.lines()::iterator) {
			number++;
			if ((number & 0x3ff) == 0) {
				progress.checkCancelled();
			}
			GrantKeyLine line = GrantKeyLine.parse(whole);
			boolean begins = line instanceof GrantKeyLine.Begin;
			if (dump != null && begins) {
				dumps.add(dump.finish(number, false));
				dump = null;
			}
			if (dump == null && (begins || isPart(line))) {
				dump = new GrantKeyDump(origin, begins);
			}
			if (dump != null && line instanceof GrantKeyLine.End) {
				dumps.add(dump.finish(number, true));
				dump = null;
			} else if (dump != null) {
				dump.accept(line, number);
			}
		}
		if (dump != null) {
			dumps.add(dump.finish(number + 1, false));
		}
		if (dumps.isEmpty()) {
			throw new FormatException(Problem.ofWhole(origin.source(),
					"the hypervisor's text of grants, beginning 'gnttab_usage_print_all ['", "no line of it in " + number + " lines"));
		}
		return dumps;
	}

	/** Whether a line outside a dump belongs to one whose beginning is lost; a mere fragment of a row is no evidence. */
	private static boolean isPart(GrantKeyLine line) {
		return line instanceof GrantKeyLine.Row || line instanceof GrantKeyLine.DomainLine
				|| line instanceof GrantKeyLine.Heading || line instanceof GrantKeyLine.Frames
				|| line instanceof GrantKeyLine.End;
	}
}
