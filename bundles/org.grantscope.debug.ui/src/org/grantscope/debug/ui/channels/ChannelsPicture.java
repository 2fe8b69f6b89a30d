package org.grantscope.debug.ui.channels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.debug.ui.grid.GridColumn;
import org.grantscope.debug.ui.grid.GridOrder;
import org.grantscope.debug.ui.grid.RowGroup;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Gref;
import org.grantscope.model.UnmapNotify;

/**
 * What the Event Channels view shows of one look: a domain's ports with the grefs that notify on them, and ports that some gref
 * notifies on and no source lists. Immutable, and worked out in the background.
 *
 * @param groups   the ports, filtered and sorted
 * @param all      how many ports there are without a filter
 * @param dangling how many of them are wrong
 */
record ChannelsPicture(Domain domain, List<RowGroup<ChannelRow>> groups, int all, int dangling) {

	/**
	 * What is to be shown.
	 *
	 * @param filter       words, all of which a row must have in its columns; empty for all
	 * @param danglingOnly only what is wrong
	 */
	record Wanted(Domain domain, Marks marks, NumberForms forms, String filter, boolean danglingOnly, GridOrder<GridColumn<ChannelRow>> order) {
	}

	private static final ChannelColumn[] COLUMNS = ChannelColumn.values();

	/** Whether anything of that domain can be shown. */
	static boolean isOf(Domain domain) {
		return domain.isChannelsComplete() || !domain.getChannels().isEmpty()
				|| domain.getDevice() != null && domain.getDevice().getGrefs().stream().anyMatch(gref -> port(gref) != null);
	}

	/** Works it out; {@code stop} is asked now and then, and what is returned after it said yes is worth nothing. */
	static ChannelsPicture of(Wanted wanted, BooleanSupplier stop) {
		List<ChannelRow.Port> ports = ports(wanted);
		List<String> words = wanted.filter().isBlank() ? List.of() : List.of(wanted.filter().strip().toLowerCase(Locale.ROOT).split("\\s+"));
		List<RowGroup<ChannelRow>> groups = new ArrayList<>();
		for (ChannelRow.Port port : sorted(ports, wanted.order())) {
			List<ChannelRow> grefs = new ArrayList<>();
			port.grefs().forEach(gref -> grefs.add(new ChannelRow.Notifier(port.look(), port, gref)));
			boolean whole = matches(port, words);
			List<ChannelRow> matching = whole ? grefs : grefs.stream().filter(row -> matches(row, words)).toList();
			if (!stop.getAsBoolean() && (whole || !matching.isEmpty()) && (port.isDangling() || !wanted.danglingOnly())) {
				groups.add(new RowGroup<>(port, matching));
			}
		}
		return new ChannelsPicture(wanted.domain(), groups, ports.size(), (int) ports.stream().filter(ChannelRow.Port::isDangling).count());
	}

	private static List<ChannelRow.Port> ports(Wanted wanted) {
		Domain domain = wanted.domain();
		ChannelRow.Look look = new ChannelRow.Look(domain, domain.getTable() == null ? null : EntryRows.of(domain.getTable().getRows()),
				wanted.marks(), wanted.forms());
		ChannelEnd.Ends ends = new ChannelEnd.Ends(domain.getMachine(), wanted.forms());
		Map<Integer, @NonNull List<Gref>> notifiers = new TreeMap<>();
		AllocatorDevice device = domain.getDevice();
		if (device != null) {
			for (Gref gref : device.getGrefs()) {
				Integer port = port(gref);
				if (port != null) {
					notifiers.computeIfAbsent(port, key -> new ArrayList<>()).add(gref);
				}
			}
		}
		Map<Integer, @NonNull List<String>> users = users(domain);
		List<ChannelRow.Port> ports = new ArrayList<>();
		for (EventChannel channel : domain.getChannels()) {
			List<Gref> grefs = notifiers.remove(channel.getPort());
			ports.add(port(look, channel.getPort(), channel, ends.of(domain, channel), grefs == null ? List.of() : grefs, users));
		}
		notifiers.forEach((port, grefs) -> ports.add(port(look, port, null, ends.missing(domain), grefs, users)));
		ports.sort(Comparator.comparingInt(ChannelRow.Port::port));
		return ports;
	}

	private static ChannelRow.Port port(ChannelRow.Look look, int port, @Nullable EventChannel channel, ChannelEnd end, List<Gref> grefs,
			Map<Integer, @NonNull List<String>> users) {
		List<String> trouble = new ArrayList<>();
		boolean notified = !grefs.isEmpty();
		switch (end.kind()) {
			case ONE_SIDED -> trouble.add("one-sided: " + end.words());
			case CLOSED -> trouble.add("closed" + (notified ? ", and its event is lost" : ""));
			case UNBOUND -> trouble.add(notified ? "nobody has bound it, and its event is lost" : "");
			case OWN -> trouble.add(notified ? "no channel to another domain" : "");
			case UNLISTED -> trouble.add("no source lists it");
			case CONNECTED, UNSEEN -> trouble.add("");
		}
		ChannelRow.Port plain = new ChannelRow.Port(look, port, channel, end, grefs, users.getOrDefault(port, List.of()), "");
		TreeSet<String> astray = new TreeSet<>();
		for (Gref gref : grefs) {
			ChannelRow.Notifier notifier = new ChannelRow.Notifier(look, plain, gref);
			if (notifier.isAstray()) {
				astray.add(look.forms().domid(look.grantee(gref.getRef())));
			}
		}
		if (!astray.isEmpty()) {
			trouble.add("a page that notifies on it is granted to " + String.join(", ", astray));
		}
		return new ChannelRow.Port(look, port, channel, end, grefs, plain.users(), ChannelEnd.joined(trouble));
	}

	private static Map<Integer, @NonNull List<String>> users(Domain domain) {
		Map<Integer, @NonNull List<String>> users = new HashMap<>();
		domain.getFrontends().forEach(frontend -> frontend.getPorts().forEach(
				key -> users.computeIfAbsent(key.getNumber(), port -> new ArrayList<>()).add(frontend.getName() + " " + key.getKey())));
		return users;
	}

	private static @Nullable Integer port(Gref gref) {
		UnmapNotify notify = gref.getUnmapNotify();
		return notify == null ? null : notify.getPort();
	}

	private static boolean matches(ChannelRow row, List<String> words) {
		if (words.isEmpty()) {
			return true;
		}
		StringBuilder all = new StringBuilder();
		for (ChannelColumn column : COLUMNS) {
			all.append(column.text(row)).append('\n');
		}
		String text = all.toString().toLowerCase(Locale.ROOT);
		return words.stream().allMatch(text::contains);
	}

	private static List<ChannelRow.Port> sorted(List<ChannelRow.Port> ports, GridOrder<GridColumn<ChannelRow>> order) {
		if (!(order.column() instanceof ChannelColumn column)) {
			return ports;
		}
		Comparator<ChannelRow.Port> comparator = order.descending() ? column.order().reversed() : column.order();
		return ports.stream().sorted(comparator).toList();
	}
}
