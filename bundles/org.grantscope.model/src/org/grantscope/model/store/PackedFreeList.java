package org.grantscope.model.store;

import java.io.ByteArrayOutputStream;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.PackedRefs;
import org.grantscope.core.observe.TableDriverState.FreeList;

/**
 * A kernel's free list as numbers of seven bits a byte ({@link PackedNumbers}): 1 when it is complete, the number of references,
 * and of each how far it is from the one before, the first one from 0: twice the distance, and where that is below 0, all its
 * bits turned. A list in order, as most of one is, deflates to next to nothing.
 */
final class PackedFreeList {

	private PackedFreeList() {
	}

	/** Throws IllegalArgumentException when a reference is none that a table can have. */
	static byte[] write(FreeList list) {
		PackedRefs refs = list.packed();
		ByteArrayOutputStream out = new ByteArrayOutputStream(refs.size() + Long.BYTES);
		PackedNumbers.write(out, list.complete() ? 1 : 0);
		PackedNumbers.write(out, refs.size());
		int previous = 0;
		for (int i = 0; i < refs.size(); i++) {
			int ref = refs.ref(i);
			if (ref < 0 || ref >= Limits.REFS) {
				throw new IllegalArgumentException("expected free references of 0 to %d, found %d".formatted(Limits.REFS - 1, ref));
			}
			long apart = (long) ref - previous;
			PackedNumbers.write(out, apart << 1 ^ apart >> Long.SIZE - 1);
			previous = ref;
		}
		return out.toByteArray();
	}

	/** {@code most}: how many references there may be. */
	static FreeList read(Part part, int most) throws FormatException {
		PackedNumbers in = new PackedNumbers(part);
		boolean complete = in.next(1) == 1;
		int count = (int) in.next(Math.min(in.remaining(), most));
		int[] refs = new int[count];
		long ref = 0;
		for (int i = 0; i < count; i++) {
			long apart = in.next(2L * Limits.REFS);
			ref += apart >>> 1 ^ -(apart & 1);
			if (ref < 0 || ref >= Limits.REFS) {
				throw in.refused("a reference of 0 to " + (Limits.REFS - 1), ref);
			}
			refs[i] = (int) ref;
		}
		in.end();
		return new FreeList(PackedRefs.of(refs), complete);
	}
}
