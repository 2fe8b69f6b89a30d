package org.grantscope.analysis.ui.domains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Rectangle;
import org.grantscope.analysis.diff.Pair;
import org.grantscope.analysis.diff.Peer;
import org.grantscope.analysis.diff.Sharing;

/**
 * Where each domain's node is: the one that shares with most others in the middle, the others around it in rings, in order of domids,
 * those that share nothing last. Units are points of the picture as large as it is made for, with 0, 0 in the middle.
 *
 * @param boxes of each domain that is shown
 * @param pairs what is shown of who grants to whom
 * @param more  how many domains are not shown
 */
record DomainsLayout(Map<Peer, Rectangle> boxes, List<Pair> pairs, int more) {

	/** More nodes than this are not seen apart; then the busiest are shown. */
	static final int SHOWN = 250;
	/** With more domains than this, nodes are small. */
	private static final int FEW = 14;
	private static final int WIDE = 164;
	private static final int HIGH = 54;
	private static final int SMALL_WIDE = 54;
	private static final int SMALL_HIGH = 24;
	/** From one ring to the next, and from one node to the next, in widths and heights of a node with a gap. */
	private static final double RING = 1.36;
	private static final double FEW_RING = 1.25;

	/** The layout of that. */
	static DomainsLayout of(Sharing sharing) {
		Map<Peer, Long> busy = new HashMap<>();
		Map<Peer, Integer> partners = new HashMap<>();
		for (Pair pair : sharing.pairs()) {
			for (Peer peer : List.of(pair.granter(), pair.grantee())) {
				busy.merge(peer, (long) pair.size(), Long::sum);
				partners.merge(peer, pair.granter() == pair.grantee() ? 0 : 1, Integer::sum);
			}
		}
		List<Peer> shown = new ArrayList<>(sharing.peers());
		if (shown.size() > SHOWN) {
			shown.sort(Comparator.comparingLong((Peer peer) -> busy.getOrDefault(peer, 0L)).reversed());
			shown = new ArrayList<>(shown.subList(0, SHOWN));
			shown.sort(Comparator.comparingInt(peer -> peer.domid().orElse(Integer.MAX_VALUE)));
		}
		Comparator<Peer> hub = Comparator.comparingInt(peer -> partners.getOrDefault(peer, 0));
		Peer middle = shown.size() < 3 ? null : shown.stream().max(hub.thenComparing(peer -> -peer.domid().orElse(Integer.MAX_VALUE))).orElse(null);
		Map<Peer, Rectangle> boxes = place(shown, middle, busy);
		List<Pair> pairs = sharing.pairs().stream().filter(pair -> boxes.containsKey(pair.granter()) && boxes.containsKey(pair.grantee())).toList();
		return new DomainsLayout(boxes, pairs, sharing.peers().size() - shown.size());
	}

	private static Map<Peer, Rectangle> place(List<Peer> shown, @Nullable Peer middle, Map<Peer, Long> busy) {
		boolean few = shown.size() <= FEW;
		Map<Peer, Rectangle> boxes = new LinkedHashMap<>();
		if (middle == null) {
			for (int i = 0; i < shown.size(); i++) {
				boxes.put(shown.get(i), box(few, 2 * i - (shown.size() - 1), 0));
			}
			return boxes;
		}
		List<Peer> others = new ArrayList<>(shown);
		others.remove(middle);
		others.sort(Comparator.comparing(peer -> !busy.containsKey(peer)));
		boxes.put(middle, box(few, 0, 0));
		double step = few ? FEW_RING : RING;
		int placed = 0;
		for (int ring = 1; placed < others.size(); ring++) {
			double radius = few && others.size() > 2 ? Math.max(step, others.size() * 1.25 / (2 * Math.PI)) : step * ring;
			int room = few ? others.size() : (int) (2 * Math.PI * radius / step);
			int count = Math.min(room, others.size() - placed);
			for (int i = 0; i < count; i++) {
				double angle = 2 * Math.PI * i / count + (ring - 1) * 0.3 - (few ? Math.PI : Math.PI / 2);
				boxes.put(others.get(placed++), box(few, radius * Math.cos(angle), radius * Math.sin(angle)));
			}
		}
		return boxes;
	}

	private static Rectangle box(boolean few, double column, double row) {
		int width = few ? WIDE : SMALL_WIDE;
		int height = few ? HIGH : SMALL_HIGH;
		double stepX = few ? width * 1.75 : width * 1.12;
		double stepY = few ? height * 2.05 : height * 1.3;
		return new Rectangle((int) Math.round(column * stepX) - width / 2, (int) Math.round(row * stepY) - height / 2, width, height);
	}

	/** The area that all nodes take, with what may be drawn around them. */
	Rectangle bounds() {
		Rectangle all = null;
		for (Rectangle box : boxes.values()) {
			if (all == null) {
				all = new Rectangle(box.x, box.y, box.width, box.height);
			} else {
				all.add(box);
			}
		}
		return all == null ? new Rectangle(0, 0, 1, 1)
				: new Rectangle(all.x - SMALL_HIGH, all.y - 2 * SMALL_HIGH, all.width + 3 * SMALL_HIGH, all.height + 3 * SMALL_HIGH);
	}

	/** The domain's box. */
	@NonNull Rectangle box(Peer peer) {
		Rectangle box = boxes.get(peer);
		return box == null ? new Rectangle(0, 0, 0, 0) : box;
	}

	/** The nearest domain from that one in a direction; itself when there is none. */
	Peer beside(Peer from, int right, int down) {
		Rectangle at = box(from);
		Peer best = from;
		double least = Double.MAX_VALUE;
		for (Map.Entry<Peer, Rectangle> one : boxes.entrySet()) {
			double x = one.getValue().x - at.x;
			double y = one.getValue().y - at.y;
			double along = x * right + y * down;
			double across = Math.abs(x * down + y * right);
			if (along > 0 && along + 2 * across < least) {
				least = along + 2 * across;
				best = one.getKey();
			}
		}
		return best;
	}
}
