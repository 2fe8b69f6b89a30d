package org.grantscope.model.join;

import java.util.List;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/**
 * Where Xen's list of the entries in use and a table's raw frames disagree. One contradiction for each entry at most, the
 * gravest.
 *
 * <p>In both versions the active entry's domain is the one that the shared entry named when it was mapped. A version 2
 * entry may be revoked while it is mapped, so there its flags say nothing; a version 1 entry may not. While an entry is in
 * use, Xen keeps the reading or writing bit set, in version 2 in the status word. Source: Xen 4.17
 * {@code xen/common/grant_table.c}.
 */
final class TableDisputes {

	private final Told told;
	private final Disputes disputes;
	private final GrantTableImage image;
	private final TrackedEntries.Domain tracked;
	private final Origin raw;
	private final Origin text;
	private final Disputes.Topic revoked;
	private final Disputes.Topic grantee;
	private final Disputes.Topic shared;
	private final Disputes.Topic inUse;

	private TableDisputes(Told told, Disputes disputes, RawTable raw, Told.From<TrackedEntries.Domain> tracked) {
		this.told = told;
		this.disputes = disputes;
		this.image = raw.image();
		this.raw = raw.origin();
		this.tracked = tracked.what();
		this.text = tracked.origin();
		this.revoked = disputes.topic(told.domid, "whether an entry that Xen maps is revoked");
		this.grantee = disputes.topic(told.domid, "who may use the entry");
		this.shared = disputes.topic(told.domid, "what the guest wrote");
		this.inUse = disputes.topic(told.domid, "whether the entry is in use");
	}

	static void find(Told told, Disputes disputes) {
		RawTable raw = told.raw;
		Told.From<TrackedEntries.Domain> tracked = told.tracked;
		if (raw != null && tracked != null) {
			new TableDisputes(told, disputes, raw, tracked).find();
		}
	}

	private void find() {
		size();
		if (tracked.version().isPresent() && tracked.version().getAsInt() != image.version().number()) {
			about(OptionalInt.empty(), disputes.topic(told.domid, "the version of the table"), "version " + tracked.version().getAsInt(),
					"read as version " + image.version().number());
			return; // nothing in the entries can be compared
		}
		List<TrackedEntries.Entry> entries = tracked.entries();
		int next = 0;
		for (TrackedEntries.Entry entry : entries) {
			if (entry.ref() >= image.entries()) {
				break; // the sizes differ, which was said
			}
			untracked(next, entry.ref());
			entry(entry);
			next = entry.ref() + 1;
		}
		untracked(next, image.entries());
	}

	private void size() {
		OptionalInt frames = tracked.frames();
		if (frames.isPresent() && frames.getAsInt() != image.frames()) {
			about(OptionalInt.empty(), disputes.topic(told.domid, "the size of the table"), frames(frames.getAsInt()), frames(image.frames()));
		}
	}

	private static String frames(int frames) {
		return frames == 1 ? "1 frame" : frames + " frames";
	}

	private void entry(TrackedEntries.Entry entry) {
		Disputes.Topic topic = topic(entry);
		if (topic != null && topic.wanted()) {
			about(OptionalInt.of(entry.ref()), topic, words(entry), words(entry.ref()));
		}
	}

	/** What is wrong about an entry that Xen tracks; null when nothing is. */
	private Disputes.@Nullable Topic topic(TrackedEntries.Entry entry) {
		int ref = entry.ref();
		boolean v1 = image.version() == GrantTableVersion.V1;
		boolean wordKnown = v1 || image.hasStatus();
		int word = image.inUseWord(ref);
		if (entry.grantee() == image.domid(ref) && entry.frame() == image.frame(ref) && (!wordKnown || entry.flags() == word)) {
			return null;
		}
		if (v1 && entry.pins().any() && GrantType.of(image.flags(ref)) == GrantType.INVALID) {
			return revoked;
		}
		if (entry.pins().any() && entry.mapper() != image.domid(ref)) {
			return grantee;
		}
		if (entry.pins().any() && wordKnown && ((word & GrantFlag.IN_USE) == 0
				|| entry.pins().writable() && (word & GrantFlag.WRITING.mask()) == 0)) {
			return inUse;
		}
		return shared;
	}

	/** Entries that Xen does not list, and is known not to use, have no in-use bit; of a transfer these bits mean something else. */
	private void untracked(int from, int to) {
		if (!tracked.complete()) {
			return;
		}
		for (int ref = from; ref < to; ref++) {
			if ((image.inUseWord(ref) & GrantFlag.IN_USE) != 0 && GrantType.of(image.flags(ref)) != GrantType.ACCEPT_TRANSFER
					&& inUse.wanted()) {
				about(OptionalInt.of(ref), inUse, "nobody uses it", words(ref));
			}
		}
	}

	private String words(TrackedEntries.Entry entry) {
		String word = image.version() == GrantTableVersion.V1
				? GrantFlag.describe(entry.flags()) : GrantFlag.describeStatus(entry.flags());
		return "%s uses it (%s); granted to %s, frame 0x%x, %s".formatted(Domid.describe(entry.mapper()), entry.pins().describe(),
				Domid.describe(entry.grantee()), entry.frame(), word);
	}

	private String words(int ref) {
		OptionalInt status = image.status(ref);
		return "granted to %s, frame 0x%x, %s%s".formatted(Domid.describe(image.domid(ref)), image.frame(ref),
				GrantFlag.describe(image.flags(ref)), status.isPresent() ? ", " + GrantFlag.describeStatus(status.getAsInt()) : "");
	}

	private void about(OptionalInt ref, Disputes.Topic topic, String xen, String frames) {
		disputes.add(topic, ref, new Disputes.Says(text, xen), new Disputes.Says(raw, frames));
	}
}
