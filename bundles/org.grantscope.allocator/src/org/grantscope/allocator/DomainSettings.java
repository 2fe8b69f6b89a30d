package org.grantscope.allocator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.grantscope.core.abi.Domid;
import org.grantscope.core.abi.GrantTableVersion;

/**
 * How a domain begins.
 *
 * @param domid     its number
 * @param profile   the kernel that runs in it
 * @param version   of its grant table
 * @param frames    page frames in the table at the beginning
 * @param maxFrames to how many the table may grow
 * @param maxMaptrackFrames how many frames of maptrack entries Xen gives the domain, each for 256 mappings
 * @param limit     gntalloc's parameter {@code limit}, a signed number that the driver compares as unsigned
 * @param freeRefs  the free references, next one first
 * @param entries   entries in use by others than gntalloc
 * @param takenDescriptors descriptors that the first process has open already and keeps
 * @param takenPorts event channels that others than {@code /dev/xen/evtchn} hold
 */
public record DomainSettings(int domid, KernelProfile profile, GrantTableVersion version, int frames, int maxFrames,
		int maxMaptrackFrames, int limit, List<Integer> freeRefs, List<Entry> entries, Set<Integer> takenDescriptors,
		Set<Integer> takenPorts) {

	/** Xen's own limit for a domain's table where nobody says otherwise, in frames. Source: Xen 4.17, {@code opt_max_grant_frames}. */
	public static final int DEFAULT_MAX_FRAMES = 64;

	/** The same for maptrack frames. Source: Xen 4.17, {@code opt_max_maptrack_frames}. */
	public static final int DEFAULT_MAX_MAPTRACK_FRAMES = 1024;

	/** The driver's own limit. Source: Linux {@code drivers/xen/gntalloc.c}, 6.1.192. */
	public static final int DEFAULT_LIMIT = 1024;

	/** Standard input, output and error output. */
	public static final Set<Integer> STANDARD_DESCRIPTORS = Set.of(0, 1, 2);

	/** More frames than any machine is simulated with. */
	public static final int MOST_FRAMES = 1 << 14;

	/**
	 * Takes copies of the lists and the sets.
	 *
	 * @throws IllegalArgumentException when a number is out of range, or a reference is not in the table, reserved, or
	 *                                  twice in the free list
	 */
	public DomainSettings {
		check(domid >= 0 && domid < Domid.FIRST_RESERVED, "no domain " + domid);
		check(frames > 0 && frames <= maxFrames && maxFrames <= MOST_FRAMES, frames + " frames of " + maxFrames);
		check(maxMaptrackFrames >= 0 && maxMaptrackFrames <= MOST_FRAMES, maxMaptrackFrames + " maptrack frames");
		freeRefs = List.copyOf(freeRefs);
		entries = List.copyOf(entries);
		takenDescriptors = Set.copyOf(takenDescriptors);
		takenPorts = Set.copyOf(takenPorts);
		int end = frames * version.entriesPerFrame();
		Set<Integer> seen = new HashSet<>();
		for (int ref : freeRefs) {
			check(ref >= GrantTableVersion.RESERVED_ENTRIES && ref < end && seen.add(ref), "free gref " + ref);
		}
		for (Entry entry : entries) {
			check(entry.ref() < end, "entry " + entry.ref() + " in a table of " + end);
			check(seen.add(entry.ref()), "entry " + entry.ref() + " twice, or free");
		}
	}

	/**
	 * An entry that is in the table from the beginning.
	 *
	 * @param flags all 16 bits
	 */
	public record Entry(int ref, int flags, int domid, long frame) {

		/** Checks that the numbers fit. */
		public Entry {
			check(ref >= 0 && flags >= 0 && flags <= 0xffff && domid >= 0 && domid <= Domid.MAX, "entry " + ref);
		}
	}

	/** A domain whose newest known kernel has just booted: one frame, all references free in ascending order, and the usual limits. */
	public static DomainSettings booted(int domid, GrantTableVersion version) {
		return new DomainSettings(domid, KernelProfile.LINUX_6_1_192, version, 1, DEFAULT_MAX_FRAMES, DEFAULT_MAX_MAPTRACK_FRAMES,
				DEFAULT_LIMIT, allFree(version, 1), List.of(), STANDARD_DESCRIPTORS, Set.of());
	}

	/** The same with another kernel. */
	public DomainSettings withProfile(KernelProfile kernel) {
		return new DomainSettings(domid, kernel, version, frames, maxFrames, maxMaptrackFrames, limit, freeRefs, entries,
				takenDescriptors, takenPorts);
	}

	/** The same with another maximum of frames. */
	public DomainSettings withMaxFrames(int max) {
		return new DomainSettings(domid, profile, version, frames, max, maxMaptrackFrames, limit, freeRefs, entries,
				takenDescriptors, takenPorts);
	}

	/** The same with another maximum of maptrack frames. */
	public DomainSettings withMaxMaptrackFrames(int max) {
		return new DomainSettings(domid, profile, version, frames, maxFrames, max, limit, freeRefs, entries, takenDescriptors,
				takenPorts);
	}

	/** The same with another limit. */
	public DomainSettings withLimit(int newLimit) {
		return new DomainSettings(domid, profile, version, frames, maxFrames, maxMaptrackFrames, newLimit, freeRefs, entries,
				takenDescriptors, takenPorts);
	}

	/** All references of a table of so many frames but the reserved ones, in ascending order. */
	public static List<Integer> allFree(GrantTableVersion version, int frames) {
		return IntStream.range(GrantTableVersion.RESERVED_ENTRIES, frames * version.entriesPerFrame()).boxed().toList();
	}

	private static void check(boolean holds, String what) {
		if (!holds) {
			throw new IllegalArgumentException(what);
		}
	}
}
