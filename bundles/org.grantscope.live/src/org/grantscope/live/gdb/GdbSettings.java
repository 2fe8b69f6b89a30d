package org.grantscope.live.gdb;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.memory.KernelSettings;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.live.Endpoint;

/**
 * What a {@code gdb:} URI says.
 *
 * @param address where the stub listens
 * @param kernel  its symbols and types
 * @param memory  by which addresses it is read
 * @param cr3    of the kernel's page tables; empty for that of the processor
 * @param thread whose memory is read; empty for the one that stopped, and where that does not see the kernel, any
 * @param after  what it does after a look; empty for what it did before
 * @param timeout for the connection, and for each reply
 */
public record GdbSettings(Endpoint address, KernelSettings kernel, Memory memory, OptionalLong cr3, Optional<ThreadId> thread,
		Optional<After> after, Duration timeout) {

	static final Duration TIMEOUT = Duration.ofSeconds(5);

	/** By which addresses memory is read. */
	public enum Memory {
		/** As a processor sees it where one sees the kernel, else through page tables. */
		AUTO,
		/** As a processor sees it. */
		VIRTUAL,
		/** By physical addresses, through page tables that are read too. */
		PHYSICAL
	}

	/** What is left behind. */
	public enum After {
		/** It runs. */
		CONTINUE,
		/** It stands still. */
		STOP
	}

	/**
	 * Reads a URI.
	 *
	 * @throws FormatException when it has no place, an unknown parameter, or a value that is none
	 */
	public static GdbSettings of(SourceUri uri) throws FormatException {
		uri.expectOnly("symbols", "btf", "slide", "domid", "memory", "cr3", "thread", "after", "timeout");
		KernelSettings kernel = new KernelSettings(uri.path("symbols"), uri.paths("btf"), uri.number("slide", 0, -1L),
				uri.domid().orElse(0));
		return new GdbSettings(Endpoint.of(uri), kernel, uri.word("memory", Memory.class).orElse(Memory.AUTO),
				uri.number("cr3", 0, -1L), thread(uri), uri.word("after", After.class), uri.duration("timeout").orElse(TIMEOUT));
	}

	private static Optional<ThreadId> thread(SourceUri uri) throws FormatException {
		Optional<String> text = uri.text("thread");
		Optional<ThreadId> thread = text.flatMap(ThreadId::parse);
		if (text.isPresent() && thread.isEmpty()) {
			throw uri.wrong("thread", "a thread as the stub calls it, hexadecimal: 1 or p1.2", "'" + text.get() + "'");
		}
		return thread;
	}
}
