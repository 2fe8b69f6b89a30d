package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * What {@code lsevtchn DOMID} prints: the event channels of one domain. The text does not name it; it is 0 where nobody else
 * tells. Ports that the hypervisor itself uses are not printed, so the list is never known to be complete.
 *
 * <p>Source: Xen {@code tools/xcutils/lsevtchn.c}, stable-4.0 to stable-4.22. Where the ports begin again, another list begins.
 */
public final class LsevtchnText implements LineFormat<EventChannels> {

	private static final Marks MARKS = new Marks(List.of(": VCPU "));
	private static final String TEXT_EXPECTED = "a row of lsevtchn 'port: VCPU n: ...'";
	private static final Pattern ROW = Pattern.compile(
			"\\s*+(\\d++): VCPU (\\d++): (?:Interdomain \\(Waiting connection\\) - Remote Domain (\\d++)"
					+ "|Interdomain \\(Connected\\) - Remote Domain (\\d++), Port (\\d++)|Physical IRQ (\\d++)|Virtual IRQ (\\d++)"
					+ "|(IPI)|(Unknown))\\s*+");
	/** What is left of a row that is cut within its port. */
	private static final Pattern PORT = Pattern.compile("\\s*+\\d++:?(?: V?C?P?U?)?");
	private static final Pattern ROW_BEGUN = Pattern.compile("\\s*+\\d++: VCPU .*+", Pattern.DOTALL);

	@Override
	public String name() {
		return "lsevtchn's list of event channels";
	}

	@Override
	public Marks marks() {
		return MARKS;
	}

	@Override
	public String expected() {
		return TEXT_EXPECTED;
	}

	@Override
	public List<EventChannels> find(Origin origin, OptionalInt domid, String text, Progress progress) {
		MarkedLines lines = new MarkedLines(text, progress, MARKS);
		Lists lists = new Lists(origin, domid.orElse(0));
		while (lines.next()) {
			lists.accept(lines);
		}
		int count = lines.count();
		boolean portAlone = count > 0 && !lines.ended() && lists.lastLine == count - 1 && PORT.matcher(lines.line()).matches();
		lists.finish(portAlone, count);
		return lists.finished;
	}

	/** The lists of one text while its lines come in. */
	private static final class Lists {

		private final Origin origin;
		private final int domid;
		private final List<EventChannels> finished = new ArrayList<>();
		private TreeMap<Integer, EventChannels.Channel> channels = new TreeMap<>();
		private ProblemList problems;
		private int lastLine = -1;

		Lists(Origin origin, int domid) {
			this.origin = origin;
			this.domid = domid;
			this.problems = new ProblemList(origin.source());
		}

		void accept(MarkedLines lines) {
			String line = lines.line();
			Matcher m = ROW.matcher(line);
			boolean whole = m.matches();
			if (!whole && (channels.isEmpty() || !ROW_BEGUN.matcher(line).matches())) {
				return;
			}
			lastLine = lines.number();
			boolean cut = !lines.ended() && (!whole || Character.isDigit(line.charAt(line.length() - 1)));
			EventChannels.Channel channel = whole && !cut ? channel(m) : null;
			if (channel != null) {
				if (!channels.isEmpty() && channel.port() <= channels.lastKey()) {
					finish(false, lines.number());
				}
				channels.put(channel.port(), channel);
			} else if (!whole || cut || m.group(9) == null) {
				problems.add(Problem.atLine(origin.source(), lines.number(), 1, TEXT_EXPECTED, line));
			}
			if (cut) {
				finish(true, lines.number());
			}
		}

		void finish(boolean cut, int line) {
			if (cut && problems.isEmpty()) {
				problems.add(Problem.atLine(origin.source(), line, 1, TEXT_EXPECTED, "a list whose end is cut away"));
			}
			if (!channels.isEmpty() || !problems.isEmpty()) {
				finished.add(new EventChannels(origin, List.of(new EventChannels.Domain(OptionalInt.of(domid),
						List.copyOf(channels.values()), false)),
						cut, problems.toList()));
			}
			channels = new TreeMap<>();
			problems = new ProblemList(origin.source());
		}
	}

	/** The channel of a row; null when a number has too many bits, or lsevtchn did not know what it is. */
	private static EventChannels.@Nullable Channel channel(Matcher m) {
		OptionalInt port = number(m, 1);
		OptionalInt vcpu = number(m, 2);
		EventChannelStatus status = m.group(3) != null ? EventChannelStatus.UNBOUND
				: m.group(4) != null ? EventChannelStatus.INTERDOMAIN
				: m.group(6) != null ? EventChannelStatus.PIRQ
				: m.group(7) != null ? EventChannelStatus.VIRQ : EventChannelStatus.IPI;
		OptionalInt domain = m.group(3) != null ? number(m, 3) : number(m, 4);
		OptionalInt remote = number(m, 5);
		OptionalInt irq = m.group(6) != null ? number(m, 6) : number(m, 7);
		boolean known = switch (status) {
			case UNBOUND -> domain.isPresent();
			case INTERDOMAIN -> domain.isPresent() && remote.isPresent();
			case PIRQ, VIRQ -> irq.isPresent();
			case IPI, CLOSED -> m.group(8) != null;
		};
		return known && port.isPresent() && vcpu.isPresent() && domain.orElse(0) <= Domid.MAX
				? new EventChannels.Channel(port.getAsInt(), status, domain, remote, irq, vcpu, Optional.empty(), Optional.empty()) : null;
	}

	private static OptionalInt number(Matcher m, int group) {
		String digits = m.group(group);
		return digits == null ? OptionalInt.empty() : Numbers.of31Bits(digits);
	}
}
