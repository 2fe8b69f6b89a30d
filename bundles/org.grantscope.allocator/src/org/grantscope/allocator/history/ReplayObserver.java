package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.grantscope.allocator.KernelMessage;
import org.grantscope.core.abi.EventChannelStatus;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.KernelLog;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TableDriverState;

/** Puts into records what traces show of their domains at the line up to which they were replayed. */
final class ReplayObserver {

	/** So many differences are told one by one. */
	private static final int TOLD = 20;

	private final MachineReplay replay;
	private final Origin origin;
	private final List<Problem> ofTable = new ArrayList<>();
	private final List<Problem> ofDriver = new ArrayList<>();
	private final boolean otherFree;

	/**
	 * Looks at that replay.
	 *
	 * @param differences what the simulated machine did otherwise
	 * @param broken      the line before which the replay had to stop
	 */
	ReplayObserver(MachineReplay replay, List<Difference> differences, Optional<Problem> broken) {
		this.replay = replay;
		TraceComparison first = replay.trace(0);
		TraceFile file = first.trace();
		this.otherFree = differences.stream().anyMatch(difference -> difference.what().equals("free"));
		String when = first.hasBegun() ? "after operation %d, line %d".formatted(first.lastOperation(), first.lastLine())
				: "before the first operation";
		this.origin = new Origin(file.source() + ", " + when, file.time());
		for (Difference difference : differences.subList(0, Math.min(TOLD, differences.size()))) {
			boolean table = difference.what().startsWith("delta") || difference.what().equals("entries");
			(table ? ofTable : ofDriver).add(problem(file, difference));
		}
		if (differences.size() > TOLD) {
			ofDriver.add(Problem.ofWhole(file.source(), "no difference", differences.size() - TOLD + " differences more"));
		}
		broken.ifPresent(ofDriver::add);
	}

	private static Problem problem(TraceFile file, Difference difference) {
		return new Problem(file.source(), "line " + difference.line(), "%s: %s %s".formatted(difference.operation(), difference.what(),
				Difference.shown(difference.expected())), Difference.shown(difference.found()) + " in the simulated machine");
	}

	/** What is known of the traces' domains, one after another: of another than the first while its trace is under way. */
	List<Observation> observe() {
		TraceComparison first = replay.trace(0);
		List<Observation> all = new ArrayList<>();
		observe(first, all);
		for (int which = 1; which < replay.traces(); which++) {
			TraceComparison other = replay.trace(which);
			if (other.hasBegun() && (!other.hasEnded() || first.hasEnded())) {
				observe(other, all);
			}
		}
		return all;
	}

	private void observe(TraceComparison trace, List<Observation> all) {
		int domid = trace.domid();
		List<Problem> driverProblems = trace == replay.trace(0) ? ofDriver : List.of();
		if (!replay.machine().domids().contains(domid)) {
			List<Problem> problems = new ArrayList<>(driverProblems);
			problems.add(Problem.ofWhole(trace.trace().source(), "domain " + domid, "a machine in which it was destroyed"));
			all.add(new NotRead(origin, problems));
			return;
		}
		all.add(table(trace));
		DriverState driver = replay.machine().driverState(origin, domid);
		all.add(kernel(trace));
		all.add(new DriverState(origin, domid, driver.limit(), driver.grefSize(), driver.files(), driver.filesComplete(),
				driver.grefs(), driver.grefsComplete(), driver.mappings(), driverProblems));
		all.add(channels(trace));
		List<KernelMessage> printed = replay.machine().kernelLog(domid);
		if (!printed.isEmpty()) {
			all.add(log(domid, printed));
		}
	}

	/** Which references are free; where the trace counts others, another driver took or freed some, and nobody can tell which. */
	private TableDriverState kernel(TraceComparison trace) {
		TableDriverState seen = replay.machine().tableDriverState(origin, trace.domid());
		if (!otherFree || trace != replay.trace(0)) {
			return seen;
		}
		return new TableDriverState(origin, seen.domid(), seen.version(), seen.frames(), seen.maxFrames(), OptionalInt.empty(),
				Optional.empty(), seen.deferral(), List.of());
	}

	private RawTable table(TraceComparison trace) {
		RecordedTable table = trace.table();
		List<Problem> problems = new ArrayList<>(trace == replay.trace(0) ? ofTable : List.of());
		if (table.unknownFrames() > 0) {
			problems.add(Problem.ofWhole(trace.trace().source(), "the frame of every entry in use",
					"%d entries without, which have frame 0 here".formatted(table.unknownFrames())));
		}
		return new RawTable(origin, trace.domid(), table.image(), problems);
	}

	/**
	 * Those that were there before the trace are virtual interrupts in the simulated machine; what they really are, nobody
	 * knows.
	 */
	private EventChannels channels(TraceComparison trace) {
		OptionalInt domid = OptionalInt.of(trace.domid());
		List<EventChannels.Channel> known = replay.machine().channels(origin).domains().stream()
				.filter(domain -> domain.domid().equals(domid)).flatMap(domain -> domain.channels().stream())
				.filter(channel -> channel.status() != EventChannelStatus.VIRQ).toList();
		return new EventChannels(origin, List.of(new EventChannels.Domain(domid, known, false)), false, List.of());
	}

	private KernelLog log(int domid, List<KernelMessage> printed) {
		List<KernelLog.Message> messages = new ArrayList<>();
		for (KernelMessage message : printed) {
			messages.add(new KernelLog.Message(messages.size() + 1, OptionalDouble.empty(), message.kind(), message.ref(),
					OptionalLong.empty(), Collections.emptySortedMap(), LogComparison.withoutFrames(message.text())));
		}
		return new KernelLog(origin, OptionalInt.of(domid), messages, List.of());
	}
}
