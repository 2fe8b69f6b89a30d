package org.grantscope.debug.core;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

import org.grantscope.allocator.history.Recording;
import org.grantscope.allocator.history.Timeline;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.allocator.service.SimulatedMachines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What was done to the open machines step by step, for those of which that is known; an OSGi service. A machine can be shown as it
 * was at any moment: then its picture, in all views, is that of the moment, and stays that until another is asked for, while the
 * machine itself may go on. All of it in jobs; of moments asked for in quick succession only the last is shown. Thread-safe.
 */
@Component(service = Timelines.class)
public final class Timelines {

	private final ShownSimulations shown;
	private final SimulatedMachines machines;

	/** Made by Declarative Services. */
	@Activate
	public Timelines(@Reference ShownSimulations shown, @Reference SimulatedMachines machines) {
		this.shown = shown;
		this.machines = machines;
	}

	/** What was done to the machine; empty when that is not known. */
	public Optional<Timeline> of(OpenMachine machine) {
		return shown.job(machine.id()).map(RefreshJob::timeline);
	}

	/** The simulated machine itself; empty for one that does not run here. */
	public Optional<RunningMachine> running(OpenMachine machine) {
		return shown.job(machine.id()).flatMap(RefreshJob::running);
	}

	/** Shows the machine as it was after so many steps; after all of them as it is now, and follows it again. */
	public void show(OpenMachine machine, int moment) {
		shown.job(machine.id()).ifPresent(job -> job.show(moment));
	}

	/** The moment that is shown of the machine, or will be as soon as that was looked at; empty where nothing is known of moments. */
	public OptionalInt moment(OpenMachine machine) {
		return shown.job(machine.id()).map(job -> OptionalInt.of(job.moment())).orElse(OptionalInt.empty());
	}

	/** Shows the machine as it is now, and follows it. */
	public void showNow(OpenMachine machine) {
		shown.job(machine.id()).ifPresent(RefreshJob::showNow);
	}

	/**
	 * Lets another machine run, to which the same was done up to that moment, and which goes its own way from there.
	 *
	 * @return the new machine among the open machines, once it is there
	 * @throws IllegalArgumentException when the machine does not run here
	 */
	public CompletableFuture<OpenMachine> branch(OpenMachine machine, int moment) {
		RunningMachine running = running(machine).orElseThrow(() -> new IllegalArgumentException(machine.title() + " does not run"));
		Recording branch = running.recording().branch(moment);
		return shown.shown(machines.open("%s, from step %d".formatted(machine.title(), moment), branch), true);
	}

	/** Tells the listener the id of an open machine to which something was done; in the thread that did it. */
	public void addListener(IntConsumer grown) {
		shown.addListener(grown);
	}

	/** Tells no more. */
	public void removeListener(IntConsumer grown) {
		shown.removeListener(grown);
	}
}
