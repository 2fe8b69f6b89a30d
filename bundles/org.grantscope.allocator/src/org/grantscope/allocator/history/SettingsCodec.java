package org.grantscope.allocator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.grantscope.allocator.DomainSettings;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.core.abi.GrantTableVersion;

/** How a domain begins, as bytes. */
final class SettingsCodec {

	private static final KernelProfile[] PROFILES = KernelProfile.values();
	private static final GrantTableVersion[] VERSIONS = GrantTableVersion.values();

	private SettingsCodec() {
	}

	static ByteWriter write(ByteWriter out, DomainSettings settings) {
		out.writeInt(settings.domid()).writeInt(settings.profile().ordinal()).writeInt(settings.version().ordinal());
		out.writeInt(settings.frames()).writeInt(settings.maxFrames()).writeInt(settings.maxMaptrackFrames());
		out.writeInt(settings.limit()).writeInts(settings.freeRefs()).writeInt(settings.entries().size());
		for (DomainSettings.Entry entry : settings.entries()) {
			out.writeInt(entry.ref()).writeInt(entry.flags()).writeInt(entry.domid()).writeLong(entry.frame());
		}
		return out.writeIntSet(settings.takenDescriptors()).writeIntSet(settings.takenPorts());
	}

	static DomainSettings read(ByteReader in) {
		return new DomainSettings(in.readInt(), PROFILES[in.readInt()], VERSIONS[in.readInt()], in.readInt(), in.readInt(),
				in.readInt(), in.readInt(), in.readInts(), readEntries(in), Set.copyOf(in.readInts()), Set.copyOf(in.readInts()));
	}

	private static List<DomainSettings.Entry> readEntries(ByteReader in) {
		int count = in.readInt();
		List<DomainSettings.Entry> entries = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			entries.add(new DomainSettings.Entry(in.readInt(), in.readInt(), in.readInt(), in.readLong()));
		}
		return entries;
	}
}
