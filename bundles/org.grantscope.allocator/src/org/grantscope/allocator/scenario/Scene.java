package org.grantscope.allocator.scenario;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.table.GrantTableImage;

/** The machine of a scenario and the processes in it that do something. */
final class Scene {

	/** What names of domains look like; their number is the group. */
	static final Pattern DOMAIN = Pattern.compile("dom([0-9]{1,5})");

	private final SimulatedMachine machine;
	private final BiFunction<ProcessId, Operation, Outcome> execution;
	private final int home;
	/** The first process of each domain, in the order in which they came into being. */
	private final Map<Integer, Actor> domains = new LinkedHashMap<>();
	private int listedDeltas = 40;

	Scene(SimulatedMachine machine, BiFunction<ProcessId, Operation, Outcome> execution) {
		this.machine = machine;
		this.execution = execution;
		List<DomainSettings> all = machine.settings().domains();
		this.home = all.get(0).domid();
		all.forEach(settings -> begin(settings.domid()));
	}

	private Scene(Scene that) {
		machine = that.machine.fork();
		execution = machine::execute;
		home = that.home;
		listedDeltas = that.listedDeltas;
		that.domains.forEach((domid, actor) -> domains.put(domid, actor.copy()));
	}

	Scene copy() {
		return new Scene(this);
	}

	/** What all names stand for, to be compared; in the order in which they are looked up. */
	List<?> names() {
		return domains.values().stream().map(Actor::names).toList();
	}

	/** Does it as that process. */
	Outcome execute(ProcessId who, Operation operation) {
		return execution.apply(who, operation);
	}

	/** Does it in the name of the machine's first process. */
	Outcome execute(Operation operation) {
		return execute(machine.firstProcess(), operation);
	}

	SimulatedMachine machine() {
		return machine;
	}

	/** The domain that acts when nobody says which. */
	int home() {
		return home;
	}

	int listedDeltas() {
		return listedDeltas;
	}

	void setListedDeltas(int most) {
		listedDeltas = Math.max(most, 0);
	}

	boolean hasDomain(int domid) {
		return domains.containsKey(domid);
	}

	void begin(int domid) {
		domains.put(domid, new Actor(new ProcessId(domid, ProcessId.FIRST), new Variables()));
	}

	void end(int domid) {
		domains.remove(domid);
	}

	/** The number in a domain's name; empty when it is no such name. */
	static Optional<Integer> domid(String name) {
		Matcher matcher = DOMAIN.matcher(name);
		return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))).filter(domid -> domid < Domid.FIRST_RESERVED)
				: Optional.empty();
	}

	/** Settings of a domain that nobody said anything of: like the first one's kernel and version. */
	DomainSettings booted(int domid, GrantTableVersion version) {
		return DomainSettings.booted(domid, version).withProfile(machine.settings().domains().get(0).profile());
	}

	GrantTableVersion version() {
		return machine.settings().domains().get(0).version();
	}

	/** What came of looking for who shall do something. */
	sealed interface Found {

		/** This process. */
		record Process(Actor actor) implements Found {
		}

		/** A child that has ended. */
		record Ended() implements Found {
		}

		/** A name that is no domain's and no child's. */
		record Nobody() implements Found {
		}
	}

	/** The process that those names lead to; a domain that does not exist yet is made. */
	Found find(List<String> who) {
		Found found = firstProcess(home);
		for (String name : who) {
			Optional<Integer> domid = domid(name);
			if (domid.isPresent()) {
				found = firstProcess(domid.get());
			} else if (found instanceof Found.Process(Actor actor)) {
				found = child(actor, name).map(Scene::found).orElse(new Found.Nobody());
			}
		}
		return found;
	}

	private static Found found(Actor.Child child) {
		return child.hasEnded() ? new Found.Ended() : new Found.Process(child.actor());
	}

	private Found firstProcess(int domid) {
		if (!domains.containsKey(domid) && domid != home
				&& execute(new Operation.CreateDomain(booted(domid, version()))) instanceof Outcome.Done) {
			begin(domid);
		}
		return domains.containsKey(domid) ? new Found.Process(domains.get(domid)) : new Found.Nobody();
	}

	/** A child by the name that the process gave it, or else another process. */
	Optional<Actor.Child> child(Actor parent, String name) {
		return Stream.concat(Stream.of(parent), all()).filter(actor -> actor.children().containsKey(name))
				.map(actor -> actor.children().get(name)).findFirst();
	}

	/** Who forked a child; the process itself when nobody did. */
	Actor parentOf(Actor child) {
		return all().filter(actor -> actor.children().values().stream().anyMatch(one -> one.actor() == child)).findFirst().orElse(child);
	}

	/** All processes, each before its children, however deep they go. */
	Stream<Actor> all() {
		List<Actor> found = new ArrayList<>();
		Deque<Actor> rest = new ArrayDeque<>(domains.values());
		while (!rest.isEmpty()) {
			Actor actor = rest.pop();
			found.add(actor);
			new ArrayList<>(actor.children().values()).reversed().forEach(child -> rest.push(child.actor()));
		}
		return found.stream();
	}

	/** A name with the domain in which it is known: the process's own, or else what other domains' processes know. */
	record Known(int domid, Variables.Variable variable) {
	}

	Optional<Known> lookUp(Actor actor, String name) {
		Function<Actor, Stream<Known>> known = one -> one.variables().get(name).map(variable -> new Known(one.domid(), variable)).stream();
		return Stream.concat(Stream.of(actor), all().filter(one -> one.domid() != actor.domid())).flatMap(known).findFirst();
	}

	GrantTableImage table(int domid) {
		return machine.table(domid);
	}

	/** How many references of a domain are free. */
	int freeCount(int domid) {
		return machine.freeCount(domid);
	}

	/** What gntalloc of a domain holds. */
	DriverState state(int domid) {
		return machine.driverState(new Origin("scenario", Instant.EPOCH), domid);
	}

	List<Integer> freeRefs(int domid) {
		return machine.freeRefs(domid);
	}
}
