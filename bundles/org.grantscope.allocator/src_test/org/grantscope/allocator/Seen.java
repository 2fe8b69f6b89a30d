package org.grantscope.allocator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;

/** All that can be seen of a machine: what its observers tell, and what its processes read. */
public record Seen(List<Observation> observations, List<Kernel> kernels, List<DriverBug> bugs, long now, List<Outcome> memory) {

	private static final Origin ORIGIN = new Origin("test", Instant.EPOCH);
	private static final int PIDS = 6;
	private static final int BYTES = 4;

	/** What else a domain's kernel tells. */
	public record Kernel(int domid, List<Integer> free, List<Integer> deferred, List<KernelMessage> log) {
	}

	/** What it shows, with the first bytes at those addresses of every process. */
	public static Seen of(SimulatedMachine machine, List<Long> addresses) {
		List<Kernel> kernels = machine.domids().stream().map(domid -> new Kernel(domid, machine.freeRefs(domid),
				machine.deferredRefs(domid), machine.kernelLog(domid))).toList();
		SimulatedMachine reader = machine.fork();
		List<Outcome> memory = new ArrayList<>();
		for (int domid : machine.domids()) {
			for (int pid = ProcessId.FIRST; pid <= PIDS; pid++) {
				for (long address : addresses) {
					memory.add(reader.execute(new ProcessId(domid, pid), new Operation.Peek(address, BYTES)));
				}
			}
		}
		return new Seen(machine.observe(ORIGIN), kernels, machine.bugs(), machine.now(), memory);
	}

	/** Where the process's mappings are that the outcomes tell of. */
	static List<Long> addresses(List<Outcome> outcomes) {
		return outcomes.stream().filter(Outcome.Mapped.class::isInstance).map(outcome -> ((Outcome.Mapped) outcome).address()).distinct()
				.toList();
	}

	/** The same with the addresses that gntalloc has mapped. */
	public static Seen of(SimulatedMachine machine) {
		List<Long> addresses = machine.domids().stream()
				.flatMap(domid -> machine.driverState(ORIGIN, domid).mappings().orElseThrow().stream()).map(DriverState.Mapping::address).distinct().toList();
		return of(machine, addresses);
	}
}
