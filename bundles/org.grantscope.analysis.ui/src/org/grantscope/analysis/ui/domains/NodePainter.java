package org.grantscope.analysis.ui.domains;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.grantscope.analysis.diff.Peer;
import org.grantscope.analysis.ui.ThemeColors;

/**
 * Draws domains: a box with number, name and state, of as many lines as there is room for. One that does not exist has a dashed
 * border and a cross, a reserved number a dashed border, and the owner of a table that nobody named corners cut off.
 */
final class NodePainter {

	private static final double TINT = 0.14;
	private static final double SOFT = 0.75;
	private static final int ARC = 10;
	private static final int PAD = 6;

	private final ThemeColors colors;
	private final Font bold;
	private final Font plain;
	private final RGB foreground;
	private final ShownSharing sharing;

	NodePainter(ThemeColors colors, Font bold, Font plain, RGB foreground, ShownSharing sharing) {
		this.colors = colors;
		this.bold = bold;
		this.plain = plain;
		this.foreground = foreground;
		this.sharing = sharing;
	}

	/** Draws one, in the control's points. */
	void draw(GC gc, Peer peer, Rectangle box, boolean selected, boolean lit) {
		boolean dangling = peer.presence().isDangling();
		Color line = colors.of(selected ? "domains.selected" : dangling ? "domains.dangling" : "domains.node");
		gc.setBackground(new Color(ThemeColors.mix(line.getRGB(), colors.background(), lit ? 2 * TINT : TINT)));
		gc.setForeground(line);
		gc.setLineWidth(selected ? 3 : 2);
		gc.setLineStyle(style(peer.presence()));
		outline(gc, peer, box);
		gc.setLineStyle(SWT.LINE_SOLID);
		if (peer.presence() == Peer.Presence.GONE && box.width > 4 * PAD) {
			gc.drawLine(box.x + box.width - PAD - 4, box.y + 4, box.x + box.width - 4, box.y + 4 + PAD);
			gc.drawLine(box.x + box.width - PAD - 4, box.y + 4 + PAD, box.x + box.width - 4, box.y + 4);
		}
		texts(gc, peer, box);
	}

	private static int style(Peer.Presence presence) {
		return switch (presence) {
			case THERE, LIKELY -> SWT.LINE_SOLID;
			case UNCERTAIN -> SWT.LINE_DOT;
			case GONE, RESERVED, UNKNOWN -> SWT.LINE_DASH;
		};
	}

	private static void outline(GC gc, Peer peer, Rectangle box) {
		if (peer.presence() == Peer.Presence.UNKNOWN) {
			int cut = Math.min(box.height / 2, 12);
			int right = box.x + box.width;
			int bottom = box.y + box.height;
			int[] corners = { box.x + cut, box.y, right - cut, box.y, right, box.y + box.height / 2, right - cut, bottom, box.x + cut, bottom, box.x,
					box.y + box.height / 2 };
			gc.fillPolygon(corners);
			gc.drawPolygon(corners);
			return;
		}
		int arc = Math.min(ARC, box.height / 2);
		gc.fillRoundRectangle(box.x, box.y, box.width, box.height, arc, arc);
		gc.drawRoundRectangle(box.x, box.y, box.width, box.height, arc, arc);
	}

	private void texts(GC gc, Peer peer, Rectangle box) {
		gc.setFont(bold);
		int height = gc.getFontMetrics().getHeight();
		if (box.height < height - 3 || box.width < gc.textExtent(sharing.label(peer).substring(0, 2)).x) {
			return;
		}
		List<String> lines = new ArrayList<>(List.of(sharing.label(peer)));
		if (!peer.name().isEmpty()) {
			lines.add(peer.name());
		}
		String state = state(peer);
		if (!state.isEmpty()) {
			lines.add(state);
		}
		int shown = Math.clamp((box.height - 2) / height, 1, lines.size());
		int y = box.y + (box.height - shown * height) / 2;
		for (int i = 0; i < shown; i++) {
			gc.setFont(i == 0 ? bold : plain);
			gc.setForeground(new Color(i == 0 ? foreground : ThemeColors.mix(foreground, colors.background(), SOFT)));
			String text = fitting(gc, lines.get(i), box.width - 2);
			gc.drawText(text, box.x + (box.width - gc.textExtent(text).x) / 2, y, true);
			y += height;
		}
	}

	private static String state(Peer peer) {
		return switch (peer.presence()) {
			case THERE, LIKELY -> peer.runState();
			case UNCERTAIN -> "not listed";
			case GONE -> "does not exist";
			case RESERVED -> "reserved";
			case UNKNOWN -> "not told which";
		};
	}

	private static String fitting(GC gc, String text, int width) {
		if (gc.textExtent(text).x <= width) {
			return text;
		}
		int length = text.length() - 1;
		while (length > 1 && gc.textExtent(text.substring(0, length) + "\u2026").x > width) {
			length--;
		}
		return text.substring(0, length) + "\u2026";
	}
}
