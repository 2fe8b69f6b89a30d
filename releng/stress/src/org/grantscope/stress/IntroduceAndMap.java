package org.grantscope.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZJ_Result;

/** The guest offers a page in an entry that was used before while Xen maps it: whether it was mapped, and which frame Xen found. */
public final class IntroduceAndMap {

	private IntroduceAndMap() {
	}

	/** A frame of 32 bits. */
	@JCStressTest
	@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "Xen was first")
	@Outcome(id = "true, 51966", expect = ACCEPTABLE, desc = "the guest was first")
	@Outcome(expect = FORBIDDEN, desc = "mapped with the frame of an earlier grant")
	@State
	public static class Version1 {

		private final Slot slot = Slot.version1();

		/** The guest. */
		@Actor
		public void introduce() {
			slot.table.grant(slot.ref, Slot.GRANTEE, Slot.FRAME, Slot.PERMIT);
		}

		/** Xen. */
		@Actor
		public void map(ZJ_Result result) {
			result.r1 = slot.table.claim(slot.ref, Slot.GRANTEE, true);
			result.r2 = result.r1 ? slot.table.snapshot().frame(slot.ref) : 0;
		}
	}

	/** A frame of 64 bits. */
	@JCStressTest
	@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "Xen was first")
	@Outcome(id = "true, 51966", expect = ACCEPTABLE, desc = "the guest was first")
	@Outcome(expect = FORBIDDEN, desc = "mapped with the frame of an earlier grant")
	@State
	public static class Version2 {

		private final Slot slot = Slot.version2();

		/** The guest. */
		@Actor
		public void introduce() {
			slot.table.grant(slot.ref, Slot.GRANTEE, Slot.FRAME, Slot.PERMIT);
		}

		/** Xen. */
		@Actor
		public void map(ZJ_Result result) {
			result.r1 = slot.table.claim(slot.ref, Slot.GRANTEE, true);
			result.r2 = result.r1 ? slot.table.snapshot().frame(slot.ref) : 0;
		}
	}
}
