package org.grantscope.debug.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a source was looked at.
 *
 * @param at    when the look began
 * @param took  how long it took, until all was read and joined
 * @param stale why the picture is not what a look would show now, for people: the connection was lost, the session has ended;
 *              empty while nothing of the kind is known
 * @param moment of a machine's timeline; empty for one that has none
 */
public record Look(Instant at, Duration took, Optional<String> stale, Optional<Moment> moment) {

	/** A look that began then and has just ended. */
	static Look since(Instant at, long startNanos) {
		return new Look(at, Duration.ofNanos(System.nanoTime() - startNanos), Optional.empty(), Optional.empty());
	}

	/** The same look, at that moment of a timeline. */
	Look at(Moment seen) {
		return new Look(at, took, stale, Optional.of(seen));
	}

	/** The same look, of which no more can be said than what it showed then. */
	public Look stale(String why) {
		return new Look(at, took, Optional.of(why), moment);
	}
}
