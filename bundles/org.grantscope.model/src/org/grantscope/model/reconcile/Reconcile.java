package org.grantscope.model.reconcile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelPackage;
import org.grantscope.model.table.EntryHistory;

/**
 * Makes a machine that is shown what a new capture is, in place, so that EMF's notifications say exactly what changed.
 *
 * <p>Things are the same by domid, gref, port, name, address, source and line, or a file's number; the same object then
 * stays, and only its features that differ are set. A table's image and list of tracked entries are set when a byte or an
 * entry differs, and compared without an object for an entry. Where nothing changed, only times are set: those of the
 * captures, and a table's history when it is seen for the second time or when entries were marked as changed that did not
 * change again.
 *
 * <p>For one thread: nobody else may read the shown machine meanwhile.
 */
public final class Reconcile {

	private record Pair(EObject shown, EObject captured) {
	}

	/** The shown objects of the captured ones. */
	private final Map<EObject, @NonNull EObject> shownOf = new IdentityHashMap<>();
	/** Those that refer to others, which are only all there at the end. */
	private final List<Pair> referring = new ArrayList<>();

	private Reconcile() {
	}

	/**
	 * Makes the shown machine equal to the captured one, but for the history of its tables, which goes on. The captured
	 * machine stays as it is.
	 */
	public static void into(Machine shown, Machine captured) {
		if (shown == captured) {
			return;
		}
		Map<GrantTable, EntryHistory> histories = Histories.all(shown, captured);
		Reconcile reconcile = new Reconcile();
		reconcile.become(shown, captured);
		reconcile.refer();
		histories.forEach((table, history) -> {
			GrantTable kept = (GrantTable) reconcile.shown(table);
			if (!history.equals(kept.getHistory())) {
				kept.setHistory(history);
			}
		});
	}

	private void become(EObject shown, EObject captured) {
		shownOf.put(captured, shown);
		boolean refers = false;
		for (EStructuralFeature feature : captured.eClass().getEAllStructuralFeatures()) {
			if (feature.isDerived() || feature == ModelPackage.Literals.GRANT_TABLE__HISTORY) {
				continue;
			}
			switch (feature) {
				case EAttribute attribute -> attribute(shown, captured, attribute);
				case EReference reference when reference.isContainment() -> contained(shown, captured, reference);
				case EReference reference -> refers |= !reference.isContainer();
				default -> throw new IllegalStateException(feature.toString());
			}
		}
		if (refers) {
			referring.add(new Pair(shown, captured));
		}
	}

	private static void attribute(EObject shown, EObject captured, EAttribute attribute) {
		Object now = captured.eGet(attribute);
		if (attribute.isMany()) {
			values(shown, attribute, (List<?>) Objects.requireNonNull(now));
		} else if (!Objects.equals(shown.eGet(attribute), now)) {
			shown.eSet(attribute, now);
		}
	}

	/** What only got longer is added to; else the whole list is set. */
	private static void values(EObject shown, EAttribute attribute, List<?> now) {
		@SuppressWarnings("unchecked")
		EList<Object> values = (EList<Object>) shown.eGet(attribute);
		int before = values.size();
		if (values.equals(now)) {
			return;
		}
		if (before < now.size() && values.equals(now.subList(0, before))) {
			values.addAll(now.subList(before, now.size()));
		} else {
			shown.eSet(attribute, new ArrayList<>(now));
		}
	}

	private void contained(EObject shown, EObject captured, EReference reference) {
		if (reference.isMany()) {
			EList<EObject> list = objects(shown, reference);
			List<EObject> now = objects(captured, reference);
			List<@Nullable EObject> matches = Lists.matches(list, now);
			List<EObject> wanted = new ArrayList<>(now.size());
			for (int i = 0; i < now.size(); i++) {
				wanted.add(matched(matches.get(i), now.get(i)));
			}
			Lists.become(list, wanted);
			return;
		}
		EObject now = (EObject) captured.eGet(reference);
		EObject before = (EObject) shown.eGet(reference);
		EObject wanted = now == null ? null : matched(before, now);
		if (wanted != before) {
			shown.eSet(reference, wanted);
		}
	}

	/** The shown object of that captured one: the one that there is, or a new one. */
	private EObject matched(@Nullable EObject match, EObject captured) {
		EObject shown = match == null ? EcoreUtil.create(captured.eClass()) : match;
		become(shown, captured);
		return shown;
	}

	/** Lists first, then what their other ends did not set; then the order of the lists that these filled. */
	private void refer() {
		referring.forEach(pair -> references(pair, true));
		referring.forEach(pair -> references(pair, false));
		referring.forEach(pair -> references(pair, true));
	}

	private void references(Pair pair, boolean many) {
		for (EReference reference : pair.captured.eClass().getEAllReferences()) {
			if (reference.isContainment() || reference.isContainer() || reference.isDerived() || reference.isMany() != many) {
				continue;
			}
			if (many) {
				List<EObject> wanted = new ArrayList<>();
				objects(pair.captured, reference).forEach(object -> wanted.add(shown(object)));
				Lists.become(objects(pair.shown, reference), wanted);
			} else {
				EObject now = (EObject) pair.captured.eGet(reference);
				EObject wanted = now == null ? null : shown(now);
				if (pair.shown.eGet(reference) != wanted) {
					pair.shown.eSet(reference, wanted);
				}
			}
		}
	}

	private EObject shown(EObject captured) {
		EObject shown = shownOf.get(captured);
		if (shown == null) {
			throw new IllegalArgumentException("refers to what is not of the machine: " + captured);
		}
		return shown;
	}

	@SuppressWarnings("unchecked")
	private static EList<EObject> objects(EObject of, EReference reference) {
		return (EList<EObject>) Objects.requireNonNull(of.eGet(reference));
	}
}
