package org.grantscope.debug.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.grantscope.core.format.FileScheme;
import org.grantscope.core.memory.KernelSettings;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.SourceScheme;
import org.grantscope.core.observe.SourceSchemes;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.model.store.MachineSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Opens machines that run or stand still somewhere else: by the URI of a source, or through a debug session of any debugger. What
 * belongs to a session is looked at again whenever that is suspended, and is marked stale when it ends. An OSGi service.
 * Nothing is connected before a job runs. Thread-safe.
 */
@Component(service = LiveSessions.class)
public final class LiveSessions {

	/** The data of a suspend event of whoever looks by himself: a second look would take the marks of the first away. */
	public static final String LOOKED_AT = "looked at already";

	/** Why a machine is stale whose session is over. */
	static final String ENDED = "the session has ended";

	private final OpenMachines machines;
	private final Refreshes refreshes;
	/** What each machine's session is now: a target or a retrieval; by the machine's number. */
	private final Map<Integer, Supplier<? extends Object>> sessions = new ConcurrentHashMap<>();
	/** The sessions of machines that are not loaded yet, by their sources. */
	private final Map<MachineSource, Supplier<? extends Object>> pending = new ConcurrentHashMap<>();
	private final IDebugEventSetListener events = this::heard;
	private final OpenMachines.Listener forgetting = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			Supplier<? extends Object> session = pending.get(machine.source());
			if (session != null && sessions.putIfAbsent(machine.id(), session) == null) {
				refreshes.set(machine, new Refreshing.OnSuspend());
			}
		}

		@Override
		public void closed(OpenMachine machine) {
			sessions.remove(machine.id());
		}
	};

	/** Made by Declarative Services. */
	@Activate
	public LiveSessions(@Reference OpenMachines machines, @Reference Refreshes refreshes) {
		this.machines = machines;
		this.refreshes = refreshes;
		machines.addListener(forgetting);
		DebugPlugin.getDefault().addDebugEventListener(events);
	}

	/** The bundle stops. */
	@Deactivate
	public void stop() {
		DebugPlugin debug = DebugPlugin.getDefault();
		if (debug != null) {
			debug.removeDebugEventListener(events);
		}
		machines.removeListener(forgetting);
	}

	/** The schemes of the URIs that {@link #open(String)} takes. */
	public SourceSchemes schemes() {
		return Schemes.ALL;
	}

	/**
	 * A job, not yet scheduled, that connects to the source of that URI and opens what it shows. The connection is kept until the
	 * machine is closed.
	 *
	 * @throws FormatException when the URI does not say what it must
	 */
	public LoadJob open(String uri) throws FormatException {
		SourceUri name = SourceUri.parse(uri);
		SourceScheme scheme = schemes().of(name);
		if (scheme.name().equals(FileScheme.NAME)) {
			return machines.load(uri, List.of(FileScheme.file(name))); // which may be a stored machine
		}
		return machines.load(uri, new NamedSource(List.of(uri), MachineSource.joining(uri, scheme.source(name))));
	}

	/**
	 * A job, not yet scheduled, that looks at the memory of a debug session and opens what it shows; refreshed on suspend until
	 * {@link Refreshes} is told otherwise.
	 *
	 * @param retrieval reads by the kernel's virtual addresses
	 */
	public LoadJob watch(IMemoryBlockRetrieval retrieval, String title, KernelSettings settings) {
		return watch(retrieval, retrieval, title, settings);
	}

	/**
	 * The same where the debugger wants to know in whose context addresses are meant.
	 *
	 * @param context what the user selected, which gave the retrieval
	 */
	public LoadJob watch(IMemoryBlockRetrieval retrieval, Object context, String title, KernelSettings settings) {
		return open(title, new MemorySource(retrieval, context, title, settings), () -> retrieval);
	}

	/**
	 * The same of a debugger of our own, which looks by itself.
	 *
	 * @param session what it debugs now, a target or a retrieval; asked whenever something happens, since it may be another once
	 *                it has connected again
	 */
	public LoadJob open(String title, MachineSource source, Supplier<? extends Object> session) {
		LoadJob job = machines.load(title, source);
		pending.put(source, session);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				pending.remove(source);
			}
		});
		return job;
	}

	/** Where that debug context's memory can be read, to {@link #watch} it; empty where it cannot. */
	public static Optional<IMemoryBlockRetrieval> memoryOf(Object debugContext) {
		return DebugContext.memory(debugContext);
	}

	/** The open machine that shows the session to which that belongs: a target, a thread, a frame, a launch, of any debugger. */
	public Optional<OpenMachine> machineOf(Object debugContext) {
		Set<Object> keys = DebugContext.keys(debugContext);
		return machines.all().stream().filter(machine -> isOf(machine, keys)).findFirst();
	}

	/** The machine is one of a debug session, so that it can be refreshed on suspend. */
	public boolean hasSession(OpenMachine machine) {
		return sessions.containsKey(machine.id());
	}

	private boolean isOf(OpenMachine machine, Set<Object> keys) {
		Supplier<? extends Object> session = sessions.get(machine.id());
		return session != null && keys.contains(session.get());
	}

	private void heard(DebugEvent[] set) {
		Set<OpenMachine> stopped = new LinkedHashSet<>();
		for (DebugEvent event : set) {
			boolean unseen = event.getKind() == DebugEvent.SUSPEND && !event.isEvaluation() && !LOOKED_AT.equals(event.getData());
			if (unseen || isNewContent(event)) {
				stopped.addAll(machinesOf(event));
			} else if (event.getKind() == DebugEvent.TERMINATE && event.getSource() instanceof IDebugTarget) {
				String why = event.getData() instanceof String told ? told : ENDED;
				machinesOf(event).forEach(machine -> machines.stale(machine.id(), why));
			}
		}
		stopped.forEach(refreshes::suspended);
	}

	private List<OpenMachine> machinesOf(DebugEvent event) {
		if (sessions.isEmpty()) {
			return List.of();
		}
		Set<Object> keys = DebugContext.keys(event.getSource());
		return machines.all().stream().filter(machine -> isOf(machine, keys)).toList();
	}

	/** Debuggers that fire no events of threads tell in this way that memory is another after a stop. */
	private static boolean isNewContent(DebugEvent event) {
		return event.getKind() == DebugEvent.CHANGE && event.getDetail() == DebugEvent.CONTENT
				&& event.getSource() instanceof IMemoryBlock;
	}
}
