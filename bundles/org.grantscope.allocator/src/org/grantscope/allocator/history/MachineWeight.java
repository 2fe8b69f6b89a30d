package org.grantscope.allocator.history;

import java.time.Instant;

import org.grantscope.allocator.SimulatedMachine;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.DriverState;
import org.grantscope.core.observe.Origin;

/** How much memory a fork of a machine takes, roughly and rather too much, from what the machine shows of itself. */
final class MachineWeight {

	private static final Origin ORIGIN = new Origin("weight", Instant.EPOCH);
	private static final long MACHINE = 4096;
	/** A page of the table in direct memory with the objects that manage it. */
	private static final long FRAME = GrantTableVersion.FRAME_BYTES + 256;
	/** An element of an array of references. */
	private static final long FREE_REF = Integer.BYTES;
	/** With its page, which may have been written. */
	private static final long GREF = GrantTableVersion.FRAME_BYTES + 256;
	private static final long FILE = 256;
	private static final long MAPPING = 256;
	private static final long MAPPED_PAGE = 16;

	private MachineWeight() {
	}

	/** In bytes. */
	static long of(SimulatedMachine machine) {
		DriverState state = machine.driverState(ORIGIN);
		long frames = machine.table().frames();
		long mapped = state.mappings().stream().mapToLong(mapping -> MAPPING + MAPPED_PAGE * mapping.pages()).sum();
		return MACHINE + frames * FRAME + FREE_REF * machine.freeRefs().size() + GREF * state.grefs().size()
				+ FILE * state.files().size() + mapped;
	}
}
