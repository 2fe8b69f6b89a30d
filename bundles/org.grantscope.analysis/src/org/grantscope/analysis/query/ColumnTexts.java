package org.grantscope.analysis.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.model.table.EntryTable;

/**
 * What the columns say, in lower case, for a search through many entries: a text that many entries share is made once.
 * For one thread.
 */
final class ColumnTexts {

	private static final EntryColumn[] COLUMNS = EntryColumn.values();

	private final EntryTable rows;
	private final Map<Long, @NonNull String>[] shared;

	@SuppressWarnings("unchecked") // an array of maps
	ColumnTexts(EntryTable rows) {
		this.rows = rows;
		this.shared = new Map[COLUMNS.length];
		for (int i = 0; i < COLUMNS.length; i++) {
			shared[i] = new HashMap<>();
		}
	}

	/** Whether some column says that word of the entry; a domain, {@code d1}, must be the grantee and not only begin like it. */
	boolean contain(String word, int ref) {
		if (isDomain(word)) {
			return text(EntryColumn.GRANTEE, ref).equals(word);
		}
		for (EntryColumn column : COLUMNS) {
			if (text(column, ref).contains(word)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isDomain(String word) {
		return word.length() > 1 && word.charAt(0) == 'd' && word.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
	}

	private String text(EntryColumn column, int ref) {
		return switch (column) {
			case GREF, FRAME -> column.text(rows, ref);
			case STATE, GRANTEE, FLAGS, PINS -> shared[column.ordinal()].computeIfAbsent(column.key(rows, ref),
					key -> column.text(rows, ref).toLowerCase(Locale.ROOT));
		};
	}
}
