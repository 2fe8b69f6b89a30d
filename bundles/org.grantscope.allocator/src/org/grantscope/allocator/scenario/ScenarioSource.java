package org.grantscope.allocator.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.allocator.MachineSettings;
import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Progress;

/**
 * A machine on which a scenario is done, some statements before each look. The scenario is read at the first one. Not for several
 * threads at once.
 */
final class ScenarioSource implements ObservationSource {

	private final String name;
	private final Path file;
	private final MachineSettings settings;
	private final int first;
	private final int later;
	private @Nullable Doing doing;

	/** A scenario under way. */
	private record Doing(ScenarioRunner runner, Iterator<Statement> rest) {

		void perform(int statements, Progress progress) {
			for (int i = 0; i < statements && rest.hasNext(); i++) {
				progress.checkCancelled();
				runner.perform(rest.next());
			}
		}
	}

	ScenarioSource(String name, Path file, MachineSettings settings, int first, int later) {
		this.name = name;
		this.file = file;
		this.settings = settings;
		this.first = first;
		this.later = later;
	}

	@Override
	public List<Observation> observe(Progress progress) throws FormatException {
		progress.begin("simulating " + file, 0);
		Doing now = doing;
		if (now == null) {
			now = begin();
			now.perform(first, progress);
			doing = now;
		} else {
			now.perform(later, progress);
		}
		return now.runner.machine().observe(new Origin(name, Instant.now()));
	}

	private Doing begin() throws FormatException {
		ScenarioText text = ScenarioParser.read(file);
		if (!text.problems().isEmpty()) {
			throw new FormatException(text.problems().get(0));
		}
		return new Doing(new ScenarioRunner(new SimulatedMachine(settings)), text.scenario().statements().iterator());
	}
}
