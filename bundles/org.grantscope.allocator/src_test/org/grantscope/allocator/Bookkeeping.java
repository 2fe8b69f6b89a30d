package org.grantscope.allocator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.grantscope.allocator.DriverBug.Kind;
import org.grantscope.allocator.Hypercall.MapGrantRef;
import org.grantscope.allocator.Hypercall.UnmapGrantRef;
import org.grantscope.allocator.history.RecordedStep;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantMapFlag;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;

/** Does operations to a machine and keeps its own account of what must hold afterwards, in each domain. */
final class Bookkeeping {

	private static final Origin ORIGIN = new Origin("test", Instant.EPOCH);

	private final SimulatedMachine machine;
	private final SortedMap<Integer, DomainAccount> domains = new TreeMap<>();
	private final Map<Handle, Mapped> hypercalls = new HashMap<>();
	private final Set<ProcessId> ended = new HashSet<>();

	private record Handle(int domid, long handle) {
	}

	/** What a hypercall mapped, as far as it is mapped still. */
	private record Mapped(MapGrantRef map, boolean host, boolean device) {

		private Mapped after(UnmapGrantRef unmap) {
			return new Mapped(map, host && unmap.hostAddress() == 0, device && unmap.devBusAddress() == 0);
		}

		private boolean any() {
			return host || device;
		}
	}

	private record Entry(int domid, int ref) {
	}

	Bookkeeping(SimulatedMachine machine) {
		this.machine = machine;
		machine.domids().forEach(domid -> domains.put(domid, new DomainAccount()));
	}

	private DriverState state(int domid) {
		return machine.driverState(ORIGIN, domid);
	}

	/** Does one thing, and enters what it must have changed. */
	Outcome execute(RecordedStep step) {
		DriverState before = state(step.who().domid());
		Outcome outcome = machine.execute(step.who(), step.operation());
		DomainAccount domain = domains.get(step.who().domid());
		Set<Integer> living = Set.copyOf(domain.processes.keySet());
		domain.enter(step.who().pid(), step.operation(), outcome, before, state(step.who().domid()));
		living.stream().filter(pid -> !domain.processes.containsKey(pid))
				.forEach(pid -> ended.add(new ProcessId(step.who().domid(), pid)));
		if (step.operation() instanceof Operation.Call(Hypercall call)) {
			enter(step.who().domid(), call, outcome);
		}
		return outcome;
	}

	private void enter(int domid, Hypercall call, Outcome outcome) {
		if (call instanceof MapGrantRef map && outcome instanceof Outcome.GrantMapped mapped) {
			hypercalls.put(new Handle(domid, mapped.handle()),
					new Mapped(map, GrantMapFlag.HOST_MAP.isIn(map.flags()), GrantMapFlag.DEVICE_MAP.isIn(map.flags())));
		} else if (call instanceof UnmapGrantRef unmap && outcome.equals(new Outcome.Status(GrantStatus.OKAY))) {
			Handle handle = new Handle(domid, unmap.handle());
			Mapped old = hypercalls.remove(handle);
			if (old != null && old.after(unmap).any()) {
				hypercalls.put(handle, old.after(unmap));
			}
		}
	}

	/** Everything ends, and there is time enough for everything to be given back. */
	void endAll() {
		for (int domid : machine.domids()) {
			for (int pid : List.copyOf(domains.get(domid).processes.keySet())) {
				execute(new RecordedStep(new ProcessId(domid, pid), new Operation.Exit()));
			}
		}
		machine.execute(new Operation.Sleep(Operation.Sleep.MOST));
	}

	/** Each reference but the reserved ones is free, or the driver's, or waits for its grantee; and it is one of these once. */
	void checkReferences() {
		domains.forEach((domid, account) -> {
			List<Integer> all = new ArrayList<>(machine.freeRefs(domid));
			assertThat(machine.freeCount(domid)).as("free references of d%d", domid).isEqualTo(all.size());
			state(domid).grefs().forEach(gref -> all.add(gref.ref()));
			all.addAll(machine.deferredRefs(domid));
			all.addAll(account.forgotten);
			BitSet once = new BitSet();
			all.forEach(once::set);
			BitSet expected = new BitSet();
			expected.set(GrantTableVersion.RESERVED_ENTRIES, machine.table(domid).entries());
			assertThat(once).as("references of d%d", domid).isEqualTo(expected);
			assertThat(all).as("references of d%d, each once", domid).hasSize(expected.cardinality());
		});
	}

	/** Its count is the number of grefs, but for the fault, which is told. */
	void checkCount() {
		domains.forEach((domid, account) -> {
			DriverState state = state(domid);
			assertThat(state.grefSize()).hasValue(state.grefs().size() - account.failedHalfWay & Operation.MAX_U32);
			TableDriverState table = machine.tableDriverState(ORIGIN, domid);
			assertThat(table.freeCount()).hasValue(machine.freeCount(domid));
			assertThat(table.freeList().orElseThrow().refs()).hasSize(machine.freeCount(domid));
			if (account.failedHalfWay > 0) {
				assertThat(kinds(domid)).contains(Kind.COUNT_TOO_LOW);
			}
		});
	}

	private List<Kind> kinds(int domid) {
		return machine.bugs().stream().filter(bug -> bug.domid() == domid).map(DriverBug::kind).toList();
	}

	/** A gref's users are the file that lists it, and the mappings; and what these hold is among the grefs. */
	void checkUsers() {
		domains.forEach((domid, account) -> {
			if (account.releasedOthers) {
				return;
			}
			Map<Integer, Integer> expected = account.users();
			Map<Integer, Integer> found = new HashMap<>();
			state(domid).grefs().stream().filter(gref -> gref.users() != 0).forEach(gref -> found.put(gref.ref(), gref.users()));
			assertThat(found).as("users of the grefs of d%d", domid).isEqualTo(expected);
			assertThat(kinds(domid)).doesNotContain(Kind.CROSS_FILE_FREE, Kind.GREF_LEAKED, Kind.USE_AFTER_FREE);
		});
	}

	/** A gref without users waits for Xen, which only the oldest kernel does. */
	void checkThatNothingLingers() {
		machine.settings().domains().stream()
				.filter(domain -> !domain.profile().has(KernelProfile.Difference.GREFS_WAIT_FOR_XEN)
						&& !account(domain).releasedOthers)
				.forEach(domain -> assertThat(state(domain.domid()).grefs()).allMatch(gref -> gref.users() > 0));
	}

	private DomainAccount account(DomainSettings domain) {
		return domains.get(domain.domid());
	}

	/** Xen's pins of an entry are the mappings of gntdev and of hypercalls, by kind. */
	void checkPins() {
		Map<Entry, Integer> expected = new HashMap<>();
		domains.values().forEach(account -> account.pins()
				.forEach(pin -> expected.merge(new Entry(pin.domid(), pin.ref()), pin.writable() ? 1 : 1 << 8, Integer::sum)));
		hypercalls.values().forEach(mapped -> expected.merge(new Entry(mapped.map.domid(), (int) mapped.map.ref()), word(mapped), Integer::sum));
		Map<Entry, Integer> found = new HashMap<>();
		for (TrackedEntries.Domain domain : machine.tracked(ORIGIN).domains()) {
			domain.entries().forEach(entry -> found.put(new Entry(domain.domid().getAsInt(), entry.ref()), entry.pins().word()));
		}
		assertThat(found).as("pins of Xen").isEqualTo(expected);
	}

	private static int word(Mapped mapped) {
		int word = (mapped.host ? 1 : 0) | (mapped.device ? 1 << 16 : 0);
		return GrantMapFlag.READONLY.isIn(mapped.map.flags()) ? word << 8 : word;
	}

	/** What waits is only what hypercalls have mapped and not unmapped; everything else was given back. */
	void checkThatAllIsGivenBack() {
		checkPins();
		Set<Entry> mapped = new HashSet<>();
		hypercalls.values().forEach(each -> mapped.add(new Entry(each.map.domid(), (int) each.map.ref())));
		domains.forEach((domid, account) -> {
			assertThat(machine.deferredRefs(domid)).as("deferred references of d%d", domid)
					.allMatch(ref -> mapped.contains(new Entry(domid, ref)));
			assertThat(state(domid).files()).isEmpty();
			assertThat(state(domid).mappings().orElseThrow()).isEmpty();
		});
		checkThatNothingLingers();
	}

	/** Who has ended does nothing any more. */
	void checkEnded(RecordedStep step, Outcome outcome, boolean hadEnded) {
		if (hadEnded && !(step.operation() instanceof Operation.Sleep)) {
			assertThat(outcome).isEqualTo(new Outcome.Refused(Errno.ESRCH));
		}
	}

	boolean hasEnded(ProcessId who) {
		return ended.contains(who);
	}
}
