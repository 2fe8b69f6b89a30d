package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.grantscope.allocator.DriverBug;
import org.grantscope.allocator.EntryState;
import org.grantscope.allocator.KernelMessage;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;

/**
 * A recording step by step.
 *
 * @param recording which may go on
 */
public record RecordedTimeline(Recording recording) implements Timeline {

	/** So many steps are done again at once when somebody looks back. */
	private static final int STRETCH = 512;

	@Override
	public int size() {
		return recording.size();
	}

	@Override
	public List<TimelineStep> steps(int from, int to) {
		Recording.Walk walk = recording.walk(from);
		List<TimelineStep> steps = new ArrayList<>(to - from);
		Printed before = Printed.of(walk.machine());
		for (int number = from; number < to; number++) {
			long now = walk.machine().now();
			RecordedStep.Done done = walk.next();
			Printed after = Printed.of(walk.machine());
			RecordedStep step = done.step();
			steps.add(new TimelineStep(number + 1, OptionalLong.of(now), who(step.who()), StepText.of(step.operation()),
					StepText.of(done.outcome()), StepText.isRefusal(done.outcome()), after.since(before)));
			before = after;
		}
		return steps;
	}

	/** A process in short, such as {@code d0 p1}. */
	public static String who(ProcessId who) {
		return "d%d p%d".formatted(who.domid(), who.pid());
	}

	/** What the kernels of a machine have printed, by domain, and what their drivers have done wrong; of very many the latest. */
	private record Printed(Map<Integer, List<KernelMessage>> messages, List<DriverBug> bugs) {

		static Printed of(SimulatedMachine machine) {
			Map<Integer, List<KernelMessage>> messages = new TreeMap<>();
			machine.domids().forEach(domid -> messages.put(domid, machine.kernelLog(domid)));
			return new Printed(messages, machine.bugs());
		}

		List<String> since(Printed before) {
			List<String> more = new ArrayList<>();
			messages.forEach((domid, all) -> newer(before.messages.getOrDefault(domid, List.of()), all)
					.forEach(message -> more.add(message.text())));
			if (bugs.size() > before.bugs.size()) {
				bugs.stream().filter(bug -> !before.bugs.contains(bug)).forEach(bug -> more.add("driver bug: " + bug.kind().description()));
			}
			return more;
		}

		/** The latest ones that are not those of before, which are the same objects. */
		private static <T> List<T> newer(List<T> before, List<T> now) {
			int from = now.size();
			while (from > 0 && (before.isEmpty() || now.get(from - 1) != before.getLast())) {
				from--;
			}
			return now.subList(from, now.size());
		}
	}

	@Override
	public List<Observation> observe(int moment, Origin origin) {
		return recording.at(moment).observe(origin);
	}

	@Override
	public int changeOf(int domid, int[] refs, int moment, boolean back, Progress progress) {
		int size = size();
		progress.begin("looking for a change, steps", back ? moment : size - moment);
		int at = moment;
		while (back ? at > 0 : at < size) {
			progress.checkCancelled();
			int from = back ? Math.max(0, at - STRETCH) : at;
			int to = back ? at : Math.min(size, at + STRETCH);
			int found = changeBetween(domid, refs, from, to, back);
			if (found > 0) {
				return found;
			}
			progress.worked(to - from);
			at = back ? from : to;
		}
		return 0;
	}

	private int changeBetween(int domid, int[] refs, int from, int to, boolean last) {
		Recording.Walk walk = recording.walk(from);
		List<Optional<EntryState>> before = entries(walk.machine(), domid, refs);
		int found = 0;
		for (int number = from; number < to; number++) {
			walk.next();
			List<Optional<EntryState>> after = entries(walk.machine(), domid, refs);
			if (!after.equals(before)) {
				found = number + 1;
				if (!last) {
					return found;
				}
			}
			before = after;
		}
		return found;
	}

	private static List<Optional<EntryState>> entries(SimulatedMachine machine, int domid, int[] refs) {
		return machine.entries(domid, refs);
	}
}
