package org.grantscope.debug.core;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.format.FileScheme;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.model.store.MachineLoader;
import org.grantscope.model.store.MachineSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

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

		/**
		 * What a machine showed last is no longer what a look would show, or the last look failed: it stays as it was, and
		 * {@link Look#stale()} says why. Told again with each failure.
		 *
		 * @param machine the same {@link OpenMachine#machine()} as before
		 */
		default void stale(OpenMachine machine) {
			// most listeners show the mark with the next picture
		}

		/** A user has opened this machine, or wants to see it: whoever shows one of many turns to it. */
		default void wanted(OpenMachine machine) {
			// most listeners show what they are told to
		}

		/** This machine is open no more. */
		default void closed(OpenMachine machine) {
			// most listeners look at all() when they need to
		}
	}

	private final List<OpenMachine> machines = new CopyOnWriteArrayList<>();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final AtomicInteger lastId = new AtomicInteger();

	/** The bundle stops: all sources give back what they keep. */
	@Deactivate
	public void stop() {
		machines.forEach(machine -> machine.source().close());
	}

	/** A job, not yet scheduled, that looks at the source and opens what it shows; a source that cannot be read opens nothing. */
	public LoadJob open(String title, ObservationSource source) {
		return load(title, MachineSource.joining(title, source));
	}

	/** The same of a source of machines, such as files of any kind. */
	public LoadJob load(String title, MachineSource source) {
		return LoadJob.first(this, newId(), title, source);
	}

	/** The same of files of any kind: captures of one moment, or a stored machine; see {@link MachineLoader}. */
	public LoadJob load(String title, List<CaptureFile> files) {
		List<String> uris = files.stream().map(OpenMachines::uri).toList();
		return load(title, new NamedSource(uris, source(title, files)));
	}

	/**
	 * The same, and what is known of raw frames among them. A machine of which the version or the status frames had to be told is not
	 * found again after a restart, since the files alone would show another.
	 */
	public LoadJob load(String title, List<CaptureFile> files, CaptureFiles.Options options) {
		return options.equals(CaptureFiles.Options.NONE) ? load(title, files) : load(title, source(title, files, options));
	}

	/** Files of any kind as a source, of which nobody hears: to look at what is not to be open. */
	public static MachineSource source(String title, List<CaptureFile> files) {
		return source(title, files, CaptureFiles.Options.NONE);
	}

	/** The same, and what is known of raw frames among them. */
	public static MachineSource source(String title, List<CaptureFile> files, CaptureFiles.Options options) {
		return MachineLoader.source(title, files, Schemes.captures(files, options));
	}

	/**
	 * Keeps a machine's picture, as a machine of its own that stays as it is when the other is looked at again: to compare with. It
	 * shares what it shows, and so takes memory only once there is a newer one.
	 */
	public OpenMachine keep(OpenMachine machine, String title) {
		MachineSource kept = progress -> {
			throw new IOException("a picture that was kept, of which nothing else can be seen");
		};
		OpenMachine frozen = new OpenMachine(newId(), title, kept, machine.machine(), machine.look());
		loaded(frozen, false);
		return frozen;
	}

	private static String uri(CaptureFile file) {
		SortedMap<String, List<String>> whose = new TreeMap<>();
		file.domid().ifPresent(domid -> whose.put("domid", List.of(Integer.toString(domid))));
		return SourceUri.of(FileScheme.NAME, file.path().toAbsolutePath().toString(), whose).text();
	}

	/** The machine of that number as it was loaded last; null when it is not open. */
	@Nullable OpenMachine ofId(int id) {
		return machines.stream().filter(machine -> machine.id() == id).findFirst().orElse(null);
	}

	/**
	 * A job, not yet scheduled, that looks at the machine's source again, and connects again when it must. When it cannot, the
	 * last picture stays and is marked stale; the job's result is an error then.
	 */
	public LoadJob reload(OpenMachine machine) {
		return LoadJob.again(this, machine, true, false);
	}

	/** The same where the mark is seen: when it cannot, that alone says so, and the job's result is no error. */
	public LoadJob reconnect(OpenMachine machine) {
		return LoadJob.again(this, machine, true, true);
	}

	/** The same by no user's hand: when it cannot, the mark alone says so. */
	LoadJob refresh(OpenMachine machine) {
		return LoadJob.again(this, machine, false, true);
	}

	/**
	 * Forgets the machine. A look at it that is under way is cancelled, and then its source gives back what it keeps, in a job of
	 * its own.
	 */
	public void close(OpenMachine machine) {
		boolean wasOpen;
		synchronized (machines) {
			wasOpen = machines.removeIf(open -> open.id() == machine.id());
		}
		if (wasOpen) {
			tell(listener -> listener.closed(machine));
			OneAtATime looks = new OneAtATime(machine.id());
			Job.getJobManager().cancel(looks);
			ICoreRunnable closing = monitor -> machine.source().close();
			Job job = Job.createSystem("Closing " + machine.title(), closing);
			job.setRule(looks);
			job.schedule();
		}
	}

	/** Tells all who show one of many machines that a user wants to see this one; nothing where it is not open. */
	public void want(OpenMachine machine) {
		OpenMachine open = ofId(machine.id());
		if (open != null) {
			tell(listener -> listener.wanted(open));
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
			if (replace(open.id(), before -> open) == null) {
				if (again) {
					return false;
				}
				machines.add(open);
			}
		}
		tell(listener -> listener.loaded(open));
		return true;
	}

	/** The machine's last picture is marked and stays; nothing where it is not open. */
	void stale(int id, String why) {
		OpenMachine marked = replace(id, machine -> machine.stale(why));
		if (marked != null) {
			tell(listener -> listener.stale(marked));
		}
	}

	private @Nullable OpenMachine replace(int id, UnaryOperator<OpenMachine> change) {
		synchronized (machines) {
			int at = IntStream.range(0, machines.size()).filter(i -> machines.get(i).id() == id).findFirst().orElse(-1);
			if (at < 0) {
				return null;
			}
			OpenMachine changed = change.apply(machines.get(at));
			machines.set(at, changed);
			return changed;
		}
	}

	private void tell(Consumer<Listener> what) {
		listeners.forEach(listener -> SafeRunner.run(() -> what.accept(listener)));
	}
}
