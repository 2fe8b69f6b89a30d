package org.grantscope.analysis.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.ModelPackage;

/**
 * What makes the domain of the earlier machine that of the later one: its attributes that differ, copies of the devices and
 * channels that differ, and the table's differing entries. Keeps nothing that belongs to either machine.
 */
final class DomainPatch {

	private static final List<EReference> PARTS = List.of(
			ModelPackage.Literals.DOMAIN__DEVICE, ModelPackage.Literals.DOMAIN__DEFERRAL,
			ModelPackage.Literals.DOMAIN__CHANNELS, ModelPackage.Literals.DOMAIN__FRONTENDS);

	private record Value(EAttribute attribute, @Nullable Object value) {
	}

	private record Part(EReference reference, List<EObject> copies) {
	}

	private final @Nullable Integer domid;
	private final boolean gone;
	private final boolean tableGone;
	private final List<Value> attributes;
	private final List<Part> parts;
	private final List<Value> tableAttributes;
	private final @Nullable TablePatch table;

	private DomainPatch(DomainSide before, DomainSide after, List<GrefDifference> grefs) {
		Domain a = before.domain;
		Domain b = after.domain;
		this.domid = b != null ? b.getDomid() : a != null ? a.getDomid() : null;
		this.gone = b == null;
		GrantTable was = a == null ? null : a.getTable();
		GrantTable is = b == null ? null : b.getTable();
		this.tableGone = was != null && is == null;
		this.attributes = b == null ? List.of() : differing(a, b);
		this.parts = b == null ? List.of() : parts(a, b);
		this.tableAttributes = is == null ? List.of() : differing(was, is);
		this.table = is == null ? null : TablePatch.of(before, after, grefs);
	}

	static DomainPatch of(DomainSide before, DomainSide after, List<GrefDifference> grefs) {
		return new DomainPatch(before, after, grefs);
	}

	/** Changes that machine's domain, which is as the earlier one was. */
	void applyTo(Machine machine) {
		Domain domain = machine.getDomains().stream().filter(one -> Objects.equals(one.getDomid(), domid)).findFirst().orElse(null);
		if (gone) {
			machine.getDomains().remove(domain);
			return;
		}
		if (domain == null) {
			domain = ModelFactory.eINSTANCE.createDomain();
			machine.getDomains().add(domain);
		}
		set(domain, attributes);
		for (Part part : parts) {
			put(domain, part.reference(), EcoreUtil.copyAll(part.copies()));
		}
		if (tableGone) {
			domain.setTable(null);
		}
		TablePatch patch = table;
		if (patch != null) {
			if (domain.getTable() == null) {
				domain.setTable(ModelFactory.eINSTANCE.createGrantTable());
			}
			set(domain.getTable(), tableAttributes);
			patch.applyTo(domain.getTable());
		}
	}

	private static void set(EObject object, List<Value> values) {
		values.forEach(value -> object.eSet(value.attribute(), value.value()));
	}

	/** The later one's values where they are not the earlier one's; of a table without image and what Xen tracks. */
	private static List<Value> differing(@Nullable EObject before, EObject after) {
		List<Value> differing = new ArrayList<>();
		for (EAttribute attribute : after.eClass().getEAllAttributes()) {
			Object value = after.eGet(attribute);
			boolean apart = attribute == ModelPackage.Literals.GRANT_TABLE__IMAGE
					|| attribute == ModelPackage.Literals.GRANT_TABLE__TRACKED;
			if (attribute.isChangeable() && !apart && (before == null || !Objects.equals(before.eGet(attribute), value))) {
				differing.add(new Value(attribute, attribute.isMany() ? List.copyOf((Collection<?>) value) : value));
			}
		}
		return differing;
	}

	private static List<Part> parts(@Nullable Domain before, Domain after) {
		List<Part> parts = new ArrayList<>();
		for (EReference reference : PARTS) {
			List<EObject> is = contents(after, reference);
			if (before == null || !SameContents.of(contents(before, reference), is)) {
				parts.add(new Part(reference, List.copyOf(EcoreUtil.copyAll(is))));
			}
		}
		return parts;
	}

	@SuppressWarnings("unchecked") // a reference to many has a list of them
	private static List<EObject> contents(Domain domain, EReference reference) {
		Object value = domain.eGet(reference);
		return value == null ? List.of() : reference.isMany() ? (EList<EObject>) value : List.of((EObject) value);
	}

	private static void put(Domain domain, EReference reference, Collection<@NonNull EObject> copies) {
		domain.eSet(reference, reference.isMany() ? copies : copies.isEmpty() ? null : copies.iterator().next());
	}
}
