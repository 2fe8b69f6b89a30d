package org.grantscope.debug.ui.table;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;

/** Entries as text for other programs: a line each, columns separated by tabs, as a spreadsheet takes them. */
final class CopiedRows {

	private CopiedRows() {
	}

	static void toClipboard(Display display, EntryRows rows, int[] refs) {
		Clipboard clipboard = new Clipboard(display);
		try {
			clipboard.setContents(new Object[] { text(rows, refs) }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	private static String text(EntryRows rows, int[] refs) {
		return Arrays.stream(refs)
				.mapToObj(ref -> Arrays.stream(EntryColumn.values()).map(column -> column.text(rows, ref)).collect(Collectors.joining("\t")))
				.collect(Collectors.joining("\n", "", "\n"));
	}
}
