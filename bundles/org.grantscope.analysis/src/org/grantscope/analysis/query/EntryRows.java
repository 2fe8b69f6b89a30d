package org.grantscope.analysis.query;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Domain;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.owner.Owner;
import org.grantscope.model.owner.Owners;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/**
 * All that is known of one domain's entries, by reference: the table, who keeps each entry, what gntalloc and the kernel's log
 * say, and how it was before. It is made where the model may be read, and is of the model as it was then; from then on any
 * thread may read it.
 */
public final class EntryRows {

	/** {@link #mapper}: Xen tracks nothing of the entry. */
	public static final int NONE = -2;

	private static final Owner UNKNOWN_OWNER = new Owner.Unknown();

	private final EntryTable table;
	private final OptionalInt domid;
	private final @Nullable Owners owners;
	private final @Nullable EntryHistory history;
	private final @Nullable Instant capturedAt;
	private final boolean driverSeen;
	private final boolean logSeen;
	private final Map<Integer, @NonNull HeldGref> grefs = new HashMap<>();
	private final Map<Integer, @NonNull Set<KernelLog.Kind>> messages = new HashMap<>();

	private EntryRows(EntryTable table, @Nullable Domain domain) {
		this.table = table;
		domid = domain == null || domain.getDomid() == null ? OptionalInt.empty() : OptionalInt.of(domain.getDomid());
		owners = domain == null ? null : Owners.of(domain);
		history = domain == null ? null : domain.getTable().getHistory();
		capturedAt = domain == null || domain.getMachine() == null ? null : domain.getMachine().getCapturedAt();
		driverSeen = domain != null && domain.getDevice() != null;
		logSeen = domain != null && !domain.getMessages().isEmpty();
		if (domain != null) {
			if (driverSeen) {
				domain.getDevice().getGrefs().forEach(gref -> grefs.put(gref.getRef(), HeldGref.of(gref)));
			}
			domain.getMessages().forEach(this::add);
		}
	}

	/** The entries of a domain that has a table; {@link IllegalArgumentException} when it has none. */
	public static EntryRows of(Domain domain) {
		if (domain.getTable() == null) {
			throw new IllegalArgumentException("domain " + domain.getDomid() + " has no table");
		}
		return new EntryRows(domain.getTable().getRows(), domain);
	}

	/** The entries of a table alone; nothing is known beside it. */
	public static EntryRows of(EntryTable table) {
		return new EntryRows(table, null);
	}

	private void add(KernelMessage message) {
		if (message.getRef() != null) {
			messages.computeIfAbsent(message.getRef(), ref -> EnumSet.noneOf(KernelLog.Kind.class)).add(message.getKind());
		}
	}

	/** What the guest wrote and what Xen tracks. */
	public EntryTable table() {
		return table;
	}

	/** The granting domain; empty when it is unknown. */
	public OptionalInt domid() {
		return domid;
	}

	/** What in the granting domain keeps it. */
	public Owner owner(int ref) {
		Owners known = owners;
		return known == null ? UNKNOWN_OWNER : known.of(ref);
	}

	/** The domain that uses it by Xen's list, {@link #NONE}, or {@link EntryTable#UNKNOWN}. */
	public int mapper(int ref) {
		TrackedEntries.Entry tracked = table.tracked(ref);
		return tracked != null ? tracked.mapper() : table.pins(ref) == 0 ? NONE : EntryTable.UNKNOWN;
	}

	/** Whether a source tells of gntalloc; then what {@link #gref} does not know is not gntalloc's. */
	public boolean isDriverSeen() {
		return driverSeen;
	}

	/** What gntalloc says of it; empty when it is not gntalloc's or no source tells. */
	public Optional<HeldGref> gref(int ref) {
		HeldGref held = grefs.get(ref);
		return held == null ? Optional.empty() : Optional.of(held);
	}

	/** Whether messages of the domain's kernel are known. */
	public boolean isLogSeen() {
		return logSeen;
	}

	/** The kinds of the kernel's messages that name it. */
	public Set<KernelLog.Kind> messages(int ref) {
		Set<KernelLog.Kind> kinds = messages.get(ref);
		return kinds == null ? Set.of() : kinds;
	}

	/** What earlier captures say; empty when there is none. */
	public Optional<EntryHistory> history() {
		EntryHistory known = history;
		return known == null ? Optional.empty() : Optional.of(known);
	}

	/** How long before the last capture it was first seen as it is; empty when that is unknown. */
	public Optional<Duration> age(int ref) {
		EntryHistory known = history;
		Instant now = capturedAt;
		Instant since = known == null ? null : known.since(ref);
		if (since == null || now == null) {
			return Optional.empty();
		}
		Duration age = Duration.between(since, now);
		return Optional.of(age.isNegative() ? Duration.ZERO : age);
	}
}
