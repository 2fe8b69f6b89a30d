package org.grantscope.allocator;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Errno;
import org.grantscope.core.abi.GrantStatus;
import org.grantscope.core.abi.GrantTableVersion;

/** What an operation came to. A refusal is an outcome like any other; it has changed what it changes in Linux, mostly nothing. */
public sealed interface Outcome {

	/** Done, and there is nothing to tell. */
	record Done() implements Outcome {
	}

	/** A new descriptor. */
	record Opened(int descriptor) implements Outcome {
	}

	/** Two new descriptors. */
	record OpenedPair(int first, int second) implements Outcome {
	}

	/**
	 * New grants.
	 *
	 * @param index where a mapping finds the first page, in bytes; the others follow
	 * @param grefs their references, in the order of the pages; none when none were asked for
	 */
	record Allocated(long index, List<Integer> grefs) implements Outcome {

		/** Takes a copy of the list. */
		public Allocated {
			grefs = List.copyOf(grefs);
		}
	}

	/**
	 * The grants were made, but their references did not all reach the caller.
	 *
	 * @param index where a mapping finds the first page; this did reach the caller
	 * @param grefs the references that did
	 */
	record Undelivered(Errno errno, long index, List<Integer> grefs) implements Outcome {

		/** Takes a copy of the list. */
		public Undelivered {
			grefs = List.copyOf(grefs);
		}
	}

	/** A new mapping, from that address of the process on. */
	record Mapped(long address) implements Outcome {
	}

	/** What was read. */
	record Bytes(byte[] bytes) implements Outcome {

		/** Takes a copy of the bytes. */
		public Bytes {
			bytes = bytes.clone();
		}

		/** A copy of the bytes. */
		@Override
		public byte[] bytes() {
			return bytes.clone();
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
		}

		@Override
		public int hashCode() {
			return Arrays.hashCode(bytes);
		}

		@Override
		public String toString() {
			return "Bytes[" + HexFormat.of().formatHex(bytes) + "]";
		}
	}

	/** Where a later mmap finds what was prepared, in bytes. */
	record Indexed(long index) implements Outcome {
	}

	/** What is mapped at an address: its index in bytes, and how many pages. */
	record OffsetFound(long index, int pages) implements Outcome {
	}

	/** A new port. */
	record Bound(int port) implements Outcome {
	}

	/** The ports that have had events, in that order. */
	record Ports(List<Integer> ports) implements Outcome {

		/** Takes a copy of the list. */
		public Ports {
			ports = List.copyOf(ports);
		}
	}

	/** A new process. */
	record Forked(int pid) implements Outcome {
	}

	/** What Xen says of one grant operation. */
	record Status(GrantStatus status) implements Outcome {
	}

	/**
	 * Xen mapped a grant.
	 *
	 * @param handle        to unmap it with
	 * @param devBusAddress the page's machine address in bytes for a device map, else 0
	 */
	record GrantMapped(int handle, long devBusAddress) implements Outcome {
	}

	/** A page that another domain gave, by its frame. */
	record PageReceived(long frame) implements Outcome {
	}

	/** The frames of a table, in order. */
	record TableFrames(List<Long> frames) implements Outcome {

		/** Takes a copy of the list. */
		public TableFrames {
			frames = List.copyOf(frames);
		}
	}

	/** How large a table is, and may become, in frames. */
	record TableSize(int frames, int maxFrames) implements Outcome {
	}

	/** The version of a table's entries. */
	record TableVersion(GrantTableVersion version) implements Outcome {
	}

	/**
	 * What an event channel is.
	 *
	 * @param remoteDomid the other end's domain, or whom it waits for; empty when it has none
	 * @param remotePort  the other end's port; empty when there is none
	 */
	record ChannelStatus(State state, OptionalInt remoteDomid, OptionalInt remotePort) implements Outcome {

		/** The kinds of ends of event channels; the ordinal is Xen's {@code EVTCHNSTAT_*}. */
		public enum State {
			/** Not in use. */
			CLOSED,
			/** Waits for the other domain to bind. */
			UNBOUND,
			/** Bound to a port of a domain. */
			INTERDOMAIN,
			/** Bound to a physical interrupt. */
			PIRQ,
			/** Bound to a virtual interrupt. */
			VIRQ,
			/** For interrupts between virtual processors. */
			IPI
		}
	}

	/** The system call answered with that error. */
	record Refused(Errno errno) implements Outcome {
	}

	/** The process touched memory that it may not touch. */
	record Faulted(Signal signal) implements Outcome {
	}

	/** The signals that an access of memory raises. */
	enum Signal {
		/** {@code SIGSEGV}: nothing is mapped there, or the protection forbids it. */
		SEGV,
		/** {@code SIGBUS}: there is a mapping, but no page behind it. */
		BUS
	}
}
