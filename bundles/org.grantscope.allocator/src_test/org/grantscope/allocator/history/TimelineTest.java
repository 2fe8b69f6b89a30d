package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.grantscope.allocator.ExampleMachine;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.junit.jupiter.api.Test;

class TimelineTest {

	private static final Origin ORIGIN = new Origin("test", Instant.EPOCH);

	private final Recording recording = Recording.of(new SimulatedMachine(ExampleMachine.settings(GrantTableVersion.V1)));
	private final Timeline timeline = new RecordedTimeline(recording);

	private static Path trace(String name) {
		return Path.of(System.getProperty("grantscope.root"), "releng", "samples", name, "trace.jsonl");
	}

	@Test
	void aStepSaysWhoDidWhatAndWhatCameOfIt() {
		ExampleMachine.perform(recording::execute);
		recording.execute(ProcessId.DOM0, new Operation.Close(99));

		assertThat(timeline.steps(3, 4)).singleElement().satisfies(step -> {
			assertThat(step.number()).isEqualTo(4);
			assertThat(step.who()).isEqualTo("d0 p1");
			assertThat(step.operation()).isEqualTo("alloc fd 3 domid 1 flags 1 count 6");
			assertThat(step.outcome()).isEqualTo("index 0x0, grefs 8 9 10 11 12 13");
			assertThat(step.refused()).isFalse();
		});
		assertThat(timeline.steps(timeline.size() - 1, timeline.size())).singleElement().satisfies(step -> {
			assertThat(step.outcome()).isEqualTo("EBADF");
			assertThat(step.refused()).isTrue();
		});
	}

	@Test
	void theChangesOfAnEntryAreFoundForthAndBack() {
		ExampleMachine.perform(recording::execute);
		int allocated = timeline.changeOf(0, new int[] { 10 }, 0, false, Progress.NONE);
		int mapped = timeline.changeOf(0, new int[] { 10 }, allocated, false, Progress.NONE);

		assertThat(timeline.steps(allocated - 1, allocated).get(0).operation()).startsWith("alloc");
		assertThat(timeline.steps(mapped - 1, mapped).get(0).operation()).startsWith("mmap");
		assertThat(timeline.changeOf(0, new int[] { 10 }, mapped, false, Progress.NONE)).isZero();
		assertThat(timeline.changeOf(0, new int[] { 10 }, timeline.size(), true, Progress.NONE)).isEqualTo(mapped);
		assertThat(timeline.changeOf(0, new int[] { 10 }, mapped - 1, true, Progress.NONE)).isEqualTo(allocated);
		assertThat(timeline.changeOf(0, new int[] { 10 }, allocated - 1, true, Progress.NONE)).isZero();
	}

	@Test
	void whatTheKernelPrintsBelongsToTheStepThatCausedIt() {
		ProcessId who = ProcessId.DOM0;
		recording.execute(who, new Operation.Open());
		recording.execute(who, new Operation.Mmap(3, 0, 4096, java.util.Set.of(), false));
		recording.execute(who, new Operation.Close(3));

		assertThat(timeline.steps(0, 3)).extracting(TimelineStep::messages)
				.containsExactly(List.of(), List.of("xen:xen_gntalloc: gntalloc_mmap: Mapping must be shared"), List.of());
	}

	@Test
	void aTraceIsATimelineWhoseMomentsAreThoseOfItsLines() throws FormatException {
		TraceTimeline trace = TraceTimeline.read(trace("traces-v1/01-lifecycle"), Progress.NONE);
		int size = trace.size();

		assertThat(size).isGreaterThan(20);
		for (int moment : List.of(size, 0, size / 2, 17, size - 1)) {
			TraceMoment same = new TraceMoment.After(moment - 1);
			List<Observation> expected = new TraceObservations(
					List.of(new TraceVerification.DomainTrace(0, trace("traces-v1/01-lifecycle"))), same).observe(Progress.NONE);
			assertThat(table(trace.observe(moment, ORIGIN))).as("moment %d", moment).isEqualTo(table(expected));
		}
	}

	private static String table(List<Observation> seen) {
		return seen.stream().filter(RawTable.class::isInstance).map(one -> {
			RawTable table = (RawTable) one;
			StringBuilder text = new StringBuilder();
			for (int ref = 0; ref < table.image().entries(); ref++) {
				text.append(table.image().flags(ref)).append(' ').append(table.image().domid(ref)).append('\n');
			}
			return text.toString();
		}).findFirst().orElseThrow();
	}

	@Test
	void theChangesOfAnEntryAreFoundInATraceToo() throws FormatException {
		TraceTimeline trace = TraceTimeline.read(trace("traces-v1/01-lifecycle"), Progress.NONE);
		int[] any = java.util.stream.IntStream.range(8, 512).toArray();
		int first = trace.changeOf(0, any, 0, false, Progress.NONE);
		int last = trace.changeOf(0, any, trace.size(), true, Progress.NONE);

		assertThat(trace.steps(first - 1, first).get(0).operation()).startsWith("alloc");
		assertThat(last).isGreaterThan(first);
		assertThat(trace.changeOf(0, any, last, false, Progress.NONE)).isZero();
		assertThat(trace.changeOf(3, any, 0, false, Progress.NONE)).isZero();
	}

	@Test
	void aFileThatIsNoTraceIsRefused() {
		assertThatThrownBy(() -> TraceTimeline.read(trace("../samples").resolveSibling("README.md"), Progress.NONE))
				.isInstanceOf(FormatException.class);
	}
}
