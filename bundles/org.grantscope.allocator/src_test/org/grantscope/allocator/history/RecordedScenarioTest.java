package org.grantscope.allocator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.grantscope.allocator.Device;
import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.ExampleMachine;
import org.grantscope.allocator.Hypercall;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.Outcome;
import org.grantscope.allocator.ProcessId;
import org.grantscope.allocator.Protection;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.scenario.ScenarioRunner;
import org.grantscope.allocator.scenario.ScenarioText;
import org.grantscope.allocator.scenario.Step;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.Progress;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RecordedScenarioTest {

	private static final int PAGE = 4096;
	private static final Set<Protection> WRITING = Set.of(Protection.READ, Protection.WRITE);

	/** Does whatever can be clicked, at random, in two domains and their children. */
	private static final class Clicks {

		private final SplittableRandom random;
		private final Recording recording;
		private final ProcessSteps processes;
		private final List<ProcessId> who;
		private final List<Integer> grefs = new ArrayList<>(List.of(8));
		private final List<Long> addresses = new ArrayList<>(List.of(0L));
		private final List<Integer> ports = new ArrayList<>(List.of(1));
		private final List<Hypercall.UnmapGrantRef> handles = new ArrayList<>();
		private long index;

		Clicks(long seed, Recording recording) {
			this.random = new SplittableRandom(seed);
			this.recording = recording;
			processes = new ProcessSteps(recording, recording::execute);
			who = new ArrayList<>(List.of(ProcessId.DOM0, new ProcessId(1, 1)));
		}

		void run(int clicks) {
			for (int i = 0; i < clicks; i++) {
				ProcessId one = who.get(random.nextInt(who.size()));
				Outcome outcome = switch (random.nextInt(40)) {
					case 0 -> processes.fork(one);
					case 1 -> one.pid() > 1 && who.remove(one) ? processes.exit(one) : processes.fork(one);
					case 2 -> processes.pending(one, fd(one));
					default -> recording.execute(one, operation(one));
				};
				remember(one, outcome);
			}
		}

		/** Nobody clicks on a socket; a file may be gone. */
		private int fd(ProcessId one) {
			List<Integer> open = recording.machine().process(one).map(use -> use.files().entrySet().stream()
					.filter(file -> file.getValue().device().isPresent()).map(Map.Entry::getKey).toList()).orElse(List.of());
			return open.isEmpty() || random.nextInt(20) == 0 ? 500 : open.get(random.nextInt(open.size()));
		}

		private void remember(ProcessId one, Outcome outcome) {
			switch (outcome) {
				case Outcome.Forked(int pid) -> who.add(new ProcessId(one.domid(), pid));
				case Outcome.Allocated it -> {
					grefs.addAll(it.grefs());
					index = it.index();
				}
				case Outcome.Mapped(long address) -> addresses.add(address);
				case Outcome.Bound(int port) -> ports.add(port);
				case Outcome.Indexed it -> index = it.index();
				case Outcome.GrantMapped(int handle, long bus) -> handles.add(new Hypercall.UnmapGrantRef(0, bus, handle));
				default -> {
				}
			}
		}

		private Operation operation(ProcessId one) {
			int pages = random.nextInt(1, 4);
			int peer = 1 - one.domid();
			long at = addresses.get(random.nextInt(addresses.size()));
			int ref = grefs.get(random.nextInt(grefs.size()));
			int port = ports.get(random.nextInt(ports.size()));
			return switch (random.nextInt(24)) {
				case 0, 1 -> new Operation.Open(Device.values()[random.nextInt(3)]);
				case 2 -> new Operation.Dup(fd(one));
				case 3 -> new Operation.Close(fd(one));
				case 4, 5, 6 -> new Operation.Alloc(fd(one), peer, random.nextInt(2), pages);
				case 7 -> new Operation.Dealloc(fd(one), index, pages);
				case 8 -> new Operation.SetUnmapNotify(fd(one), index + random.nextInt(PAGE), random.nextInt(4), port);
				case 9, 10, 11 -> new Operation.Mmap(fd(one), index, (long) pages * PAGE, WRITING, true);
				case 12 -> new Operation.Munmap(at, (long) pages * PAGE);
				case 13 -> new Operation.GntdevMap(fd(one), List.of(new Operation.GrantRef(peer, ref)));
				case 14 -> new Operation.GntdevUnmap(fd(one), index, pages);
				case 15 -> new Operation.EvtchnBindUnbound(fd(one), peer);
				case 16 -> new Operation.EvtchnBindInterdomain(fd(one), peer, port);
				case 17 -> new Operation.EvtchnNotify(fd(one), port);
				case 18 -> new Operation.EvtchnUnbind(fd(one), port);
				case 19 -> new Operation.Sleep(random.nextInt(2000));
				case 20 -> new Operation.SetLimit(Integer.toString(random.nextInt(64)));
				case 21 -> new Operation.Call(new Hypercall.MapGrantRef(0, 1, ref, peer));
				case 22 -> handles.isEmpty() ? new Operation.SetFreePerIteration("3")
						: new Operation.Call(handles.get(random.nextInt(handles.size())));
				default -> new Operation.Poke(at, new byte[] {1, 2});
			};
		}
	}

	private static SimulatedMachine run(String text, MachineSettings settings) {
		ScenarioText read = ScenarioParser.parse("recorded.gnt", text);
		assertThat(read.problems()).isEmpty();
		ScenarioRunner runner = new ScenarioRunner(new SimulatedMachine(settings));
		List<Step.Failure> failures = new ArrayList<>();
		read.scenario().statements().forEach(statement -> failures.addAll(runner.perform(statement).failures()));
		assertThat(failures).isEmpty();
		return runner.machine();
	}

	@Property(tries = 60)
	void whatWasClickedComesToAnEqualMachineWhenItsScenarioIsRun(@ForAll long seed) {
		GrantTableVersion version = (seed & 1) == 0 ? GrantTableVersion.V1 : GrantTableVersion.V2;
		MachineSettings settings = MachineSettings.booted(version).with(DomainSettings.booted(1, version));
		Recording recording = Recording.of(new SimulatedMachine(settings));
		new Clicks(seed, recording).run(300);
		RecordedScenario written = RecordedScenario.of(recording, recording.size(), Progress.NONE);

		assertThat(written.isSame()).as(written.text()).isTrue();
		assertThat(run(written.text(), settings).state()).isEqualTo(recording.machine().state());
	}

	@Test
	void theExampleIsAScenario() {
		MachineSettings settings = ExampleMachine.settings(GrantTableVersion.V1);
		Recording recording = Recording.of(new SimulatedMachine(settings));
		ExampleMachine.perform(recording::execute);
		RecordedScenario written = RecordedScenario.of(recording, recording.size(), Progress.NONE);

		assertThat(written.unsaid()).isZero();
		assertThat(written.isSame()).isTrue();
		assertThat(written.text()).contains("\nalloc F1 1 1 6 A1 => index 0x0, grefs 8 9 10 11 12 13\n",
				"\nin dom1 gdmap D1 G1 0 @A1.2 @A1.3 => ok\n", "\nnotify F1 $A1+0x16 1 0 => ok\n");
		assertThat(run(written.text(), settings).state()).isEqualTo(recording.machine().state());
	}

	@Test
	void theDomainsThatWereThereAreMadeWhereTheyAreNot() {
		Recording recording = Recording.of(new SimulatedMachine(ExampleMachine.settings(GrantTableVersion.V2)));
		ExampleMachine.perform(recording::execute);
		String text = RecordedScenario.of(recording, recording.size(), Progress.NONE).text();
		SimulatedMachine alone = run(text, MachineSettings.booted(GrantTableVersion.V2));

		for (int domid : List.of(0, 1, 5)) {
			assertThat(alone.table(domid).toString()).isEqualTo(recording.machine().table(domid).toString());
			assertThat(alone.freeRefs(domid)).isEqualTo(recording.machine().freeRefs(domid));
		}
	}

	@Test
	void whatNoStatementSaysIsACommentAndIsCounted() {
		Recording recording = Recording.of(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1)));
		recording.execute(ProcessId.DOM0, new Operation.Fork());
		recording.execute(ProcessId.DOM0, new Operation.Open());
		RecordedScenario written = RecordedScenario.of(recording, 2, Progress.NONE);

		assertThat(written.unsaid()).isEqualTo(1);
		assertThat(written.said()).isEqualTo(1);
		assertThat(written.isSame()).isFalse();
		assertThat(written.text()).contains("# No statement says: d0 p1 fork -> p2\n", "open F1 => ok\n");
	}

	@Test
	void aScenarioGoesAsFarAsTheMoment() {
		Recording recording = Recording.of(new SimulatedMachine(MachineSettings.booted(GrantTableVersion.V1)));
		recording.execute(ProcessId.DOM0, new Operation.Open());
		recording.execute(ProcessId.DOM0, new Operation.Open());

		assertThat(RecordedScenario.of(recording, 1, Progress.NONE).text()).contains("open F1").doesNotContain("F2");
	}

	@Test
	void ofAMachineThatWasNotNewItSaysSo() {
		Recording recording = Recording.of(ExampleMachine.create(GrantTableVersion.V1));

		assertThat(RecordedScenario.of(recording, 0, Progress.NONE).isSame()).isFalse();
		assertThat(RecordedScenario.of(recording, 0, Progress.NONE).text()).contains("was not new");
	}
}
