package org.grantscope.model.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;

/** Lists that become others by removing, adding and moving as little as seems to be needed. */
final class Lists {

	private record Place(Object key, int occurrence) {
	}

	private Lists() {
	}

	/** For each captured object the shown one that is the same thing, or null; in the order captured. */
	static List<@Nullable EObject> matches(List<EObject> shown, List<EObject> captured) {
		List<@Nullable EObject> matches = new ArrayList<>(captured.size());
		int same = 0;
		while (same < shown.size() && same < captured.size() && Keys.of(shown.get(same)).equals(Keys.of(captured.get(same)))) {
			matches.add(shown.get(same++));
		}
		if (same == captured.size()) {
			return matches;
		}
		Map<Place, @NonNull EObject> rest = new HashMap<>();
		Map<Object, Integer> counts = new HashMap<>();
		for (EObject object : shown.subList(same, shown.size())) {
			Object key = Keys.of(object);
			rest.put(new Place(key, counts.merge(key, 1, Integer::sum)), object);
		}
		counts.clear();
		for (EObject object : captured.subList(same, captured.size())) {
			Object key = Keys.of(object);
			matches.add(rest.get(new Place(key, counts.merge(key, 1, Integer::sum))));
		}
		return matches;
	}

	/** Makes the list, of different objects, that other one. */
	static void become(EList<EObject> list, List<EObject> wanted) {
		int same = 0;
		while (same < list.size() && same < wanted.size() && list.get(same) == wanted.get(same)) {
			same++;
		}
		if (same == list.size() && same == wanted.size()) {
			return;
		}
		Set<EObject> keep = identities(wanted.subList(same, wanted.size()));
		for (int i = list.size() - 1; i >= same; i--) {
			if (!keep.contains(list.get(i))) {
				list.remove(i);
			}
		}
		Set<EObject> here = identities(list.subList(same, list.size()));
		for (int i = same; i < wanted.size(); i++) {
			if (i == list.size()) {
				list.addAll(wanted.subList(i, wanted.size()));
				return;
			}
			put(list, i, wanted, here);
		}
	}

	/** What is out of its place by itself is moved away rather than all that follows moved before it. */
	private static void put(EList<EObject> list, int at, List<EObject> wanted, Set<EObject> here) {
		EObject object = wanted.get(at);
		if (list.get(at) == object) {
			return;
		}
		if (!here.contains(object)) {
			list.add(at, object);
			return;
		}
		if (at + 1 < list.size() && list.get(at + 1) == object) {
			list.move(Math.min(list.size() - 1, placeOf(list.get(at), wanted, at + 1)), at);
		}
		if (list.get(at) != object) {
			list.move(at, placeOf(object, list, at + 1));
		}
	}

	private static int placeOf(EObject object, List<EObject> in, int from) {
		int at = from;
		while (in.get(at) != object) {
			at++;
		}
		return at;
	}

	private static Set<EObject> identities(List<EObject> objects) {
		Set<EObject> identities = Collections.newSetFromMap(new IdentityHashMap<>());
		identities.addAll(objects);
		return identities;
	}
}
