package org.grantscope.allocator;

import java.util.ArrayList;
import java.util.List;

import org.grantscope.allocator.history.RecordedStep;

/** The processes of a machine, with what they hold. */
final class Population {

	private final KnownToAll known;
	private final List<Holdings> living = new ArrayList<>();
	private final List<Holdings> ended = new ArrayList<>();

	Population(MachineSettings settings) {
		known = new KnownToAll(settings.domains().stream().map(DomainSettings::domid).toList());
		known.domids.forEach(this::booted);
	}

	private void booted(int domid) {
		living.add(new Holdings(new ProcessId(domid, ProcessId.FIRST), known));
	}

	/** A process, seldom one that has ended. */
	Holdings anyone(Choices choices) {
		return living.isEmpty() || !ended.isEmpty() && choices.onceIn(30) ? choices.of(ended) : choices.of(living);
	}

	/** Enters what came of it. */
	void enter(Holdings holdings, RecordedStep step, Outcome outcome) {
		holdings.enter(step.operation(), outcome);
		switch (step.operation()) {
			case Operation.Fork() when outcome instanceof Outcome.Forked(int pid) -> {
				living.add(holdings.inherited(pid));
				known.pids.add(pid);
			}
			case Operation.Exit() when outcome instanceof Outcome.Done -> end(step.who());
			case Operation.Kill(int pid) when outcome instanceof Outcome.Done -> end(new ProcessId(step.who().domid(), pid));
			case Operation.CreateDomain(DomainSettings domain) when outcome instanceof Outcome.Done -> booted(domain.domid());
			case Operation.DestroyDomain(int domid) when outcome instanceof Outcome.Done -> List.copyOf(living).stream()
					.map(each -> each.who).filter(who -> who.domid() == domid).forEach(this::end);
			default -> {
				// nobody comes or goes
			}
		}
	}

	private void end(ProcessId who) {
		living.stream().filter(each -> each.who.equals(who)).forEach(ended::add);
		living.removeIf(each -> each.who.equals(who));
	}
}
