package org.grantscope.model.store;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.model.Domain;
import org.grantscope.model.GrantTable;
import org.grantscope.model.Machine;

/** The bytes of a machine's tables as parts of their own, named after their domains. */
final class Tables {

	private static final String FRAMES = ".frames.bin";
	private static final String STATUS = ".status.bin";
	private static final String TRACKED = ".tracked.bin";
	private static final String FREE = ".free.bin";
	private static final String HISTORY = ".history.bin";

	private final Parts parts;
	private final Part objects;
	private final Progress progress;
	private int tracked;
	private int free;

	Tables(Parts parts, Part objects, Progress progress) {
		this.parts = parts;
		this.objects = objects;
		this.progress = progress;
	}

	static void write(Machine machine, Map<String, byte[]> parts) {
		int tracked = 0;
		long free = 0;
		for (int i = 0; i < machine.getDomains().size(); i++) {
			Domain domain = machine.getDomains().get(i);
			Problem wrong = wrong(i, domain);
			if (wrong != null) {
				throw new IllegalArgumentException(wrong.toString());
			}
			String name = name(i, domain);
			GrantTable table = domain.getTable();
			if (table != null && table.getImage() != null) {
				write(table.getImage(), name, parts);
			}
			if (table != null && table.getTracked() != null) {
				tracked += table.getTracked().entries().size();
				parts.put(name + TRACKED, PackedTracked.write(table.getTracked()));
			}
			if (table != null && table.getFreeList() != null) {
				free += table.getFreeList().refs().size();
				parts.put(name + FREE, PackedFreeList.write(table.getFreeList()));
			}
			if (table != null && table.getHistory() != null) {
				parts.put(name + HISTORY, PackedHistory.write(table.getHistory()));
			}
		}
		atMost(Limits.TRACKED, "tracked entries", tracked);
		atMost(Limits.FREE, "free references", free);
	}

	private static void atMost(int most, String what, long found) {
		if (found > most) {
			throw new IllegalArgumentException("expected at most %d %s, found %d".formatted(most, what, found));
		}
	}

	private static void write(GrantTableImage image, String name, Map<String, byte[]> parts) {
		if (image.frames() > Limits.FRAMES) {
			throw new IllegalArgumentException("expected at most %d frames, found %d".formatted(Limits.FRAMES, image.frames()));
		}
		String versioned = name + "-v" + image.version().number();
		parts.put(versioned + FRAMES, image.toBytes());
		if (image.version() == GrantTableVersion.V2 && image.hasStatus()) {
			parts.put(versioned + STATUS, image.statusBytes());
		}
	}

	private static String name(int place, Domain domain) {
		return place + (domain.getDomid() == null ? "-unknown" : "-dom" + domain.getDomid());
	}

	/** Gives the machine's tables their bytes, and checks the numbers that sizes follow from. */
	void read(Machine machine) throws FormatException {
		for (int i = 0; i < machine.getDomains().size(); i++) {
			progress.checkCancelled();
			Domain domain = machine.getDomains().get(i);
			Problem wrong = wrong(i, domain);
			if (wrong != null) {
				throw objects.refused(wrong.source(), wrong.expected(), wrong.found());
			}
			GrantTable table = domain.getTable();
			if (table != null) {
				read(table, name(i, domain));
			}
		}
	}

	private void read(GrantTable table, String name) throws FormatException {
		for (GrantTableVersion version : GrantTableVersion.values()) {
			Part frames = table.getImage() == null ? parts.take(name + "-v" + version.number() + FRAMES) : null;
			if (frames != null) {
				Part status = version == GrantTableVersion.V2 ? parts.take(name + "-v2" + STATUS) : null;
				table.setImage(image(version, frames, status));
			}
		}
		Part packed = parts.take(name + TRACKED);
		if (packed != null) {
			TrackedEntries.Domain read = parts.version() == 1 ? FixedTracked.read(packed) : PackedTracked.read(packed);
			tracked += read.entries().size();
			if (tracked > Limits.TRACKED) {
				throw packed.refused("", "at most " + Limits.TRACKED + " tracked entries", tracked);
			}
			table.setTracked(read);
		}
		Part list = parts.version() < 3 ? null : parts.take(name + FREE);
		if (list != null) {
			TableDriverState.FreeList read = PackedFreeList.read(list, Limits.FREE - free);
			free += read.refs().size();
			table.setFreeList(read);
		}
		Part history = parts.version() == 1 ? null : parts.take(name + HISTORY);
		if (history != null) {
			table.setHistory(PackedHistory.read(history));
		}
	}

	private static GrantTableImage image(GrantTableVersion version, Part frames, @Nullable Part status) throws FormatException {
		int length = frames.bytes().length;
		int count = length / GrantTableVersion.FRAME_BYTES;
		if (length == 0 || length % GrantTableVersion.FRAME_BYTES != 0 || count > Limits.FRAMES) {
			String expected = "1 to %d whole frames of %d bytes".formatted(Limits.FRAMES, GrantTableVersion.FRAME_BYTES);
			throw frames.refused("", expected, length + " bytes");
		}
		if (status == null) {
			return GrantTableImage.wrap(version, frames.bytes());
		}
		int expected = version.statusFrames(count) * GrantTableVersion.FRAME_BYTES;
		if (status.bytes().length != expected) {
			throw status.refused("", expected + " bytes of status", status.bytes().length);
		}
		return GrantTableImage.wrap(frames.bytes(), status.bytes());
	}

	/** What is wrong with numbers that sizes or names follow from; null when nothing is. */
	private static @Nullable Problem wrong(int place, Domain domain) {
		String source = "domain " + place;
		Integer domid = domain.getDomid();
		if (domid != null && (domid < 0 || domid > Domid.MAX)) {
			return Problem.ofWhole(source, "a domid of 0 to " + Domid.MAX, String.valueOf(domid));
		}
		List<Integer> deferred = domain.getDeferral() == null ? List.of() : domain.getDeferral().getRefs();
		for (int ref : deferred) {
			if (ref < 0 || ref >= Limits.REFS) {
				return Problem.ofWhole(source, "deferred references of 0 to " + (Limits.REFS - 1), String.valueOf(ref));
			}
		}
		return null;
	}
}
