package org.grantscope.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** The guest forbids writing while Xen unmaps what was mapped for reading: whether it could, and the flags then. */
public final class WriteProtectAndUnmap {

	private WriteProtectAndUnmap() {
	}

	/** Flags and use are in one word, of which each side changes a part. */
	@JCStressTest
	@NeedsCompareAndSet
	@Outcome(id = "true, 5", expect = ACCEPTABLE, desc = "protected and not in use")
	@Outcome(expect = FORBIDDEN, desc = "an update was lost")
	@State
	public static class Version1 {

		private final Slot slot = Slot.version1().granted(Slot.PERMIT);

		/** It is mapped for reading already. */
		public Version1() {
			slot.table.claim(slot.ref, Slot.GRANTEE, false);
		}

		/** The guest. */
		@Actor
		public void writeProtect(ZI_Result result) {
			result.r1 = slot.table.writeProtect(slot.ref);
		}

		/** Xen. */
		@Actor
		public void unmap() {
			slot.table.release(slot.ref);
		}

		/** Afterwards. */
		@Arbiter
		public void flags(ZI_Result result) {
			result.r2 = slot.flags();
		}
	}
}
