package org.grantscope.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** The guest takes an offer back while Xen maps it: whether it was taken back, whether it was mapped, the flags then. */
public final class InvalidateAndMap {

	private InvalidateAndMap() {
	}

	/** Flags and use are in one word. */
	@JCStressTest
	@NeedsCompareAndSet
	@Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "the guest was first")
	@Outcome(id = "false, true, 25", expect = ACCEPTABLE, desc = "Xen was first")
	@Outcome(expect = FORBIDDEN, desc = "both won, both lost, or an update was lost")
	@State
	public static class Version1 {

		private final Slot slot = Slot.version1().granted(Slot.PERMIT);

		/** The guest. */
		@Actor
		public void invalidate(ZZI_Result result) {
			result.r1 = slot.table.revoke(slot.ref);
		}

		/** Xen. */
		@Actor
		public void map(ZZI_Result result) {
			result.r2 = slot.table.claim(slot.ref, Slot.GRANTEE, true);
		}

		/** Afterwards. */
		@Arbiter
		public void flags(ZZI_Result result) {
			result.r3 = slot.flags();
		}
	}

	/** Flags and use are apart: each side writes its own and then looks at the other's. Both may lose. */
	@JCStressTest
	@NeedsFences
	@Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "the guest was first")
	@Outcome(id = "false, true, 24", expect = ACCEPTABLE, desc = "Xen was first; it is mapped and granted no more")
	@Outcome(id = "false, false, 0", expect = ACCEPTABLE, desc = "the guest saw Xen try, and Xen gave up")
	@Outcome(expect = FORBIDDEN, desc = "both won, or an update was lost")
	@State
	public static class Version2 {

		private final Slot slot = Slot.version2().granted(Slot.PERMIT);

		/** The guest. */
		@Actor
		public void invalidate(ZZI_Result result) {
			result.r1 = slot.table.revoke(slot.ref);
		}

		/** Xen. */
		@Actor
		public void map(ZZI_Result result) {
			result.r2 = slot.table.claim(slot.ref, Slot.GRANTEE, true);
		}

		/** Afterwards. */
		@Arbiter
		public void flags(ZZI_Result result) {
			result.r3 = slot.flags();
		}
	}
}
