package org.grantscope.analysis.query;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.grantscope.core.observe.Frontends;
import org.grantscope.model.Frontend;
import org.grantscope.model.owner.Owner;

/** A kind of owner by name; an owner is of several kinds. */
enum OwnerWord {
	/** The entry is free. */
	NOBODY,
	/** An open file lists it. */
	FILE,
	/** A memory mapping keeps it, alone or besides a file. */
	MAPPING,
	/** The driver, one way or another. */
	GNTALLOC,
	/** On the kernel's deferred list. */
	DEFERRED,
	/** A paravirtual device. */
	DEVICE,
	/** A device's ring. */
	RING,
	/** A device's data. */
	DATA,
	/** A disk. */
	BLKFRONT,
	/** A network interface. */
	NETFRONT,
	/** The console. */
	CONSOLE,
	/** The connection to xenstore. */
	XENSTORE,
	/** Another device. */
	FRONTEND,
	/** In a reference kept for the toolstack. */
	TOOLSTACK,
	/** Another part of the kernel. */
	KERNEL;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** All that the owner is; nothing when it is unknown. */
	static Set<OwnerWord> of(Owner owner) {
		return switch (owner) {
			case Owner.Nobody nobody -> EnumSet.of(NOBODY);
			case Owner.Unknown unknown -> EnumSet.noneOf(OwnerWord.class);
			case Owner.File file -> file.mappings().isEmpty() ? EnumSet.of(FILE, GNTALLOC) : EnumSet.of(FILE, GNTALLOC, MAPPING);
			case Owner.Mappings mappings -> EnumSet.of(MAPPING, GNTALLOC);
			case Owner.UnseenMappings mappings -> EnumSet.of(MAPPING, GNTALLOC);
			case Owner.DriverAlone driver -> EnumSet.of(GNTALLOC);
			case Owner.Deferred deferred -> EnumSet.of(DEFERRED);
			case Owner.Ring ring -> EnumSet.of(DEVICE, RING, of(ring.device()));
			case Owner.DeviceData data -> {
				Set<OwnerWord> words = EnumSet.of(DEVICE, DATA);
				data.devices().forEach(device -> words.add(of(device)));
				yield words;
			}
			case Owner.Reserved reserved -> switch (reserved.use()) {
				case "console" -> EnumSet.of(TOOLSTACK, CONSOLE);
				case "xenstore" -> EnumSet.of(TOOLSTACK, XENSTORE);
				default -> EnumSet.of(TOOLSTACK);
			};
			case Owner.Kernel kernel -> EnumSet.of(KERNEL);
		};
	}

	private static OwnerWord of(Frontend device) {
		Frontends.Kind kind = device.getKind();
		return kind == null ? FRONTEND : switch (kind) {
			case VBD -> BLKFRONT;
			case VIF -> NETFRONT;
			case CONSOLE -> CONSOLE;
			case STORE -> XENSTORE;
			case OTHER -> FRONTEND;
		};
	}
}
