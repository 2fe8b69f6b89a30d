package org.grantscope.debug.ui.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.debug.core.Moment;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.model.Domain;
import org.grantscope.model.Machine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What changed of each open machine since earlier looks at it, for all views; an OSGi service. It goes by the history that
 * each look gives a table. Thread-safe.
 *
 * <p>A view that listens to {@link OpenMachines} must ask for this service first: then the marks are there when it hears of a look.
 */
@Component(service = ChangeMarks.class)
public final class ChangeMarks {

	/** The bundle in whose preferences it is how long changes stay marked. */
	public static final String PREFERENCES = "org.grantscope.debug.ui";
	/** The key of the {@link KeepMarks}' name. */
	public static final String KEEP = "keepMarks";

	private record Seen(Machine machine, Map<@Nullable Integer, Marks> marks) {
	}

	private final OpenMachines machines;
	private final Map<Integer, Seen> seen = new HashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final OpenMachines.Listener listener = new OpenMachines.Listener() {
		@Override
		public void loaded(OpenMachine machine) {
			look(machine);
		}

		@Override
		public void closed(OpenMachine machine) {
			forget(machine);
		}
	};
	private final IPreferenceChangeListener preference = event -> {
		if (event.getKey().equals(KEEP)) {
			apply(stored());
		}
	};
	private KeepMarks keep;

	/** Made by Declarative Services. */
	@Activate
	public ChangeMarks(@Reference OpenMachines machines) {
		this.machines = machines;
		keep = stored();
		node().addPreferenceChangeListener(preference);
		machines.addListener(listener);
		machines.all().forEach(this::look);
	}

	/** The bundle stops. */
	@Deactivate
	public void stop() {
		node().removePreferenceChangeListener(preference);
		machines.removeListener(listener);
	}

	/** What is marked of that domain of an open machine. */
	public synchronized Marks of(OpenMachine machine, Domain domain) {
		Seen known = seen.get(machine.id());
		return known == null ? Marks.NONE : known.marks().getOrDefault(domain.getDomid(), Marks.NONE);
	}

	/** For how many looks changes stay marked. */
	public synchronized KeepMarks keep() {
		return keep;
	}

	/** From now on changes stay marked for so many looks; also those before, as far as they were not cleared. Remembered. */
	public void keep(KeepMarks wanted) {
		node().put(KEEP, wanted.name());
	}

	private void apply(KeepMarks wanted) {
		synchronized (this) {
			keep = wanted;
			seen.values().forEach(one -> one.marks().replaceAll((domid, marks) -> marks.keeping(wanted)));
		}
		tell();
	}

	/** Nothing of that machine is marked any more, until it changes again. */
	public void clear(OpenMachine machine) {
		synchronized (this) {
			Seen known = seen.get(machine.id());
			if (known != null) {
				known.marks().replaceAll((domid, marks) -> marks.cleared());
			}
		}
		tell();
	}

	/** Tells when marks change without a look; on the thread of whoever changes them. */
	public void addListener(Runnable changed) {
		listeners.add(changed);
	}

	/** Tells no more. */
	public void removeListener(Runnable changed) {
		listeners.remove(changed);
	}

	private void tell() {
		listeners.forEach(changed -> SafeRunner.run(changed::run));
	}

	private synchronized void look(OpenMachine open) {
		Seen before = seen.get(open.id());
		Machine now = open.machine();
		if (before != null && before.machine() == now) {
			return;
		}
		Moment moment = open.look().moment().orElse(null);
		boolean jumped = moment != null && (moment.isPast() || moment.before().isPresent());
		Machine then = before == null ? null : before.machine();
		if (moment != null && jumped) {
			then = moment.before().orElse(null);
		}
		Map<@Nullable Integer, Marks> marks = new HashMap<>();
		for (Domain domain : now.getDomains()) {
			Domain was = then == null ? null : of(then, domain.getDomid());
			Marks old = before == null || jumped ? Marks.NONE : before.marks().getOrDefault(domain.getDomid(), Marks.NONE);
			marks.putIfAbsent(domain.getDomid(), was == null ? Marks.NONE : old.after(was, domain, keep));
		}
		seen.put(open.id(), new Seen(now, marks));
	}

	private synchronized void forget(OpenMachine open) {
		seen.remove(open.id());
	}

	private static @Nullable Domain of(Machine machine, @Nullable Integer domid) {
		for (Domain domain : new ArrayList<>(machine.getDomains())) {
			if (Objects.equals(domain.getDomid(), domid)) {
				return domain;
			}
		}
		return null;
	}

	private static KeepMarks stored() {
		String name = Platform.getPreferencesService().getString(PREFERENCES, KEEP, "", null);
		for (KeepMarks one : KeepMarks.values()) {
			if (one.name().equals(name)) {
				return one;
			}
		}
		return KeepMarks.ONE;
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(PREFERENCES);
	}
}
