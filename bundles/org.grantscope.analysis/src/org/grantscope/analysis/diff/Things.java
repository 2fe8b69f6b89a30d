package org.grantscope.analysis.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.diff.ThingDifference.Thing;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Deferral;
import org.grantscope.model.Domain;
import org.grantscope.model.EventChannel;
import org.grantscope.model.Frontend;
import org.grantscope.model.FrontendKey;
import org.grantscope.model.ModelPackage;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;
import org.grantscope.model.owner.FileName;

/**
 * What differs in one domain besides its grants, by the names of the model's attributes. An unset attribute is unknown.
 */
final class Things {

	private final OptionalInt domid;
	private final List<ThingDifference> found = new ArrayList<>();

	private Things(OptionalInt domid) {
		this.domid = domid;
	}

	static List<ThingDifference> of(DomainSide before, DomainSide after) {
		Domain a = before.domain;
		Domain b = after.domain;
		Things things = new Things(a == null ? after.domid() : before.domid());
		things.add(Thing.DOMAIN, "", a, before.absent, b, after.absent);
		if (a != null && b != null) {
			things.add(Thing.TABLE, "", a.getTable(), false, b.getTable(), false);
			things.add(Thing.DEVICE, "", a.getDevice(), false, b.getDevice(), false);
			things.add(Thing.DEFERRAL, "", a.getDeferral(), false, b.getDeferral(), false);
			things.addDevice(a.getDevice(), b.getDevice());
			things.addAll(Thing.CHANNEL, a.getChannels(), a.isChannelsComplete(), b.getChannels(), b.isChannelsComplete(),
					channel -> Integer.toString(((EventChannel) channel).getPort()));
			things.addAll(Thing.FRONTEND, a.getFrontends(), !a.getFrontends().isEmpty(), b.getFrontends(), !b.getFrontends().isEmpty(),
					frontend -> Objects.requireNonNullElse(((Frontend) frontend).getName(), ""));
		}
		return things.found;
	}

	private void addDevice(@Nullable AllocatorDevice a, @Nullable AllocatorDevice b) {
		if (a != null && b != null) {
			addAll(Thing.FILE, a.getFiles(), a.isFilesComplete(), b.getFiles(), b.isFilesComplete(),
					file -> FileName.number(((OpenFile) file).getId()));
			addAll(Thing.MAPPING, a.getVmas(), a.isMappingsKnown(), b.getVmas(), b.isMappingsKnown(),
					vma -> "0x" + Long.toHexString(((Vma) vma).getAddress()));
		}
	}

	/**
	 * By name; of those with one name, the first with the first. {@code complete}: whether one that is not there is known not
	 * to be.
	 */
	private void addAll(Thing thing, EList<? extends EObject> before, boolean completeBefore, EList<? extends EObject> after,
			boolean completeAfter, Function<EObject, String> name) {
		Map<String, @NonNull List<EObject>> earlier = byName(before, name);
		Map<String, @NonNull List<EObject>> later = byName(after, name);
		TreeSet<String> extra = new TreeSet<>(later.keySet());
		extra.removeAll(earlier.keySet());
		List<String> names = new ArrayList<>(earlier.keySet());
		later.keySet().stream().filter(extra::contains).forEach(names::add);
		for (String one : names) {
			List<EObject> a = earlier.getOrDefault(one, List.of());
			List<EObject> b = later.getOrDefault(one, List.of());
			for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
				add(thing, one, i < a.size() ? a.get(i) : null, completeBefore, i < b.size() ? b.get(i) : null, completeAfter);
			}
		}
	}

	private static Map<String, @NonNull List<EObject>> byName(EList<? extends EObject> all, Function<EObject, String> name) {
		Map<String, @NonNull List<EObject>> byName = new LinkedHashMap<>();
		all.forEach(one -> byName.computeIfAbsent(name.apply(one), key -> new ArrayList<>()).add(one));
		return byName;
	}

	/** {@code absentBefore} and {@code absentAfter}: whether that machine would tell of it if it were there. */
	private void add(Thing thing, String name, @Nullable EObject a, boolean absentBefore, @Nullable EObject b, boolean absentAfter) {
		if (a == null && b == null || a != null && b != null && isSame(a, b)) {
			return;
		}
		List<ValueChange> changes = changes(values(a), values(b));
		if (a != null && b != null && changes.isEmpty()) {
			return;
		}
		found.add(new ThingDifference(domid, thing, name, kind(a, absentBefore, b, absentAfter, changes), changes));
	}

	/** Whether two that have nothing but attributes are equal, found without a text for each; of others, false. */
	private static boolean isSame(EObject a, EObject b) {
		if (a instanceof Vma || a instanceof Frontend) {
			return false;
		}
		for (EAttribute attribute : a.eClass().getEAllAttributes()) {
			if (!attribute.isTransient() && !Objects.equals(a.eGet(attribute), b.eGet(attribute))) {
				return false;
			}
		}
		return true;
	}

	private static DifferenceKind kind(@Nullable EObject a, boolean absentBefore, @Nullable EObject b, boolean absentAfter,
			List<ValueChange> changes) {
		if (a == null) {
			return absentBefore ? DifferenceKind.APPEARED : DifferenceKind.NOW_KNOWN;
		}
		if (b == null) {
			return absentAfter ? DifferenceKind.VANISHED : DifferenceKind.NO_LONGER_KNOWN;
		}
		return changes.stream().anyMatch(ValueChange::isKnown) ? DifferenceKind.CHANGED
				: changes.get(0).before() == null ? DifferenceKind.NOW_KNOWN : DifferenceKind.NO_LONGER_KNOWN;
	}

	private static List<ValueChange> changes(Map<String, @NonNull String> before, Map<String, @NonNull String> after) {
		List<ValueChange> changes = new ArrayList<>();
		TreeSet<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		for (String name : names) {
			String was = before.get(name);
			String is = after.get(name);
			if (!Objects.equals(was, is)) {
				changes.add(new ValueChange(inWords(name), was, is));
			}
		}
		return changes;
	}

	/** A feature of the model as other names in reports are: {@code maptrack_frames}. */
	private static String inWords(String feature) {
		return feature.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	/** The known values of a model object by name, for people. */
	private static Map<String, @NonNull String> values(@Nullable EObject object) {
		Map<String, @NonNull String> values = new LinkedHashMap<>();
		if (object == null) {
			return values;
		}
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			Object value = object.eGet(attribute);
			if (value != null && !attribute.isTransient() && attribute.isChangeable() && isTold(object, attribute)) {
				values.put(attribute.getName(), value.toString());
			}
		}
		if (object instanceof OpenFile file) {
			values.put("id", FileName.number(file.getId()));
		}
		if (object instanceof Deferral deferral && !deferral.isComplete()) {
			values.put("refs", deferral.getRefs() + " and perhaps others");
		}
		if (object instanceof Vma vma) {
			values.put("grefs", String.valueOf(vma.getGrefs().stream().map(gref -> gref.getRef()).toList()));
			if (vma.getFile() != null) {
				values.put("file", FileName.number(vma.getFile().getId()));
			}
		}
		if (object instanceof Frontend frontend) {
			values.put("rings", keys(frontend.getRings()));
			values.put("ports", keys(frontend.getPorts()));
		}
		return values;
	}

	/** What says only whether something was seen is no value, and neither is what was not. */
	private static boolean isTold(EObject object, EAttribute attribute) {
		return attribute != ModelPackage.Literals.OPEN_FILE__DESCRIPTORS_KNOWN
				&& attribute != ModelPackage.Literals.ALLOCATOR_DEVICE__FILES_COMPLETE
				&& attribute != ModelPackage.Literals.ALLOCATOR_DEVICE__MAPPINGS_KNOWN
				&& attribute != ModelPackage.Literals.ALLOCATOR_DEVICE__GREFS_COMPLETE
				&& attribute != ModelPackage.Literals.DEFERRAL__COMPLETE
				&& !(attribute == ModelPackage.Literals.OPEN_FILE__DESCRIPTORS && object instanceof OpenFile file
						&& !file.isDescriptorsKnown());
	}

	private static String keys(List<FrontendKey> keys) {
		return String.valueOf(keys.stream().map(key -> key.getKey() + "=" + key.getNumber()).toList());
	}
}
