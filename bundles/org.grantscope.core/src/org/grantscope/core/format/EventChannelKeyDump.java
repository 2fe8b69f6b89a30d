package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;

/** One dump of the {@code e} key while its lines come in. */
final class EventChannelKeyDump {

	private final Origin origin;
	private final boolean begun;
	private final List<EventChannels.Domain> domains = new ArrayList<>();
	private final Set<Integer> named = new HashSet<>();
	private final ProblemList problems;
	private boolean cutAtEnd;
	private @Nullable DomainSoFar current;

	/** A dump that begins at that line; {@code begun} when the line is its first, else the text lost what was before. */
	EventChannelKeyDump(Origin origin, boolean begun, int firstLine) {
		this.origin = origin;
		this.begun = begun;
		this.problems = new ProblemList(origin.source());
		if (!begun) {
			problems.add(Problem.atLine(origin.source(), firstLine, 1,
					"the first line of the dump, '" + EventChannelKeyLine.BEGIN + "'", "a dump whose beginning is cut away"));
		}
	}

	/** Whether that domain was told of already, so that its line is one of another dump. */
	boolean has(int domid) {
		return named.contains(domid);
	}

	/** Takes the next line. */
	void accept(EventChannelKeyLine line, ConsoleLine where) {
		switch (line) {
			case EventChannelKeyLine.Begin begin -> {
				// the dump is there already
			}
			case EventChannelKeyLine.DomainLine domain -> {
				close(where.number());
				named.add(domain.domid());
				current = new DomainSoFar(OptionalInt.of(domain.domid()));
			}
			case EventChannelKeyLine.Polling polling -> domain();
			case EventChannelKeyLine.Heading heading -> domain().headed = true;
			case EventChannelKeyLine.Row row -> add(row.channel(), where);
			case EventChannelKeyLine.Reserved reserved -> domain().complete = false;
			case EventChannelKeyLine.Broken broken -> {
				problems.add(where.problem(origin, broken.at(), broken.expected(), broken.found()));
				domain().complete = false;
				cutAtEnd = !where.ended();
			}
			case EventChannelKeyLine.Other other -> {
				// some other line on the console
			}
		}
	}

	private void add(EventChannels.Channel channel, ConsoleLine where) {
		DomainSoFar domain = domain();
		if (domain.channels.putIfAbsent(channel.port(), channel) != null) {
			problems.add(where.problem(origin, 0, "each port once", channel.port() + " again"));
			domain.complete = false;
		}
	}

	private DomainSoFar domain() {
		DomainSoFar domain = current;
		if (domain == null) {
			domain = new DomainSoFar(OptionalInt.empty());
			domain.complete = false;
			current = domain;
		}
		return domain;
	}

	private boolean close(int line) {
		DomainSoFar domain = current;
		current = null;
		if (domain == null) {
			return true;
		}
		if (!domain.headed && domain.domid.isPresent()) {
			problems.add(Problem.atLine(origin.source(), line, 1, "the channels of d" + domain.domid.getAsInt(),
					"a domain whose list is cut away"));
		} else if (begun && domain.domid.isEmpty()) {
			problems.add(Problem.atLine(origin.source(), line, 1,
					"'" + EventChannelKeyLine.DOMAIN_BEGIN + "' before its channels", "channels of a domain that is not named"));
		}
		domains.add(new EventChannels.Domain(domain.domid, List.copyOf(domain.channels.values()), domain.complete && domain.headed));
		return domain.headed;
	}

	/** Closes the dump at that line, the first that is not its own. */
	EventChannels finish(int line) {
		boolean whole = close(line);
		boolean nothing = begun && domains.isEmpty();
		if (nothing) {
			problems.add(Problem.atLine(origin.source(), line, 1, "a domain's event channels",
					"a dump that is cut away after its first line"));
		}
		return new EventChannels(origin, domains, !begun || !whole || nothing || cutAtEnd, problems.toList());
	}

	private static final class DomainSoFar {

		private final OptionalInt domid;
		private final TreeMap<Integer, EventChannels.Channel> channels = new TreeMap<>();
		private boolean headed;
		private boolean complete = true;

		DomainSoFar(OptionalInt domid) {
			this.domid = domid;
		}
	}
}
