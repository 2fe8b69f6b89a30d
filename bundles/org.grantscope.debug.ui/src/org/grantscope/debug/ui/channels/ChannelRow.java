package org.grantscope.debug.ui.channels;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.debug.ui.GrefDetails;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.debug.ui.changes.Marks;
import org.grantscope.debug.ui.grid.GridRow;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Gref;

/** One row of the Event Channels view. */
sealed interface ChannelRow extends GridRow {

	/** So many grefs are named in a hover. */
	int NAMED = 12;

	/** What tells a row from the others of its kind. */
	record Key(int port, int ref) {
	}

	/** A domain as it was in one look; {@code rows} is null when no source shows its table. */
	record Look(Domain domain, @Nullable EntryRows rows, Marks marks, NumberForms forms) {

		private @Nullable EntryRows rowsWith(int ref) {
			EntryRows known = rows;
			return known != null && ref >= 0 && ref < known.table().size() ? known : null;
		}

		EntryState state(int ref) {
			EntryRows known = rowsWith(ref);
			return known == null ? EntryState.UNKNOWN : known.table().state(ref);
		}

		/** To whom the page is granted; -1 when unknown. */
		int grantee(int ref) {
			EntryRows known = rowsWith(ref);
			return known == null ? -1 : known.table().grantee(ref);
		}

		String text(EntryColumn column, int ref) {
			EntryRows known = rowsWith(ref);
			return known == null ? EntryColumn.UNKNOWN : column.text(known, ref, forms);
		}
	}

	/** Its number in the domain. */
	int port();

	/**
	 * A port; below it the grefs that notify on it.
	 *
	 * @param channel null for one that some gref notifies on and no source lists
	 * @param users   the devices that have it as theirs
	 * @param trouble what is wrong with it; empty for nothing
	 */
	record Port(Look look, int port, @Nullable EventChannel channel, ChannelEnd end, List<Gref> grefs, List<String> users, String trouble)
			implements ChannelRow {

		@Override
		public Object key() {
			return new Key(port, -1);
		}

		boolean isDangling() {
			return !trouble.isEmpty();
		}

		/** What a source told of the channel; empty where none did. */
		<T> Optional<T> told(Function<EventChannel, @Nullable T> what) {
			EventChannel known = channel;
			return known == null ? Optional.empty() : Optional.ofNullable(what.apply(known));
		}

		/** {@code closed}, {@code interdomain}, {@code unknown} of one that is not listed. */
		String status() {
			EventChannel known = channel;
			return known != null ? known.getStatus().label() : end.kind() == ChannelEnd.Kind.CLOSED ? "closed" : "unknown";
		}

		/** {@code d0:12}, {@code d0} of an unbound one; empty where there is none. */
		String peer() {
			EventChannel known = channel;
			if (known == null || known.getRemoteDomid() == null) {
				return known == null ? EntryColumn.UNKNOWN : "";
			}
			return look.forms().domid(known.getRemoteDomid()) + (known.getRemotePort() == null ? "" : ":" + known.getRemotePort());
		}

		@Override
		public String hover() {
			String named = grefs.stream().limit(NAMED).map(gref -> "\n" + new Notifier(look, this, gref).tells()).collect(Collectors.joining());
			return "port %d, %s%s".formatted(port, status(), end.words().isEmpty() ? "" : ": " + end.words())
					+ (trouble.isEmpty() ? "" : "\n" + trouble) + named
					+ (grefs.size() > NAMED ? "\nand %,d more".formatted(grefs.size() - NAMED) : "");
		}
	}

	/** A gref that notifies on a port. */
	record Notifier(Look look, Port of, Gref gref) implements ChannelRow {

		@Override
		public int port() {
			return of.port();
		}

		@Override
		public Object key() {
			return new Key(of.port(), gref.getRef());
		}

		@Override
		public @Nullable ChangeKind change() {
			return look.marks().of(gref.getRef());
		}

		/** What unmapping it does: {@code clear byte 21, then an event to d0:12}. */
		String sends() {
			Integer offset = gref.getUnmapNotify().getByteOffset();
			String event = of.end().kind().isDeaf() ? "an event that nobody hears"
					: of.end().kind() == ChannelEnd.Kind.OWN ? "an event to the domain itself"
							: of.peer().isEmpty() || of.channel() == null ? "an event to an unknown peer" : "an event to " + of.peer();
			return offset == null ? event : "clears byte %d, then %s".formatted(offset, event);
		}

		/** Whether the port leads to another domain than the one that has the page. */
		boolean isAstray() {
			EventChannel channel = of.channel();
			Integer remote = channel == null ? null : channel.getRemoteDomid();
			int grantee = look.grantee(gref.getRef());
			return remote != null && grantee >= 0 && remote != grantee;
		}

		private String tells() {
			return "gref %s, %s: %s".formatted(look.forms().gref(gref.getRef()), GrefDetails.mappings(gref, "no local mapping"), sends());
		}

		@Override
		public String hover() {
			return "when the last user of gref %s goes: %s%s".formatted(look.forms().gref(gref.getRef()), sends(), isAstray()
					? "\nthe page is granted to " + look.text(EntryColumn.GRANTEE, gref.getRef()) : "");
		}
	}
}
