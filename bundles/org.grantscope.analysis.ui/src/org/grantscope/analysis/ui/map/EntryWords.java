package org.grantscope.analysis.ui.map;

import java.util.StringJoiner;

import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;
import org.grantscope.analysis.query.NumberForms;
import org.grantscope.debug.ui.changes.ChangeKind;

/** What is said of the entries of a map. */
final class EntryWords {

	private static final int ROOM = 3_900;
	private static final int VALUES = 500;

	private EntryWords() {
	}

	/** One entry in a line. */
	static String line(MapPicture picture, int ref, NumberForms forms) {
		EntryRows rows = picture.rows();
		StringJoiner words = new StringJoiner(", ");
		words.add("gref " + forms.gref(ref) + ": " + EntryColumn.STATE.text(rows, ref, forms));
		if (rows.table().isUsed(ref)) {
			words.add("grantee " + EntryColumn.GRANTEE.text(rows, ref, forms)).add("frame " + EntryColumn.FRAME.text(rows, ref, forms));
		}
		ChangeKind kind = picture.mark(ref);
		if (kind != null) {
			words.add(kind.words() + " the last look (" + kind.sign() + ")");
		}
		return words.toString();
	}

	/** One entry, a line for each thing that is known of it. */
	static String hover(MapPicture picture, int ref, NumberForms forms) {
		StringJoiner words = new StringJoiner("\n");
		for (EntryColumn column : EntryColumn.values()) {
			words.add(column.title() + ": " + column.text(picture.rows(), ref, forms));
		}
		words.add("in frame %d of the table, entry %d".formatted(ref / picture.perFrame(), ref % picture.perFrame()));
		ChangeKind kind = picture.mark(ref);
		return kind == null ? words.toString() : words.add(kind.words() + " the last look (" + kind.sign() + ")").toString();
	}

	/** What is selected, in a line. */
	static String selection(MapPicture picture, MapSelection selection, NumberForms forms) {
		int lead = selection.lead();
		return selection.count() == 0 || lead < 0 ? "" : selection.count() == 1 ? line(picture, lead, forms)
				: "%,d entries selected; %s".formatted(selection.count(), line(picture, lead, forms));
	}

	/** A query that chooses these entries; empty, all of them, when it would be too long. */
	static String query(MapSelection selection, int size) {
		StringBuilder query = new StringBuilder();
		int values = 0;
		for (int ref = selection.next(0); ref >= 0; ref = selection.next(ref)) {
			int end = Math.min(size, selection.nextNot(ref));
			query.append(query.isEmpty() ? "ref:" : ",").append(end - ref == 1 ? Integer.toString(ref) : ref + ".." + (end - 1));
			if (++values > VALUES || query.length() > ROOM) {
				return "";
			}
			ref = end;
		}
		return query.toString();
	}
}
