package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.ProcessUse;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.Statement;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.allocator.scenario.Verb;
import org.grantscope.core.observe.Progress;

/**
 * A recording as the text of a scenario, with what each statement came to as its expectation. On a new machine with the same
 * settings it comes to an equal machine, as far as {@link #isSame()} says.
 *
 * @param text      which {@code ScenarioParser} reads without problems
 * @param said      how many operations are statements; the operations of which one fork consists are one statement
 * @param unsaid    how many operations no statement can say; each is a comment
 * @param isSame    whether it was tried and came to an equal machine
 */
public record RecordedScenario(String text, int said, int unsaid, boolean isSame) {

	/** What of these verbs is given is expected too, and not only that they succeed. */
	private static final Set<Verb> TELLING = EnumSet.of(Verb.ALLOC_GREFS, Verb.EVBIND, Verb.EVINTER, Verb.EVPENDING, Verb.PEEK);
	/** Longer expectations say success alone, in characters. */
	private static final int LONGEST = 80;
	/** So many ports are read at once, as by the statement. */
	private static final int PORTS_READ = 64 * Integer.BYTES;

	/** One that is being written. */
	private static final class Writing {

		private final Steps steps;
		private final ScenarioRunner runner;
		private final StepStatements statements;
		private final boolean performing;
		private final StringBuilder text = new StringBuilder();
		private int said;
		private int unsaid;

		Writing(Recording recording, int moment, boolean performing) {
			SimulatedMachine start = recording.at(0);
			steps = new Steps(recording.walk(0), moment);
			runner = new ScenarioRunner(start);
			this.performing = performing;
			statements = new StepStatements(start.firstProcess().domid());
			header(start);
		}

		private void header(SimulatedMachine start) {
			MachineSettings settings = start.settings();
			DomainSettings first = settings.domains().get(0);
			text.append("# Recorded on a simulated machine: dom%d, kernel %s, table version %d, %d frames of %d, limit %s.%n".formatted(
					first.domid(), first.profile().id(), first.version().number(), first.frames(), first.maxFrames(),
					Integer.toUnsignedString(first.limit())));
			if (!start.state().equals(new SimulatedMachine(settings).state())) {
				text.append("# That machine was not new when the recording began, so a new one comes to something else.\n");
			}
			settings.domains().stream().skip(1).forEach(domain -> text.append(statements.domain(domain).map(Statement::operation)
					.orElse("# domain dom" + domain.domid() + ": began otherwise than any that a statement makes")).append('\n'));
		}

		void write(Progress progress) {
			progress.begin("writing the scenario, steps", steps.end());
			while (steps.hasNext()) {
				progress.checkCancelled();
				progress.worked(1);
				RecordedStep.Done done = steps.peek(0);
				Optional<Statement> several = fork().or(this::end).or(this::pending);
				if (several.isPresent()) {
					say(several.get());
				} else {
					steps.skip(1);
					statements.of(done).ifPresentOrElse(this::say, () -> unsaid(done));
				}
			}
		}

		private void say(Statement statement) {
			if (!performing) {
				return;
			}
			Step step = runner.perform(statement);
			String summary = step.summary();
			boolean telling = !step.refusal().isEmpty() || TELLING.contains(statement.verb()) && summary.length() <= LONGEST;
			String expected = statement.verb().isHypercall() ? summary.split(",")[0] : telling ? summary : "ok";
			text.append(statement.operation()).append(" => ").append(expected).append('\n');
			said++;
		}

		private void unsaid(RecordedStep.Done done) {
			text.append("# No statement says: %s %s -> %s%n".formatted(RecordedTimeline.who(done.step().who()),
					StepText.of(done.step().operation()), StepText.of(done.outcome())));
			unsaid++;
		}

		/** The sockets, the fork, and the sockets that parent and child close. */
		private Optional<Statement> fork() {
			RecordedStep.Done pair = steps.peek(0);
			ProcessId who = pair.step().who();
			if (!(pair.outcome() instanceof Outcome.OpenedPair(int parents, int childs)) || !steps.has(1)
					|| !steps.peek(1).step().who().equals(who) || !(steps.peek(1).outcome() instanceof Outcome.Forked(int pid))) {
				return Optional.empty();
			}
			ProcessId child = new ProcessId(who.domid(), pid);
			int siblings = statements.children(who).size();
			Set<RecordedStep> closes = new HashSet<>();
			statements.children(who).values().forEach(sibling -> closes.add(new RecordedStep(child, new Operation.Close(sibling.socket()))));
			closes.add(new RecordedStep(child, new Operation.Close(parents)));
			closes.add(new RecordedStep(who, new Operation.Close(childs)));
			for (int i = 0; i < siblings + 2; i++) {
				if (!steps.has(2 + i) || !closes.remove(steps.peek(2 + i).step())) {
					return Optional.empty();
				}
			}
			steps.skip(4 + siblings);
			return Optional.of(statements.forked(who, child, parents));
		}

		/** The end of a child, and that its parent closes the socket. */
		private Optional<Statement> end() {
			RecordedStep step = steps.peek(0).step();
			if (!(steps.peek(0).outcome() instanceof Outcome.Done) || !steps.has(1)) {
				return Optional.empty();
			}
			boolean killed = step.operation() instanceof Operation.Kill;
			int pid = step.operation() instanceof Operation.Kill(int victim) ? victim
					: step.operation() instanceof Operation.Exit ? step.who().pid() : 0;
			RecordedStep next = steps.peek(1).step();
			StepNames.Child child = pid == 0 || next.who().domid() != step.who().domid() ? null : statements.children(next.who()).get(pid);
			if (child == null || killed && !next.who().equals(step.who()) || !next.operation().equals(new Operation.Close(child.socket()))) {
				return Optional.empty();
			}
			steps.skip(2);
			return Optional.of(statements.ended(next.who(), pid, killed ? Verb.KILL : Verb.EXIT));
		}

		/** Ports that were read, and written back where there were some. */
		private Optional<Statement> pending() {
			RecordedStep.Done read = steps.peek(0);
			if (!(read.step().operation() instanceof Operation.Read(int fd, int length)) || length != PORTS_READ) {
				return Optional.empty();
			}
			boolean some = read.outcome() instanceof Outcome.Ports(List<Integer> ports) && !ports.isEmpty();
			if (some && !(steps.has(1) && steps.peek(1).step().who().equals(read.step().who())
					&& read.outcome() instanceof Outcome.Ports(List<Integer> ports)
					&& steps.peek(1).step().operation().equals(new Operation.Write(fd, ports)))) {
				return Optional.empty();
			}
			Optional<Statement> statement = statements.pending(read.step().who(), fd);
			if (statement.isPresent()) {
				steps.skip(some ? 2 : 1);
			}
			return statement;
		}
	}

	/** The steps of a recording up to a moment, of which some can be looked at before they are taken. */
	private static final class Steps {

		private final Recording.Walk walk;
		private final int end;
		private final List<RecordedStep.Done> ahead = new ArrayList<>();
		private int taken;

		Steps(Recording.Walk walk, int end) {
			this.walk = walk;
			this.end = end;
		}

		int end() {
			return end;
		}

		boolean hasNext() {
			return has(0);
		}

		boolean has(int which) {
			return taken + which < end;
		}

		RecordedStep.Done peek(int which) {
			while (ahead.size() <= which) {
				ahead.add(walk.next());
			}
			return ahead.get(which);
		}

		void skip(int steps) {
			ahead.subList(0, steps).clear();
			taken += steps;
		}
	}

	/** The processes that were forked in the way of scenarios and have not ended, with the sockets that their parents have. */
	static Map<ProcessId, Map<Integer, StepNames.Child>> children(Recording recording) {
		Writing writing = new Writing(recording, recording.size(), false);
		writing.write(Progress.NONE);
		return writing.statements.children();
	}

	/**
	 * Writes what led to a moment, and after it, in any order, what gives back all that the processes have open and mapped then; for
	 * {@code Exploration}.
	 *
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static RecordedScenario withReleases(Recording recording, int moment, Progress progress) {
		Writing writing = new Writing(recording, moment, true);
		writing.write(progress);
		SimulatedMachine then = recording.at(moment);
		List<ProcessUse> processes = then.domids().stream().flatMap(domid -> then.pids(domid).stream()
				.flatMap(pid -> then.process(new ProcessId(domid, pid)).stream())).toList();
		List<Statement> releases = writing.statements.releases(processes);
		writing.text.append("in any order\n");
		releases.forEach(release -> writing.text.append(release.operation()).append('\n'));
		return new RecordedScenario(writing.text.toString(), writing.said + releases.size(), writing.unsaid, false);
	}

	/**
	 * Writes what led to a moment of the recording.
	 *
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static RecordedScenario of(Recording recording, int moment, Progress progress) {
		Writing writing = new Writing(recording, moment, true);
		writing.write(progress);
		boolean fresh = recording.at(0).state().equals(new SimulatedMachine(recording.at(0).settings()).state());
		boolean same = fresh && writing.runner.machine().state().equals(recording.at(moment).state());
		return new RecordedScenario(writing.text.toString(), writing.said, writing.unsaid, same);
	}
}
