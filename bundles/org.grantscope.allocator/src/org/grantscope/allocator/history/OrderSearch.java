package org.grantscope.allocator.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;

/**
 * Finds an order in which traces that were made at the same time on one machine give no difference: none of them says what
 * the others did meanwhile.
 *
 * <p>The first trace may pause after any line. The others pause where their scripts waited, before each {@code sync}; they
 * go on from there as soon as they can without a difference. Where nothing goes on without one, the search goes back to the
 * last place at which another trace went on, and lets it wait longer there. It is bounded: so that it ends, it may miss an
 * order that there is.
 */
final class OrderSearch {

	/** So often a machine is forked. */
	private static final int MOST_FORKS = 10_000;
	/** Of the places at which nothing goes on, so many are kept. */
	private static final int MOST_DEAD_ENDS = 200;

	/** Rather few differences, and far. */
	private static final Comparator<MachineReplay> BETTER = Comparator
			.<MachineReplay>comparingInt(replay -> replay.differences().size())
			.thenComparing(Comparator.comparingInt(MachineReplay::position).reversed());

	private final Progress progress;
	private int forks;
	private Optional<MachineReplay> latest = Optional.empty();

	OrderSearch(Progress progress) {
		this.progress = progress;
	}

	/**
	 * A place from which there are several ways.
	 *
	 * @param next of the traces that wait, the one to be tried next
	 */
	private record Place(MachineReplay replay, int next) {
	}

	/**
	 * Replays all traces to their ends.
	 *
	 * @return without a difference if such an order was found; else where one line was let differ, or in the order that came
	 *         farthest
	 */
	MachineReplay run(MachineReplay start) throws FormatException {
		List<MachineReplay> deadEnds = new ArrayList<>();
		Optional<MachineReplay> found = search(start.fork(), deadEnds);
		if (found.isPresent()) {
			return found.get();
		}
		deadEnds.sort(BETTER);
		for (MachineReplay deadEnd : List.copyOf(deadEnds)) {
			Optional<MachineReplay> otherwise = search(deadEnd.fork(), new ArrayList<>());
			if (otherwise.isPresent()) {
				return otherwise.get();
			}
		}
		MachineReplay farthest = deadEnds.stream().max(Comparator.comparingInt(MachineReplay::position)).orElse(start);
		return toTheEnd(farthest);
	}

	/** The replay that has done a line last. */
	Optional<MachineReplay> latest() {
		return latest;
	}

	private void advance(MachineReplay replay, int which) throws FormatException {
		latest = Optional.of(replay);
		replay.advance(which);
	}

	/** An order that adds no difference. */
	private Optional<MachineReplay> search(MachineReplay from, List<MachineReplay> deadEnds) throws FormatException {
		Deque<Place> places = new ArrayDeque<>();
		places.push(new Place(from, 1));
		while (!places.isEmpty()) {
			progress.checkCancelled();
			Place place = places.pop();
			if (place.replay.hasEnded()) {
				return Optional.of(place.replay);
			}
			if (forks > MOST_FORKS) {
				keep(deadEnds, place.replay);
				return Optional.empty();
			}
			@Nullable Place ahead = another(place, deadEnds);
			if (ahead != null) {
				places.push(new Place(place.replay, ahead.next));
				places.push(new Place(ahead.replay, 1));
			} else if (!place.replay.trace(0).hasEnded()) {
				int differences = place.replay.differences().size();
				advance(place.replay, 0);
				if (place.replay.differences().size() == differences) {
					places.push(new Place(place.replay, 1));
				} else {
					keep(deadEnds, place.replay);
				}
			}
		}
		return Optional.empty();
	}

	/** The place where one of the waiting traces has gone on, and which is to be tried after it; null when none could. */
	private @Nullable Place another(Place place, List<MachineReplay> deadEnds) throws FormatException {
		int differences = place.replay.differences().size();
		for (int which = place.next; which < place.replay.traces(); which++) {
			if (!place.replay.trace(which).hasEnded()) {
				MachineReplay ahead = place.replay.fork();
				forks++;
				latest = Optional.of(ahead);
				ahead.advanceToSync(which);
				if (ahead.differences().size() == differences) {
					return new Place(ahead, which + 1);
				}
				keep(deadEnds, ahead);
			}
		}
		return null;
	}

	/** When there are too many, the worst one goes. */
	private static void keep(List<MachineReplay> deadEnds, MachineReplay one) {
		deadEnds.add(one);
		if (deadEnds.size() > MOST_DEAD_ENDS) {
			deadEnds.sort(BETTER);
			deadEnds.removeLast();
		}
	}

	/** Whatever differs: the others go on when they can without a difference, at the end in any case. */
	private MachineReplay toTheEnd(MachineReplay from) throws FormatException {
		MachineReplay replay = from;
		while (!replay.hasEnded()) {
			progress.checkCancelled();
			@Nullable Place ahead = another(new Place(replay, 1), new ArrayList<>());
			if (ahead != null) {
				replay = ahead.replay;
			} else {
				advance(replay, firstUnfinished(replay));
			}
		}
		return replay;
	}

	private static int firstUnfinished(MachineReplay replay) {
		int which = 0;
		while (replay.trace(which).hasEnded()) {
			which++;
		}
		return which;
	}
}
