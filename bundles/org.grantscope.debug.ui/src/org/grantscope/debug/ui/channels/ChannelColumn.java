package org.grantscope.debug.ui.channels;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.debug.ui.Icons;
import org.grantscope.debug.ui.grid.GridColumn;
import org.grantscope.model.EventChannel;

/** What the Event Channels view says of a port, and of a gref that notifies on it. */
enum ChannelColumn implements GridColumn<ChannelRow> {

	PORT("port, gref", "4095, 1000 (0x3e8)") {
		@Override
		String of(ChannelRow.Port row) {
			return Integer.toString(row.port());
		}

		@Override
		String of(ChannelRow.Notifier row) {
			return "gref " + row.look().forms().gref(row.gref().getRef());
		}

		@Override
		long key(ChannelRow.Port row) {
			return row.port();
		}
	},
	STATUS("state", "revoked but mapped") {
		@Override
		String of(ChannelRow.Port row) {
			return row.status();
		}

		@Override
		String of(ChannelRow.Notifier row) {
			return row.look().state(row.gref().getRef()).getLiteral();
		}

		@Override
		public boolean hasIcons() {
			return true;
		}

		@Override
		public @Nullable Icons icon(ChannelRow row) {
			return switch (row) {
				case ChannelRow.Port port -> switch (port.end().kind()) {
					case CONNECTED, UNSEEN -> Icons.CHANNEL_CONNECTED;
					case OWN -> Icons.CHANNEL_INTERRUPT;
					case UNBOUND, ONE_SIDED -> Icons.CHANNEL_UNBOUND;
					case CLOSED -> Icons.CHANNEL_CLOSED;
					case UNLISTED -> Icons.UNKNOWN;
				};
				case ChannelRow.Notifier gref -> Icons.of(gref.look().state(gref.gref().getRef()));
			};
		}
	},
	PEER("peer", "d32752:4095") {
		@Override
		String of(ChannelRow.Port row) {
			return row.peer();
		}

		@Override
		String of(ChannelRow.Notifier row) {
			return row.look().text(EntryColumn.GRANTEE, row.gref().getRef());
		}

		@Override
		long key(ChannelRow.Port row) {
			EventChannel channel = row.channel();
			return channel == null || channel.getRemoteDomid() == null ? -1
					: (long) channel.getRemoteDomid() << 32 | (channel.getRemotePort() == null ? 0 : channel.getRemotePort());
		}

		@Override
		public String tip() {
			return "The domain at the other end and its port, or the domain that may bind it; of a gref the domain that it is granted to";
		}
	},
	TROUBLE("what is wrong", "one-sided: d0 port") {
		@Override
		String of(ChannelRow.Port row) {
			return row.trouble();
		}

		@Override
		String of(ChannelRow.Notifier row) {
			return row.isAstray() ? "granted to another domain than the port leads to" : "";
		}

		@Override
		public boolean hasIcons() {
			return true;
		}

		@Override
		public @Nullable Icons icon(ChannelRow row) {
			return text(row).isEmpty() ? null : Icons.STALE;
		}
	},
	PENDING("pending", "pending") {
		@Override
		String of(ChannelRow.Port row) {
			return row.told(EventChannel::getPending).map(flag -> flag ? "yes" : "no").orElse(EntryColumn.UNKNOWN);
		}

		@Override
		public String tip() {
			return "Whether an event waits to be seen";
		}
	},
	MASKED("masked", "masked") {
		@Override
		String of(ChannelRow.Port row) {
			return row.told(EventChannel::getMasked).map(flag -> flag ? "yes" : "no").orElse(EntryColumn.UNKNOWN);
		}

		@Override
		public String tip() {
			return "Whether events are held back";
		}
	},
	VCPU("vcpu", "vcpu") {
		@Override
		String of(ChannelRow.Port row) {
			return row.told(EventChannel::getVcpu).map(String::valueOf).orElse(EntryColumn.UNKNOWN);
		}

		@Override
		long key(ChannelRow.Port row) {
			return row.told(EventChannel::getVcpu).orElse(-1);
		}
	},
	IRQ("irq", "0000") {
		@Override
		String of(ChannelRow.Port row) {
			return row.told(EventChannel::getIrq).map(String::valueOf).orElse("");
		}

		@Override
		long key(ChannelRow.Port row) {
			return row.told(EventChannel::getIrq).orElse(-1);
		}

		@Override
		public String tip() {
			return "The physical or virtual interrupt that it is bound to";
		}
	},
	SENDS("notified by; unmapping sends", "clears byte 4095, then an event to d32752:4095") {
		@Override
		String of(ChannelRow.Port row) {
			return ChannelEnd.joined(List.of(row.grefs().isEmpty() ? "" : "%,d gref%s".formatted(row.grefs().size(), row.grefs().size() == 1 ? "" : "s"),
					row.users().stream().collect(Collectors.joining(", "))));
		}

		@Override
		String of(ChannelRow.Notifier row) {
			return row.sends();
		}

		@Override
		long key(ChannelRow.Port row) {
			return row.grefs().size();
		}

		@Override
		public String tip() {
			return "The grefs that notify on the port and the devices that have it; of a gref what the driver does when its last user goes";
		}
	};

	private final String title;
	private final String widest;

	ChannelColumn(String title, String widest) {
		this.title = title;
		this.widest = widest;
	}

	@Override
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public String widest() {
		return widest;
	}

	@Override
	public String text(ChannelRow row) {
		return switch (row) {
			case ChannelRow.Port port -> of(port);
			case ChannelRow.Notifier gref -> of(gref);
		};
	}

	abstract String of(ChannelRow.Port row);

	String of(ChannelRow.Notifier row) {
		return "";
	}

	long key(ChannelRow.Port row) {
		return 0;
	}

	/** By numbers where the column has some, else by texts; then by ports. */
	Comparator<ChannelRow.Port> order() {
		return Comparator.comparingLong(this::key).thenComparing(this::text).thenComparingInt(ChannelRow.Port::port);
	}
}
