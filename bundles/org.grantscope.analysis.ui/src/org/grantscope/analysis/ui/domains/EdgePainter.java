package org.grantscope.analysis.ui.domains;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.ui.ThemeColors;

/**
 * Draws who grants to whom: an arrow as thick as there are entries, by powers of two; on it, darker, as much of its thickness as is
 * mapped. Where no source saw what is granted, the arrow is dashed; one to nobody is dotted.
 */
final class EdgePainter {

	private static final double THIN = 1.5;
	private static final double PER_DOUBLING = 0.55;
	private static final int PAD = 3;
	private static final int GLOW = 5;
	private static final int DIM = 70;
	private static final int FULL = 255;
	private static final int LABEL = 225;
	private static final double THINNED = 0.45;
	private static final double[] PLACES = { 0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78 };

	private final ThemeColors colors;
	private final RGB foreground;
	private final double scale;

	EdgePainter(ThemeColors colors, RGB foreground, double scale) {
		this.scale = scale;
		this.colors = colors;
		this.foreground = foreground;
	}

	/** How thick the pair's arrow is, in points, in a picture of that scale. */
	static int width(Pair pair, double scale) {
		long entries = Math.max(pair.count().granted().orElse(0), pair.count().mapped().orElse(0));
		double full = THIN + PER_DOUBLING * (Long.SIZE - Long.numberOfLeadingZeros(entries));
		return (int) Math.max(1, Math.round(full * Math.clamp(scale, THINNED, 1)));
	}

	/**
	 * Draws an arrow.
	 *
	 * @param dim whether something else is looked at
	 */
	void draw(GC gc, Pair pair, EdgeShape shape, boolean selected, boolean lit, boolean dim) {
		int width = width(pair, scale);
		boolean dangling = pair.grantee().presence().isDangling();
		Color granted = colors.of(dangling ? "domains.dangling" : "domains.granted");
		gc.setAlpha(dim ? DIM : FULL);
		gc.setLineCap(SWT.CAP_FLAT);
		gc.setLineJoin(SWT.JOIN_ROUND);
		if (selected || lit) {
			Color glow = colors.of("domains.selected");
			gc.setForeground(selected ? glow : new Color(ThemeColors.mix(glow.getRGB(), colors.background(), 0.5)));
			gc.setLineWidth(width + GLOW);
			shape.drawLine(gc);
		}
		gc.setForeground(granted);
		gc.setBackground(granted);
		gc.setLineWidth(width);
		gc.setLineStyle(pair.count().granted().isEmpty() ? SWT.LINE_DASH : dangling ? SWT.LINE_DOT : SWT.LINE_SOLID);
		shape.drawLine(gc);
		gc.setLineStyle(SWT.LINE_SOLID);
		int mapped = mapped(pair, width);
		if (mapped > 0) {
			gc.setForeground(colors.of("domains.mapped"));
			gc.setBackground(colors.of("domains.mapped"));
			gc.setLineWidth(mapped);
			shape.drawLine(gc);
		}
		if (selected) {
			gc.setBackground(colors.of("domains.selected"));
		}
		shape.fillHead(gc);
		gc.setAlpha(FULL);
	}

	private static int mapped(Pair pair, int width) {
		long mapped = pair.count().mapped().orElse(0);
		long granted = Math.max(mapped, pair.count().granted().orElse(mapped));
		return mapped == 0 ? 0 : pair.count().granted().isEmpty() ? Math.max(1, width / 3) : (int) Math.max(1, Math.round((double) width * mapped / granted));
	}

	/** Writes the counts at the arrow, where nothing else is; the place is added to what is taken. */
	void label(GC gc, Pair pair, EdgeShape shape, int marked, List<Rectangle> taken) {
		List<String> lines = new ArrayList<>(List.of(PairWords.granted(pair), PairWords.mapped(pair)));
		if (marked > 0) {
			lines.add("%,d changed".formatted(marked));
		}
		int width = lines.stream().mapToInt(line -> gc.textExtent(line).x).max().orElse(0) + 2 * PAD;
		int line = gc.getFontMetrics().getHeight();
		Rectangle place = place(shape, width, line * lines.size(), taken);
		taken.add(place);
		gc.setAlpha(LABEL);
		gc.setBackground(new Color(colors.background()));
		gc.fillRoundRectangle(place.x, place.y, place.width, place.height, 2 * PAD, 2 * PAD);
		gc.setAlpha(FULL);
		gc.setForeground(new Color(foreground));
		for (int i = 0; i < lines.size(); i++) {
			gc.drawText(lines.get(i), place.x + (width - gc.textExtent(lines.get(i)).x) / 2, place.y + i * line, true);
		}
	}

	private static Rectangle place(EdgeShape shape, int width, int height, List<Rectangle> taken) {
		Rectangle first = null;
		for (double share : PLACES) {
			Point at = shape.at(share);
			Rectangle place = new Rectangle(at.x - width / 2, at.y - height / 2, width, height);
			if (taken.stream().noneMatch(place::intersects)) {
				return place;
			}
			first = first == null ? place : first;
		}
		return first == null ? new Rectangle(0, 0, width, height) : first;
	}
}
