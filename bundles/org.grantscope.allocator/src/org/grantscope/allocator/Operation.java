package org.grantscope.allocator;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Domid;

/**
 * What is done to a simulated machine: the system calls of one process on {@code /dev/xen/gntalloc}, its reads and
 * writes of mapped memory, and the administrator's change of the module's limit.
 *
 * <p>Descriptors, indices and addresses may be wrong; the machine then refuses, as Linux does. Indices, addresses and
 * lengths are in bytes and unsigned. A number that does not fit the field of the system call is an
 * {@link IllegalArgumentException}. Source of the fields: Linux {@code include/uapi/xen/gntalloc.h}, 6.1.192.
 */
public sealed interface Operation {

	/** Opens the device. Answers {@link Outcome.Opened}. */
	record Open() implements Operation {
	}

	/** A second descriptor for the same open file. Answers {@link Outcome.Opened}. */
	record Dup(int fd) implements Operation {
	}

	/** Closes a descriptor. Answers {@link Outcome.Done}. */
	record Close(int fd) implements Operation {
	}

	/**
	 * {@code IOCTL_GNTALLOC_ALLOC_GREF}. Answers {@link Outcome.Allocated}.
	 *
	 * @param domid the grantee, 16 bits; the driver does not look at it
	 * @param flags 16 bits, of which the driver looks at bit 0 alone: writable
	 * @param count pages, 32 bits
	 */
	record Alloc(int fd, int domid, int flags, long count) implements Operation {

		/** Checks that the numbers fit. */
		public Alloc {
			checkWidth(domid, Domid.MAX);
			checkWidth(flags, 0xffff);
			checkWidth(count, MAX_U32);
		}
	}

	/**
	 * {@code IOCTL_GNTALLOC_DEALLOC_GREF}. Answers {@link Outcome.Done}.
	 *
	 * @param index of the first page, as an alloc answered it
	 * @param count pages, 32 bits
	 */
	record Dealloc(int fd, long index, long count) implements Operation {

		/** Checks that the numbers fit. */
		public Dealloc {
			checkWidth(count, MAX_U32);
		}
	}

	/**
	 * {@code IOCTL_GNTALLOC_SET_UNMAP_NOTIFY}. Answers {@link Outcome.Done}.
	 *
	 * @param index  of the page, plus the offset of the byte to clear
	 * @param action {@link #CLEAR_BYTE}, {@link #SEND_EVENT}, both, or 0 for neither; 32 bits
	 * @param port   the event channel, 32 bits
	 */
	record SetUnmapNotify(int fd, long index, long action, long port) implements Operation {

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
	 */
	record Mmap(int fd, long index, long length, Set<Protection> protection, boolean shared) implements Operation {

		/** Takes a copy of the set. */
		public Mmap {
			protection = Set.copyOf(protection);
		}
	}

	/**
	 * Unmaps whatever lies in the range. Answers {@link Outcome.Done}, also when nothing does.
	 *
	 * @param length rounded up to whole pages
	 */
	record Munmap(long address, long length) implements Operation {
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

	/** The largest number of an unsigned 32-bit field. */
	long MAX_U32 = 0xffff_ffffL;

	private static void checkWidth(long number, long max) {
		if (number < 0 || number > max) {
			throw new IllegalArgumentException(number + " is not in 0.." + max);
		}
	}
}
