package org.grantscope.allocator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which kernel's drivers are simulated. What differs between kernels is named once, as a {@link Difference}. */
public enum KernelProfile {

	/** Linux 3.2 to 5.16: gntalloc itself waits for Xen. */
	LINUX_3_2("linux-3.2", EnumSet.of(Difference.GREFS_WAIT_FOR_XEN)),

	/** Linux 5.17 to 6.0: the grant-table driver waits for Xen. */
	LINUX_5_17("linux-5.17", EnumSet.of(Difference.DEFERRAL_IS_LOGGED)),

	/** Linux 6.1.192 of Debian 12, with what was ported back to it. */
	LINUX_6_1_192("linux-6.1.192", EnumSet.of(Difference.COUNT_CHECKED_FIRST, Difference.FREE_PER_ITERATION)),

	/** Linux 7.2. */
	LINUX_7_2("linux-7.2",
			EnumSet.of(Difference.COUNT_CHECKED_FIRST, Difference.FREE_PER_ITERATION, Difference.UNSIGNED_COUNTERS));

	/** What some of the kernels do otherwise than the others. */
	public enum Difference {

		/**
		 * A gref whose page the grantee still uses stays in the driver's list and counts against its limit until an alloc or a
		 * dealloc finds it unused. Without it the grant-table driver takes it over at once, and a page is lost when an alloc
		 * fails for want of references. Upstream commit d3b6372c5881 (5.17, XSA-396) ended it.
		 */
		GREFS_WAIT_FOR_XEN,

		/**
		 * An alloc's count is compared with the limit before anything else, and the sum cannot wrap any more: after the count
		 * went below zero every alloc is refused. Upstream commit 2299822f3f46 (7.2), ported back to 6.1.192.
		 */
		COUNT_CHECKED_FIRST,

		/** The parameter {@code limit} is unsigned: -1 is refused. Upstream commit 51d111301a3a (7.2). */
		UNSIGNED_COUNTERS,

		/**
		 * How many deferred entries one pass of the timer tries is the parameter {@code grant_table.free_per_iteration};
		 * without it always 10. Upstream change "xen: speed up grant-table reclaim" (2023), asked for in
		 * QubesOS/qubes-linux-kernel#567; ported back to 6.1.192.
		 */
		FREE_PER_ITERATION,

		/**
		 * Every deferred entry is told in the kernel log, as since upstream commit 569ca5b3f94c (3.5); kernels with
		 * {@link #FREE_PER_ITERATION} tell it to those alone who debug.
		 */
		DEFERRAL_IS_LOGGED
	}

	private final String id;
	private final Set<Difference> differences;

	KernelProfile(String id, Set<Difference> differences) {
		this.id = id;
		this.differences = differences;
	}

	/** Its name in commands and scenarios, such as {@code linux-5.17}. */
	public String id() {
		return id;
	}

	/** Whether it does this otherwise. */
	public boolean has(Difference difference) {
		return differences.contains(difference);
	}

	/** The names of all, the oldest first. */
	public static String[] ids() {
		return Arrays.stream(values()).map(KernelProfile::id).toArray(String[]::new);
	}

	/** The profile with that name. */
	public static Optional<KernelProfile> of(String id) {
		return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
	}
}
