package org.grantscope.analysis.ui.map;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.grantscope.analysis.ui.ThemeColors;

/**
 * An image of each frame that is seen. A frame that is not drawn yet, or is now of another size, is shown as it was until there is
 * time: one paint makes images for a few milliseconds only, and asks for another. For the user interface's thread.
 */
final class FrameTiles {

	/** One paint makes images no longer than this. */
	private static final long BUDGET_NANOS = 10_000_000;
	/** Images of more points than this, all together, are not kept. */
	private static final long KEPT_POINTS = 6_000_000;
	private static final int FULL_ZOOM = 100;

	private final Control control;
	private final ThemeColors colors;
	private final Map<Integer, @NonNull Tile> tiles = new HashMap<>();
	private final Map<Integer, @NonNull CellStamps> stamps = new HashMap<>();
	private @Nullable MapPicture picture;
	private long points;
	private long deadline;
	private boolean behind;

	private record Tile(Image image, int cell, MapPicture of) {

		long points() {
			Rectangle bounds = image.getBounds();
			return (long) bounds.width * bounds.height;
		}
	}

	/** For that control, while it lives. */
	FrameTiles(Control control, ThemeColors colors) {
		this.control = control;
		this.colors = colors;
		control.addListener(SWT.Dispose, event -> clear());
	}

	/** Another picture; what looks the same in both is not drawn anew. */
	void show(@Nullable MapPicture next) {
		MapPicture before = picture;
		picture = next;
		if (next == null || before == null || before.perFrame() != next.perFrame()) {
			clear();
		}
	}

	/** Nothing is kept: all colours may be others. */
	void clear() {
		tiles.values().forEach(tile -> tile.image().dispose());
		tiles.clear();
		stamps.clear();
		points = 0;
	}

	/** The pixels of cells of that size. */
	CellStamps stamps(int cell) {
		return stamps.computeIfAbsent(cell, size -> CellStamps.of(size, colors));
	}

	/** A paint begins. */
	void begin() {
		deadline = System.nanoTime() + BUDGET_NANOS;
		behind = false;
		if (points > KEPT_POINTS) {
			clear();
		}
	}

	/** Draws a frame; or what there is of it. */
	void draw(GC gc, MapPicture shown, int frame, int cell, Rectangle block) {
		Tile tile = tiles.get(frame);
		if ((tile == null || !isCurrent(tile, shown, frame, cell)) && System.nanoTime() < deadline) {
			tile = make(shown, frame, cell, tile);
		}
		if (tile == null || !isCurrent(tile, shown, frame, cell)) {
			behind = true;
		}
		if (tile == null) {
			return;
		}
		Rectangle bounds = tile.image().getBounds();
		if (bounds.width == block.width && bounds.height == block.height) {
			gc.drawImage(tile.image(), block.x, block.y);
		} else {
			gc.drawImage(tile.image(), 0, 0, bounds.width, bounds.height, block.x, block.y, block.width, block.height);
		}
	}

	/** The paint is done: whether some frame is still shown as it was. */
	boolean isBehind() {
		return behind;
	}

	private boolean isCurrent(Tile tile, MapPicture shown, int frame, int cell) {
		if (tile.cell() != cell) {
			return false;
		}
		if (tile.of() != shown && tile.of().looksAs(shown, frame)) {
			tiles.put(frame, new Tile(tile.image(), cell, shown));
			return true;
		}
		return tile.of() == shown;
	}

	private Tile make(MapPicture shown, int frame, int cell, @Nullable Tile before) {
		if (before != null) {
			points -= before.points();
			before.image().dispose();
		}
		ImageDataProvider pixels = zoom -> cell * zoom % FULL_ZOOM != 0 ? null
				: stamps(cell * zoom / FULL_ZOOM).frame(shown, frame, colors.background());
		Tile tile = new Tile(new Image(control.getDisplay(), pixels), cell, shown);
		tiles.put(frame, tile);
		points += tile.points();
		return tile;
	}
}
