package org.grantscope.model.owner;

import java.util.List;

import org.grantscope.model.Frontend;
import org.grantscope.model.OpenFile;
import org.grantscope.model.Vma;

/** What in the granting domain keeps one grant. */
public sealed interface Owner {

	/** In the words of views, command and exports. */
	String describe();

	/** The entry is free; nothing keeps it. */
	record Nobody() implements Owner {
		@Override
		public String describe() {
			return "nobody";
		}
	}

	/** No source tells. */
	record Unknown() implements Owner {
		@Override
		public String describe() {
			return "?";
		}
	}

	/**
	 * An open file of gntalloc lists it.
	 *
	 * @param mappings those that keep it besides; none where no source saw mappings
	 */
	record File(OpenFile file, List<Vma> mappings) implements Owner {

		/** Takes a copy of the list. */
		public File {
			mappings = List.copyOf(mappings);
		}

		@Override
		public String describe() {
			return FileName.of(file.getId()) + (mappings.isEmpty() ? "" : ", " + Owner.count(mappings));
		}
	}

	/** Mappings of gntalloc alone keep it: it was given back, or its file closed, before they went. */
	record Mappings(List<Vma> mappings) implements Owner {

		/** Takes a copy of the list. */
		public Mappings {
			mappings = List.copyOf(mappings);
		}

		@Override
		public String describe() {
			return Owner.count(mappings);
		}
	}

	/**
	 * It is gntalloc's and counts users, and no file lists it: mappings of gntalloc keep it, unless the driver's bookkeeping went
	 * wrong; no source saw which.
	 */
	record UnseenMappings() implements Owner {
		@Override
		public String describe() {
			return "mapping, not seen which";
		}
	}

	/** The driver has it on no list of files and no mapping keeps it, and yet it is the driver's: its own bookkeeping went wrong. */
	record DriverAlone() implements Owner {
		@Override
		public String describe() {
			return "gntalloc, no file or mapping";
		}
	}

	/** Nobody uses it any more; the kernel waits for the peer to unmap it. */
	record Deferred() implements Owner {
		@Override
		public String describe() {
			return "deferred list";
		}
	}

	/**
	 * A paravirtual device's ring.
	 *
	 * @param key which of its rings
	 */
	record Ring(Frontend device, String key) implements Owner {
		@Override
		public String describe() {
			return device.getKind().label() + " " + device.getName() + " " + key;
		}
	}

	/**
	 * A paravirtual device, for the data that passes: nothing else that was seen in the domain grants to that peer.
	 *
	 * @param devices     those that it can be, at least one
	 * @param orAllocator whether it can be gntalloc's as well, since no source saw gntalloc's list
	 * @param evidence    what tells it from the data of the peer's other devices; empty when nothing had to or nothing does
	 */
	record DeviceData(List<Frontend> devices, boolean orAllocator, String evidence) implements Owner {

		/** Takes a copy of the list. */
		public DeviceData {
			devices = List.copyOf(devices);
		}

		@Override
		public String describe() {
			return "data of " + String.join(" or ", devices.stream().map(device -> device.getKind().label()).distinct().toList())
					+ (orAllocator ? ", or gntalloc" : "");
		}
	}

	/** One of the references kept for the toolstack: {@code console}, {@code xenstore}, or {@code toolstack} for the others. */
	record Reserved(String use) implements Owner {
		@Override
		public String describe() {
			return use;
		}
	}

	/** Another part of the kernel than gntalloc. */
	record Kernel() implements Owner {
		@Override
		public String describe() {
			return "kernel";
		}
	}

	private static String count(List<Vma> mappings) {
		return mappings.size() == 1 ? "1 mapping" : mappings.size() + " mappings";
	}
}
