package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;

/**
 * What the hypervisor's {@code e} key prints ({@code xl debug-keys e}, then {@code xl dmesg}): all event channels of all
 * domains, read from any text that carries it, and written.
 *
 * <p>One text may hold several dumps; each becomes one observation, in order. A dump without its first line, or whose last
 * domain lacks the heading of its list, is marked as cut; there is no last line by which to see that domains are missing at
 * the end, as they are in no console ring, which loses its beginning.
 */
public final class EventChannelKeyText implements LineFormat<EventChannels> {

	private static final Marks MARKS = new Marks(List.of(EventChannelKeyLine.BEGIN, EventChannelKeyLine.DOMAIN_BEGIN,
			EventChannelKeyLine.POLLING_BEGIN, EventChannelKeyLine.HEADING_BEGIN, " [0/", " [1/", " [-1/", "]: s="));

	/** The beginning of a row, or of a line before the rows. */
	private static final Pattern REST = Pattern.compile(
			" {1,10}(?:\\d{1,10}(?: \\[?\\d?)?|p[ort]{0,3}(?: \\[?p?/?)?)|Polling? ?v?C?P?U?s?:? ?");

	@Override
	public String name() {
		return "Xen's list of event channels";
	}

	@Override
	public Marks marks() {
		return MARKS;
	}

	@Override
	public String expected() {
		return "the hypervisor's text of event channels, beginning '" + EventChannelKeyLine.DOMAIN_BEGIN + "'";
	}

	@Override
	public List<EventChannels> find(Origin origin, OptionalInt domid, String text, Progress progress) {
		MarkedLines lines = new MarkedLines(text, progress, MARKS);
		Dumps dumps = new Dumps(origin);
		while (lines.next()) {
			ConsoleLine.of(lines).stream().filter(ConsoleLine::mayBeXens).forEach(dumps::accept);
		}
		if (dumps.dump != null) {
			int looked = lines.number();
			int count = lines.count();
			if (count > looked && !lines.ended()) {
				dumps.acceptRest(ConsoleLine.of(lines).getLast());
			}
			dumps.finish(count + 1);
		}
		return dumps.finished;
	}

	/** The dumps of one text while its lines come in. */
	private static final class Dumps {

		private final Origin origin;
		private final List<EventChannels> finished = new ArrayList<>();
		private @Nullable EventChannelKeyDump dump;

		Dumps(Origin origin) {
			this.origin = origin;
		}

		void accept(ConsoleLine where) {
			EventChannelKeyLine line = cutShort(EventChannelKeyLine.parse(where.text()), where);
			EventChannelKeyDump current = dump;
			boolean begins = line instanceof EventChannelKeyLine.Begin;
			if (begins || current != null && line instanceof EventChannelKeyLine.DomainLine domain && current.has(domain.domid())) {
				finish(where.number());
				current = null;
			}
			boolean evidence = !(line instanceof EventChannelKeyLine.Other || line instanceof EventChannelKeyLine.Broken);
			if (current == null && evidence) {
				current = new EventChannelKeyDump(origin, begins, where.number());
				dump = current;
			}
			if (current != null) {
				current.accept(line, where);
			}
		}

		/** Takes the last line of a text that ends within it, before the mark by which the line would be known. */
		void acceptRest(ConsoleLine where) {
			EventChannelKeyDump current = dump;
			boolean begun = !where.text().isBlank() && (EventChannelKeyLine.DOMAIN_BEGIN.startsWith(where.text())
					|| REST.matcher(where.text()).matches());
			if (current != null && begun) {
				current.accept(new EventChannelKeyLine.Broken(0, "a whole line", where.text()), where);
			}
		}

		void finish(int line) {
			EventChannelKeyDump current = dump;
			dump = null;
			if (current != null) {
				finished.add(current.finish(line));
			}
		}
	}

	/** A row without its line end may have lost digits of its last number. */
	private static EventChannelKeyLine cutShort(EventChannelKeyLine line, ConsoleLine where) {
		return line instanceof EventChannelKeyLine.Row && !where.ended()
				? new EventChannelKeyLine.Broken(where.text().length(), "the end of the row", "the end of the text, or another line") : line;
	}

	/**
	 * Writes channels as Xen 4.4 and later print them, without what a console puts before each line; reading the text gives
	 * the same channels again, complete. Xen's own part of a channel, its consumer, is written as none, and the interface's
	 * state as that of one without pending events.
	 *
	 * @throws IllegalArgumentException when something is unknown that Xen would print: a domid, a virtual processor, whether an
	 *                                  event is pending or masked, or what is at the other end
	 */
	public static String write(List<EventChannels.Domain> domains) {
		StringBuilder text = new StringBuilder("'e' ").append(EventChannelKeyLine.BEGIN).append('\n');
		for (EventChannels.Domain domain : domains) {
			text.append(EventChannelKeyLine.DOMAIN_BEGIN).append(known(domain.domid(), "domid")).append(":\n")
					.append(EventChannelKeyLine.POLLING_BEGIN).append("}\n    port [p/m/s]\n");
			domain.channels().forEach(channel -> write(channel, text));
		}
		return text.toString();
	}

	private static void write(EventChannels.Channel channel, StringBuilder text) {
		int state = channel.status().number() - EventChannelStatus.UNBOUND.number() + EventChannelKeyLine.UNBOUND;
		text.append("    %4d [%d/%d/0]: s=%d n=%d x=0".formatted(channel.port(),
				flag(channel.pending().orElseThrow(() -> unknown("pending"))), flag(channel.masked().orElseThrow(() -> unknown("masked"))),
				state, known(channel.vcpu(), "vcpu")));
		text.append(switch (channel.status()) {
			case UNBOUND -> " d=" + known(channel.remoteDomain(), "remote domain");
			case INTERDOMAIN -> " d=%d p=%d".formatted(known(channel.remoteDomain(), "remote domain"),
					known(channel.remotePort(), "remote port"));
			case PIRQ -> " p=%d i=%d".formatted(known(channel.irq(), "irq"), known(channel.irq(), "irq"));
			case VIRQ -> " v=" + known(channel.irq(), "irq");
			case IPI -> "";
			case CLOSED -> throw new IllegalArgumentException("port %d is closed".formatted(channel.port()));
		}).append('\n');
	}

	private static int flag(boolean set) {
		return set ? 1 : 0;
	}

	private static int known(OptionalInt value, String what) {
		return value.orElseThrow(() -> unknown(what));
	}

	private static IllegalArgumentException unknown(String what) {
		return new IllegalArgumentException("unknown " + what);
	}
}
