package org.grantscope.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** The guest allows writing again while Xen maps for reading: whether it was mapped, and the flags then. */
public final class AllowWritingAndMap {

	private AllowWritingAndMap() {
	}

	/** Flags and use are in one word, of which each side changes a part. */
	@JCStressTest
	@NeedsCompareAndSet
	@Outcome(id = "true, 9", expect = ACCEPTABLE, desc = "writable and mapped for reading")
	@Outcome(expect = FORBIDDEN, desc = "an update was lost")
	@State
	public static class Version1 {

		private final Slot slot = Slot.version1().granted(Slot.PERMIT | Slot.READONLY);

		/** The guest. */
		@Actor
		public void allowWriting() {
			slot.table.allowWriting(slot.ref);
		}

		/** Xen. */
		@Actor
		public void map(ZI_Result result) {
			result.r1 = slot.table.claim(slot.ref, Slot.GRANTEE, false);
		}

		/** Afterwards. */
		@Arbiter
		public void flags(ZI_Result result) {
			result.r2 = slot.flags();
		}
	}
}
