package org.grantscope.analysis.ui.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.grantscope.model.EntryState;

/** What the cells mean, and how many there are of each; a click selects all of a kind. */
final class MapLegend {

	private static final int ICON = 16;
	private static final int FULL_ZOOM = 100;

	private final Composite top;
	private final Consumer<EntryState> chosen;
	private final Map<EntryState, @NonNull ToolItem> items = new EnumMap<>(EntryState.class);
	private final Map<EntryState, @NonNull Image> images = new EnumMap<>(EntryState.class);

	/** An empty legend; {@code chosen} is told which kind was clicked. */
	MapLegend(Composite parent, Consumer<EntryState> chosen) {
		this.chosen = chosen;
		top = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.marginLeft = 0;
		layout.spacing = 2;
		top.setLayout(layout);
		WidgetName.set(top, "mapLegend", "Legend");
		top.addListener(SWT.Dispose, event -> images.values().forEach(Image::dispose));
	}

	Composite control() {
		return top;
	}

	/** The kinds that are in the picture; null for none. */
	void show(@Nullable MapPicture picture, MapCanvas map) {
		List<EntryState> wanted = new ArrayList<>();
		for (EntryState state : EntryState.VALUES) {
			if (picture != null && picture.count(state) > 0) {
				wanted.add(state);
			}
		}
		boolean others = !wanted.equals(new ArrayList<>(items.keySet()));
		if (others) {
			items.values().forEach(item -> item.getParent().dispose());
			items.clear();
			wanted.forEach(this::add);
		}
		boolean longer = false;
		for (EntryState state : wanted) {
			longer |= count(state, picture == null ? 0 : picture.count(state));
		}
		if (others) {
			recolor(map);
		}
		if (others || longer) {
			top.getParent().layout(new Control[] { top });
		}
	}

	private void add(EntryState state) {
		ToolBar bar = new ToolBar(top, SWT.FLAT | SWT.RIGHT);
		WidgetName.set(bar, "legend." + state.getName(), "Select all entries: " + state.getLiteral());
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setToolTipText("Select all entries that are " + state.getLiteral());
		item.addListener(SWT.Selection, event -> chosen.accept(state));
		items.put(state, item);
	}

	private boolean count(EntryState state, int count) {
		ToolItem item = items.get(state);
		String words = "%s %,d".formatted(state.getLiteral(), count);
		boolean longer = item != null && item.getText().length() != words.length();
		if (item != null && !words.equals(item.getText())) {
			item.setText(words);
		}
		return longer;
	}

	/** The colours are others. */
	void recolor(MapCanvas map) {
		items.forEach((state, item) -> {
			ImageDataProvider pixels = zoom -> CellStamps.of(ICON * zoom / FULL_ZOOM, map.colors()).cell(state);
			Image image = new Image(top.getDisplay(), pixels);
			item.setImage(image);
			Image before = images.put(state, image);
			if (before != null) {
				before.dispose();
			}
		});
	}
}
