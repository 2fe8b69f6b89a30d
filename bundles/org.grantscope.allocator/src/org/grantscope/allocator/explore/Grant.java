package org.grantscope.allocator.explore;

/**
 * One reference of a domain that is not simply free.
 *
 * @param domid the granting domain
 * @param ref   its number, which {@link Kind} leaves out
 */
public record Grant(int domid, int ref, Kind kind) {

	/**
	 * What people would say of it.
	 *
	 * @param peer     who uses it, or else to whom it is offered
	 * @param granted  whether the entry offers anything; in version 2 an offer ends before its use does
	 * @param readonly whether the entry allows no writing
	 */
	public record Kind(int peer, boolean granted, boolean readonly, Use use, Holder holder) {

		/** Whether nobody in the domain holds it, and time alone will not give it back. */
		public boolean isLeaked() {
			return switch (holder) {
				case FILE, MAPPING, FILE_AND_MAPPING, OTHERS -> false;
				case DEFERRED, WAITING -> use != Use.NONE;
				case NOBODY -> true;
			};
		}
	}

	/** How Xen counts it as used now. */
	public enum Use {
		/** By nobody. */
		NONE,
		/** For reading alone. */
		READ,
		/** For writing too. */
		WRITE
	}

	/** Who in the granting domain has it. */
	public enum Holder {
		/** An open file lists it. */
		FILE,
		/** Memory mappings keep it, and no file lists it any more. */
		MAPPING,
		/** Both. */
		FILE_AND_MAPPING,
		/** The grant-table driver, which tries each second whether it is free. */
		DEFERRED,
		/** gntalloc, which tries at its next alloc or dealloc; kernels before 5.17. */
		WAITING,
		/** It was there when the machine began: the toolstack, or another driver. */
		OTHERS,
		/** Nobody: it will not be given back. */
		NOBODY
	}
}
