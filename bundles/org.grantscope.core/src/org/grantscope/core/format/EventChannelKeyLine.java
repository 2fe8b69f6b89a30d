package org.grantscope.core.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.EventChannels;

/**
 * One line of what the hypervisor's {@code e} key prints, in any dialect from Xen 4.0 on.
 *
 * <p>Source: Xen {@code xen/common/event_channel.c}, {@code dump_evtchn_info} and {@code domain_dump_evtchn_info}, branches
 * stable-4.0 to stable-4.22. Up to 4.2 the brackets of a row hold two numbers, pending and masked; since 4.4 a third part
 * tells of the interface's own state: {@code event_2l.c} prints the selector's bit, {@code event_fifo.c} a letter B for busy
 * and the port that is linked after this one, a dash, or a question mark. Up to 4.1 the consumer ({@code x=}) comes last.
 * The number of a state is {@code ECS_*} of {@code xen/include/xen/sched.h}, not the one of the public interface.
 */
sealed interface EventChannelKeyLine {

	/** The first line of a dump. */
	record Begin() implements EventChannelKeyLine {
	}

	/** The line that names a domain. */
	record DomainLine(int domid) implements EventChannelKeyLine {
	}

	/** The line of the virtual processors that poll. */
	record Polling() implements EventChannelKeyLine {
	}

	/** The heading of the rows. */
	record Heading() implements EventChannelKeyLine {
	}

	/** A channel. */
	record Row(EventChannels.Channel channel) implements EventChannelKeyLine {
	}

	/** A port that the hypervisor under this one keeps, where Xen itself is a guest. It is not free, and nothing else is told. */
	record Reserved(int port) implements EventChannelKeyLine {
	}

	/**
	 * Begins like one of the others and does not go on like it.
	 *
	 * @param at where in the text, from 0
	 */
	record Broken(int at, String expected, String found) implements EventChannelKeyLine {
	}

	/** Anything else. */
	record Other() implements EventChannelKeyLine {
	}

	/** {@code ECS_RESERVED}. */
	int RESERVED = 1;
	/** {@code ECS_UNBOUND}, the first that a channel in use has; the others follow as in {@link EventChannelStatus}. */
	int UNBOUND = 2;

	/** How the first line ends; it begins with the key in quotes. */
	String BEGIN = "pressed -> dumping event-channel info";
	/** How a line begins that names a domain. */
	String DOMAIN_BEGIN = "Event channel information for domain ";
	/** How the line of polling virtual processors begins. */
	String POLLING_BEGIN = "Polling vCPUs: {";
	/** The heading, without what a third part adds. */
	String HEADING_BEGIN = "port [p/m";

	/** A line that names a domain. */
	Pattern DOMAIN = Pattern.compile(Pattern.quote(DOMAIN_BEGIN) + "(\\d{1,9}):\\s*+");
	/** How a row begins, whole or not. */
	Pattern ROW_BEGUN = Pattern.compile("\\s*+\\d++ \\[-?\\d++/.*+", Pattern.DOTALL);
	/** A whole row. */
	Pattern ROW = Pattern.compile(
			"\\s*+(\\d++) \\[(-?\\d++)/(-?\\d++)(?:/[^\\]]*+)?\\]: s=(\\d++) n=(\\d++)((?: [dpivx]=-?\\d++)*+)(?: Z=\\S++)?\\s*+");
	/** What a row should look like, for messages. */
	String ROW_EXPECTED = "a row 'port [p/m/s]: s=state n=vcpu x=consumer ...'";

	/** Reads what Xen printed in a line, without what the console puts before it. */
	static EventChannelKeyLine parse(String line) {
		if (line.endsWith(BEGIN) && line.startsWith("'")) {
			return new Begin();
		}
		if (line.startsWith(DOMAIN_BEGIN)) {
			Matcher m = DOMAIN.matcher(line);
			OptionalInt domid = m.matches() ? Numbers.of31Bits(m.group(1)) : OptionalInt.empty();
			return domid.isPresent() && domid.getAsInt() <= Domid.MAX ? new DomainLine(domid.getAsInt())
					: new Broken(DOMAIN_BEGIN.length(), "a domid of 16 bits and a colon", line.substring(DOMAIN_BEGIN.length()));
		}
		if (line.startsWith(POLLING_BEGIN)) {
			return new Polling();
		}
		if (line.stripLeading().startsWith(HEADING_BEGIN)) {
			return new Heading();
		}
		return ROW_BEGUN.matcher(line).matches() ? row(line) : new Other();
	}

	private static EventChannelKeyLine row(String line) {
		Matcher m = ROW.matcher(line);
		if (!m.matches()) {
			return new Broken(0, ROW_EXPECTED, line);
		}
		OptionalInt port = Numbers.of31Bits(m.group(1));
		OptionalInt vcpu = Numbers.of31Bits(m.group(5));
		if (port.isEmpty() || vcpu.isEmpty()) {
			return new Broken(m.start(port.isEmpty() ? 1 : 5), "a number of 31 bits", m.group(port.isEmpty() ? 1 : 5));
		}
		int state = Numbers.of31Bits(m.group(4)).orElse(-1);
		if (state == RESERVED) {
			return new Reserved(port.getAsInt());
		}
		Optional<EventChannelStatus> status = EventChannelStatus.of((long) state - UNBOUND + EventChannelStatus.UNBOUND.number());
		if (status.isEmpty() || status.get() == EventChannelStatus.CLOSED) {
			return new Broken(m.start(4), "a state of 1 to 6", m.group(4));
		}
		return row(m, new EventChannels.Channel(port.getAsInt(), status.get(), OptionalInt.empty(), OptionalInt.empty(),
				OptionalInt.empty(), vcpu, Optional.of(isSet(m.group(2))), Optional.of(isSet(m.group(3)))));
	}

	/** Adds what the tokens after the consumer's say of a channel in that state. */
	private static EventChannelKeyLine row(Matcher m, EventChannels.Channel channel) {
		Map<Character, String> tokens = new HashMap<>();
		for (String token : m.group(6).split(" ")) {
			if (!token.isEmpty()) {
				tokens.put(token.charAt(0), token.substring(2));
			}
		}
		OptionalInt domain = number(tokens.get('d'));
		OptionalInt port = number(tokens.get('p'));
		OptionalInt virq = number(tokens.get('v'));
		boolean known = domain.isPresent() && domain.getAsInt() <= Domid.MAX;
		return switch (channel.status()) {
			case UNBOUND -> known ? new Row(with(channel, domain, OptionalInt.empty(), OptionalInt.empty())) : lacking(m, "d=domid");
			case INTERDOMAIN -> known && port.isPresent() ? new Row(with(channel, domain, port, OptionalInt.empty()))
					: lacking(m, "d=domid p=port");
			case PIRQ -> port.isPresent() ? new Row(with(channel, OptionalInt.empty(), OptionalInt.empty(), port)) : lacking(m, "p=pirq");
			case VIRQ -> virq.isPresent() ? new Row(with(channel, OptionalInt.empty(), OptionalInt.empty(), virq)) : lacking(m, "v=virq");
			case IPI, CLOSED -> new Row(channel);
		};
	}

	private static EventChannels.Channel with(EventChannels.Channel channel, OptionalInt domain, OptionalInt port, OptionalInt irq) {
		return new EventChannels.Channel(channel.port(), channel.status(), domain, port, irq, channel.vcpu(), channel.pending(),
				channel.masked());
	}

	private static Broken lacking(Matcher m, String expected) {
		return new Broken(m.end(6), expected, m.group(6));
	}

	private static OptionalInt number(@Nullable String digits) {
		return digits == null ? OptionalInt.empty() : Numbers.of31Bits(digits);
	}

	private static boolean isSet(String digits) {
		return !digits.chars().allMatch(c -> c == '0' || c == '-');
	}
}
