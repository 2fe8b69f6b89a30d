package org.grantscope.model.join;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.jdt.annotation.NonNull;
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
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.KernelMessage;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;

/**
 * Joins observations into one machine: one grant is one thing, whoever reported a part of it.
 *
 * <p>Nothing is invented. What no observation has is unset. Of several observations of one kind of the same thing, the
 * newest one counts, and of one moment the last; the others are captures with a remark. What two sources that count cannot
 * both be right about is one of the machine's contradictions, with what each says and how long after the other.
 */
public final class Join {

	private final Machine machine = ModelFactory.eINSTANCE.createMachine();
	private final Map<OptionalInt, Told> domains = new LinkedHashMap<>();
	private final Set<Line> lines = new HashSet<>();
	private @Nullable DomainList listed;

	/** A line that overlapping logs have both. */
	private record Line(OptionalInt domid, double seconds, String text) {
	}

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
		Newest newest = new Newest(observations);
		Map<Integer, @NonNull List<String>> remarks = new HashMap<>();
		for (int index : newest.order()) {
			if (!newest.isEarlierDump(index)) {
				remarks.put(index, join.add(observations.get(index), index, newest));
			}
		}
		for (int index = 0; index < observations.size(); index++) {
			if (remarks.get(index) != null) {
				join.addCapture(observations.get(index), newest.dumps(index), remarks.getOrDefault(index, List.of()));
			}
		}
		join.finish();
		return join.machine;
	}

	private void addCapture(Observation observation, long dumps, List<String> remarks) {
		machine.getCaptures().add(Captures.of(observation, dumps, remarks));
		if (machine.getCapturedAt() == null || observation.origin().time().isAfter(machine.getCapturedAt())) {
			machine.setCapturedAt(observation.origin().time());
		}
		for (Problem problem : observation.problems()) {
			machine.getProblems().add(problem.toString());
		}
	}

	/** Takes what counts of an observation; the answer says what does not. */
	private List<String> add(Observation observation, int index, Newest newest) {
		Origin origin = observation.origin();
		switch (observation) {
			case RawTable raw -> {
				if (newest.counts(index, OptionalInt.of(raw.domid()))) {
					told(OptionalInt.of(raw.domid())).raw = raw;
					table(OptionalInt.of(raw.domid())).setImage(raw.image());
				}
			}
			case TrackedEntries tracked -> tracked.domains().stream().filter(one -> newest.counts(index, one.domid()))
					.forEach(one -> addTracked(origin, one));
			case DriverState driver -> {
				if (newest.counts(index, OptionalInt.of(driver.domid()))) {
					addDriver(driver);
				}
			}
			case TableDriverState driver -> {
				if (newest.counts(index, OptionalInt.of(driver.domid()))) {
					addTableDriver(driver);
				}
			}
			case EventChannels channels -> channels.domains().stream().filter(one -> newest.counts(index, one.domid()))
					.forEach(one -> addChannels(origin, one));
			case DomainList list -> {
				if (newest.counts(index, OptionalInt.empty())) {
					addList(list);
				}
			}
			case Frontends frontends -> frontends.devices().stream().filter(one -> newest.counts(index, OptionalInt.of(one.domid())))
					.forEach(one -> addFrontend(origin, one));
			case KernelLog log -> {
				return addLog(log);
			}
			case KernelSymbols symbols -> {
				// where things are says nothing of what they are
			}
			case NotRead notRead -> {
				// its problems are all there is
			}
		}
		return newest.remarks(index);
	}

	private void addDriver(DriverState driver) {
		Told told = told(OptionalInt.of(driver.domid()));
		told.driver = driver;
		told.domain.setDevice(Devices.of(driver, machine.getProblems()));
	}

	private void addTableDriver(TableDriverState driver) {
		Told told = told(OptionalInt.of(driver.domid()));
		told.tableDriver = driver;
		told.domain.setDeferral(driver.deferral().isPresent() ? Devices.of(driver.deferral().get()) : null);
		if (driver.freeCount().isPresent() || driver.freeList().isPresent() || driver.frames().isPresent()) {
			GrantTable table = table(OptionalInt.of(driver.domid()));
			table.setKernelFrames(Boxed.of(driver.frames()));
			table.setFreeCount(Boxed.of(driver.freeCount()));
			table.setFreeList(driver.freeList().isPresent() ? driver.freeList().get() : null);
		}
	}

	private void addChannels(Origin origin, EventChannels.Domain seen) {
		Told told = told(seen.domid());
		told.channels = new Told.From<>(origin, seen);
		Channels.add(seen, told.domain);
	}

	private void addFrontend(Origin origin, Frontends.Device seen) {
		Told told = told(OptionalInt.of(seen.domid()));
		told.devices.add(new Told.From<>(origin, seen));
		told.domain.getFrontends().add(Devices.of(seen));
	}

	private void addList(DomainList list) {
		listed = list;
		machine.setDomainsListed(list.complete());
		for (DomainList.Domain one : list.domains()) {
			Domain domain = told(OptionalInt.of(one.domid())).domain;
			domain.setListed(true);
			domain.setName(one.name());
			domain.setMemory(Boxed.of(one.memory()));
			domain.setVcpus(Boxed.of(one.vcpus()));
			domain.setRunState(one.state());
		}
	}

	/** Logs overlap when they are taken twice: a line with the same time since boot and the same words is the same line. */
	private List<String> addLog(KernelLog log) {
		if (log.domid().isPresent()) {
			told(log.domid()).logs.add(log);
		}
		List<KernelLog.Message> news = log.messages().stream()
				.filter(message -> message.seconds().isEmpty() || !lines.contains(line(log, message))).toList();
		news.stream().filter(message -> message.seconds().isPresent()).forEach(message -> lines.add(line(log, message)));
		List<KernelMessage> messages = news.stream().map(message -> Messages.of(log.origin(), message)).toList();
		(log.domid().isEmpty() ? machine.getMessages() : told(log.domid()).domain.getMessages()).addAll(messages);
		int repeated = log.messages().size() - news.size();
		return repeated == 0 ? List.of() : List
				.of((repeated == 1 ? "1 line is" : repeated + " lines are") + " in an earlier log too");
	}

	private static Line line(KernelLog log, KernelLog.Message message) {
		return new Line(log.domid(), message.seconds().orElse(0), message.text());
	}

	private void addTracked(Origin origin, TrackedEntries.Domain tracked) {
		told(tracked.domid()).tracked = new Told.From<>(origin, tracked);
		GrantTable table = table(tracked.domid());
		table.setTracked(tracked);
		table.setFrames(Boxed.of(tracked.frames()));
		table.setMaxFrames(Boxed.of(tracked.maxFrames()));
		table.setMaptrackFrames(Boxed.of(tracked.maptrackFrames()));
		table.setMaxMaptrackFrames(Boxed.of(tracked.maxMaptrackFrames()));
	}

	private void finish() {
		for (Told told : domains.values()) {
			GrantTable table = told.domain.getTable();
			if (table != null) {
				settle(table, told.tableDriver);
			}
			machine.getDomains().add(told.domain);
		}
		ECollections.sort(machine.getDomains(),
				Comparator.comparing(Domain::getDomid, Comparator.nullsLast(Comparator.naturalOrder())));
		Disputes disputes = new Disputes(machine);
		List<Told> inOrder = domains.values().stream()
				.sorted(Comparator.comparingInt(told -> told.domid.orElse(Integer.MAX_VALUE))).toList();
		for (Told told : inOrder) {
			existence(told, disputes);
			TableDisputes.find(told, disputes);
			FreeDisputes.find(told, disputes);
			HolderDisputes.find(told, disputes);
		}
		ChannelDisputes.find(inOrder, disputes);
		disputes.finish();
	}

	/** The table's version and size: of the frames, where they were seen, else as Xen's text says, else as the kernel has them. */
	private static void settle(GrantTable table, @Nullable TableDriverState driver) {
		int version = table.getRows().version();
		table.setVersion(version < 0 ? null : Integer.valueOf(version));
		if (table.getImage() != null) {
			table.setFrames(table.getImage().frames());
		}
		if (driver != null) {
			table.setVersion(table.getVersion() == null ? Boxed.of(driver.version()) : table.getVersion());
			table.setFrames(table.getFrames() == null ? Boxed.of(driver.frames()) : table.getFrames());
			table.setMaxFrames(table.getMaxFrames() == null ? Boxed.of(driver.maxFrames()) : table.getMaxFrames());
		}
	}

	/** A domain with a grant table is among all that are listed. */
	private void existence(Told told, Disputes disputes) {
		DomainList all = listed;
		RawTable raw = told.raw;
		Told.From<TrackedEntries.Domain> tracked = told.tracked;
		if (all == null || !all.complete() || told.domain.isListed() || told.domid.isEmpty() || raw == null && tracked == null) {
			return;
		}
		Origin seen = raw != null ? raw.origin() : tracked != null ? tracked.origin() : all.origin();
		disputes.add(told.domid, OptionalInt.empty(), "whether the domain exists", new Disputes.Says(seen, "it has a grant table"),
				new Disputes.Says(all.origin(), "it is not among the domains listed"));
	}

	private Told told(OptionalInt domid) {
		return domains.computeIfAbsent(domid, key -> {
			Domain domain = ModelFactory.eINSTANCE.createDomain();
			domain.setDomid(Boxed.of(key));
			return new Told(key, domain);
		});
	}

	private GrantTable table(OptionalInt domid) {
		Domain domain = told(domid).domain;
		GrantTable table = domain.getTable();
		if (table == null) {
			table = ModelFactory.eINSTANCE.createGrantTable();
			domain.setTable(table);
		}
		return table;
	}
}
