package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.model.GrantTable;

/**
 * Tables of which at least nine tenths are in use, counted against the frames that they may have, not against those that they
 * have now.
 *
 * <p>The kernel's own count of free grants tells how many are in use; without it, the entries in which something was seen do,
 * and that is a lower bound: the kernel sets grants aside for drivers that have not used them yet.
 */
final class TableFull implements Check {

	private static final String EXPLANATION = "A table may grow to so many frames and no further (gnttab_max_frames of Xen, "
			+ "max_grant_frames of the domain). All grants of the domain come out of the one table: when it is full, gntalloc "
			+ "answers ENOSPC (\"ioctl failed: No space left on device\"), and disks, network and console of the domain get no "
			+ "grants either. Linux then prints \"max_grant_frames reached\". Xen 4.17's default is 64 frames, 32768 entries "
			+ "of version 1 or 16384 of version 2. A table never shrinks.";
	private static final String ADVICE = "Look at who has the most. If they are meant to, raise max_grant_frames in the "
			+ "domain's configuration, or gnttab_max_frames on Xen's command line, and start the domain anew. If many are "
			+ "deferred, see deferred-backlog. The second refusal inside gntalloc's allocation can wedge that driver: see "
			+ "gref-size-wrapped.";

	@Override
	public String id() {
		return "table-full";
	}

	@Override
	public String title() {
		return "Tables that are nearly full, and who fills them";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			GrantTableVersion version = table == null ? null : table.version();
			Integer most = table == null ? null : table.table().getMaxFrames();
			if (table != null && version != null && most != null && most > 0) {
				add(domain, table, version.entriesPerFrame(), most, findings);
			}
		}
		return findings;
	}

	private void add(CheckedDomain domain, CheckedTable table, int perFrame, int most, List<Finding> findings) {
		long capacity = (long) most * perFrame;
		Long exact = exactly(table.table(), perFrame);
		long used = exact != null ? exact : seen(table);
		if (used * 10 < capacity * 9) {
			return;
		}
		boolean full = used >= capacity;
		String summary = "%s uses %s%d of the %d entries that its table may have (%s)%s; %s".formatted(domain.name(),
				exact == null ? "at least " : "", used, capacity, Counted.of(most, "frame"),
				full ? ", all" : ", " + used * 100 / capacity + " %",
				new Shares(domain, table).describe());
		findings.add(domain.finding(this, full ? Severity.ERROR : Severity.WARNING, summary, EXPLANATION, ADVICE));
	}

	/** By the kernel's count of those that are free; null when no source has it. */
	private static @Nullable Long exactly(GrantTable table, int perFrame) {
		Integer free = table.getFreeCount();
		Integer frames = table.getKernelFrames() == null ? table.getFrames() : table.getKernelFrames();
		return free == null || frames == null ? null : Long.valueOf((long) frames * perFrame - free);
	}

	/** The reserved entries, and those further ones in which something was seen and that are not free. */
	private static long seen(CheckedTable table) {
		long used = GrantTableVersion.RESERVED_ENTRIES;
		for (int at = 0; at < table.count(); at++) {
			boolean counts = switch (table.state(at)) {
				case RESERVED, FREE -> false;
				case UNKNOWN, TAKEN, GRANTED, MAPPED_READ, MAPPED_WRITE, REVOKED_BUT_MAPPED, TRANSFER_OFFERED, TRANSFER_COMMITTED,
						TRANSFER_COMPLETED, DEFERRED ->
					true;
			};
			used += counts && table.ref(at) >= GrantTableVersion.RESERVED_ENTRIES ? 1 : 0;
		}
		return used;
	}
}
