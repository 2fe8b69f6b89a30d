package org.grantscope.core.observe;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Several sources of one machine, looked at one after the other. One that cannot be read does not keep the others from being
 * read; what was wrong with it is an observation of its own, without which nobody would know that something is missing.
 *
 * @param sources at least one
 */
public record SeveralSources(List<Named> sources) implements ObservationSource {

	/** Takes a copy of the list. */
	public SeveralSources {
		sources = List.copyOf(sources);
		if (sources.isEmpty()) {
			throw new IllegalArgumentException("no sources");
		}
	}

	/**
	 * One of them.
	 *
	 * @param name   for people: its URI, or the files
	 * @param source closed together with the others
	 */
	public record Named(String name, ObservationSource source) {
	}

	@Override
	public List<Observation> observe(Progress progress) throws FormatException, IOException {
		List<Observation> seen = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		@Nullable FormatException unread = null;
		@Nullable IOException unreached = null;
		for (Named source : sources) {
			progress.checkCancelled();
			try {
				seen.addAll(source.source.observe(progress));
			} catch (FormatException e) {
				unread = unread == null ? e : unread;
				problems.add(e.problem());
			} catch (IOException e) {
				unreached = unreached == null ? e : unreached;
				problems.add(Problem.ofWhole(source.name, "a source that answers", String.valueOf(e.getMessage())));
			}
		}
		if (seen.isEmpty() && unreached != null) {
			throw unreached;
		}
		if (seen.isEmpty() && unread != null) {
			throw unread;
		}
		if (!problems.isEmpty()) {
			seen.add(new NotRead(new Origin(problems.get(0).source(), Instant.now()), problems));
		}
		return seen;
	}

	@Override
	public void close() {
		sources.forEach(source -> source.source.close());
	}
}
