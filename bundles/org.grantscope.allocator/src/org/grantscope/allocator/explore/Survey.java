package org.grantscope.allocator.explore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.Device;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.DriverBug;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.explore.FinalReport.Fault;
import org.grantscope.allocator.explore.FinalReport.Unmet;
import org.grantscope.allocator.explore.Grant.Holder;
import org.grantscope.allocator.explore.Grant.Use;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/** Looks at a machine and says who has what, and what nobody has. */
final class Survey {

	private static final Origin ORIGIN = new Origin("explore", Instant.EPOCH);

	private final SimulatedMachine machine;
	private final TrackedEntries tracked;
	private final SortedMap<Integer, List<Grant>> grants = new TreeMap<>();
	private final List<Leak> leaks = new ArrayList<>();

	Survey(SimulatedMachine machine) {
		this.machine = machine;
		this.tracked = machine.tracked(ORIGIN);
		machine.domids().forEach(domid -> grants.put(domid, grants(domid)));
		findLeaks();
	}

	/** What is lost, by domain. */
	List<Leak> leaks() {
		return leaks;
	}

	/** All of it, in the words in which ends are compared. */
	FinalReport report(Set<Unmet> unmet) {
		List<DomainReport> domains = machine.domids().stream().map(this::domain).toList();
		return new FinalReport(domains, Counts.of(leaks.stream().map(Leak::ofAnyRef)), faults(machine), unmet);
	}

	/** What the drivers did wrong so far. */
	static Map<Fault, Integer> faults(SimulatedMachine machine) {
		return Counts.of(machine.bugs().stream().map(bug -> new Fault(bug.domid(), bug.kind())));
	}

	private DomainReport domain(int domid) {
		List<Grant> all = grants.getOrDefault(domid, List.of());
		return new DomainReport(domid, machine.table(domid).frames(), machine.freeCount(domid), machine.deferredRefs(domid).size(),
				machine.grefSize(domid), Counts.of(all.stream().map(Grant::kind)), machine.use(domid),
				DomainReport.counted(machine.kernelLog(domid)));
	}

	private List<Grant> grants(int domid) {
		GrantTableImage table = machine.table(domid);
		Map<Integer, TrackedEntries.Entry> used = used(domid);
		Map<Integer, Holder> holders = holders(domid);
		Set<Integer> refs = new TreeSet<>(used.keySet());
		refs.addAll(holders.keySet());
		for (int ref = 0; ref < table.entries(); ref++) {
			if (GrantType.of(table.flags(ref)) != GrantType.INVALID) {
				refs.add(ref);
			}
		}
		Set<Integer> others = machine.settings().domain(domid).stream().flatMap(domain -> domain.entries().stream())
				.map(DomainSettings.Entry::ref).collect(Collectors.toSet());
		return refs.stream().map(ref -> new Grant(domid, ref, kind(table, ref, used.get(ref),
				holders.getOrDefault(ref, others.contains(ref) ? Holder.OTHERS : Holder.NOBODY)))).toList();
	}

	private static Grant.Kind kind(GrantTableImage table, int ref, TrackedEntries.@Nullable Entry used,
			Holder holder) {
		Use use = used == null ? Use.NONE : used.pins().writable() ? Use.WRITE : Use.READ;
		boolean inTable = ref < table.entries();
		int flags = inTable ? table.flags(ref) : 0;
		int peer = used != null ? used.mapper() : inTable ? table.domid(ref) : 0;
		return new Grant.Kind(peer, GrantType.of(flags) != GrantType.INVALID, GrantFlag.READONLY.isIn(flags), use, holder);
	}

	private Map<Integer, TrackedEntries.Entry> used(int domid) {
		return tracked.domains().stream().filter(domain -> domain.domid().orElse(-1) == domid)
				.flatMap(domain -> domain.entries().stream()).collect(Collectors.toMap(TrackedEntries.Entry::ref, Function.identity()));
	}

	private Map<Integer, Holder> holders(int domid) {
		DriverState driver = machine.driverState(ORIGIN, domid);
		Set<Integer> mapped = new HashSet<>();
		driver.mappings().orElseThrow().forEach(mapping -> mapped.addAll(mapping.refs()));
		Map<Integer, Holder> holders = new TreeMap<>();
		driver.grefs().forEach(gref -> holders.put(gref.ref(), holder(gref, mapped.contains(gref.ref()))));
		machine.deferredRefs(domid).forEach(ref -> holders.put(ref, Holder.DEFERRED));
		return holders;
	}

	private static Holder holder(DriverState.Gref gref, boolean mapped) {
		if (gref.file().isPresent()) {
			return mapped ? Holder.FILE_AND_MAPPING : Holder.FILE;
		}
		return mapped ? Holder.MAPPING : gref.users() == 0 ? Holder.WAITING : Holder.NOBODY;
	}

	private void findLeaks() {
		for (int domid : machine.domids()) {
			grants.getOrDefault(domid, List.of()).stream().filter(grant -> grant.kind().isLeaked())
					.forEach(grant -> leaks.add(Leak.of(grant.kind().holder() == Holder.NOBODY ? Leak.Kind.HELD_BY_NOBODY
							: Leak.Kind.STILL_USED, grant)));
			machine.bugs().stream().filter(bug -> bug.domid() == domid && bug.kind() == DriverBug.Kind.PAGE_LOST)
					.forEach(bug -> leaks.add(Leak.of(Leak.Kind.PAGE_LOST, domid)));
			if (isWedged(domid)) {
				leaks.add(Leak.of(Leak.Kind.WEDGED, domid));
			}
		}
		tracked.domains().forEach(this::findLeaksOfDestroyed);
	}

	private void findLeaksOfDestroyed(TrackedEntries.Domain domain) {
		int domid = domain.domid().orElse(-1);
		if (!machine.domids().contains(domid)) {
			domain.entries().forEach(entry -> leaks.add(new Leak(Leak.Kind.DOMAIN_DESTROYED, domid,
					OptionalInt.of(entry.ref()), OptionalInt.of(entry.mapper()))));
		}
	}

	/** Whether even an alloc of nothing is refused, since the count is below zero. */
	private boolean isWedged(int domid) {
		if (machine.grefSize(domid) >= 0) {
			return false;
		}
		SimulatedMachine copy = machine.fork();
		ProcessId process = new ProcessId(domid, ProcessId.FIRST);
		return copy.execute(process, new Operation.Open(Device.GNTALLOC)) instanceof Outcome.Opened(int fd)
				&& copy.execute(process, new Operation.Alloc(fd, 0, 0, 0)) instanceof Outcome.Refused;
	}
}
