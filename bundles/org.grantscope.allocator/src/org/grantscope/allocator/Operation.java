package org.grantscope.allocator;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;

/**
 * What is done to a simulated machine: the system calls of a process, its reads and writes of mapped memory, hypercalls,
 * what the administrator of a domain does to its modules, and what the toolstack does to domains.
 *
 * <p>Descriptors, indices and addresses may be wrong; the machine then refuses, as Linux does. Indices, addresses and
 * lengths are in bytes and unsigned. A number that does not fit the field of the system call is an
 * {@link IllegalArgumentException}. Source of the fields: Linux {@code include/uapi/xen/gntalloc.h}, {@code gntdev.h} and
 * {@code evtchn.h}, 6.1.192.
 */
public sealed interface Operation {

	/** A request that the device behind a descriptor knows by a number of its own: an {@code ioctl}. */
	sealed interface Request extends Operation {

		/** The descriptor. */
		int fd();
	}

	/** Opens a device. Answers {@link Outcome.Opened}. */
	record Open(Device device) implements Operation {

		/** Opens {@code /dev/xen/gntalloc}. */
		public Open() {
			this(Device.GNTALLOC);
		}
	}

	/** A second descriptor for the same open file. Answers {@link Outcome.Opened}. */
	record Dup(int fd) implements Operation {
	}

	/** Closes a descriptor. Answers {@link Outcome.Done}. */
	record Close(int fd) implements Operation {
	}

	/**
	 * {@code IOCTL_GNTALLOC_ALLOC_GREF}. Answers {@link Outcome.Allocated}, or {@link Outcome.Undelivered} when the
	 * caller's memory is too small.
	 *
	 * @param domid the grantee, 16 bits; the driver does not look at it
	 * @param flags 16 bits, of which the driver looks at bit 0 alone: writable
	 * @param count pages, 32 bits
	 * @param room  for how many references the caller's memory has room, 32 bits
	 */
	record Alloc(int fd, int domid, int flags, long count, long room) implements Request {

		/** Checks that the numbers fit. */
		public Alloc {
			checkWidth(domid, Domid.MAX);
			checkWidth(flags, 0xffff);
			checkWidth(count, MAX_U32);
			checkWidth(room, MAX_U32);
		}

		/** With room for all references. */
		public Alloc(int fd, int domid, int flags, long count) {
			this(fd, domid, flags, count, count);
		}
	}

	/**
	 * {@code IOCTL_GNTALLOC_DEALLOC_GREF}. Answers {@link Outcome.Done}.
	 *
	 * @param index of the first page, as an alloc answered it
	 * @param count pages, 32 bits
	 */
	record Dealloc(int fd, long index, long count) implements Request {

		/** Checks that the numbers fit. */
		public Dealloc {
			checkWidth(count, MAX_U32);
		}
	}

	/**
	 * {@code IOCTL_GNTALLOC_SET_UNMAP_NOTIFY}, and on a file of gntdev {@code IOCTL_GNTDEV_SET_UNMAP_NOTIFY}, which has
	 * the same number. Answers {@link Outcome.Done}.
	 *
	 * @param index  of the page, plus the offset of the byte to clear
	 * @param action {@link #CLEAR_BYTE}, {@link #SEND_EVENT}, both, or 0 for neither; 32 bits
	 * @param port   the event channel, 32 bits
	 */
	record SetUnmapNotify(int fd, long index, long action, long port) implements Request {

		/** {@code UNMAP_NOTIFY_CLEAR_BYTE}. */
		public static final int CLEAR_BYTE = 1;
		/** {@code UNMAP_NOTIFY_SEND_EVENT}. */
		public static final int SEND_EVENT = 2;

		/** Checks that the numbers fit. */
		public SetUnmapNotify {
			checkWidth(action, MAX_U32);
			checkWidth(port, MAX_U32);
		}
	}

	/**
	 * Maps pages of an open file, where the kernel chooses. Answers {@link Outcome.Mapped}.
	 *
	 * @param index  of the first page: the offset in the file
	 * @param length rounded up to whole pages
	 * @param shared {@code MAP_SHARED}, and not {@code MAP_PRIVATE}
	 * @param hint   where it would be welcome: the kernel takes that address when there is room, else another; 0 for none
	 */
	record Mmap(int fd, long index, long length, Set<Protection> protection, boolean shared, long hint) implements Operation {

		/** Takes a copy of the set. */
		public Mmap {
			protection = Set.copyOf(protection);
		}

		/** Wherever the kernel likes. */
		public Mmap(int fd, long index, long length, Set<Protection> protection, boolean shared) {
			this(fd, index, length, protection, shared, 0);
		}
	}

	/**
	 * Unmaps whatever lies in the range. Answers {@link Outcome.Done}, also when nothing does.
	 *
	 * @param length rounded up to whole pages
	 */
	record Munmap(long address, long length) implements Operation {
	}

	/**
	 * Maps fresh memory of no file, where the kernel chooses. Answers {@link Outcome.Mapped}.
	 *
	 * @param length rounded up to whole pages
	 * @param hint   where it would be welcome, or 0
	 */
	record MmapAnonymous(long length, Set<Protection> protection, long hint) implements Operation {

		/** Takes a copy of the set. */
		public MmapAnonymous {
			protection = Set.copyOf(protection);
		}
	}

	/** Changes what may be done with memory. Answers {@link Outcome.Done}. */
	record Mprotect(long address, long length, Set<Protection> protection) implements Operation {

		/** Takes a copy of the set. */
		public Mprotect {
			protection = Set.copyOf(protection);
		}
	}

	/**
	 * Gives the kernel advice about memory. Answers {@link Outcome.Done}.
	 *
	 * @param advice its number, 32 bits signed: 4 is {@code MADV_DONTNEED}, 10 {@code MADV_DONTFORK}
	 */
	record Madvise(long address, long length, int advice) implements Operation {
	}

	/**
	 * Resizes or moves a mapping. Answers {@link Outcome.Mapped}.
	 *
	 * @param target where it shall be moved to ({@code MREMAP_FIXED}); empty to leave it where it is
	 */
	record Mremap(long address, long oldLength, long newLength, OptionalLong target) implements Operation {
	}

	/** The process reads its memory. Answers {@link Outcome.Bytes} or {@link Outcome.Faulted}. */
	record Peek(long address, int length) implements Operation {

		/** Checks that the length is not negative. */
		public Peek {
			checkWidth(length, Integer.MAX_VALUE);
		}
	}

	/** The process writes its memory, byte after byte. Answers {@link Outcome.Done} or {@link Outcome.Faulted}. */
	record Poke(long address, byte[] bytes) implements Operation {

		/** Takes a copy of the bytes. */
		public Poke {
			bytes = bytes.clone();
		}

		/** A copy of the bytes. */
		@Override
		public byte[] bytes() {
			return bytes.clone();
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Poke that && address == that.address && Arrays.equals(bytes, that.bytes);
		}

		@Override
		public int hashCode() {
			return Long.hashCode(address) * 31 + Arrays.hashCode(bytes);
		}

		@Override
		public String toString() {
			return "Poke[address=" + address + ", bytes=" + HexFormat.of().formatHex(bytes) + "]";
		}
	}

	/**
	 * The administrator writes the module's parameter {@code limit}. Answers {@link Outcome.Done}.
	 *
	 * @param text as written, decimal, hexadecimal with 0x or octal with 0
	 */
	record SetLimit(String text) implements Operation {
	}

	/** The administrator writes {@code grant_table.free_per_iteration}, as text. Answers {@link Outcome.Done}. */
	record SetFreePerIteration(String text) implements Operation {
	}

	/** The administrator loads the module gntalloc. Answers {@link Outcome.Done}. */
	record InsertModule() implements Operation {
	}

	/** The administrator unloads the module gntalloc. Answers {@link Outcome.Done}. */
	record RemoveModule() implements Operation {
	}

	/**
	 * A request to a device, of any number.
	 *
	 * @param command  the request's number, 32 bits
	 * @param argument what the pointer that goes with it points to
	 */
	record Ioctl(int fd, long command, Argument argument) implements Operation {

		/** Checks that the number fits. */
		public Ioctl {
			checkWidth(command, MAX_U32);
		}

		/** What a request's pointer points to. */
		public enum Argument {
			/** Nothing: it is null. */
			NULL,
			/** An address at which nothing is mapped. */
			BAD,
			/** Zeros, enough for any request. */
			ZERO
		}
	}

	/**
	 * Reads from a device. From {@code /dev/xen/evtchn} come the ports that have had events, as {@link Outcome.Ports}, which
	 * stay masked until written back; other devices refuse.
	 *
	 * @param length bytes, four for each port
	 */
	record Read(int fd, int length) implements Operation {

		/** Checks that the length is not negative. */
		public Read {
			checkWidth(length, Integer.MAX_VALUE);
		}
	}

	/** Writes ports to {@code /dev/xen/evtchn}, which unmasks them. Answers {@link Outcome.Done}. */
	record Write(int fd, List<Integer> ports) implements Operation {

		/** Takes a copy of the list. */
		public Write {
			ports = List.copyOf(ports);
		}
	}

	/**
	 * {@code IOCTL_GNTDEV_MAP_GRANT_REF}: prepares a mapping of another domain's grants. Answers {@link Outcome.Indexed}.
	 */
	record GntdevMap(int fd, List<GrantRef> refs) implements Request {

		/** Takes a copy of the list. */
		public GntdevMap {
			refs = List.copyOf(refs);
		}
	}

	/**
	 * One grant of a domain, as gntdev names it.
	 *
	 * @param domid 32 bits, of which Xen gets 16
	 * @param ref   32 bits
	 */
	record GrantRef(long domid, long ref) {

		/** Checks that the numbers fit. */
		public GrantRef {
			checkWidth(domid, MAX_U32);
			checkWidth(ref, MAX_U32);
		}
	}

	/** {@code IOCTL_GNTDEV_UNMAP_GRANT_REF}. Answers {@link Outcome.Done}. */
	record GntdevUnmap(int fd, long index, long count) implements Request {

		/** Checks that the number fits. */
		public GntdevUnmap {
			checkWidth(count, MAX_U32);
		}
	}

	/** {@code IOCTL_GNTDEV_GET_OFFSET_FOR_VADDR}. Answers {@link Outcome.OffsetFound}. */
	record GntdevOffset(int fd, long address) implements Request {
	}

	/** {@code IOCTL_GNTDEV_SET_MAX_GRANTS}, which newer kernels do not have. Answers {@link Outcome.Done}. */
	record GntdevSetMaxGrants(int fd, long count) implements Request {

		/** Checks that the number fits. */
		public GntdevSetMaxGrants {
			checkWidth(count, MAX_U32);
		}
	}

	/** {@code IOCTL_EVTCHN_BIND_UNBOUND_PORT}: a port to which that domain may bind. Answers {@link Outcome.Bound}. */
	record EvtchnBindUnbound(int fd, long remoteDomid) implements Request {

		/** Checks that the number fits. */
		public EvtchnBindUnbound {
			checkWidth(remoteDomid, MAX_U32);
		}
	}

	/** {@code IOCTL_EVTCHN_BIND_INTERDOMAIN}: a port bound to a port of that domain. Answers {@link Outcome.Bound}. */
	record EvtchnBindInterdomain(int fd, long remoteDomid, long remotePort) implements Request {

		/** Checks that the numbers fit. */
		public EvtchnBindInterdomain {
			checkWidth(remoteDomid, MAX_U32);
			checkWidth(remotePort, MAX_U32);
		}
	}

	/** {@code IOCTL_EVTCHN_UNBIND}. Answers {@link Outcome.Done}. */
	record EvtchnUnbind(int fd, long port) implements Request {

		/** Checks that the number fits. */
		public EvtchnUnbind {
			checkWidth(port, MAX_U32);
		}
	}

	/** {@code IOCTL_EVTCHN_NOTIFY}: sends an event to the other end. Answers {@link Outcome.Done}. */
	record EvtchnNotify(int fd, long port) implements Request {

		/** Checks that the number fits. */
		public EvtchnNotify {
			checkWidth(port, MAX_U32);
		}
	}

	/** A pair of connected sockets, of no meaning here but that they take descriptors. Answers {@link Outcome.OpenedPair}. */
	record SocketPair() implements Operation {
	}

	/** The process makes a copy of itself. Answers {@link Outcome.Forked}. */
	record Fork() implements Operation {
	}

	/** The process ends. Answers {@link Outcome.Done}. */
	record Exit() implements Operation {
	}

	/** A process of the same domain is killed. Answers {@link Outcome.Done}. */
	record Kill(int pid) implements Operation {
	}

	/** A hypercall of the domain, past its drivers. Answers what {@link Hypercall} says. */
	record Call(Hypercall hypercall) implements Operation {
	}

	/** A domain changes an entry of its own table, past its drivers. */
	sealed interface EntryWrite extends Operation {

		/** The entry, 32 bits; one outside the table is refused with ERANGE. */
		long ref();
	}

	/**
	 * The domain writes an entry. Answers {@link Outcome.Done}.
	 *
	 * @param first the entry's first eight bytes, little endian: flags in the lowest 16 bits, the domid in the next
	 * @param last  its last eight bytes; of no meaning in version 1
	 */
	record SetEntry(long ref, long first, long last) implements EntryWrite {

		/** Checks that the reference fits. */
		public SetEntry {
			checkWidth(ref, MAX_U32);
		}
	}

	/** The domain makes an entry read-only. Answers {@link Outcome.Done}; EBUSY while somebody writes. */
	record ProtectEntry(long ref) implements EntryWrite {

		/** Checks that the reference fits. */
		public ProtectEntry {
			checkWidth(ref, MAX_U32);
		}
	}

	/** The domain allows writing again. Answers {@link Outcome.Done}. */
	record UnprotectEntry(long ref) implements EntryWrite {

		/** Checks that the reference fits. */
		public UnprotectEntry {
			checkWidth(ref, MAX_U32);
		}
	}

	/**
	 * The domain accepts a page of another. Answers {@link Outcome.Done}.
	 *
	 * @param domid who may give it
	 * @param frame what the guest wants to find in the entry until then
	 */
	record AcceptTransfer(long ref, int domid, long frame) implements EntryWrite {

		/** Checks that the numbers fit. */
		public AcceptTransfer {
			checkWidth(ref, MAX_U32);
			checkWidth(domid, Domid.MAX);
		}
	}

	/**
	 * The domain ends its wish for a page. Answers {@link Outcome.Done}, or {@link Outcome.PageReceived} when the page has
	 * come; EAGAIN while it is on its way.
	 */
	record WithdrawTransfer(long ref) implements EntryWrite {

		/** Checks that the reference fits. */
		public WithdrawTransfer {
			checkWidth(ref, MAX_U32);
		}
	}

	/** Time passes in the whole machine. Answers {@link Outcome.Done}. */
	record Sleep(long milliseconds) implements Operation {

		/** The longest that one sleep may take: 366 days. */
		public static final long MOST = 366L * 24 * 60 * 60 * 1000;

		/** Checks that the time is not negative and not absurd. */
		public Sleep {
			checkWidth(milliseconds, MOST);
		}
	}

	/** The toolstack makes a domain, whose Linux boots. Answers {@link Outcome.Done}. */
	record CreateDomain(DomainSettings settings) implements Operation {
	}

	/** The toolstack destroys a domain. Answers {@link Outcome.Done}. */
	record DestroyDomain(int domid) implements Operation {
	}

	/** The largest number of an unsigned 32-bit field. */
	long MAX_U32 = 0xffff_ffffL;

	private static void checkWidth(long number, long max) {
		if (number < 0 || number > max) {
			throw new IllegalArgumentException(number + " is not in 0.." + max);
		}
	}
}
