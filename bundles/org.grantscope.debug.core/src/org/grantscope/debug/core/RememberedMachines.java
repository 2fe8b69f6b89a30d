package org.grantscope.debug.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.FileScheme;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.SourceUri;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Remembers in the workspace which machines are open, and opens them again after a restart; an OSGi service. Files are opened by
 * themselves. Whatever would connect to something or run a command is offered and waits for the user, as what could not be opened
 * again. Machines of debug sessions and simulated ones that were changed by hand are not remembered. Thread-safe.
 */
@Component(service = RememberedMachines.class)
public final class RememberedMachines {

	private static final String FILE = "open-machines";
	private static final int MOST_BYTES = 1 << 18;
	private static final int TOGETHER_MS = 200;

	private final OpenMachines machines;
	private final LiveSessions sessions;
	private final Path file;
	private final boolean first;
	private final List<RememberedMachine> offers = new CopyOnWriteArrayList<>();
	private final List<RememberedMachine> opening = new CopyOnWriteArrayList<>();
	private final Map<Integer, RememberedMachine> open = new ConcurrentHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean restored = new AtomicBoolean();
	private final Job writing;
	private final OpenMachines.Listener listener = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			if (machine.source() instanceof NamedSource named) {
				RememberedMachine now = new RememberedMachine(machine.title(), named.uris());
				if (!now.equals(open.put(machine.id(), now))) {
					writing.schedule(TOGETHER_MS);
				}
			}
		}

		@Override
		public void closed(OpenMachine machine) {
			if (open.remove(machine.id()) != null) {
				writing.schedule(TOGETHER_MS);
			}
		}
	};

	/** Made by Declarative Services. */
	@Activate
	public RememberedMachines(@Reference OpenMachines machines, @Reference LiveSessions sessions) {
		this(machines, sessions, Platform.getStateLocation(FrameworkUtil.getBundle(RememberedMachines.class)).toPath().resolve(FILE));
	}

	/** Remembers them in that file. */
	RememberedMachines(OpenMachines machines, LiveSessions sessions, Path file) {
		this.machines = machines;
		this.sessions = sessions;
		this.file = file;
		ICoreRunnable store = monitor -> write();
		writing = Job.createSystem("Remembering open machines", store);
		first = !Files.exists(file);
		opening.addAll(first ? List.of() : read());
		machines.addListener(listener);
	}

	/** The bundle stops: what is open now is what is remembered. */
	@Deactivate
	public void stop() {
		machines.removeListener(listener);
		if (writing.cancel()) {
			write();
		}
	}

	/** Nothing was ever open in this workspace. */
	public boolean isFirstStart() {
		return first;
	}

	/** Opens what was open, in jobs; the first call does it, all later ones nothing. */
	public void restore() {
		if (restored.compareAndSet(false, true)) {
			for (RememberedMachine machine : List.copyOf(opening)) {
				if (machine.isHarmless()) {
					reopen(machine);
				} else {
					offer(machine);
				}
			}
		}
	}

	/** What was open and is not opened without the user's say, or could not be. */
	public List<RememberedMachine> offers() {
		return List.copyOf(offers);
	}

	/**
	 * A job, not yet scheduled, that opens what is offered; it is offered no more once that is open.
	 *
	 * @throws FormatException when its names are none that can be opened
	 */
	public LoadJob open(RememberedMachine offer) throws FormatException {
		LoadJob job = job(offer);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (job.opened().isPresent()) {
					forget(offer);
				}
			}
		});
		return job;
	}

	/** Offers it no more. */
	public void forget(RememberedMachine offer) {
		if (offers.remove(offer)) {
			writing.schedule(TOGETHER_MS);
			listeners.forEach(Runnable::run);
		}
	}

	/** Told from now on, on any thread, when something else is offered. */
	public void addListener(Runnable changed) {
		listeners.add(changed);
	}

	/** Told no more. */
	public void removeListener(Runnable changed) {
		listeners.remove(changed);
	}

	private void reopen(RememberedMachine machine) {
		try {
			LoadJob job = job(machine).quietly();
			job.addJobChangeListener(new JobChangeAdapter() {
				@Override
				public void done(IJobChangeEvent event) {
					if (job.opened().isPresent()) {
						opening.remove(machine);
					} else {
						offer(machine);
					}
				}
			});
			job.schedule();
		} catch (FormatException e) {
			offer(machine);
		}
	}

	private void offer(RememberedMachine machine) {
		opening.remove(machine);
		offers.add(machine);
		listeners.forEach(Runnable::run);
	}

	private LoadJob job(RememberedMachine machine) throws FormatException {
		String uri = machine.uris().get(0);
		Optional<LoadJob> sample = Samples.named(uri).map(source -> machines.load(machine.title(), source));
		if (sample.isPresent()) {
			return sample.get();
		}
		if (!SourceUri.parse(uri).scheme().equals(FileScheme.NAME)) {
			return sessions.open(uri);
		}
		List<CaptureFile> files = new ArrayList<>();
		for (String one : machine.uris()) {
			files.add(FileScheme.file(SourceUri.parse(one)));
		}
		return machines.load(machine.title(), files);
	}

	private List<RememberedMachine> read() {
		try (InputStream in = Files.newInputStream(file)) {
			String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
			if (!RememberedMachine.isSuch(text)) {
				Path kept = Files.copy(file, file.resolveSibling(FILE + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
				ILog.of(RememberedMachines.class)
						.warn("The machines that were open are not known: " + file + " is no list of them; kept as " + kept);
			}
			return RememberedMachine.read(text);
		} catch (IOException e) {
			ILog.of(RememberedMachines.class).warn("The machines that were open are not known: " + e.getMessage(), e);
			return List.of();
		}
	}

	private void write() {
		List<RememberedMachine> all = Stream.concat(machines.all().stream().flatMap(machine -> Stream.ofNullable(open.get(machine.id()))),
				Stream.concat(opening.stream(), offers.stream())).distinct().toList();
		try {
			Path written = Files.writeString(file.resolveSibling(FILE + ".new"), RememberedMachine.write(all));
			Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			ILog.of(RememberedMachines.class).warn("The machines that are open cannot be remembered: " + e.getMessage(), e);
		}
	}
}
