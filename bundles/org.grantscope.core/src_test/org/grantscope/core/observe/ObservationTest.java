package org.grantscope.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

class ObservationTest {

	private static final Origin ORIGIN = new Origin("here", Instant.EPOCH);

	@Test
	void itDoesNotChangeWithTheListsItWasMadeFrom() {
		List<Problem> problems = new ArrayList<>();
		List<TrackedEntries.Domain> domains = new ArrayList<>();
		TrackedEntries seen = new TrackedEntries(ORIGIN, domains, false, problems);
		problems.add(Problem.ofWhole("x", "y", "z"));
		domains.add(new TrackedEntries.Domain(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(),
				OptionalInt.empty(), OptionalInt.empty(), List.of(), false));
		assertThat(seen).isEqualTo(new TrackedEntries(ORIGIN, List.of(), false, List.of()));
	}

	@Test
	void whereNobodyWatchesNobodyCancels() {
		Progress.NONE.worked(1);
		Progress.NONE.checkCancelled();
		assertThat(Progress.NONE.isCancelled()).isFalse();
	}

	@Test
	void aCancelledOperationStopsAtTheNextCheck() {
		Progress cancelled = new Progress() {
			@Override
			public void worked(long bytes) {
				// does not matter
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThatExceptionOfType(CancellationException.class).isThrownBy(cancelled::checkCancelled);
	}
}
