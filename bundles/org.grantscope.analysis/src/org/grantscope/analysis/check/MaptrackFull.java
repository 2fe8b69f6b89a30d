package org.grantscope.analysis.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.PinCounts;
import org.grantscope.model.GrantTable;
import org.grantscope.core.observe.TrackedEntries;

/**
 * Domains whose handles for mapping others' grants run out. Handles in use are counted over all tables: an entry that a domain
 * has mapped so often for its page tables, or for devices, has at least so many handles; one map for both has one handle.
 * Source: Xen {@code xen/common/grant_table.c}, 4.17: a maptrack entry has 16 bytes, a frame 256 of them.
 */
final class MaptrackFull implements Check {

	private static final int HANDLES_PER_FRAME = 4096 / 16;

	private static final String EXPLANATION = "Each map of a grant takes a handle of the domain that maps, and handles are in "
			+ "frames of 256, of which a domain may have so many (gnttab_max_maptrack_frames of Xen, max_maptrack_frames of "
			+ "the domain). With no handle left the map fails, and backends of disks and networks fail with it. Xen up to 4.15 "
			+ "answers GNTST_no_device_space (-7), and Linux prints \"maptrack limit reached\". Since 4.16 Xen answers "
			+ "GNTST_no_space (-13), for which Linux (6.1.192 and later ones that were looked at) prints nothing: no message "
			+ "means nothing. Frames of handles are never given back, so frames at their maximum tell of the peak, the count "
			+ "of handles of now.";
	private static final String ADVICE = "Raise max_maptrack_frames in the configuration of the domain that maps (of domain 0: "
			+ "gnttab_max_maptrack_frames on Xen's command line). Look in the other tables for what it maps and need not.";

	@Override
	public String id() {
		return "maptrack-full";
	}

	@Override
	public String title() {
		return "Handles for mapping others' grants run out";
	}

	@Override
	public List<Finding> check(CheckedMachine machine) {
		Map<Integer, long[]> handles = handles(machine);
		boolean all = machine.domains().stream().allMatch(domain -> domain.domid().isPresent()
				&& (!domain.isTracked() || isComplete(domain)));
		List<Finding> findings = new ArrayList<>();
		for (CheckedDomain domain : machine.domains()) {
			GrantTable table = domain.domain().getTable();
			Integer most = table == null ? null : table.getMaxMaptrackFrames();
			if (table != null && most != null && most > 0 && domain.domid().isPresent()) {
				long[] used = handles.getOrDefault(domain.domid().getAsInt(), new long[1]);
				add(domain, table.getMaptrackFrames(), most, used[0], all, findings);
			}
		}
		return findings;
	}

	private static boolean isComplete(CheckedDomain domain) {
		CheckedTable table = domain.table();
		return table != null && table.isTrackedCompletely();
	}

	private void add(CheckedDomain domain, @Nullable Integer frames, int most, long used, boolean all,
			List<Finding> findings) {
		long capacity = (long) most * HANDLES_PER_FRAME;
		boolean handlesShort = used * 10 >= capacity * 9;
		boolean framesShort = frames != null && frames * 10L >= most * 9L;
		if (!handlesShort && !framesShort) {
			return;
		}
		Severity severity = used >= capacity ? Severity.ERROR : handlesShort || !all ? Severity.WARNING : Severity.INFO;
		String summary = "%s has at least %d of %d handles in use%s".formatted(domain.name(), used, capacity,
				frames == null ? "" : ", in %d of %d maptrack frames".formatted(frames, most));
		findings.add(domain.finding(this, severity, summary, EXPLANATION, ADVICE));
	}

	private static Map<Integer, long[]> handles(CheckedMachine machine) {
		Map<Integer, long @NonNull []> handles = new HashMap<>();
		for (CheckedDomain domain : machine.domains()) {
			CheckedTable table = domain.table();
			TrackedEntries.Domain tracked = table == null ? null : table.table().getTracked();
			if (tracked != null) {
				for (TrackedEntries.Entry entry : tracked.entries()) {
					handles.computeIfAbsent(entry.mapper(), key -> new long[1])[0] += least(entry.pins());
				}
			}
		}
		return handles;
	}

	private static int least(PinCounts pins) {
		return Math.max(pins.hostWritable() + pins.hostReadOnly(), pins.deviceWritable() + pins.deviceReadOnly());
	}
}
