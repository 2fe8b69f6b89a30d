package org.grantscope.model.join;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.grantscope.core.observe.DriverState;
import org.grantscope.model.AllocatorDevice;
import org.grantscope.model.Gref;
import org.grantscope.model.ModelFactory;
import org.grantscope.model.OpenFile;
import org.grantscope.model.UnmapNotify;
import org.grantscope.model.Vma;

/** The gntalloc driver's state as model objects that refer to each other. */
final class Devices {

	private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

	private Devices() {
	}

	static AllocatorDevice of(DriverState driver) {
		AllocatorDevice device = MODEL.createAllocatorDevice();
		device.setLimit(driver.limit());
		device.setGrefSize(driver.grefSize());
		device.setFreeGrants(driver.freeGrants().isPresent() ? Integer.valueOf(driver.freeGrants().getAsInt()) : null);
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
			seen.refs().forEach(ref -> vma.getGrefs().add(grefs.get(ref)));
			device.getVmas().add(vma);
		}
		return device;
	}

	private static Gref gref(DriverState.Gref seen) {
		Gref gref = MODEL.createGref();
		gref.setRef(seen.ref());
		gref.setFileOffset(seen.fileOffset());
		gref.setUsers(seen.users());
		seen.unmapNotify().ifPresent(notify -> {
			UnmapNotify action = MODEL.createUnmapNotify();
			action.setByteOffset(notify.byteOffset().isPresent() ? Integer.valueOf(notify.byteOffset().getAsInt()) : null);
			action.setPort(notify.port().isPresent() ? Integer.valueOf(notify.port().getAsInt()) : null);
			gref.setUnmapNotify(action);
		});
		return gref;
	}
}
