package org.grantscope.model.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Deferral;
import org.grantscope.model.Frontend;
import org.grantscope.model.FrontendKey;
import org.grantscope.model.Gref;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.OpenFile;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.Vma;

/** What drivers hold, gntalloc and those of paravirtual devices, as model objects that refer to each other. */
final class Devices {

	private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

	private Devices() {
	}

	/** {@code problems}: takes one for each grant that a mapping keeps and the driver does not list. */
	static AllocatorDevice of(DriverState driver, List<String> problems) {
		AllocatorDevice device = MODEL.createAllocatorDevice();
		device.setLimit(Boxed.of(driver.limit()));
		device.setGrefSize(Boxed.of(driver.grefSize()));
		device.setFilesComplete(driver.filesComplete());
		Map<Long, @NonNull OpenFile> files = new HashMap<>();
		for (DriverState.File seen : driver.files()) {
			OpenFile file = MODEL.createOpenFile();
			file.setId(seen.id());
			file.getDescriptors().addAll(seen.descriptors().orElse(List.of()));
			file.setDescriptorsKnown(seen.descriptors().isPresent());
			file.setNextIndex(Boxed.of(seen.nextIndex()));
			device.getFiles().add(file);
			files.put(seen.id(), file);
		}
		Map<Integer, @NonNull Gref> grefs = HashMap.newHashMap(driver.grefs().size());
		List<Gref> all = new ArrayList<>(driver.grefs().size());
		for (DriverState.Gref seen : driver.grefs()) {
			Gref gref = gref(seen);
			all.add(gref);
			grefs.put(seen.ref(), gref);
			if (seen.file().isPresent()) {
				gref.setFile(files.get(seen.file().getAsLong()));
			}
		}
		addNew(device.getGrefs(), all);
		device.setGrefsComplete(driver.grefsComplete());
		device.setMappingsKnown(driver.mappings().isPresent());
		for (DriverState.Mapping seen : driver.mappings().orElse(List.of())) {
			Vma vma = MODEL.createVma();
			vma.setAddress(seen.address());
			vma.setPages(seen.pages());
			vma.setFile(files.get(seen.file()));
			addNew(vma.getGrefs(), kept(seen, grefs, driver.origin().source(), problems));
			device.getVmas().add(vma);
		}
		return device;
	}

	private static Collection<Gref> kept(DriverState.Mapping mapping, Map<Integer, @NonNull Gref> grefs, String source, List<String> problems) {
		Set<Gref> kept = LinkedHashSet.newLinkedHashSet(mapping.refs().size());
		for (int ref : mapping.refs()) {
			Gref gref = grefs.get(ref);
			if (gref != null) {
				kept.add(gref);
			} else {
				problems.add(Problem.ofWhole(source, "gref %d, kept by the mapping at 0x%x, in the driver's list"
						.formatted(ref, mapping.address()), "none").toString());
			}
		}
		return kept;
	}

	/** Adds objects that are not in the list and are all different: no search for each one among the others. */
	private static <T> void addNew(EList<T> list, Collection<T> objects) {
		((InternalEList<T>) list).addAllUnique(objects);
	}

	static Deferral of(TableDriverState.Deferral seen) {
		Deferral deferral = MODEL.createDeferral();
		deferral.getRefs().addAll(seen.refs());
		deferral.setComplete(seen.complete());
		deferral.setFreePerIteration(Boxed.of(seen.freePerIteration()));
		deferral.setLeaked(Boxed.of(seen.leaked()));
		return deferral;
	}

	static Frontend of(Frontends.Device seen) {
		Frontend frontend = MODEL.createFrontend();
		frontend.setKind(seen.kind());
		frontend.setName(seen.name());
		frontend.setBackend(Boxed.of(seen.backend()));
		frontend.setState(Boxed.of(seen.state()));
		seen.rings().forEach(ring -> frontend.getRings().add(key(ring)));
		seen.ports().forEach(port -> frontend.getPorts().add(key(port)));
		return frontend;
	}

	private static FrontendKey key(Frontends.Named named) {
		FrontendKey key = MODEL.createFrontendKey();
		key.setKey(named.key());
		key.setNumber(named.number());
		return key;
	}

	private static Gref gref(DriverState.Gref seen) {
		Gref gref = MODEL.createGref();
		gref.setRef(seen.ref());
		gref.setPfn(Boxed.of(seen.pfn()));
		gref.setFileOffset(seen.fileOffset());
		gref.setUsers(seen.users());
		seen.unmapNotify().ifPresent(notify -> {
			UnmapNotify action = MODEL.createUnmapNotify();
			action.setByteOffset(Boxed.of(notify.byteOffset()));
			action.setPort(Boxed.of(notify.port()));
			gref.setUnmapNotify(action);
		});
		return gref;
	}
}
