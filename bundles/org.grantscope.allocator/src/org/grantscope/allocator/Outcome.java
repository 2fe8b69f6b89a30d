package org.grantscope.allocator;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.Errno;

/** What an operation came to. A refusal is an outcome like any other; it has changed what it changes in Linux, mostly nothing. */
public sealed interface Outcome {

	/** Done, and there is nothing to tell. */
	record Done() implements Outcome {
	}

	/** A new descriptor. */
	record Opened(int descriptor) implements Outcome {
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

	/** The system call answered with that error. */
	record Refused(Errno errno) implements Outcome {
	}

	/** The process touched memory that it may not touch. */
	record Faulted(Signal signal) implements Outcome {
	}

	/** The signals that an access of memory raises. */
	enum Signal {
		/** {@code SIGSEGV}: nothing is mapped there, or the protection forbids it. */
		SEGV
	}
}
