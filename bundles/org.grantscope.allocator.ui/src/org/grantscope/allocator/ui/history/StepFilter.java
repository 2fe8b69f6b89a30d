package org.grantscope.allocator.ui.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
	private static final int STRETCH = 1024;

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

	/** The numbers of the steps that are listed, in ascending order. */
	int[] steps(Timeline timeline, int firstDomid, Progress progress) {
		int size = timeline.size();
		return entry.isPresent() ? changes(timeline, firstDomid, entry.get(), size, progress) : matching(timeline, size, progress);
	}

	private int[] changes(Timeline timeline, int firstDomid, Entry changed, int size, Progress progress) {
		int domid = changed.domid < 0 ? firstDomid : changed.domid;
		int[] found = new int[16];
		int count = 0;
		int at = timeline.changeOf(domid, new int[] { changed.ref }, 0, false, progress);
		while (at > 0 && at <= size) {
			TimelineStep step = timeline.steps(at - 1, at).get(0);
			if (matches(step)) {
				found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
				found[count++] = at;
			}
			at = timeline.changeOf(domid, new int[] { changed.ref }, at, false, progress);
		}
		return Arrays.copyOf(found, count);
	}

	private int[] matching(Timeline timeline, int size, Progress progress) {
		int[] found = new int[16];
		int count = 0;
		for (int from = 0; from < size; from += STRETCH) {
			progress.checkCancelled();
			for (TimelineStep step : timeline.steps(from, Math.min(size, from + STRETCH))) {
				if (matches(step)) {
					found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
					found[count++] = step.number();
				}
			}
		}
		return Arrays.copyOf(found, count);
	}

	boolean matches(TimelineStep step) {
		String searched = HistoryColumn.searched(step);
		return words.stream().allMatch(searched::contains);
	}
}
