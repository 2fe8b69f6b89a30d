package org.grantscope.allocator.ui.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.allocator.history.BlockWords;
import org.grantscope.allocator.history.Timeline;
import org.grantscope.allocator.history.TimelineStep;
import org.grantscope.core.observe.Progress;

/**
 * Which steps are listed: those that have all words, in whatever case. {@code gref:8} is one that changed that entry, of the first
 * domain; {@code gref:d1:8} of another.
 *
 * @param words that are looked for
 * @param entry that must have changed
 */
record StepFilter(List<String> words, Optional<Entry> entry) {

	private static final Pattern GREF = Pattern.compile("gref:(?:d([0-9]{1,5}):)?([0-9]{1,9})");

	/** An entry of a domain; -1 stands for the machine's first one. */
	record Entry(int domid, int ref) {
	}

	static StepFilter of(String text) {
		List<String> words = new ArrayList<>();
		Optional<Entry> entry = Optional.empty();
		for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
			Matcher gref = GREF.matcher(word);
			if (gref.matches()) {
				entry = Optional.of(new Entry(gref.group(1) == null ? -1 : Integer.parseInt(gref.group(1)), Integer.parseInt(gref.group(2))));
			} else if (!word.isEmpty()) {
				words.add(word);
			}
		}
		return new StepFilter(List.copyOf(words), entry);
	}

	boolean isAll() {
		return words.isEmpty() && entry.isEmpty();
	}

	/**
	 * The numbers of the steps that are listed, in ascending order.
	 *
	 * @param known what blocks cannot have; more of it is known afterwards
	 * @param found is told those found so far, now and then
	 */
	int[] steps(Timeline timeline, int firstDomid, BlockWords known, Consumer<int[]> found, Progress progress) {
		int size = timeline.size();
		return entry.isPresent() ? changes(timeline, firstDomid, entry.get(), size, found, progress)
				: matching(timeline, size, known, found, progress);
	}

	/** The numbers found so far, told at most some times in a second. */
	private static final class Found {

		private static final long TOGETHER_NS = 250_000_000;

		private final Consumer<int[]> told;
		private int[] numbers = new int[16];
		private int count;
		private int said;
		private long last = System.nanoTime();

		Found(Consumer<int[]> told) {
			this.told = told;
		}

		void add(int number) {
			numbers = count == numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
			numbers[count++] = number;
		}

		void tell() {
			if (count > said && System.nanoTime() - last > TOGETHER_NS) {
				said = count;
				told.accept(all());
				last = System.nanoTime();
			}
		}

		int[] all() {
			return Arrays.copyOf(numbers, count);
		}
	}

	private int[] changes(Timeline timeline, int firstDomid, Entry changed, int size, Consumer<int[]> told, Progress progress) {
		int domid = changed.domid < 0 ? firstDomid : changed.domid;
		Found found = new Found(told);
		int at = timeline.changeOf(domid, new int[] { changed.ref }, 0, false, progress);
		while (at > 0 && at <= size) {
			if (matches(timeline.steps(at - 1, at).get(0))) {
				found.add(at);
				found.tell();
			}
			at = timeline.changeOf(domid, new int[] { changed.ref }, at, false, progress);
		}
		return found.all();
	}

	private int[] matching(Timeline timeline, int size, BlockWords known, Consumer<int[]> told, Progress progress) {
		Found found = new Found(told);
		progress.begin("looking for steps", size);
		for (int from = 0; from < size; from += BlockWords.STEPS) {
			progress.checkCancelled();
			int to = Math.min(size, from + BlockWords.STEPS);
			int block = from / BlockWords.STEPS;
			if (known.mayHave(block, words)) {
				List<TimelineStep> steps = timeline.steps(from, to);
				if (to - from == BlockWords.STEPS) {
					known.read(block, steps.stream().map(HistoryColumn::searched).toList());
				}
				steps.stream().filter(this::matches).forEach(step -> found.add(step.number()));
			}
			progress.worked(to - from);
			found.tell();
		}
		return found.all();
	}

	boolean matches(TimelineStep step) {
		String searched = HistoryColumn.searched(step);
		return words.stream().allMatch(searched::contains);
	}
}
