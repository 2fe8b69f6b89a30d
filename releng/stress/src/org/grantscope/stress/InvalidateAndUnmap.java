package org.grantscope.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** The guest takes an offer back while Xen unmaps it: whether it was taken back, and the flags then. */
public final class InvalidateAndUnmap {

	private InvalidateAndUnmap() {
	}

	/** A refused guest leaves the entry granted. */
	@JCStressTest
	@Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "Xen was first")
	@Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "the guest was first: in use, still granted")
	@Outcome(expect = FORBIDDEN, desc = "an update was lost")
	@State
	public static class Version1 {

		private final Slot slot = Slot.version1().granted(Slot.PERMIT);

		/** It is mapped already. */
		public Version1() {
			slot.table.claim(slot.ref, Slot.GRANTEE, true);
		}

		/** The guest. */
		@Actor
		public void invalidate(ZI_Result result) {
			result.r1 = slot.table.revoke(slot.ref);
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

	/** The offer is gone in any case. */
	@JCStressTest
	@Outcome(id = {"true, 0", "false, 0"}, expect = ACCEPTABLE, desc = "not granted, not in use")
	@Outcome(expect = FORBIDDEN, desc = "an update was lost")
	@State
	public static class Version2 {

		private final Slot slot = Slot.version2().granted(Slot.PERMIT);

		/** It is mapped already. */
		public Version2() {
			slot.table.claim(slot.ref, Slot.GRANTEE, true);
		}

		/** The guest. */
		@Actor
		public void invalidate(ZI_Result result) {
			result.r1 = slot.table.revoke(slot.ref);
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
