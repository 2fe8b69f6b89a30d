package org.grantscope.allocator.history;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.table.GrantTableImage;

/**
 * A table of a real machine, as its trace shows it: the entries that the trace lists as it lists them, and the others as the
 * simulated machine has them, but for their frames, which nobody knows.
 *
 * @param image         with frame 0 where it is not known
 * @param unknownFrames of how many entries in use that is so
 */
record RecordedTable(GrantTableImage image, int unknownFrames) {

	/**
	 * Puts it together.
	 *
	 * @param simulated the table of the simulated machine at the same moment
	 * @param listed    the same after the last line of the trace; since then, other domains may have mapped and unmapped
	 * @param shown     what the trace lists, by reference
	 */
	static RecordedTable of(GrantTableImage simulated, GrantTableImage listed, Map<Integer, RecordedEntry> shown) {
		GrantTableVersion version = simulated.version();
		ByteBuffer entries = ByteBuffer.wrap(simulated.toBytes()).order(ByteOrder.LITTLE_ENDIAN);
		ByteBuffer status = ByteBuffer.wrap(simulated.statusBytes()).order(ByteOrder.LITTLE_ENDIAN);
		Set<Integer> changed = Set.copyOf(TableChanges.between(listed, simulated));
		int unknown = 0;
		for (int ref = 0; ref < simulated.entries(); ref++) {
			RecordedEntry entry = shown.get(ref);
			if (entry != null && changed.contains(ref)) {
				putFrame(entry.frame(), ref, version, entries);
			} else if (entry != null) {
				put(entry, version, entries, status);
			} else if (simulated.flags(ref) != 0) {
				putFrame(0, ref, version, entries);
				unknown++;
			}
		}
		return new RecordedTable(version == GrantTableVersion.V1 ? GrantTableImage.wrap(version, entries.array())
				: GrantTableImage.wrap(entries.array(), status.array()), unknown);
	}

	private static void put(RecordedEntry entry, GrantTableVersion version, ByteBuffer entries, ByteBuffer status) {
		int offset = entry.ref() * version.entryBytes();
		entries.putShort(offset + Layout.ENTRY_V1.field("flags").offset(), (short) entry.flags());
		entries.putShort(offset + Layout.ENTRY_V1.field("domid").offset(), (short) entry.domid());
		putFrame(entry.frame(), entry.ref(), version, entries);
		if (version == GrantTableVersion.V2 && entry.status().isPresent()) {
			status.putShort(entry.ref() * Layout.STATUS_V2.size(), (short) entry.status().getAsInt());
		}
	}

	private static void putFrame(long frame, int ref, GrantTableVersion version, ByteBuffer entries) {
		int offset = ref * version.entryBytes();
		if (version == GrantTableVersion.V1) {
			entries.putInt(offset + Layout.ENTRY_V1.field("frame").offset(), (int) frame);
		} else {
			entries.putLong(offset + Layout.FULL_PAGE_V2.field("frame").offset(), frame);
		}
	}
}
