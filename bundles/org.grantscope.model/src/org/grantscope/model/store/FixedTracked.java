package org.grantscope.model.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.TrackedEntries;

/**
 * What Xen tracks of one table, as version 1 of the format has it, little-endian: eight words (the domid, the version, four
 * numbers of frames, each -1 when unknown; 1 when complete; the number of entries), then 32 bytes for each entry: ref, 32 bits;
 * mapper, grantee, flags and 0, 16 bits each; pins, 32 bits; mfn and frame, 64 bits each.
 */
final class FixedTracked {

	private static final int WORDS = 8;
	private static final int RECORD = 32;

	private FixedTracked() {
	}

	static TrackedEntries.Domain read(Part part) throws FormatException {
		ByteBuffer in = ByteBuffer.wrap(part.bytes()).order(ByteOrder.LITTLE_ENDIAN);
		if (in.remaining() < Integer.BYTES * WORDS) {
			throw part.refusedAt(0, Integer.BYTES * WORDS + " bytes", in.remaining());
		}
		OptionalInt domid = number(part, in, Domid.MAX);
		OptionalInt version = number(part, in, 2);
		if (version.isPresent() && version.getAsInt() == 0) {
			throw part.refusedAt(Integer.BYTES, "version 1, 2 or -1", 0);
		}
		OptionalInt frames = number(part, in, Limits.FRAMES);
		OptionalInt maxFrames = number(part, in, Integer.MAX_VALUE);
		OptionalInt maptrack = number(part, in, Integer.MAX_VALUE);
		OptionalInt maxMaptrack = number(part, in, Integer.MAX_VALUE);
		int complete = in.getInt();
		int count = in.getInt();
		if ((complete & ~1) != 0 || in.remaining() % RECORD != 0 || count != in.remaining() / RECORD) {
			throw part.refusedAt(in.position(), in.remaining() / (double) RECORD + " entries, by the bytes", count);
		}
		List<TrackedEntries.Entry> entries = entries(part, in, count);
		return new TrackedEntries.Domain(domid, version, frames, maxFrames, maptrack, maxMaptrack, entries, complete == 1);
	}

	private static List<TrackedEntries.Entry> entries(Part part, ByteBuffer in, int count) throws FormatException {
		List<TrackedEntries.Entry> entries = new ArrayList<>(count);
		int previous = -1;
		for (int i = 0; i < count; i++) {
			int at = in.position();
			int ref = in.getInt();
			if (ref <= previous || ref >= Limits.REFS) {
				throw part.refusedAt(at, "a reference above %d and below %d".formatted(previous, Limits.REFS), ref);
			}
			previous = ref;
			int mapper = Short.toUnsignedInt(in.getShort());
			int grantee = Short.toUnsignedInt(in.getShort());
			int flags = Short.toUnsignedInt(in.getShort());
			in.getShort();
			PinCounts pins = new PinCounts(in.getInt());
			entries.add(new TrackedEntries.Entry(ref, mapper, in.getLong(), pins, grantee, in.getLong(), flags));
		}
		return entries;
	}

	private static OptionalInt number(Part part, ByteBuffer in, int most) throws FormatException {
		int at = in.position();
		int number = in.getInt();
		if (number < -1 || number > most) {
			throw part.refusedAt(at, "-1 to " + most, number);
		}
		return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
	}
}
