package org.grantscope.model.join;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.DomainList;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.KernelSymbols;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;

/**
 * Joins observations into one machine: one grant is one thing, whoever reported a part of it.
 *
 * <p>Nothing is invented. What no observation has is unset; of several observations of one kind, the last one counts;
 * sources that contradict each other are both kept, and the contradiction is one of the machine's problems.
 */
public final class Join {

	private final Machine machine = ModelFactory.eINSTANCE.createMachine();
	private final Map<OptionalInt, Domain> domains = new LinkedHashMap<>();

	private Join() {
	}

	/**
	 * The machine that these observations show.
	 *
	 * @param name what to call it
	 */
	public static Machine of(String name, List<? extends Observation> observations) {
		Join join = new Join();
		join.machine.setName(name);
		for (int i = 0; i < observations.size(); i++) {
			Observation observation = observations.get(i);
			if (!isSuperseded(observation, observations.subList(i + 1, observations.size()))) {
				join.add(observation, dumpsIn(observation.origin(), observations));
			}
		}
		join.finish();
		return join.machine;
	}

	/** A text may hold several dumps, of one moment each; the machine is of the last one's. Two may be equal. */
	private static boolean isSuperseded(Observation observation, List<? extends Observation> later) {
		return observation instanceof TrackedEntries
				&& later.stream().anyMatch(other -> other instanceof TrackedEntries && other.origin().equals(observation.origin()));
	}

	private static long dumpsIn(Origin origin, List<? extends Observation> observations) {
		return observations.stream().filter(other -> other instanceof TrackedEntries && other.origin().equals(origin)).count();
	}

	private void add(Observation observation, long dumps) {
		machine.getCaptures().add(Captures.of(observation, dumps));
		if (machine.getCapturedAt() == null || observation.origin().time().isAfter(machine.getCapturedAt())) {
			machine.setCapturedAt(observation.origin().time());
		}
		for (Problem problem : observation.problems()) {
			machine.getProblems().add(problem.toString());
		}
		switch (observation) {
			case RawTable raw -> table(OptionalInt.of(raw.domid())).setImage(raw.image());
			case TrackedEntries tracked -> tracked.domains().forEach(this::addTracked);
			case DriverState driver -> addDriver(driver);
			case EventChannels channels -> channels.domains().forEach(one -> Channels.add(one, domain(one.domid())));
			case DomainList list -> addList(list);
			case Frontends frontends -> frontends.devices()
					.forEach(device -> domain(OptionalInt.of(device.domid())).getFrontends().add(Devices.of(device)));
			case KernelLog log -> addLog(log);
			case KernelSymbols symbols -> {
				// where things are says nothing of what they are
			}
			case NotRead notRead -> {
				// its problems are all there is
			}
		}
	}

	private void addDriver(DriverState driver) {
		Domain domain = domain(OptionalInt.of(driver.domid()));
		domain.setDevice(Devices.of(driver));
		domain.setDeferral(driver.deferral().isPresent() ? Devices.of(driver.deferral().get()) : null);
	}

	private void addList(DomainList list) {
		machine.setDomainsListed(list.complete());
		for (DomainList.Domain listed : list.domains()) {
			Domain domain = domain(OptionalInt.of(listed.domid()));
			domain.setListed(true);
			domain.setName(listed.name());
			domain.setMemory(boxed(listed.memory()));
			domain.setVcpus(boxed(listed.vcpus()));
			domain.setRunState(listed.state());
		}
	}

	private void addLog(KernelLog log) {
		List<KernelMessage> messages = log.messages().stream().map(message -> Messages.of(log.origin(), message)).toList();
		(log.domid().isEmpty() ? machine.getMessages() : domain(log.domid()).getMessages()).addAll(messages);
	}

	private void addTracked(TrackedEntries.Domain tracked) {
		GrantTable table = table(tracked.domid());
		table.setTracked(tracked);
		table.setFrames(boxed(tracked.frames()));
		table.setMaxFrames(boxed(tracked.maxFrames()));
		table.setMaptrackFrames(boxed(tracked.maptrackFrames()));
		table.setMaxMaptrackFrames(boxed(tracked.maxMaptrackFrames()));
	}

	private void finish() {
		for (Domain domain : domains.values()) {
			GrantTable table = domain.getTable();
			if (table != null) {
				settle(domain, table);
			}
			machine.getDomains().add(domain);
		}
		ECollections.sort(machine.getDomains(), Comparator.comparing(Domain::getDomid, Comparator.nullsLast(Comparator.naturalOrder())));
	}

	/** The table's version and size, and whether the bytes and Xen's text can be of one moment. */
	private void settle(Domain domain, GrantTable table) {
		int version = table.getRows().version();
		table.setVersion(version < 0 ? null : Integer.valueOf(version));
		if (table.getImage() == null) {
			return;
		}
		Integer told = table.getFrames();
		int frames = table.getImage().frames();
		table.setFrames(frames);
		TrackedEntries.Domain tracked = table.getTracked();
		if (told != null && told != frames) {
			contradiction(domain, told + " frames, as Xen's text says", frames + " raw frames");
		}
		if (tracked != null && tracked.version().isPresent() && tracked.version().getAsInt() != version) {
			contradiction(domain, "version " + tracked.version().getAsInt() + ", as Xen's text says", "raw frames read as version " + version);
		}
	}

	private void contradiction(Domain domain, String expected, String found) {
		machine.getProblems().add(Problem.ofWhole("domain " + domain.getDomid(), expected, found).toString());
	}

	private Domain domain(OptionalInt domid) {
		return domains.computeIfAbsent(domid, key -> {
			Domain domain = ModelFactory.eINSTANCE.createDomain();
			domain.setDomid(boxed(key));
			return domain;
		});
	}

	private GrantTable table(OptionalInt domid) {
		Domain domain = domain(domid);
		GrantTable table = domain.getTable();
		if (table == null) {
			table = ModelFactory.eINSTANCE.createGrantTable();
			domain.setTable(table);
		}
		return table;
	}

	private static @Nullable Integer boxed(OptionalInt value) {
		return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
	}
}
