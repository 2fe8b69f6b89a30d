package org.grantscope.model.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Frontends;
import org.grantscope.core.observe.Problem;
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
		device.setLimit(driver.limit());
		device.setGrefSize(driver.grefSize());
		device.setFreeGrants(Boxed.of(driver.freeGrants()));
		Map<Integer, @NonNull OpenFile> files = new HashMap<>();
		for (DriverState.File seen : driver.files()) {
			OpenFile file = MODEL.createOpenFile();
			file.setId(seen.id());
			file.getDescriptors().addAll(seen.descriptors());
			file.setNextIndex(seen.nextIndex());
			device.getFiles().add(file);
			files.put(seen.id(), file);
		}
		Map<Integer, @NonNull Gref> grefs = new HashMap<>();
		for (DriverState.Gref seen : driver.grefs()) {
			Gref gref = gref(seen);
			device.getGrefs().add(gref);
			grefs.put(seen.ref(), gref);
			seen.file().ifPresent(id -> gref.setFile(files.get(id)));
		}
		for (DriverState.Mapping seen : driver.mappings()) {
			Vma vma = MODEL.createVma();
			vma.setAddress(seen.address());
			vma.setPages(seen.pages());
			vma.setFile(files.get(seen.file()));
			for (int ref : seen.refs()) {
				Gref kept = grefs.get(ref);
				if (kept != null) {
					vma.getGrefs().add(kept);
				} else {
					problems.add(Problem.ofWhole(driver.origin().source(), "gref %d, kept by the mapping at 0x%x, in the driver's list"
							.formatted(ref, seen.address()), "none").toString());
				}
			}
			device.getVmas().add(vma);
		}
		return device;
	}

	static Deferral of(DriverState.Deferral seen) {
		Deferral deferral = MODEL.createDeferral();
		deferral.getRefs().addAll(seen.refs());
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
