package org.grantscope.allocator.history;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;

/**
 * Does what consists of several operations the way a statement of a scenario does it, so that one statement says it again: a fork
 * makes sockets too, over which a copy of the lab's probe would be told what to do.
 *
 * @param recording what was done to the machine
 * @param execute   does an operation on the machine, which is recorded
 */
public record ProcessSteps(Recording recording, BiFunction<ProcessId, Operation, Outcome> execute) {

	private static final int PORTS_READ = 64 * Integer.BYTES;

	/** The process makes a copy of itself. Answers {@link Outcome.Forked}. */
	public Outcome fork(ProcessId who) {
		List<Integer> siblings = socketsOf(who);
		Outcome sockets = execute.apply(who, new Operation.SocketPair());
		if (!(sockets instanceof Outcome.OpenedPair(int parents, int childs))) {
			return sockets;
		}
		Outcome forked = execute.apply(who, new Operation.Fork());
		if (forked instanceof Outcome.Forked(int pid)) {
			ProcessId child = new ProcessId(who.domid(), pid);
			execute.apply(child, new Operation.Close(parents));
			siblings.forEach(socket -> execute.apply(child, new Operation.Close(socket)));
		}
		execute.apply(who, new Operation.Close(childs));
		return forked;
	}

	/** The process ends, and the one that forked it in this way closes its socket. Answers {@link Outcome.Done}. */
	public Outcome exit(ProcessId who) {
		Map<ProcessId, Map<Integer, StepNames.Child>> children = RecordedScenario.children(recording);
		Outcome outcome = execute.apply(who, new Operation.Exit());
		children.forEach((parent, all) -> {
			StepNames.Child child = parent.domid() == who.domid() ? all.get(who.pid()) : null;
			if (child != null) {
				execute.apply(parent, new Operation.Close(child.socket()));
			}
		});
		return outcome;
	}

	/** The process reads which ports have had events, and writes them back. Answers {@link Outcome.Ports}. */
	public Outcome pending(ProcessId who, int fd) {
		Outcome outcome = execute.apply(who, new Operation.Read(fd, PORTS_READ));
		if (outcome instanceof Outcome.Ports(List<Integer> ports) && !ports.isEmpty()) {
			execute.apply(who, new Operation.Write(fd, ports));
		}
		return outcome;
	}

	private List<Integer> socketsOf(ProcessId who) {
		return RecordedScenario.children(recording).getOrDefault(who, Map.of()).values().stream().map(StepNames.Child::socket).toList();
	}
}
