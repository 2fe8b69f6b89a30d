package org.grantscope.analysis.ui.domains;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Table;
import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.export.CsvFormat;
import org.grantscope.analysis.export.MarkdownFormat;
import org.grantscope.analysis.export.Report;
import org.grantscope.analysis.export.ReportFormat;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.debug.ui.MenuItems;

/** Rows of who grants to whom as text for other programs, and the table's context menu that offers it. */
final class PairCopies {

	private final PairTable pairs;

	/** Gives the table its menu; {@code open} shows the entries of what is selected. */
	PairCopies(PairTable pairs, Runnable open) {
		this.pairs = pairs;
		Table table = pairs.control();
		MenuManager menu = new MenuManager();
		menu.add(MenuItems.push("Show in Grant Table\tEnter", open));
		menu.add(new Separator());
		menu.add(MenuItems.push("Copy Rows", this::copy));
		menu.add(MenuItems.push("Copy All as CSV", () -> toClipboard(written(new CsvFormat()))));
		menu.add(MenuItems.push("Copy All as Markdown", () -> toClipboard(written(new MarkdownFormat()))));
		table.setMenu(menu.createContextMenu(table));
		table.addDisposeListener(event -> menu.dispose());
	}

	/** The selected rows to the clipboard: a line each, columns separated by tabs. */
	void copy() {
		ShownSharing now = pairs.shown();
		List<Pair> selected = pairs.selected();
		if (now != null && !selected.isEmpty()) {
			List<PairColumn> columns = pairs.columns();
			toClipboard(selected.stream().map(pair -> columns.stream().map(column -> column.text(pair, now)).collect(Collectors.joining("\t")))
					.collect(Collectors.joining("\n", "", "\n")));
		}
	}

	/** All rows with headings; for programs what is unknown is an empty field. */
	private String written(ReportFormat format) {
		ShownSharing now = pairs.shown();
		if (now == null) {
			return "";
		}
		List<Report.Column<Pair>> people = pairs.columns().stream()
				.map(column -> new Report.Column<Pair>(name(column), true, pair -> column.text(pair, now))).toList();
		Function<String, String> known = text -> text.equals(EntryColumn.UNKNOWN) ? "" : text;
		List<Report.Column<Pair>> programs = pairs.columns().stream()
				.map(column -> new Report.Column<Pair>(name(column), true, pair -> known.apply(column.text(pair, now)))).toList();
		StringWriter out = new StringWriter();
		try {
			format.write(new Report<>("pairs", 1, Map.of(), programs, people, List.of(new Report.Section<>("", "", pairs.rows()))), out);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a string takes everything
		}
		return out.toString();
	}

	private static String name(PairColumn column) {
		return column == PairColumn.CHANGED ? "changed" : column.title();
	}

	private void toClipboard(String text) {
		if (text.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(pairs.control().getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
