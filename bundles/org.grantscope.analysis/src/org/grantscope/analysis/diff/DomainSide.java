package org.grantscope.analysis.diff;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Domain;
import org.grantscope.model.EntryState;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Gref;
import org.grantscope.model.Machine;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.owner.Owner;
import org.grantscope.model.owner.Owners;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;
import org.grantscope.model.table.FreeListing;

/** One domain as one of the two machines tells of it, while they are compared. */
final class DomainSide {

	private static final String FREE = new Owner.Nobody().describe();

	final @Nullable Domain domain;
	final @Nullable EntryTable rows;
	final @Nullable GrantTableImage image;
	final TrackedEntries.@Nullable Domain tracked;
	final @Nullable EntryHistory history;
	/** Whether the domain is known not to exist, so that nothing of it is unknown. */
	final boolean absent;
	private final boolean sized;
	private final Map<Integer, GrefSeen.@NonNull Held> held = new HashMap<>();
	private @Nullable Owners owners;

	DomainSide(Machine machine, @Nullable Domain domain) {
		GrantTable table = domain == null ? null : domain.getTable();
		this.domain = domain;
		this.absent = domain == null && machine.isDomainsListed();
		this.rows = table == null ? null : table.getRows();
		this.image = table == null ? null : table.getImage();
		this.tracked = table == null ? null : table.getTracked();
		this.history = table == null ? null : table.getHistory();
		this.sized = table != null && (image != null || table.getFrames() != null && table.getVersion() != null);
		if (domain != null && domain.getDevice() != null) {
			domain.getDevice().getGrefs().forEach(gref -> held.put(gref.getRef(), held(gref)));
		}
	}

	OptionalInt domid() {
		Integer number = domain == null ? null : domain.getDomid();
		return number == null ? OptionalInt.empty() : OptionalInt.of(number);
	}

	/** What is counted of it; does not change with the model. */
	PairCounts.Table table() {
		return new PairCounts.Table(absent, rows, image, tracked);
	}

	/** What gntalloc holds, by reference. */
	Map<Integer, GrefSeen.@NonNull Held> held() {
		return held;
	}

	/** In words; null when no source tells. */
	@Nullable String owner(int ref) {
		Domain keeper = domain;
		if (keeper == null) {
			return null;
		}
		Owners all = owners;
		if (all == null) {
			all = Owners.of(keeper);
			owners = all;
		}
		Owner owner = all.of(ref);
		return owner instanceof Owner.Unknown ? null : owner.describe();
	}

	/** Whether a source tells if the reference is on the kernel's free list. */
	boolean isListingKnown(int ref) {
		EntryTable table = rows;
		return table != null && ref >= 0 && ref < table.size() && table.listing(ref) != FreeListing.UNKNOWN;
	}

	/**
	 * {@code listing}: whether both sides tell if it is on the free list; if not, one that is taken counts as free, as on the
	 * other side.
	 */
	GrefSeen seen(int ref, boolean listing) {
		EntryTable table = rows;
		if (table == null || ref >= table.size()) {
			return new GrefSeen(absent || sized ? Boolean.FALSE : null, EntryState.UNKNOWN, null, null, null, null, null, null, null,
					owner(ref), held.get(ref));
		}
		GrantTableImage bytes = image;
		boolean inImage = bytes != null && ref < bytes.entries();
		boolean used = table.isUsed(ref);
		long pins = table.pins(ref);
		GrefSeen.Held mine = held.isEmpty() ? null : held.get(ref);
		EntryState state = table.state(ref);
		boolean asFree = state == EntryState.TAKEN && !listing;
		return new GrefSeen(used ? Boolean.TRUE : inImage ? Boolean.FALSE : null, asFree ? EntryState.FREE : state,
				EntryTable.known(table.flags(ref)),
				EntryTable.known(table.grantee(ref)), table.hasFrame(ref) ? Long.valueOf(table.frame(ref)) : null,
				bytes != null && inImage ? Integer.valueOf(bytes.middle(ref)) : null, EntryTable.known(table.status(ref)),
				pins == EntryTable.UNKNOWN ? null : pins == 0 ? PinCounts.NONE : new PinCounts((int) pins),
				tracked == null ? null : table.tracked(ref), asFree && mine == null ? FREE : owner(ref), mine);
	}

	private static GrefSeen.Held held(Gref gref) {
		Long file = gref.getFile() == null ? null : Long.valueOf(gref.getFile().getId());
		return new GrefSeen.Held(file, gref.getFileOffset(), gref.getUsers(), notify(gref.getUnmapNotify()));
	}

	private static String notify(@Nullable UnmapNotify notify) {
		if (notify == null) {
			return "none";
		}
		String clear = notify.getByteOffset() == null ? "" : "clear byte " + notify.getByteOffset();
		String send = notify.getPort() == null ? "" : "notify port " + notify.getPort();
		return clear.isEmpty() || send.isEmpty() ? clear + send : clear + ", " + send;
	}
}
