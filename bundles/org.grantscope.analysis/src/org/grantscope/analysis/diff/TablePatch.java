package org.grantscope.analysis.diff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.GrantTable;

/**
 * What makes one table's bytes and tracked entries another's: the values of the grants that differ. Only where one of the two
 * has no bytes, or bytes of another version, or without the other's status frames, there is nothing to change, and the
 * later one's are kept whole; so are tracked entries in no order. Status words beyond the last entry are nobody's.
 */
final class TablePatch {

	private static final Layout V1 = Layout.ENTRY_V1;
	private static final Layout V2 = Layout.FULL_PAGE_V2;

	private final List<GrefDifference> grefs;
	private final int frames;
	private final boolean imageWhole;
	private final @Nullable GrantTableImage image;
	private final boolean trackedWhole;
	private final TrackedEntries.@Nullable Domain tracked;

	private TablePatch(DomainSide before, DomainSide after, List<GrefDifference> grefs) {
		GrantTableImage bytes = after.image;
		this.grefs = grefs;
		this.imageWhole = !TouchedGrefs.comparable(before.image, bytes);
		this.image = imageWhole ? bytes : null;
		this.frames = bytes == null ? 0 : bytes.frames();
		TrackedEntries.Domain was = before.tracked;
		TrackedEntries.Domain is = after.tracked;
		this.trackedWhole = was == null || is == null || !isAscending(was.entries()) || !isAscending(is.entries());
		this.tracked = trackedWhole || is == null ? is : with(is, List.of());
	}

	static TablePatch of(DomainSide before, DomainSide after, List<GrefDifference> grefs) {
		return new TablePatch(before, after, grefs);
	}

	void applyTo(GrantTable table) {
		table.setImage(imageWhole ? image : patched(table.getImage()));
		TrackedEntries.Domain head = tracked;
		table.setTracked(trackedWhole || head == null ? head : with(head, patched(table.getTracked().entries())));
	}

	private GrantTableImage patched(GrantTableImage before) {
		GrantTableVersion version = before.version();
		byte[] bytes = Arrays.copyOf(before.toBytes(), frames * GrantTableVersion.FRAME_BYTES);
		byte[] status = Arrays.copyOf(before.statusBytes(), version.statusFrames(frames) * GrantTableVersion.FRAME_BYTES);
		int kept = Math.min(before.entries(), frames * version.entriesPerFrame()) * Layout.STATUS_V2.size();
		Arrays.fill(status, Math.min(kept, status.length), status.length, (byte) 0);
		ByteBuffer entries = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		ByteBuffer words = ByteBuffer.wrap(status).order(ByteOrder.LITTLE_ENDIAN);
		for (GrefDifference gref : grefs) {
			int ref = gref.id().ref();
			if (ref < frames * version.entriesPerFrame()) {
				put(entries, ref, version, gref.after());
				Integer word = gref.after().status();
				if (version == GrantTableVersion.V2 && before.hasStatus() && word != null) {
					words.putShort(ref * Layout.STATUS_V2.size(), word.shortValue());
				}
			}
		}
		return version == GrantTableVersion.V2 && before.hasStatus() ? GrantTableImage.wrap(bytes, status)
				: GrantTableImage.wrap(version, bytes);
	}

	private static void put(ByteBuffer entries, int ref, GrantTableVersion version, GrefSeen entry) {
		Integer flags = entry.flags();
		Integer grantee = entry.grantee();
		Long frame = entry.frame();
		Integer middle = entry.middle();
		if (flags == null || grantee == null || frame == null || middle == null) {
			throw new IllegalStateException("gref " + ref + " has bytes and no values");
		}
		int at = ref * version.entryBytes();
		entries.putShort(at + V1.field("flags").offset(), flags.shortValue());
		entries.putShort(at + V1.field("domid").offset(), grantee.shortValue());
		if (version == GrantTableVersion.V1) {
			entries.putInt(at + V1.field("frame").offset(), frame.intValue());
		} else {
			entries.putInt(at + Layout.SUB_PAGE_V2.field("page_off").offset(), middle);
			entries.putLong(at + V2.field("frame").offset(), frame);
		}
	}

	private List<TrackedEntries.Entry> patched(List<TrackedEntries.Entry> before) {
		TreeMap<Integer, TrackedEntries.@NonNull Entry> byRef = new TreeMap<>();
		before.forEach(entry -> byRef.put(entry.ref(), entry));
		for (GrefDifference gref : grefs) {
			TrackedEntries.Entry entry = gref.after().tracked();
			if (entry == null) {
				byRef.remove(gref.id().ref());
			} else {
				byRef.put(gref.id().ref(), entry);
			}
		}
		return new ArrayList<>(byRef.values());
	}

	private static boolean isAscending(List<TrackedEntries.Entry> entries) {
		for (int i = 1; i < entries.size(); i++) {
			if (entries.get(i - 1).ref() >= entries.get(i).ref()) {
				return false;
			}
		}
		return true;
	}

	private static TrackedEntries.Domain with(TrackedEntries.Domain head, List<TrackedEntries.Entry> entries) {
		return new TrackedEntries.Domain(head.domid(), head.version(), head.frames(), head.maxFrames(), head.maptrackFrames(),
				head.maxMaptrackFrames(), entries, head.complete());
	}
}
