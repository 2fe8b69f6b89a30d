package org.grantscope.analysis.ui.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.changes.ChangeKind;
import org.grantscope.model.EntryState;

/** What the cells mean, and how many there are of each; a click selects all of a kind. */
final class MapLegend {

	private static final int ICON = 16;
	private static final int FULL_ZOOM = 100;

	private final Composite top;
	private final Consumer<EntryState> state;
	private final Runnable changed;
	/** By the state; none: those that are marked as changed. */
	private final Map<Optional<EntryState>, @NonNull Item> items = new LinkedHashMap<>();

	private record Item(ToolItem widget, Image icon) {
	}

	/**
	 * An empty legend.
	 *
	 * @param state   told the state that was clicked
	 * @param changed told that those marked as changed were
	 */
	MapLegend(Composite parent, Consumer<EntryState> state, Runnable changed) {
		this.state = state;
		this.changed = changed;
		top = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.marginLeft = 0;
		layout.spacing = 2;
		top.setLayout(layout);
		WidgetName.set(top, "mapLegend", "Legend");
		top.addListener(SWT.Dispose, event -> clear());
	}

	Composite control() {
		return top;
	}

	private void clear() {
		items.values().forEach(item -> {
			item.icon().dispose();
			if (!item.widget().isDisposed()) {
				item.widget().getParent().dispose();
			}
		});
		items.clear();
	}

	/** The kinds that are in the picture; null for none. */
	void show(@Nullable MapPicture picture, MapCanvas map) {
		Map<Optional<EntryState>, Integer> wanted = new LinkedHashMap<>();
		if (picture != null) {
			EntryState.VALUES.stream().filter(one -> picture.count(one) > 0).forEach(one -> wanted.put(Optional.of(one), picture.count(one)));
		}
		if (picture != null && picture.marked() > 0) {
			wanted.put(Optional.empty(), picture.marked());
		}
		boolean others = !List.copyOf(wanted.keySet()).equals(List.copyOf(items.keySet()));
		if (others) {
			clear();
			wanted.keySet().forEach(kind -> add(kind, map));
		}
		boolean longer = false;
		for (Map.Entry<Optional<EntryState>, Integer> kind : wanted.entrySet()) {
			longer |= count(kind.getKey(), kind.getValue());
		}
		if (others || longer) {
			top.getParent().layout(new Control[] { top });
		}
	}

	private void add(Optional<EntryState> kind, MapCanvas map) {
		ToolBar bar = new ToolBar(top, SWT.FLAT | SWT.RIGHT);
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		String what = kind.map(one -> "all entries that are " + one.getLiteral()).orElse("what changed: + granted, - freed, ~ changed otherwise");
		WidgetName.set(bar, "legend." + kind.map(EntryState::getName).orElse("changed"), "Select " + what);
		item.setToolTipText("Select " + what);
		item.addListener(SWT.Selection, event -> kind.ifPresentOrElse(state, changed));
		items.put(kind, new Item(item, icon(kind, item, map)));
	}

	private static Image icon(Optional<EntryState> kind, ToolItem item, MapCanvas map) {
		ImageDataProvider pixels = zoom -> CellStamps.of(ICON * zoom / FULL_ZOOM, map.colors())
				.cell(kind.orElse(EntryState.FREE), kind.isPresent() ? null : ChangeKind.CHANGED);
		Image image = new Image(item.getDisplay(), pixels);
		item.setImage(image);
		return image;
	}

	private boolean count(Optional<EntryState> kind, int count) {
		Item item = items.get(kind);
		String words = "%s %,d".formatted(kind.map(EntryState::getLiteral).orElse("changed"), count);
		boolean longer = item != null && item.widget().getText().length() != words.length();
		if (item != null && !words.equals(item.widget().getText())) {
			item.widget().setText(words);
		}
		return longer;
	}

	/** The colours are others. */
	void recolor(MapCanvas map) {
		for (Optional<EntryState> kind : new ArrayList<>(items.keySet())) {
			Item item = items.get(kind);
			if (item != null) {
				items.put(kind, new Item(item.widget(), icon(kind, item.widget(), map)));
				item.icon().dispose();
			}
		}
	}
}
