package org.grantscope.analysis.check;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.KernelLog;

/**
 * What a kind of line in a log means. Source: Linux {@code drivers/xen/grant-table.c}, {@code gntdev.c}, {@code gntalloc.c},
 * {@code drivers/block/xen-blkfront.c}, {@code drivers/net/xen-netfront.c}, 6.1.192.
 *
 * @param what that it said, to follow "said that"
 */
record Trouble(Severity severity, String what, String explanation, String advice) {

	private static final String UNMAP_FIRST = "See deferred-backlog for what waits now. Let the peer unmap before the granting "
			+ "domain frees.";

	private static final Trouble IN_USE = new Trouble(Severity.WARNING, "a grant was still in use when it was to be freed",
			"The peer had the page mapped. Old kernels lose reference and page at this point; others print it where "
					+ "nothing can be put off.",
			UNMAP_FIRST);
	private static final Trouble DEFERRED = new Trouble(Severity.INFO, "the freeing of a grant is put off",
			"The peer had the page mapped. The kernel looks again once a second, at free_per_iteration grants (10 by "
					+ "default). Floods of this line mean that grants are freed while a peer uses them, as a matter of "
					+ "course.",
			UNMAP_FIRST);
	private static final Trouble LEAKED = new Trouble(Severity.ERROR, "a grant leaks",
			"The peer had the page mapped, and there was no memory to put the freeing off. Reference and page are lost "
					+ "until the domain ends.",
			UNMAP_FIRST);
	private static final Trouble PENDING = new Trouble(Severity.WARNING, "a grant is still pending",
			"Sixty passes of the timer found the grant in use, a minute at least. The line comes once for each grant and "
					+ "not again, however long it takes.",
			"Find out who in the peer maps the page. " + UNMAP_FIRST);
	private static final Trouble FULL = new Trouble(Severity.ERROR, "the grant table is full (max_grant_frames reached)",
			"The table had no free entry and could not grow. Whoever asked was refused: gntalloc with ENOSPC, a device by "
					+ "stopping. The line is rate limited, so it happened at least so often. gntalloc may be wedged since: "
					+ "see gref-size-wrapped.",
			"See table-full for who has the entries now. Raise max_grant_frames if they are meant to.");
	private static final Trouble NO_HANDLE = new Trouble(Severity.ERROR,
			"Xen has no handle left for a mapping (maptrack limit reached)",
			"The domain could not map a grant of another. Linux prints this for GNTST_no_device_space (-7) alone; since "
					+ "4.16 Xen answers GNTST_no_space (-13), and then nothing is printed.",
			"See maptrack-full. Raise max_maptrack_frames of this domain.");
	private static final Trouble BLOCK = new Trouble(Severity.WARNING,
			"a block backend keeps a grant that it should have unmapped",
			"blkfront ends a request and finds the backend still using its page; the grant is lost to the driver.",
			"Look at the backend's state and its kernel's log: it hangs, or it was restarted.");
	private static final Trouble NETWORK = new Trouble(Severity.ERROR, "a network device could get no grants",
			"netfront sets its grants aside when it starts, all of them, and the table had not so many.",
			"See table-full. Free grants, or raise max_grant_frames, and attach the device again.");
	private static final Trouble PRIVATE = new Trouble(Severity.INFO, "gntalloc was asked for a private mapping",
			"gntalloc maps shared alone and answers EINVAL, since a private copy is no page of the peer's.",
			"In the program, use MAP_SHARED.");
	private static final Trouble IMPLICIT = new Trouble(Severity.WARNING, "a grant was to be unmapped by way of a page table",
			"Xen refuses to lose a mapping of a grant with its page table entry, and says so: the guest cleared the entry "
					+ "before it unmapped the grant. The mapping and its handle stay.",
			"In the kernel of that domain, see to the order of unmap and zap (gntdev's notifier).");

	private static final Trouble UNMAP = new Trouble(Severity.ERROR, "Xen refused to unmap what gntdev had mapped",
			"gntdev warns when the unmap of a batch comes back with an error: the handle, or the mapping behind it, is not what the "
					+ "driver takes it to be. The grant stays pinned for its owner.",
			"Look at what the program mapped and unmapped before; a mapping that failed in part is the usual cause.");

	/** What is to say of such lines; null when they tell of no trouble. */
	static @Nullable Trouble of(KernelLog.Kind kind) {
		return switch (kind) {
			case STILL_IN_USE -> IN_USE;
			case DEFERRING -> DEFERRED;
			case LEAKING -> LEAKED;
			case STILL_PENDING -> PENDING;
			case TABLE_FULL -> FULL;
			case MAPTRACK_FULL -> NO_HANDLE;
			case BLOCK_NOT_UNMAPPED -> BLOCK;
			case NETWORK_WITHOUT_REFS -> NETWORK;
			case PRIVATE_MAPPING -> PRIVATE;
			case IMPLICIT_UNMAP -> IMPLICIT;
			case UNMAP_FAILED -> UNMAP;
			case FREEING, LAYOUT, INITIALIZED, OTHER -> null;
		};
	}
}
