package org.grantscope.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.check.Checks;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.store.MachineSource;

/**
 * Looks at a source again and again. One that is lost is tried again, after ever longer pauses.
 *
 * @param source   to look at
 * @param every    the pause between two looks
 * @param count    of looks, those that failed among them; 0 for no end
 * @param checked  whether the checks are run too
 * @param progress cancels a look, and the watching
 * @param pause    waits
 * @param clock    tells when a look was over
 */
record Watch(MachineSource source, Duration every, int count, boolean checked, Progress progress, Pause pause, Clock clock) {

	/** The longest pause before a lost source is tried again, unless looks are farther apart. */
	static final Duration LONGEST = Duration.ofSeconds(30);

	/** Waits between two looks. */
	@FunctionalInterface
	interface Pause {

		/** Waits so long; returns whether to go on. */
		boolean await(Duration time);
	}

	/** What was seen last. */
	private static final class State {
		private @Nullable Machine machine;
		private @Nullable Instant lost;
		private int failures;
		private boolean whole;
	}

	/**
	 * Shows the looks until the count is reached or somebody has enough.
	 *
	 * @return whether the last look was whole
	 * @throws FormatException when the first look fails
	 * @throws IOException     when the first look fails, or the view cannot show it
	 */
	boolean show(WatchView view) throws FormatException, IOException {
		State state = new State();
		for (int number = 1; count == 0 || number <= count; number++) {
			try {
				look(number, state, view);
			} catch (CancellationException e) {
				break;
			}
			if (number == count || !pause.await(state.failures == 0 ? every : backoff(state.failures))) {
				break;
			}
		}
		return state.whole;
	}

	private Duration backoff(int failures) {
		Duration longest = every.compareTo(LONGEST) > 0 ? every : LONGEST;
		Duration longer = every.multipliedBy(1L << Math.min(failures, 20));
		return longer.compareTo(longest) > 0 ? longest : longer;
	}

	private void look(int number, State state, WatchView view) throws FormatException, IOException {
		long begun = System.nanoTime();
		Machine seen;
		try {
			seen = source.load(progress);
		} catch (FormatException | IOException e) {
			if (state.machine == null) {
				throw e;
			}
			state.failures++;
			state.whole = false;
			if (state.lost == null) {
				state.lost = clock.instant();
				view.lost(clock.instant(), String.valueOf(e.getMessage()));
			}
			return;
		}
		Duration took = Duration.ofNanos(System.nanoTime() - begun);
		Instant now = clock.instant();
		Instant lost = state.lost;
		if (lost != null) {
			view.back(now, Duration.between(lost, now));
		}
		Machine before = state.machine;
		MachineDifference difference = before == null ? null : MachineDifference.between(before, seen);
		List<Finding> findings = checked ? Checks.run(seen, Checks.all(), progress) : List.of();
		state.machine = seen;
		state.lost = null;
		state.failures = 0;
		state.whole = seen.getProblems().isEmpty();
		view.seen(new Look(number, now, took, seen, difference, findings));
	}
}
