package org.grantscope.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/**
 * The guest takes an offer back and makes it anew while Xen maps and unmaps: whether it was taken back the last time,
 * whether it was mapped at any time, and the flags at the end.
 */
public final class Lifetime {

	private Lifetime() {
	}

	/** What is taken back stays so; what is not is granted still. */
	@JCStressTest
	@NeedsCompareAndSet
	@Outcome(id = {"true, false, 0", "true, true, 0"}, expect = ACCEPTABLE, desc = "taken back, perhaps after a use")
	@Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "in use when the guest asked; granted still")
	@Outcome(expect = FORBIDDEN, desc = "taken back and mapped, or granted or in use still")
	@State
	public static class Version1 {

		private final Slot slot = Slot.version1().granted(Slot.PERMIT);

		/** The guest. */
		@Actor
		public void invalidateAndIntroduce(ZZI_Result result) {
			for (int i = 0; i < 2; i++) {
				if (slot.table.revoke(slot.ref)) {
					slot.table.grant(slot.ref, Slot.GRANTEE, Slot.FRAME, Slot.PERMIT);
				}
			}
			result.r1 = slot.table.revoke(slot.ref);
		}

		/** Xen. */
		@Actor
		public void mapAndUnmap(ZZI_Result result) {
			for (int i = 0; i < 4; i++) {
				if (slot.table.claim(slot.ref, Slot.GRANTEE, i % 2 == 0)) {
					result.r2 = true;
					slot.table.release(slot.ref);
				}
			}
		}

		/** Afterwards. */
		@Arbiter
		public void flags(ZZI_Result result) {
			result.r3 = slot.flags();
		}
	}

	/** It is gone in any case. */
	@JCStressTest
	@Outcome(id = {"true, false, 0", "true, true, 0", "false, true, 0", "false, false, 0"}, expect = ACCEPTABLE, desc = "granted no more")
	@Outcome(expect = FORBIDDEN, desc = "granted or in use still")
	@State
	public static class Version2 {

		private final Slot slot = Slot.version2().granted(Slot.PERMIT);

		/** The guest. */
		@Actor
		public void invalidateAndIntroduce(ZZI_Result result) {
			for (int i = 0; i < 2; i++) {
				if (slot.table.revoke(slot.ref)) {
					slot.table.grant(slot.ref, Slot.GRANTEE, Slot.FRAME, Slot.PERMIT);
				}
			}
			result.r1 = slot.table.revoke(slot.ref);
		}

		/** Xen. */
		@Actor
		public void mapAndUnmap(ZZI_Result result) {
			for (int i = 0; i < 4; i++) {
				if (slot.table.claim(slot.ref, Slot.GRANTEE, i % 2 == 0)) {
					result.r2 = true;
					slot.table.release(slot.ref);
				}
			}
		}

		/** Afterwards. */
		@Arbiter
		public void flags(ZZI_Result result) {
			result.r3 = slot.flags();
		}
	}
}
