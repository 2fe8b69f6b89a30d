package org.grantscope.model.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Machine;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.ModelPackage;
import org.grantscope.model.table.EntryHistory;

/** Machines with anything in any feature, by the model itself: a feature that is added to it is set here too. */
final class RandomMachine {

	private static final int FRAME = GrantTableVersion.FRAME_BYTES;
	private static final String[] TEXTS = { "", "plain", " two  spaces ", "a\nb\r\n\tc", "\\u0041 \\ \\\\", "<&>\"']]>",
			"\u0000\u0001\u001f\u007f\u0085", "\ud83d\ude00",
			"\ud800", "\udc00x", "\ufffe\uffff\u2028", "&amp;&#10;", "http://localhost/", "\u00e9\u4e2d" };

	private final Random random;
	private final Set<EStructuralFeature> set = new HashSet<>();
	private final List<EObject> objects = new ArrayList<>();

	RandomMachine(long seed) {
		random = new Random(seed);
	}

	Machine make() {
		Machine machine = ModelFactory.eINSTANCE.createMachine();
		fill(machine);
		objects.forEach(this::link);
		objects.forEach(this::shuffle);
		return machine;
	}

	/** The features that the machine has set somewhere. */
	Set<EStructuralFeature> featuresSet() {
		return set;
	}

	private void fill(EObject object) {
		objects.add(object);
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			if (feature.isDerived() || !(feature instanceof EReference reference && reference.isContainment())
					&& feature instanceof EReference
					|| !Required.is(feature) && random.nextInt(4) == 0) {
				continue;
			}
			int count = feature.isMany() ? random.nextInt(4) : 1;
			Set<Object> values = new LinkedHashSet<>();
			for (int i = 0; i < count; i++) {
				values.add(feature instanceof EAttribute attribute ? value(attribute) : child((EReference) feature));
			}
			object.eSet(feature, feature.isMany() ? new ArrayList<>(values) : values.iterator().next());
			noteIfSet(object, feature);
		}
	}

	private EObject child(EReference reference) {
		EObject child = EcoreUtil.create(reference.getEReferenceType());
		fill(child);
		return child;
	}

	@SuppressWarnings("unchecked")
	private void link(EObject object) {
		for (EReference reference : object.eClass().getEAllReferences()) {
			if (reference.isDerived() || reference.isContainment() || reference.isContainer()) {
				continue;
			}
			List<EObject> targets = objects.stream().filter(reference.getEReferenceType()::isInstance).toList();
			if (targets.isEmpty()) {
				continue;
			}
			EObject target = targets.get(random.nextInt(targets.size()));
			if (reference.isMany()) {
				((EList<EObject>) object.eGet(reference)).add(target);
			} else {
				object.eSet(reference, target);
			}
			noteIfSet(object, reference);
		}
	}

	/** Both ends of a reference have an order of their own. */
	@SuppressWarnings("unchecked")
	private void shuffle(EObject object) {
		for (EReference reference : object.eClass().getEAllReferences()) {
			if (reference.isMany() && !reference.isContainment() && !reference.isDerived()) {
				List<EObject> order = new ArrayList<>((EList<EObject>) object.eGet(reference));
				Collections.shuffle(order, random);
				ECollections.setEList((EList<EObject>) object.eGet(reference), order);
			}
		}
	}

	private void noteIfSet(EObject object, EStructuralFeature feature) {
		if (object.eIsSet(feature)) {
			set.add(feature);
		}
	}

	private Object value(EAttribute attribute) {
		if (attribute == ModelPackage.Literals.DOMAIN__DOMID) {
			return random.nextInt(0x10000);
		}
		if (attribute == ModelPackage.Literals.DEFERRAL__REFS) {
			return random.nextInt(Limits.REFS);
		}
		Class<?> type = attribute.getEAttributeType().getInstanceClass();
		if (type.isEnum()) {
			return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
		}
		return switch (type.getSimpleName()) {
			case "String" -> TEXTS[random.nextInt(TEXTS.length)] + (random.nextBoolean() ? "" : TEXTS[random.nextInt(TEXTS.length)]);
			case "int", "Integer" -> random.nextBoolean() ? random.nextInt(10) : random.nextInt();
			case "long", "Long" -> random.nextBoolean() ? random.nextInt(10) : random.nextLong();
			case "boolean", "Boolean" -> random.nextBoolean();
			case "Double" -> random.nextDouble() * 1e6;
			case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
			case "GrantTableImage" -> image();
			case "Domain" -> tracked();
			case "EntryHistory" -> history();
			case "FreeList" -> freeList();
			default -> throw new AssertionError("the store and this class know nothing of " + attribute);
		};
	}

	private GrantTableImage image() {
		byte[] frames = bytes(FRAME * (1 + random.nextInt(10)));
		return switch (random.nextInt(3)) {
			case 0 -> GrantTableImage.wrap(GrantTableVersion.V1, frames);
			case 1 -> GrantTableImage.wrap(GrantTableVersion.V2, frames);
			default -> GrantTableImage.wrap(frames, bytes(FRAME * GrantTableVersion.V2.statusFrames(frames.length / FRAME)));
		};
	}

	private byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		for (int i = random.nextInt(64); i < length; i += 1 + random.nextInt(512)) {
			bytes[i] = (byte) random.nextInt();
		}
		return bytes;
	}

	private TrackedEntries.Domain tracked() {
		List<Integer> refs = new ArrayList<>();
		for (int i = random.nextInt(20); i > 0; i--) {
			refs.add(random.nextInt(random.nextBoolean() ? 64 : Limits.REFS));
		}
		Collections.sort(refs);
		List<TrackedEntries.Entry> entries = refs.stream().map(ref -> new TrackedEntries.Entry(ref, random.nextInt(0x10000),
				frame(), new PinCounts(random.nextInt()), random.nextInt(0x10000), frame(), random.nextInt(0x10000))).toList();
		return new TrackedEntries.Domain(maybe(0x10000),
				random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(2)),
				maybe(Limits.FRAMES), maybe(Integer.MAX_VALUE), maybe(Integer.MAX_VALUE), maybe(Integer.MAX_VALUE), entries,
				random.nextBoolean());
	}

	private long frame() {
		return random.nextBoolean() ? random.nextInt(1 << 20) : random.nextLong();
	}

	private OptionalInt maybe(int below) {
		return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(below));
	}

	private TableDriverState.FreeList freeList() {
		List<Integer> refs = new ArrayList<>();
		for (int i = random.nextInt(300); i > 0; i--) {
			refs.add(random.nextInt(4) == 0 || refs.isEmpty() ? random.nextInt(Limits.REFS) : (refs.getLast() + 1) % Limits.REFS);
		}
		return new TableDriverState.FreeList(refs, random.nextBoolean());
	}

	private EntryHistory history() {
		int size = random.nextInt(600);
		int[] generations = random.ints(size, 0, 3).toArray();
		long[] since = random.longs(size, 0, 1L << 45).toArray();
		BitSet changed = new BitSet();
		random.ints(size / 10, 0, Math.max(1, size)).forEach(changed::set);
		return new EntryHistory(generations, since, changed);
	}
}
