package org.grantscope.analysis.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNull;

/**
 * Whether some column says a text, whatever its case. A domain, {@code d1}, must be the grantee itself and not only begin like
 * it. What many entries say is looked at once. For one thread.
 */
final class TextSearch implements EntryTest {

	private static final int SLOTS = 1 << 8;

	private final EntryRows rows;
	private final String text;
	private final boolean digits;
	private final StringBuilder number = new StringBuilder();
	private final OwnerValues owners;
	private final List<@NonNull Remembered> columns;

	TextSearch(EntryRows rows, String text) {
		this.rows = rows;
		this.text = text;
		this.digits = text.chars().allMatch(c -> "0123456789abcdefx ()".indexOf(c) >= 0);
		this.owners = new OwnerValues(rows);
		boolean domain = text.matches("d[0-9]+");
		this.columns = (domain ? List.of(EntryColumn.GRANTEE) : List.of(EntryColumn.STATE, EntryColumn.GRANTEE, EntryColumn.FLAGS,
				EntryColumn.PINS, EntryColumn.MAPPER)).stream().map(column -> new Remembered(column, domain)).toList();
	}

	@Override
	public int of(int ref) {
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).says(ref)) {
				return TRUE;
			}
		}
		return EntryTest.known(columns.size() > 1 && (saysNumber(ref) || saysOwner(ref)));
	}

	/** The columns that differ from entry to entry. */
	private boolean saysNumber(int ref) {
		if (digits) {
			number.setLength(0);
			NumberForm.BOTH.append(number, ref);
			if (number.indexOf(text) >= 0) {
				return true;
			}
		}
		if (!rows.table().hasFrame(ref) || EntryColumn.isTransitive(rows.table(), ref)) {
			return EntryColumn.FRAME.text(rows, ref).contains(text);
		}
		if (!digits) {
			return false;
		}
		number.setLength(0);
		NumberForm.appendHex(number, rows.table().frame(ref));
		return number.indexOf(text) >= 0;
	}

	private boolean saysOwner(int ref) {
		int says = owners.says(ref, text);
		return says == TRUE || says == UNKNOWN && EntryColumn.UNKNOWN.contains(text);
	}

	/** What is known of a column whose text follows from its key. */
	private final class Remembered {

		private final EntryColumn column;
		private final boolean whole;
		private final long[] keys = new long[SLOTS];
		private final byte[] verdicts = new byte[SLOTS];

		Remembered(EntryColumn column, boolean whole) {
			this.column = column;
			this.whole = whole;
			Arrays.fill(verdicts, (byte) -1);
		}

		boolean says(int ref) {
			long key = column.key(rows, ref);
			int slot = Long.hashCode(key * 0x9e3779b97f4a7c15L >>> 32) & SLOTS - 1;
			if (verdicts[slot] < 0 || keys[slot] != key) {
				String said = column.text(rows, ref).toLowerCase(Locale.ROOT);
				keys[slot] = key;
				verdicts[slot] = (byte) ((whole ? said.equals(text) : said.contains(text)) ? 1 : 0);
			}
			return verdicts[slot] == 1;
		}
	}
}
