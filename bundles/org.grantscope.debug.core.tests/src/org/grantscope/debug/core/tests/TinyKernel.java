package org.grantscope.debug.core.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.grantscope.core.memory.KernelSettings;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.model.GrantTable;

/** A kernel that has a grant table of version 1 with one frame, and nothing else to be seen. */
final class TinyKernel {

	static final long TABLE = 0xffff_c900_0020_0000L;

	private static final long SHARED = 0xffff_ffff_8408_47e8L;
	private static final long INTERFACE = 0xffff_ffff_8408_47e0L;
	private static final long FRAMES = 0xffff_ffff_8408_4810L;
	private static final long OPERATIONS = 0xffff_ffff_8231_2340L;
	private static final int ENTRY_BYTES = 8;
	private static final int PERMIT_ACCESS = 1;

	/** Takes the bytes that the kernel has. */
	@FunctionalInterface
	interface Memory {

		/** These bytes are there. */
		void put(long address, byte... bytes);
	}

	private final Memory memory;

	TinyKernel(Memory memory) {
		this.memory = memory;
		number(SHARED, TABLE);
		number(INTERFACE, OPERATIONS);
		number(OPERATIONS, 1L << Integer.SIZE + 9 | 1);
		number(FRAMES, 1);
		number(TABLE, 0);
	}

	private void number(long address, long value) {
		memory.put(address, ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
	}

	/** That entry offers a page to that domain. */
	void grant(int ref, int domid) {
		memory.put(TABLE + (long) ref * ENTRY_BYTES, (byte) PERMIT_ACCESS, (byte) 0, (byte) domid);
	}

	/** The file that says where all of it is. */
	static Path symbols(Path folder) throws IOException {
		return Files.writeString(folder.resolve("kallsyms"), """
				%016x B gnttab_interface
				%016x B gnttab_shared
				%016x B nr_grant_frames
				""".formatted(INTERFACE, SHARED, FRAMES));
	}

	static KernelSettings settings(Path folder) throws IOException {
		return new KernelSettings(Optional.of(symbols(folder)), List.of(), OptionalLong.empty(), 0);
	}

	/** To which domain an entry of the machine's only table offers its page; -1 when it offers none. */
	static int offeredTo(OpenMachine machine, int ref) {
		GrantTable table = machine.machine().getDomains().get(0).getTable();
		return table.getImage().flags(ref) == PERMIT_ACCESS ? table.getImage().domid(ref) : -1;
	}
}
