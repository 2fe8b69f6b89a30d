package org.grantscope.debug.ui.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.grantscope.debug.ui.WidgetName;

/** All columns in a list, those that are shown with a tick; buttons move them, and a field sizes them. */
final class ColumnsList {

	private static final int ROWS = 18;
	private static final int NARROWEST = 16;
	private static final int WIDEST = 2_000;

	private final List<ColumnLayout.Place> places = new ArrayList<>();
	private GridOrder order;
	private final Table table;
	private final Spinner width;
	private final Button up;
	private final Button down;

	/** With what is shown now; {@code done} is told when Enter is pressed on the list, which GTK keeps to itself. */
	ColumnsList(Composite area, ColumnLayout now, Runnable done) {
		places.addAll(now.columns());
		order = now.order();
		Label label = new Label(area, SWT.NONE);
		label.setText("&Columns, from left to right:");
		Composite both = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(both);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(both);
		table = new Table(both, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		WidgetName.set(table, "columnsList", "Columns, from left to right");
		GridDataFactory.fillDefaults().grab(true, true).hint(380, ROWS * table.getItemHeight()).applyTo(table);
		table.addListener(SWT.Selection, this::selected);
		table.addListener(SWT.DefaultSelection, event -> done.run());
		Composite side = new Composite(both, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(side);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(side);
		up = button(side, "Move &Up", "columnsUp", () -> move(-1));
		down = button(side, "Move &Down", "columnsDown", () -> move(1));
		button(side, "&Show All", "columnsAll", () -> replaceAll(places.stream().map(place -> shown(place)).toList()));
		button(side, "&Restore Defaults", "columnsDefaults", () -> {
			order = GridOrder.BY_REF;
			replaceAll(ColumnLayout.standard().columns());
		});
		new Label(side, SWT.NONE).setText("&Width in pixels:");
		width = new Spinner(side, SWT.BORDER);
		width.setValues(NARROWEST, NARROWEST, WIDEST, 0, 1, 10);
		WidgetName.set(width, "columnsWidth", "Width in pixels");
		width.addListener(SWT.Selection, event -> resize());
		fill(0);
	}

	/** What was chosen. */
	ColumnLayout chosen() {
		return new ColumnLayout(places, order);
	}

	private void selected(Event event) {
		if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
			int index = table.indexOf(item);
			ColumnLayout.Place place = places.get(index);
			places.set(index, new ColumnLayout.Place(place.column(), item.getChecked(), place.width()));
		}
		enable();
	}

	private static ColumnLayout.Place shown(ColumnLayout.Place place) {
		return new ColumnLayout.Place(place.column(), true, place.width());
	}

	private static Button button(Composite parent, String title, String id, Runnable run) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(title);
		WidgetName.set(button, id, title.replace("&", ""));
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, event -> run.run());
		return button;
	}

	private void fill(int selected) {
		table.removeAll();
		for (ColumnLayout.Place place : places) {
			TableItem item = new TableItem(table, SWT.NONE);
			String about = place.column().about();
			String title = place.column() == GrantColumn.CHANGE ? "\u00b1 change" : place.column().title();
			item.setText(about.isEmpty() ? title : title + " \u2013 " + about);
			item.setChecked(place.shown());
		}
		table.setSelection(selected);
		enable();
	}

	private void enable() {
		int index = table.getSelectionIndex();
		up.setEnabled(index > 0);
		down.setEnabled(index >= 0 && index < places.size() - 1);
		width.setEnabled(index >= 0);
		if (index >= 0) {
			width.setSelection(places.get(index).width());
		}
	}

	private void move(int by) {
		int index = table.getSelectionIndex();
		if (index >= 0 && index + by >= 0 && index + by < places.size()) {
			Collections.swap(places, index, index + by);
			fill(index + by);
		}
	}

	private void resize() {
		int index = table.getSelectionIndex();
		if (index >= 0) {
			ColumnLayout.Place place = places.get(index);
			places.set(index, new ColumnLayout.Place(place.column(), place.shown(), width.getSelection()));
		}
	}

	private void replaceAll(List<ColumnLayout.Place> wanted) {
		places.clear();
		places.addAll(wanted);
		fill(Math.max(0, table.getSelectionIndex()));
	}
}
