package org.grantscope.allocator;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * All of a simulated machine's state that anything can depend on that is done to it later. Two machines whose states are
 * equal come to the same outcomes, and to equal states, by the same operations.
 *
 * <p>What happened before is no part of it: what was printed, the driver's bugs seen, and what time it is; how long it is
 * until the next timer fires is. Equal states take the same little memory, mostly less than 1 KiB.
 */
public final class MachineState {

	private final MachineSettings settings;
	private final byte[] bytes;
	private final int hash;

	/** That state, of a machine that began so. */
	MachineState(MachineSettings settings, byte[] bytes) {
		this.settings = settings;
		this.bytes = bytes;
		this.hash = Arrays.hashCode(bytes);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof MachineState that && hash == that.hash && Arrays.equals(bytes, that.bytes)
				&& settings.equals(that.settings);
	}

	@Override
	public int hashCode() {
		return hash;
	}

	@Override
	public String toString() {
		return "a state of " + bytes.length + " bytes";
	}
}
