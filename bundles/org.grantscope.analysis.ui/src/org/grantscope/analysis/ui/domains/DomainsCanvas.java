package org.grantscope.analysis.ui.domains;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.diff.Peer;
import org.grantscope.analysis.ui.ThemeColors;
import org.grantscope.debug.ui.WidgetName;

/** Who grants to whom as a picture that can be zoomed and moved. For the user interface's thread. */
final class DomainsCanvas {

	/** With no more arrows than this, all have their counts written at them. */
	private static final int LABELLED = 12;
	/** Longer labels are cut. */
	private static final int LABEL = 6;
	private static final double MOST = 4;
	private static final double LEAST = 0.15;
	private static final double FITTED = 1.4;
	private static final double STEP = 1.2;
	private static final int NEAR = 5;
	/** So many sizes of the font in which domains' numbers are written. */
	private static final int SIZES = 4;

	private final Canvas canvas;
	private final ThemeColors colors;
	private final Font plain;
	private final Font[] bold = new Font[SIZES];
	private @Nullable ShownSharing shown;
	private DomainsLayout layout = new DomainsLayout(Map.of(), List.of(), 0);
	private Map<Pair, @NonNull EdgeShape> edges = Map.of();
	private Picked picked = Picked.NOTHING;
	private @Nullable Object hovered;
	private boolean fitted = true;
	private double scale = 1;
	private double x;
	private double y;
	private String told = "";

	/** An empty picture. */
	DomainsCanvas(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
		canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		canvas.setData("org.eclipse.e4.ui.css.CssClassName", "MPartStack");
		colors = new ThemeColors(canvas, canvas::redraw);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), canvas);
		FontDescriptor font = FontDescriptor.createFrom(canvas.getFont()).increaseHeight(-1);
		plain = resources.create(font);
		for (int i = 0; i < SIZES; i++) {
			bold[i] = resources.create(font.setStyle(SWT.BOLD).increaseHeight(-i));
		}
		WidgetName.set(canvas, "domainsPicture", "Who grants to whom");
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = told;
			}
		});
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> resized());
	}

	Canvas control() {
		return canvas;
	}

	DomainsLayout layout() {
		return layout;
	}

	/** Shows that; null for nothing. Of the same machine as before, what is seen stays where it is, as far as nobody came or went. */
	void show(@Nullable ShownSharing next, Picked selected) {
		shown = next;
		picked = selected;
		hovered = null;
		DomainsLayout before = layout;
		layout = next == null ? new DomainsLayout(Map.of(), List.of(), 0) : DomainsLayout.of(next.sharing());
		fitted |= before.boxes().size() != layout.boxes().size();
		resized();
	}

	/** That is selected now. */
	void pick(Picked selected) {
		picked = selected;
		canvas.redraw();
	}

	/** What is told to people who do not see it. */
	void tell(String words) {
		if (!words.equals(told)) {
			told = words;
			canvas.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
		}
	}

	/** The whole picture is seen from now on. */
	void fit() {
		fitted = true;
		resized();
	}

	private void resized() {
		Rectangle area = canvas.getClientArea();
		if (fitted && area.width > 0 && area.height > 0) {
			Rectangle all = layout.bounds();
			scale = Math.clamp(Math.min((double) area.width / all.width, (double) area.height / all.height), LEAST, FITTED);
			x = (area.width - all.width * scale) / 2 - all.x * scale;
			y = (area.height - all.height * scale) / 2 - all.y * scale;
		}
		moved();
	}

	/** So many steps larger, where what is at that point stays there. */
	void zoom(int steps, Point at) {
		double next = Math.clamp(scale * Math.pow(STEP, steps), LEAST, MOST);
		x = at.x - (at.x - x) * next / scale;
		y = at.y - (at.y - y) * next / scale;
		scale = next;
		fitted = false;
		moved();
	}

	/** Moves the picture. */
	void pan(int right, int down) {
		x += right;
		y += down;
		fitted = false;
		moved();
	}

	/** The middle of what is seen. */
	Point center() {
		Rectangle area = canvas.getClientArea();
		return new Point(area.width / 2, area.height / 2);
	}

	private void moved() {
		Set<List<Peer>> there = new HashSet<>();
		layout.pairs().forEach(pair -> there.add(List.of(pair.granter(), pair.grantee())));
		Map<Pair, @NonNull EdgeShape> shapes = new LinkedHashMap<>();
		for (Pair pair : layout.pairs()) {
			boolean bowed = there.contains(List.of(pair.grantee(), pair.granter()));
			shapes.put(pair, EdgeShape.between(boundsOf(pair.granter()), boundsOf(pair.grantee()), bowed, EdgePainter.width(pair, scale)));
		}
		edges = shapes;
		canvas.redraw();
	}

	/** Where the domain's box is, in the control. */
	Rectangle boundsOf(Peer peer) {
		Rectangle box = layout.box(peer);
		return new Rectangle((int) Math.round(x + box.x * scale), (int) Math.round(y + box.y * scale), (int) Math.round(box.width * scale),
				(int) Math.round(box.height * scale));
	}

	/** Halfway along the pair's arrow, in the control. */
	Point middleOf(Pair pair) {
		return Objects.requireNonNull(edges.get(pair)).middle();
	}

	/** What is at that point of the control: a domain, a pair, or nothing. */
	Picked at(int atX, int atY) {
		for (Peer peer : layout.boxes().keySet()) {
			if (boundsOf(peer).contains(atX, atY)) {
				return new Picked.OfPeer(peer);
			}
		}
		Pair nearest = null;
		double least = Double.MAX_VALUE;
		for (Map.Entry<Pair, @NonNull EdgeShape> edge : edges.entrySet()) {
			double distance = edge.getValue().distance(atX, atY) - EdgePainter.width(edge.getKey(), scale) / 2.0;
			if (distance < NEAR && distance < least) {
				nearest = edge.getKey();
				least = distance;
			}
		}
		return nearest == null ? Picked.NOTHING : new Picked.Pairs(List.of(nearest));
	}

	/** The pointer is over that. */
	void hover(Picked over) {
		Object now = over.equals(Picked.NOTHING) ? null : over;
		if (!Objects.equals(now, hovered)) {
			hovered = now;
			canvas.redraw();
		}
	}

	/** Moves the picture until the domain is seen. */
	void reveal(Peer peer) {
		Rectangle box = boundsOf(peer);
		Rectangle area = canvas.getClientArea();
		int right = box.x < 0 ? -box.x : Math.min(0, area.width - box.x - box.width);
		int down = box.y < 0 ? -box.y : Math.min(0, area.height - box.y - box.height);
		if (right != 0 || down != 0) {
			pan(right, down);
		}
	}

	private void paint(GC gc) {
		ShownSharing now = shown;
		Rectangle area = canvas.getClientArea();
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(area);
		if (now == null) {
			return;
		}
		gc.setAntialias(SWT.ON);
		RGB foreground = canvas.getForeground().getRGB();
		paintEdges(gc, now, foreground);
		NodePainter nodes = new NodePainter(colors, fitting(gc, now), plain, foreground, now);
		for (Peer peer : layout.boxes().keySet()) {
			Rectangle box = boundsOf(peer);
			if (box.intersects(area)) {
				nodes.draw(gc, peer, box, picked.has(peer), hovered instanceof Picked over && over.has(peer));
			}
		}
		if (layout.more() > 0) {
			gc.setFont(plain);
			gc.setForeground(canvas.getForeground());
			gc.drawText("and %,d more domains, in the table: the picture has the busiest".formatted(layout.more()), NEAR, NEAR, true);
		}
	}

	/** The largest font in which all domains' numbers have room; the smallest where none is small enough. */
	private Font fitting(GC gc, ShownSharing now) {
		for (Font font : bold) {
			gc.setFont(font);
			int height = gc.getFontMetrics().getHeight();
			if (layout.boxes().keySet().stream().limit(1).allMatch(peer -> height <= boundsOf(peer).height + 2)
					&& layout.boxes().keySet().stream().noneMatch(peer -> isWider(gc, peer, now.label(peer)))) {
				return font;
			}
		}
		return bold[SIZES - 1];
	}

	private boolean isWider(GC gc, Peer peer, String label) {
		return label.length() <= LABEL && gc.textExtent(label).x > boundsOf(peer).width;
	}

	private void paintEdges(GC gc, ShownSharing now, RGB foreground) {
		EdgePainter painter = new EdgePainter(colors, foreground, scale);
		List<Pair> looked = new ArrayList<>(edges.keySet().stream().filter(this::isLookedAt).toList());
		edges.forEach((pair, shape) -> {
			if (!isLookedAt(pair)) {
				painter.draw(gc, pair, shape, false, false, edges.size() > LABELLED);
			}
		});
		looked.forEach(pair -> painter.draw(gc, pair, Objects.requireNonNull(edges.get(pair)), picked.has(pair), !picked.has(pair), false));
		gc.setFont(plain);
		List<Pair> labelled = edges.size() <= LABELLED ? List.copyOf(edges.keySet()) : looked.size() <= LABELLED ? looked : List.of();
		List<Rectangle> taken = new ArrayList<>();
		if (layout.boxes().size() <= LABELLED) {
			layout.boxes().keySet().forEach(peer -> taken.add(boundsOf(peer)));
		}
		labelled.forEach(pair -> painter.label(gc, pair, Objects.requireNonNull(edges.get(pair)), now.marked(pair), taken));
	}

	/** Whether the pair, or one of its domains, is selected or under the pointer. */
	private boolean isLookedAt(Pair pair) {
		return isOf(picked, pair) || hovered instanceof Picked over && isOf(over, pair);
	}

	private static boolean isOf(Picked some, Pair pair) {
		return some.has(pair) || some.has(pair.granter()) || some.has(pair.grantee());
	}
}
