package org.grantscope.analysis.diff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.GrefId;

/**
 * What differs between two machines, or between one at two moments: grants by domain and reference, never by line; what is
 * no grant by its name; and what each domain grants to each other.
 *
 * <p>What one of the machines does not tell is no difference: it is told apart, as {@link DifferenceKind#NOW_KNOWN} or
 * {@link DifferenceKind#NO_LONGER_KNOWN}. Captures, problems, contradictions and kernel messages are not compared. Immutable,
 * and keeps nothing of the two machines that they change.
 */
public final class MachineDifference {

	private static final Comparator<@Nullable Integer> DOMIDS = Comparator.nullsLast(Comparator.naturalOrder());

	private final List<GrefDifference> grefs = new ArrayList<>();
	private final List<GrefDifference> learnt = new ArrayList<>();
	private final List<ThingDifference> things = new ArrayList<>();
	private final List<DomainPatch> patches = new ArrayList<>();
	private final List<Pairing> domains = new ArrayList<>();
	private final boolean domainsListed;
	private final @Nullable Instant from;
	private final @Nullable Instant to;

	/** What of a domain is counted when somebody asks. */
	private record Pairing(OptionalInt domid, PairCounts.Table before, PairCounts.Table after) {
	}

	private MachineDifference(Machine before, Machine after) {
		this.domainsListed = after.isDomainsListed();
		this.from = before.getCapturedAt();
		this.to = after.getCapturedAt();
		Map<@Nullable Integer, Domain> earlier = byDomid(before);
		Map<@Nullable Integer, Domain> later = byDomid(after);
		TreeSet<@Nullable Integer> domids = new TreeSet<>(DOMIDS);
		domids.addAll(earlier.keySet());
		domids.addAll(later.keySet());
		for (Integer domid : domids) {
			compare(domid == null ? OptionalInt.empty() : OptionalInt.of(domid), new DomainSide(before, earlier.get(domid)),
					new DomainSide(after, later.get(domid)));
		}
	}

	/**
	 * What differs. Neither machine may change meanwhile.
	 *
	 * @param before the earlier one
	 * @param after  the later one
	 */
	public static MachineDifference between(Machine before, Machine after) {
		return new MachineDifference(before, after);
	}

	/** Whether nothing is known to differ. */
	public boolean isEmpty() {
		return grefs.isEmpty() && things.stream().noneMatch(thing -> thing.kind().isDifference());
	}

	/** The grants that differ, in order of domains and references. */
	public List<GrefDifference> grefs() {
		return List.copyOf(grefs);
	}

	/** The grants of which nothing is known to differ, and one machine tells more than the other; in the same order. */
	public List<GrefDifference> learntGrefs() {
		return List.copyOf(learnt);
	}

	/** What differs and is no grant, by domain; also what only one machine tells of. */
	public List<ThingDifference> things() {
		return List.copyOf(things);
	}

	/** What every domain grants to every other in either machine, in order of both; counted anew each time. */
	public List<PairChange> pairs() {
		List<PairChange> pairs = new ArrayList<>();
		domains.forEach(pair -> pairs.addAll(PairCounts.changes(pair.domid, PairCounts.of(pair.before), PairCounts.of(pair.after))));
		return pairs;
	}

	/** From the one capture to the other; empty when a time is unknown or the later one is not later. */
	public OptionalDouble seconds() {
		Instant start = from;
		Instant end = to;
		return start == null || end == null || !end.isAfter(start) ? OptionalDouble.empty()
				: OptionalDouble.of(Duration.between(start, end).toNanos() / 1e9);
	}

	/**
	 * Such a change for each second between the captures; empty when either is unknown, and when less than a second lies between
	 * them, which says more of how files were written than of the machine.
	 */
	public OptionalDouble perSecond(OptionalLong change) {
		OptionalDouble elapsed = seconds();
		return change.isEmpty() || elapsed.isEmpty() || elapsed.getAsDouble() < 1 ? OptionalDouble.empty()
				: OptionalDouble.of(change.getAsLong() / elapsed.getAsDouble());
	}

	/** How many more entries are granted, of all domains whose tables both machines have; empty when there are none. */
	public OptionalLong grantedChange() {
		long sum = 0;
		boolean known = false;
		for (PairChange pair : pairs()) {
			OptionalLong change = pair.grantedChange();
			known |= change.isPresent();
			sum += change.orElse(0);
		}
		return known ? OptionalLong.of(sum) : OptionalLong.empty();
	}

	/**
	 * Makes a machine that is as the earlier one was into what the later one was, in all that is compared: grant tables with
	 * their bytes, what Xen tracks and their history, devices with their files and mappings, put-off freeings, event channels,
	 * paravirtual devices, and what is said of domains.
	 */
	public void applyTo(Machine machine) {
		patches.forEach(patch -> patch.applyTo(machine));
		ECollections.sort(machine.getDomains(), Comparator.comparing(Domain::getDomid, DOMIDS));
		machine.setDomainsListed(domainsListed);
		machine.setCapturedAt(to);
	}

	private void compare(OptionalInt domid, DomainSide before, DomainSide after) {
		List<GrefDifference> touched = new ArrayList<>();
		for (int ref : TouchedGrefs.of(before, after)) {
			boolean listing = before.isListingKnown(ref) && after.isListingKnown(ref);
			GrefDifference gref = GrefDifference.of(new GrefId(domid, ref), isReused(before, after, ref), before.seen(ref, listing),
					after.seen(ref, listing));
			touched.add(gref);
			if (gref.isSeen()) {
				(gref.kind().isDifference() ? grefs : learnt).add(gref);
			}
		}
		things.addAll(Things.of(before, after));
		patches.add(DomainPatch.of(before, after, touched));
		domains.add(new Pairing(domid, before.table(), after.table()));
	}

	/** Whether the later table's history says that the reference was reused since the earlier machine was captured. */
	private boolean isReused(DomainSide before, DomainSide after, int ref) {
		EntryHistory earlier = before.history;
		EntryHistory later = after.history;
		if (later == null) {
			return false;
		}
		Instant since = later.since(ref);
		return later.generation(ref) > (earlier == null ? 0 : earlier.generation(ref))
				&& (from == null || since != null && since.isAfter(from));
	}

	/** Of those with one number, the first. */
	private static Map<@Nullable Integer, Domain> byDomid(Machine machine) {
		Map<@Nullable Integer, Domain> byDomid = new HashMap<>();
		machine.getDomains().forEach(domain -> byDomid.putIfAbsent(domain.getDomid(), domain));
		return byDomid;
	}
}
