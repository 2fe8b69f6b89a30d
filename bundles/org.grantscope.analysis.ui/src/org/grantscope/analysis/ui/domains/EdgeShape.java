package org.grantscope.analysis.ui.domains;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * How an arrow goes from one node to another on the screen: bowed to one side where there is one back, and around a corner from a
 * node to itself.
 *
 * @param points x and y of each point of a line, from the granter to the arrow's head
 * @param head   the arrow's head, a triangle
 */
record EdgeShape(int[] points, int[] head) {

	private static final int PARTS = 32;
	private static final double BOW = 0.14;
	private static final double MOST_BOW = 60;
	private static final int LOOP = 18;
	private static final double HEAD = 5;

	/** From box to box. */
	static EdgeShape between(Rectangle from, Rectangle to, boolean bowed, int width) {
		double[] line = from.equals(to) ? loop(from) : curve(from, to, bowed);
		int first = 0;
		int last = line.length / 2 - 1;
		if (!from.equals(to)) {
			while (first < last - 1 && contains(from, line, first + 1)) {
				first++;
			}
			while (last > first + 1 && contains(to, line, last)) {
				last--;
			}
		}
		double size = HEAD + width;
		double dx = line[2 * last] - line[2 * Math.max(0, last - 2)];
		double dy = line[2 * last + 1] - line[2 * Math.max(0, last - 2) + 1];
		double length = Math.max(1, Math.hypot(dx, dy));
		dx /= length;
		dy /= length;
		double x = line[2 * last] + 2 * dx;
		double y = line[2 * last + 1] + 2 * dy;
		int[] head = { round(x), round(y), round(x - dx * size - dy * size * 0.6), round(y - dy * size + dx * size * 0.6),
				round(x - dx * size + dy * size * 0.6), round(y - dy * size - dx * size * 0.6) };
		int[] points = new int[2 * (last - first + 1)];
		for (int i = 0; i < points.length; i++) {
			points[i] = round(line[2 * first + i]);
		}
		points[points.length - 2] = round(x - dx * size * 0.7);
		points[points.length - 1] = round(y - dy * size * 0.7);
		return new EdgeShape(points, head);
	}

	private static int round(double value) {
		return (int) Math.round(value);
	}

	private static boolean contains(Rectangle box, double[] line, int at) {
		return line[2 * at] >= box.x - 2 && line[2 * at] <= box.x + box.width + 2 && line[2 * at + 1] >= box.y - 2
				&& line[2 * at + 1] <= box.y + box.height + 2;
	}

	private static double[] curve(Rectangle from, Rectangle to, boolean bowed) {
		double ax = from.x + from.width / 2.0;
		double ay = from.y + from.height / 2.0;
		double bx = to.x + to.width / 2.0;
		double by = to.y + to.height / 2.0;
		double length = Math.max(1, Math.hypot(bx - ax, by - ay));
		double bow = bowed ? 2 * Math.min(MOST_BOW, BOW * length) : 0;
		double cx = (ax + bx) / 2 + (by - ay) / length * bow;
		double cy = (ay + by) / 2 - (bx - ax) / length * bow;
		double[] line = new double[2 * (PARTS + 1)];
		for (int i = 0; i <= PARTS; i++) {
			double t = (double) i / PARTS;
			line[2 * i] = (1 - t) * (1 - t) * ax + 2 * t * (1 - t) * cx + t * t * bx;
			line[2 * i + 1] = (1 - t) * (1 - t) * ay + 2 * t * (1 - t) * cy + t * t * by;
		}
		return line;
	}

	/** From the upper edge to the right one. */
	private static double[] loop(Rectangle box) {
		double radius = Math.min(LOOP, box.height * 0.7);
		double cx = box.x + box.width - radius / 4;
		double cy = box.y + radius / 4;
		double[] line = new double[2 * (PARTS + 1)];
		for (int i = 0; i <= PARTS; i++) {
			double angle = -Math.PI + 1.5 * Math.PI * i / PARTS;
			line[2 * i] = cx + radius * Math.cos(angle);
			line[2 * i + 1] = cy + radius * Math.sin(angle);
		}
		return line;
	}

	/** Draws the line as wide as the pen is now. */
	void drawLine(GC gc) {
		gc.drawPolyline(points);
	}

	/** Fills the head with the background. */
	void fillHead(GC gc) {
		gc.fillPolygon(head);
	}

	/** Halfway from the granter to the grantee. */
	Point middle() {
		return at(0.5);
	}

	/** So far from the granter, at 0, to the grantee, at 1. */
	Point at(double share) {
		int at = (int) Math.round(share * (points.length / 2 - 1)) * 2;
		return new Point(points[at], points[at + 1]);
	}

	/** How far that point is from the line. */
	double distance(int x, int y) {
		double least = Double.MAX_VALUE;
		for (int i = 0; i + 3 < points.length; i += 2) {
			least = Math.min(least, distance(x, y, points[i], points[i + 1], points[i + 2], points[i + 3]));
		}
		return least;
	}

	private static double distance(double x, double y, double ax, double ay, double bx, double by) {
		double square = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
		double t = square == 0 ? 0 : Math.clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square, 0, 1);
		return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
	}
}
