package org.grantscope.analysis.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.grantscope.model.table.EntryTable;

/**
 * Chooses entries by words: each must occur in the text of some column, whatever its case. {@code mapped d1 !writing}
 * finds what domain 1 maps and cannot write: a word after {@code !} must occur in none. A domain, {@code d1}, is the grantee
 * itself and not also {@code d10}. No words choose every entry.
 *
 * @param words  in lower case
 * @param absent words that must not occur, in lower case
 */
public record EntryFilter(List<String> words, List<String> absent) {

	/** Room for so many chosen entries to begin with; a text may say that its table is far larger than what is used of it. */
	private static final int FIRST_ROOM = 1 << 16;

	/** Every entry. */
	public static final EntryFilter ALL = new EntryFilter(List.of(), List.of());

	/** Takes copies of the lists. */
	public EntryFilter {
		words = List.copyOf(words);
		absent = List.copyOf(absent);
	}

	/** The filter that somebody typed; any text is one. A lone {@code !} says nothing yet. */
	public static EntryFilter parse(String text) {
		List<String> typed = Arrays.stream(text.toLowerCase(Locale.ROOT).trim().split("\\s+"))
				.filter(word -> !word.isEmpty() && !word.equals("!")).toList();
		return new EntryFilter(typed.stream().filter(word -> !word.startsWith("!")).toList(),
				typed.stream().filter(word -> word.startsWith("!")).map(word -> word.substring(1)).toList());
	}

	/**
	 * The chosen entries in ascending order of references.
	 *
	 * @param unusedToo whether also those in which no source saw anything
	 * @param stop      asked now and then; when it says yes, what was found so far is the answer
	 */
	public int[] select(EntryTable rows, boolean unusedToo, BooleanSupplier stop) {
		ColumnTexts texts = new ColumnTexts(rows);
		int[] chosen = new int[Math.min(rows.size(), FIRST_ROOM)];
		int n = 0;
		int asked = 0;
		for (int ref = unusedToo ? 0 : rows.nextUsed(0); ref < rows.size(); ref = unusedToo ? ref + 1 : rows.nextUsed(ref + 1)) {
			if ((asked++ & 0xfff) == 0 && stop.getAsBoolean()) {
				break;
			}
			if (matches(texts, ref)) {
				if (n == chosen.length) {
					chosen = Arrays.copyOf(chosen, (int) Math.min(rows.size(), 2L * n));
				}
				chosen[n++] = ref;
			}
		}
		return Arrays.copyOf(chosen, n);
	}

	private boolean matches(ColumnTexts texts, int ref) {
		for (String word : words) {
			if (!texts.contain(word, ref)) {
				return false;
			}
		}
		for (String word : absent) {
			if (texts.contain(word, ref)) {
				return false;
			}
		}
		return true;
	}
}
