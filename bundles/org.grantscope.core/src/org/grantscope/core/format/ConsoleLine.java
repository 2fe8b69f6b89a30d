package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;

/**
 * What one speaker says in one line of a console: the hypervisor, a domain whose output the hypervisor passes on, or
 * whoever else writes there. Where a console lost characters, the rest of one line and the next one of Xen share a line.
 *
 * <p>Source: Xen {@code xen/drivers/char/console.c}, {@code printk_start_of_line} and {@code guest_printk}, 4.4 to 4.22.
 *
 * @param number  of the line, from 1
 * @param column  of its text, from 1
 * @param speaker who
 * @param seconds since the hypervisor or the kernel booted; empty when the line has no such time
 * @param text    without what the console puts before it, and without that time
 * @param ended   whether the end of it is there
 */
record ConsoleLine(int number, int column, Speaker speaker, OptionalDouble seconds, String text, boolean ended) {

	private static final Pattern GUEST = Pattern.compile("\\(d(\\d{1,5})\\) ");
	/** Digits of a time that a machine can have been up for. */
	private static final int TIME_LENGTH = 32;

	/** Who wrote it. */
	sealed interface Speaker {

		/** The hypervisor. */
		record Xen() implements Speaker {
		}

		/** A domain, by way of the hypervisor. */
		record Guest(int domid) implements Speaker {
		}

		/** Whoever writes to the console, or to the file, itself. */
		record Other() implements Speaker {
		}
	}

	/** The parts of one line of a text, at least one. */
	static List<ConsoleLine> of(MarkedLines lines) {
		return of(lines.line(), lines.number(), lines.ended());
	}

	static List<ConsoleLine> of(String line, int number, boolean ended) {
		List<ConsoleLine> parts = new ArrayList<>(1);
		int from = 0;
		int xen = line.indexOf(GrantKeyLine.XEN);
		while (xen >= 0) {
			if (xen > from) {
				parts.add(part(line, from, xen, number, false));
			}
			from = xen;
			xen = line.indexOf(GrantKeyLine.XEN, from + 1);
		}
		parts.add(part(line, from, line.length(), number, ended));
		return parts;
	}

	private static ConsoleLine part(String line, int from, int to, int number, boolean ended) {
		Speaker speaker = new Speaker.Other();
		int start = from;
		if (line.startsWith(GrantKeyLine.XEN, start)) {
			speaker = new Speaker.Xen();
			start += GrantKeyLine.XEN.length();
		}
		Matcher guest = GUEST.matcher(line).region(start, to);
		if (guest.lookingAt() && Integer.parseInt(guest.group(1)) <= Domid.MAX) {
			speaker = new Speaker.Guest(Integer.parseInt(guest.group(1)));
			start = guest.end();
		}
		OptionalDouble seconds = OptionalDouble.empty();
		if (line.startsWith("[", start)) {
			Matcher time = GrantKeyLine.TIMESTAMP.matcher(line).region(start, to);
			if (time.lookingAt()) {
				seconds = seconds(line.substring(start + 1, time.end() - 2));
				start = time.end();
			}
		}
		return new ConsoleLine(number, start + 1, speaker, seconds, line.substring(start, to), ended);
	}

	/** A time since boot; a date and a raw counter are none. */
	static OptionalDouble seconds(String time) {
		return time.length() > TIME_LENGTH || time.indexOf('.') < 0 || time.indexOf('-') >= 0 ? OptionalDouble.empty()
				: OptionalDouble.of(Double.parseDouble(time.strip()));
	}

	/** Something wrong in this line, at a place in its text, from 0. */
	Problem problem(Origin origin, int at, String expected, String found) {
		return Problem.atLine(origin.source(), number, column + at, expected, found);
	}

	/** Whether Xen says it, or nobody who is named. */
	boolean mayBeXens() {
		return !(speaker instanceof Speaker.Guest);
	}

	/** A domid that the speaker names; empty where it is whoever the file is about. */
	OptionalInt guest() {
		return speaker instanceof Speaker.Guest guest ? OptionalInt.of(guest.domid()) : OptionalInt.empty();
	}
}
