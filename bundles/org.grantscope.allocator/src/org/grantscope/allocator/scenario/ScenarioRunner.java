package org.grantscope.allocator.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.Errno;

/**
 * Does on a machine what statements say, one after another, and remembers what their names stand for.
 *
 * <p>What a statement does is what the probe of the lab does on a real machine for the same line; so a trace of the one can
 * be compared with a trace of the other. For one thread.
 */
public final class ScenarioRunner {

	private final Scene scene;

	/** Begins on that machine, with no names. */
	public ScenarioRunner(SimulatedMachine machine) {
		this(machine, machine::execute);
	}

	/**
	 * Begins on that machine, with no names.
	 *
	 * @param execution through which all is done to the machine, so that it can be recorded: does it as that process, and says what
	 *                  came back
	 */
	public ScenarioRunner(SimulatedMachine machine, BiFunction<ProcessId, Operation, Outcome> execution) {
		this(new Scene(machine, execution));
	}

	private ScenarioRunner(Scene scene) {
		this.scene = scene;
	}

	/** Another one, on another machine in the same state, that goes its own way from here. */
	public ScenarioRunner fork() {
		return new ScenarioRunner(scene.copy());
	}

	/** The machine's state with all that names stand for: of two runners it is equal only when they will go on alike. */
	public ScenarioState state() {
		return new ScenarioState(scene.machine().state(), scene.names());
	}

	/**
	 * The same as far as it concerns those statements: of two runners it is equal only when they will go on alike by them, in
	 * whatever order they are done, though perhaps to states that differ in which references and pages are given out next.
	 */
	public ScenarioState stateBefore(Stream<Statement> later) {
		return later.allMatch(statement -> statement.verb().givesNothingOut())
				? new ScenarioState(scene.machine().stateWithoutReserves(), scene.names()) : state();
	}

	/** The machine on which it is done. */
	public SimulatedMachine machine() {
		return scene.machine();
	}

	/** How many changed entries a trace lists for one operation: what the last {@code maxdelta} said. */
	public int listedDeltas() {
		return scene.listedDeltas();
	}

	/** The number in the name of a domain, {@code dom5}; empty when it is no such name. */
	public static Optional<Integer> domid(String name) {
		return Scene.domid(name);
	}

	/**
	 * What a name stands for now, for people: {@code index 0x0, grefs 8 9}; empty when it stands for nothing, or nobody of that
	 * name is there.
	 *
	 * @param who knows it: names of domains and children, as in {@link Statement#who()}
	 */
	public Optional<String> valueOf(List<String> who, String name) {
		return scene.find(who) instanceof Scene.Found.Process(Actor actor)
				? scene.lookUp(actor, name).map(known -> known.variable().description()).filter(text -> !text.isEmpty())
				: Optional.empty();
	}

	/** Does it. Whatever its numbers are, it comes to something. */
	public Step perform(Statement statement) {
		return switch (scene.find(statement.who())) {
			case Scene.Found.Process(Actor actor) -> perform(statement, actor);
			case Scene.Found.Ended() -> unreached(statement, Errno.EBADF.name());
			case Scene.Found.Nobody() -> unreached(statement, "");
		};
	}

	private Step perform(Statement statement, Actor actor) {
		Performance it = new Performance(scene, actor, statement);
		perform(statement.verb(), it);
		return new Step(statement, true, it.arguments(), it.results(),
				ExpectationCheck.failures(statement, it.results(), scene, actor.domid()));
	}

	private Step unreached(Statement statement, String errno) {
		Map<String, FieldValue> results = Map.of("ret", FieldValue.of(-1), "errno", FieldValue.of(errno));
		return new Step(statement, false, Map.of(), results,
				ExpectationCheck.failures(statement, results, scene, scene.home()));
	}

	private static void perform(Verb verb, Performance it) {
		switch (verb) {
			case OPEN -> FileVerbs.open(it, Device.GNTALLOC);
			case GDOPEN -> FileVerbs.open(it, Device.GNTDEV);
			case EVOPEN -> FileVerbs.open(it, Device.EVTCHN);
			case CLOSE -> FileVerbs.close(it);
			case DUP -> FileVerbs.dup(it);
			case ALLOC_GREFS -> FileVerbs.alloc(it);
			case ALLOC_TRUNCATED -> FileVerbs.allocTruncated(it);
			case DEALLOC -> FileVerbs.dealloc(it);
			case NOTIFY, GDNOTIFY -> FileVerbs.setUnmapNotify(it);
			case RAWIOCTL -> FileVerbs.rawIoctl(it);
			case READ -> FileVerbs.read(it);
			case MMAP, GDMMAP -> MemoryVerbs.mmap(it);
			case MUNMAP -> MemoryVerbs.munmap(it);
			case MPROTECT -> MemoryVerbs.mprotect(it);
			case MADVISE -> MemoryVerbs.madvise(it);
			case MREMAP -> MemoryVerbs.mremap(it);
			case PEEK -> MemoryVerbs.peek(it);
			case POKE -> MemoryVerbs.poke(it);
			case GDMAP -> ForeignVerbs.gntdevMap(it);
			case GDUNMAP -> ForeignVerbs.gntdevUnmap(it);
			case GDOFF -> ForeignVerbs.gntdevOffset(it);
			case GDMAX -> ForeignVerbs.gntdevMax(it);
			case EVBIND -> ForeignVerbs.bindUnbound(it);
			case EVINTER -> ForeignVerbs.bindInterdomain(it);
			case EVUNBIND -> ForeignVerbs.unbind(it);
			case EVNOTIFY -> ForeignVerbs.send(it);
			case EVPENDING -> ForeignVerbs.pending(it);
			case HMAP -> ForeignVerbs.mapGrant(it);
			case HUNMAP -> ForeignVerbs.unmapGrant(it);
			case GCOPY -> ForeignVerbs.copy(it);
			case SETRAW -> ForeignVerbs.setEntry(it);
			case PROTECT, UNPROTECT, ACCEPT, WITHDRAW, TRANSFER, SWAP, QUERYSIZE, SETUPTABLE, GETVERSION, SETVERSION ->
				TableVerbs.perform(verb, it);
			case FORK, EXIT, KILL, SLEEP, LIMIT, INSMOD, RMMOD, FREE_PER_ITERATION, DOMAIN, DESTROY -> MachineVerbs.perform(verb, it);
			case NOTE, ENTRIES, DUMP, SYM, FREELIST, DOMFRAMES, SYNC, START, MAXDELTA, FORGET -> ListingVerbs.perform(verb, it);
		}
	}
}
