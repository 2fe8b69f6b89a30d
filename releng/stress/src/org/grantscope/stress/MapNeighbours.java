package org.grantscope.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Xen maps two entries of a version 2 table, whose status words lie in one word of memory, and unmaps one: the flags of
 * each with its use.
 */
@JCStressTest
@NeedsCompareAndSet
@Outcome(id = "1, 25", expect = ACCEPTABLE, desc = "each has its own use")
@Outcome(expect = FORBIDDEN, desc = "a use was lost, or came back")
@State
public class MapNeighbours {

	private final Slot slot = Slot.version2().granted(Slot.PERMIT);

	/** Both are offered. */
	public MapNeighbours() {
		slot.table.grant(slot.ref + 1, Slot.GRANTEE, Slot.FRAME, Slot.PERMIT);
	}

	/** A processor of Xen. */
	@Actor
	public void mapAndUnmap() {
		slot.table.claim(slot.ref, Slot.GRANTEE, true);
		slot.table.release(slot.ref);
	}

	/** Another one. */
	@Actor
	public void mapTheOther() {
		slot.table.claim(slot.ref + 1, Slot.GRANTEE, true);
	}

	/** Afterwards. */
	@Arbiter
	public void flags(II_Result result) {
		result.r1 = slot.flags();
		result.r2 = slot.neighboursFlags();
	}
}
