package org.grantscope.debug.ui.tests;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.grantscope.analysis.query.EntryColumn;
import org.grantscope.analysis.query.EntryRows;

/** The rows as most views show theirs: a JFace viewer with an item for each row, in a window of its own. */
final class EagerTable {

	private static final int WIDTH = 100;

	private final EntryRows rows;
	private final Shell shell;
	private final TableViewer viewer;

	/** All rows, shown. */
	EagerTable(Display display, EntryRows rows) {
		this.rows = rows;
		shell = new Shell(display);
		shell.setLayout(new FillLayout());
		shell.setSize(1000, 500);
		viewer = new TableViewer(shell, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		viewer.getTable().setHeaderVisible(true);
		for (EntryColumn column : EntryColumn.values()) {
			TableViewerColumn made = new TableViewerColumn(viewer, SWT.NONE);
			made.getColumn().setText(column.title());
			made.getColumn().setWidth(WIDTH);
			made.setLabelProvider(new ColumnLabelProvider() {
				@Override
				public String getText(Object element) {
					return column.text(rows, (Integer) element);
				}
			});
		}
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setUseHashlookup(true);
		viewer.setInput(IntStream.range(0, rows.table().size()).boxed().toArray());
		shell.open();
	}

	/** The widget. */
	Table table() {
		return viewer.getTable();
	}

	/** Orders the rows by that column, whose keys are made once. */
	void sort(EntryColumn column) {
		long[] keys = IntStream.range(0, rows.table().size()).mapToLong(ref -> column.key(rows, ref)).toArray();
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int compare(Viewer of, Object one, Object other) {
				return Long.compare(keys[(Integer) one], keys[(Integer) other]);
			}
		});
	}

	/** Shows that entry alone; null shows all. */
	void filter(@Nullable Integer ref) {
		if (ref == null) {
			viewer.resetFilters();
			return;
		}
		viewer.setFilters(new ViewerFilter() {
			@Override
			public boolean select(Viewer of, @Nullable Object parent, Object element) {
				return ref.equals(element);
			}
		});
	}

	/** The selected rows as text. */
	String copied() {
		return Arrays.stream(viewer.getStructuredSelection().toArray())
				.map(element -> Arrays.stream(EntryColumn.values()).map(column -> column.text(rows, (Integer) element)).collect(Collectors.joining("\t")))
				.collect(Collectors.joining("\n"));
	}

	/** Closes the window. */
	void close() {
		shell.dispose();
	}
}
