package org.grantscope.debug.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.history.CapturesWithTraces;
import org.grantscope.allocator.history.TraceMoment;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.live.qmp.XenEventListFormat;
import org.grantscope.model.store.MachineLoader;
import org.grantscope.model.store.MachineSource;
import org.osgi.service.component.annotations.Component;

/**
 * The machines that are open, shared by all views; an OSGi service. Listeners are told on the thread that loads or
 * closes. Thread-safe.
 */
@Component(service = OpenMachines.class)
public final class OpenMachines {

	/** Wants to know what is open. */
	@FunctionalInterface
	public interface Listener {

		/** This machine was loaded, for the first time or again. */
		void loaded(OpenMachine machine);

		/** This machine is open no more. */
		default void closed(OpenMachine machine) {
			// most listeners look at all() when they need to
		}
	}

	private final List<OpenMachine> machines = new CopyOnWriteArrayList<>();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final AtomicInteger lastId = new AtomicInteger();

	/** A job, not yet scheduled, that looks at the source and opens what it shows; a source that cannot be read opens nothing. */
	public LoadJob open(String title, ObservationSource source) {
		return load(title, MachineSource.joining(title, source));
	}

	/** The same of a source of machines, such as files of any kind. */
	public LoadJob load(String title, MachineSource source) {
		return new LoadJob(this, newId(), title, source, false);
	}

	/** The same of files of any kind: captures of one moment, or a stored machine; see {@link MachineLoader}. */
	public LoadJob load(String title, List<CaptureFile> files) {
		return load(title, MachineLoader.source(title, files,
				new CapturesWithTraces(files, CaptureFiles.Options.NONE, new TraceMoment.End(), List.of(new XenEventListFormat()))));
	}

	/** The machine of that number as it was loaded last; null when it is not open. */
	@Nullable OpenMachine ofId(int id) {
		return machines.stream().filter(machine -> machine.id() == id).findFirst().orElse(null);
	}

	/** A job, not yet scheduled, that looks at the machine's source again; when it cannot, the last picture stays. */
	public LoadJob reload(OpenMachine machine) {
		return new LoadJob(this, machine.id(), machine.title(), machine.source(), true);
	}

	/** Forgets the machine. */
	public void close(OpenMachine machine) {
		boolean wasOpen;
		synchronized (machines) {
			wasOpen = machines.removeIf(open -> open.id() == machine.id());
		}
		if (wasOpen) {
			listeners.forEach(listener -> SafeRunner.run(() -> listener.closed(machine)));
		}
	}

	/** All loaded machines, in the order opened. */
	public List<OpenMachine> all() {
		return List.copyOf(machines);
	}

	/** Tells the listener from now on. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Tells the listener no more. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** A number that tells a machine from all others. */
	int newId() {
		return lastId.incrementAndGet();
	}

	/**
	 * What a job loaded becomes visible to all.
	 *
	 * @return false for what was closed while it was looked at again: it stays closed
	 */
	boolean loaded(OpenMachine open, boolean again) {
		synchronized (machines) {
			int at = IntStream.range(0, machines.size()).filter(i -> machines.get(i).id() == open.id()).findFirst().orElse(-1);
			if (at >= 0) {
				machines.set(at, open);
			} else if (again) {
				return false;
			} else {
				machines.add(open);
			}
		}
		listeners.forEach(listener -> SafeRunner.run(() -> listener.loaded(open)));
		return true;
	}
}
