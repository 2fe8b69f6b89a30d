package org.grantscope.model.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries;

/**
 * What Xen tracks of one table, as numbers of seven bits a byte ({@link PackedNumbers}): the domid, the version and four numbers
 * of frames, each plus one, or 0 when unknown; 1 when complete; the number of entries; and for each entry its distance from
 * the one before, the first one's from 0, mapper, grantee, flags, pins, mfn, and how far the frame is from the mfn, mostly
 * nothing: twice the distance, and where that is below 0, all its bits turned.
 */
final class PackedTracked {

	private static final int MAX_16 = 0xffff;
	private static final int LEAST_RECORD = 7;

	private PackedTracked() {
	}

	/** Throws IllegalArgumentException when a number has more bits than Xen's, or the entries are not in ascending order. */
	static byte[] write(TrackedEntries.Domain tracked) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (OptionalInt number : List.of(tracked.domid(), tracked.version(), tracked.frames(), tracked.maxFrames(),
				tracked.maptrackFrames(), tracked.maxMaptrackFrames())) {
			PackedNumbers.write(out, number.isPresent() ? number.getAsInt() + 1L : 0);
		}
		PackedNumbers.write(out, tracked.complete() ? 1 : 0);
		PackedNumbers.write(out, tracked.entries().size());
		int previous = 0;
		for (TrackedEntries.Entry entry : tracked.entries()) {
			boolean fits = ((entry.mapper() | entry.grantee() | entry.flags()) & ~MAX_16) == 0;
			if (!fits || entry.ref() < previous || entry.ref() >= Limits.REFS) {
				throw new IllegalArgumentException("expected numbers of 16 bits and ascending references, found " + entry);
			}
			long apart = entry.frame() - entry.mfn();
			for (long number : new long[] { entry.ref() - previous, entry.mapper(), entry.grantee(), entry.flags(),
					Integer.toUnsignedLong(entry.pins().word()), entry.mfn(), apart << 1 ^ apart >> Long.SIZE - 1 }) {
				PackedNumbers.write(out, number);
			}
			previous = entry.ref();
		}
		return out.toByteArray();
	}

	static TrackedEntries.Domain read(Part part) throws FormatException {
		PackedNumbers in = new PackedNumbers(part);
		OptionalInt domid = number(in, Domid.MAX);
		OptionalInt version = number(in, 2);
		if (version.equals(OptionalInt.of(0))) {
			throw in.refused("version 1 or 2", 0);
		}
		OptionalInt frames = number(in, Limits.FRAMES);
		OptionalInt maxFrames = number(in, Integer.MAX_VALUE);
		OptionalInt maptrack = number(in, Integer.MAX_VALUE);
		OptionalInt maxMaptrack = number(in, Integer.MAX_VALUE);
		boolean complete = in.next(1) == 1;
		int count = (int) in.next(in.remaining() / LEAST_RECORD);
		List<TrackedEntries.Entry> entries = new ArrayList<>(count);
		int ref = 0;
		for (int i = 0; i < count; i++) {
			ref += (int) in.next(Limits.REFS - 1 - ref);
			int mapper = (int) in.next(MAX_16);
			int grantee = (int) in.next(MAX_16);
			int flags = (int) in.next(MAX_16);
			PinCounts pins = new PinCounts((int) in.next(0xffffffffL));
			long mfn = in.next();
			long apart = in.next();
			entries.add(new TrackedEntries.Entry(ref, mapper, mfn, pins, grantee, mfn + (apart >>> 1 ^ -(apart & 1)), flags));
		}
		in.end();
		return new TrackedEntries.Domain(domid, version, frames, maxFrames, maptrack, maxMaptrack, entries, complete);
	}

	private static OptionalInt number(PackedNumbers in, int most) throws FormatException {
		long number = in.next(most + 1L);
		return number == 0 ? OptionalInt.empty() : OptionalInt.of((int) (number - 1));
	}
}
