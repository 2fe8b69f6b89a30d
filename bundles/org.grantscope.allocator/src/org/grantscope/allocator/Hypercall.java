package org.grantscope.allocator;

import org.grantscope.core.abi.Domid;

/**
 * What a domain asks of Xen. Numbers that Xen does not know are answered as Xen answers them; a number that does not fit
 * its field is an {@link IllegalArgumentException}. Source of the fields: Xen {@code xen/include/public/grant_table.h} and
 * {@code event_channel.h}, 4.17.
 *
 * <p>The grant operations answer {@link Outcome.Status} when nothing else is said, refusals included; the others answer
 * {@link Outcome.Done}, and {@link Outcome.Refused} when Xen returns an error.
 */
public sealed interface Hypercall {

	/**
	 * {@code GNTTABOP_map_grant_ref}. Answers {@link Outcome.GrantMapped}.
	 *
	 * @param hostAddress where, for a host map: the machine address of the page table entry, or a virtual address
	 * @param flags       {@code GNTMAP_*}, 32 bits
	 * @param ref         32 bits
	 * @param domid       the granting domain, 16 bits
	 */
	record MapGrantRef(long hostAddress, int flags, long ref, int domid) implements Hypercall {

		/** Checks that the numbers fit. */
		public MapGrantRef {
			checkWidth(ref, Operation.MAX_U32);
			checkWidth(domid, Domid.MAX);
		}
	}

	/**
	 * {@code GNTTABOP_unmap_grant_ref}.
	 *
	 * @param hostAddress   where it was mapped, or 0 to leave the host mapping
	 * @param devBusAddress what the device map gave, or 0 to leave the device mapping
	 * @param handle        32 bits
	 */
	record UnmapGrantRef(long hostAddress, long devBusAddress, long handle) implements Hypercall {

		/** Checks that the number fits. */
		public UnmapGrantRef {
			checkWidth(handle, Operation.MAX_U32);
		}
	}

	/** {@code GNTTABOP_unmap_and_replace}: what is mapped at the new address takes the place of the grant. */
	record UnmapAndReplace(long hostAddress, long newAddress, long handle) implements Hypercall {

		/** Checks that the number fits. */
		public UnmapAndReplace {
			checkWidth(handle, Operation.MAX_U32);
		}
	}

	/** {@code GNTTABOP_setup_table}: grows a table to that many frames. Answers {@link Outcome.TableFrames}. */
	record SetupTable(int domid, long frames) implements Hypercall {

		/** Checks that the numbers fit. */
		public SetupTable {
			checkWidth(domid, Domid.MAX);
			checkWidth(frames, Operation.MAX_U32);
		}
	}

	/** {@code GNTTABOP_transfer}: gives a page to the domain that accepts it in that entry. */
	record Transfer(long frame, int domid, long ref) implements Hypercall {

		/** Checks that the numbers fit. */
		public Transfer {
			checkWidth(domid, Domid.MAX);
			checkWidth(ref, Operation.MAX_U32);
		}
	}

	/**
	 * {@code GNTTABOP_copy}.
	 *
	 * @param length bytes, 16 bits
	 * @param flags  16 bits: {@link #SOURCE_GREF}, {@link #DEST_GREF}
	 */
	record Copy(Side source, Side destination, int length, int flags) implements Hypercall {

		/** {@code GNTCOPY_source_gref}: the source is a reference, else a frame. */
		public static final int SOURCE_GREF = 1;
		/** {@code GNTCOPY_dest_gref}. */
		public static final int DEST_GREF = 2;

		/** Checks that the numbers fit. */
		public Copy {
			checkWidth(length, 0xffff);
			checkWidth(flags, 0xffff);
		}

		/**
		 * One end of a copy.
		 *
		 * @param page   the reference (of which Xen takes 32 bits), or the frame
		 * @param domid  whose, 16 bits
		 * @param offset in the page, in bytes, 16 bits
		 */
		public record Side(long page, int domid, int offset) {

			/** Checks that the numbers fit. */
			public Side {
				checkWidth(domid, Domid.MAX);
				checkWidth(offset, 0xffff);
			}
		}
	}

	/** {@code GNTTABOP_query_size}. Answers {@link Outcome.TableSize}. */
	record QuerySize(int domid) implements Hypercall {

		/** Checks that the number fits. */
		public QuerySize {
			checkWidth(domid, Domid.MAX);
		}
	}

	/** {@code GNTTABOP_set_version} of the caller's table. Answers {@link Outcome.TableVersion} or {@link Outcome.Refused}. */
	record SetVersion(long version) implements Hypercall {

		/** Checks that the number fits. */
		public SetVersion {
			checkWidth(version, Operation.MAX_U32);
		}
	}

	/** {@code GNTTABOP_get_version}. Answers {@link Outcome.TableVersion} or {@link Outcome.Refused}. */
	record GetVersion(int domid) implements Hypercall {

		/** Checks that the number fits. */
		public GetVersion {
			checkWidth(domid, Domid.MAX);
		}
	}

	/** {@code GNTTABOP_get_status_frames}. Answers {@link Outcome.TableFrames}. */
	record GetStatusFrames(int domid, long frames) implements Hypercall {

		/** Checks that the numbers fit. */
		public GetStatusFrames {
			checkWidth(domid, Domid.MAX);
			checkWidth(frames, Operation.MAX_U32);
		}
	}

	/** {@code GNTTABOP_swap_grant_ref} of two entries of the caller's table. */
	record SwapGrantRef(long refA, long refB) implements Hypercall {

		/** Checks that the numbers fit. */
		public SwapGrantRef {
			checkWidth(refA, Operation.MAX_U32);
			checkWidth(refB, Operation.MAX_U32);
		}
	}

	/**
	 * {@code GNTTABOP_cache_flush}. Answers {@link Outcome.Done} or {@link Outcome.Refused}.
	 *
	 * @param page      a machine address, or a reference when the operation has {@link #SOURCE_GREF}
	 * @param offset    in the page, in bytes, 16 bits
	 * @param length    in bytes, 16 bits
	 * @param operation {@link #CLEAN}, {@link #INVALIDATE}, 32 bits
	 */
	record CacheFlush(long page, int offset, int length, long operation) implements Hypercall {

		/** {@code GNTTAB_CACHE_CLEAN}. */
		public static final long CLEAN = 1;
		/** {@code GNTTAB_CACHE_INVAL}. */
		public static final long INVALIDATE = 2;
		/** {@code GNTTAB_CACHE_SOURCE_GREF}. */
		public static final long SOURCE_GREF = 1L << 31;

		/** Checks that the numbers fit. */
		public CacheFlush {
			checkWidth(offset, 0xffff);
			checkWidth(length, 0xffff);
			checkWidth(operation, Operation.MAX_U32);
		}
	}

	/** {@code EVTCHNOP_alloc_unbound}: a port of a domain to which the remote domain may bind. Answers {@link Outcome.Bound}. */
	record AllocUnbound(int domid, int remoteDomid) implements Hypercall {

		/** Checks that the numbers fit. */
		public AllocUnbound {
			checkWidth(domid, Domid.MAX);
			checkWidth(remoteDomid, Domid.MAX);
		}
	}

	/** {@code EVTCHNOP_bind_interdomain}. Answers {@link Outcome.Bound}, the caller's new port. */
	record BindInterdomain(int remoteDomid, long remotePort) implements Hypercall {

		/** Checks that the numbers fit. */
		public BindInterdomain {
			checkWidth(remoteDomid, Domid.MAX);
			checkWidth(remotePort, Operation.MAX_U32);
		}
	}

	/** {@code EVTCHNOP_close} of a port of the caller. */
	record CloseChannel(long port) implements Hypercall {

		/** Checks that the number fits. */
		public CloseChannel {
			checkWidth(port, Operation.MAX_U32);
		}
	}

	/** {@code EVTCHNOP_send} to the other end of a port of the caller. */
	record Send(long port) implements Hypercall {

		/** Checks that the number fits. */
		public Send {
			checkWidth(port, Operation.MAX_U32);
		}
	}

	/** {@code EVTCHNOP_status}. Answers {@link Outcome.ChannelStatus}. */
	record Status(int domid, long port) implements Hypercall {

		/** Checks that the numbers fit. */
		public Status {
			checkWidth(domid, Domid.MAX);
			checkWidth(port, Operation.MAX_U32);
		}
	}

	/** {@code EVTCHNOP_unmask} of a port of the caller: an event that waited arrives now. */
	record Unmask(long port) implements Hypercall {

		/** Checks that the number fits. */
		public Unmask {
			checkWidth(port, Operation.MAX_U32);
		}
	}

	private static void checkWidth(long number, long max) {
		if (number < 0 || number > max) {
			throw new IllegalArgumentException(number + " is not in 0.." + max);
		}
	}
}
