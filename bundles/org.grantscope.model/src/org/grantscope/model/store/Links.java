package org.grantscope.model.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.FormatException;

/**
 * The references of a stored machine from one object to another, resolved when all objects are there. Both ends of a
 * reference with an opposite are stored, each in its own order, and must agree.
 */
final class Links {

	private record Link(EObject from, EReference reference, String[] paths, String position) {
	}

	/** Identified by the objects' numbers. */
	private record Arrow(EReference reference, int from, int to) {
	}

	private final Part part;
	private final List<Link> links = new ArrayList<>();
	private final Map<EObject, Integer> numbers = new IdentityHashMap<>();
	private final Set<Arrow> arrows = new HashSet<>();

	Links(Part part) {
		this.part = part;
	}

	void add(EObject from, EReference reference, String[] paths, String position) {
		links.add(new Link(from, reference, paths, position));
	}

	/** Sets them all, with time in proportion to their number. */
	void resolve(EObject root) throws FormatException {
		for (Link link : links) {
			if (!link.reference().isMany() && link.paths().length > 1) {
				throw refused(link, "one object", link.paths().length);
			}
			for (String path : link.paths()) {
				EObject target = follow(root, path);
				if (target == null || !link.reference().getEReferenceType().isInstance(target)) {
					String type = link.reference().getEReferenceType().getName();
					throw refused(link, "where a " + type + " is, such as //@domains.0/@device/@files.0", path);
				}
				if (!arrows.add(new Arrow(link.reference(), number(link.from()), number(target)))) {
					throw refused(link, "each object once", path);
				}
				set((InternalEObject) link.from(), link.reference(), (InternalEObject) target);
			}
		}
		for (Link link : links) {
			checkOpposite(link);
		}
	}

	private void checkOpposite(Link link) throws FormatException {
		EReference opposite = link.reference().getEOpposite();
		if (opposite != null) {
			for (EObject target : targets(link)) {
				if (!arrows.contains(new Arrow(opposite, number(target), number(link.from())))) {
					throw refused(link, "a " + opposite.getName() + " that leads back", "none");
				}
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static List<@NonNull EObject> targets(Link link) {
		Object value = link.from().eGet(link.reference());
		return link.reference().isMany() ? (List<EObject>) value : List.of((EObject) value);
	}

	/** Sets this end alone; the other one is stored too. */
	@SuppressWarnings("unchecked")
	private static void set(InternalEObject from, EReference reference, InternalEObject target) {
		if (reference.getEOpposite() != null) {
			from.eInverseAdd(target, from.eClass().getFeatureID(reference), null, null);
		} else if (reference.isMany()) {
			((InternalEList<EObject>) from.eGet(reference)).addUnique(target);
		} else {
			from.eSet(reference, target);
		}
	}

	private int number(EObject object) {
		return numbers.computeIfAbsent(object, key -> numbers.size());
	}

	/** The object there; null when the path leads nowhere. */
	private static @Nullable EObject follow(EObject root, String path) {
		if (!path.startsWith("//")) {
			return null;
		}
		EObject at = root;
		for (String step : path.substring(2).split("/", -1)) {
			int dot = step.indexOf('.');
			String name = step.substring(Math.min(1, step.length()), dot < 0 ? step.length() : dot);
			if (!step.startsWith("@") || !(at.eClass().getEStructuralFeature(name) instanceof EReference reference)
					|| !reference.isContainment() || reference.isMany() != dot > 0) {
				return null;
			}
			Object value = at.eGet(reference);
			if (value instanceof List<?> list) {
				String index = step.substring(dot + 1);
				int i = index.matches("[0-9]{1,8}") ? Integer.parseInt(index) : list.size();
				value = i < list.size() ? list.get(i) : null;
			}
			if (!(value instanceof EObject next)) {
				return null;
			}
			at = next;
		}
		return at;
	}

	private FormatException refused(Link link, String expected, Object found) {
		return part.refused(link.position(), link.reference().getName() + ": " + expected, found);
	}
}
