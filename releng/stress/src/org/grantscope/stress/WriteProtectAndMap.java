package org.grantscope.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** The guest forbids writing while Xen maps for writing: whether it could forbid, whether it was mapped, the flags then. */
public final class WriteProtectAndMap {

	private WriteProtectAndMap() {
	}

	/** Flags and use are in one word. */
	@JCStressTest
	@NeedsCompareAndSet
	@Outcome(id = "true, false, 5", expect = ACCEPTABLE, desc = "the guest was first")
	@Outcome(id = "false, true, 25", expect = ACCEPTABLE, desc = "Xen was first")
	@Outcome(expect = FORBIDDEN, desc = "mapped for writing though protected, or an update was lost")
	@State
	public static class Version1 {

		private final Slot slot = Slot.version1().granted(Slot.PERMIT);

		/** The guest. */
		@Actor
		public void writeProtect(ZZI_Result result) {
			result.r1 = slot.table.writeProtect(slot.ref);
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
	@Outcome(id = "true, false, 5", expect = ACCEPTABLE, desc = "the guest was first")
	@Outcome(id = "false, true, 25", expect = ACCEPTABLE, desc = "Xen was first")
	@Outcome(id = "false, false, 1", expect = ACCEPTABLE, desc = "the guest saw Xen try, and Xen gave up")
	@Outcome(expect = FORBIDDEN, desc = "mapped for writing though protected, or an update was lost")
	@State
	public static class Version2 {

		private final Slot slot = Slot.version2().granted(Slot.PERMIT);

		/** The guest. */
		@Actor
		public void writeProtect(ZZI_Result result) {
			result.r1 = slot.table.writeProtect(slot.ref);
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
