package org.grantscope.allocator.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.abi.GrantType;

/**
 * Which simulated frame stands for a recorded one: frame numbers differ from boot to boot, but the same page is in the same
 * entry of both tables.
 */
final class FrameTranslation {

	private final GrantTableVersion version;
	private final Map<Long, Long> simulated;

	FrameTranslation(GrantTableVersion version) {
		this(version, new HashMap<>());
	}

	private FrameTranslation(GrantTableVersion version, Map<Long, Long> simulated) {
		this.version = version;
		this.simulated = simulated;
	}

	/** The same frames, also those learnt later, for the table of another domain of the machine. */
	FrameTranslation of(GrantTableVersion another) {
		return new FrameTranslation(another, simulated);
	}

	/** What is known now, to go its own way from here. */
	FrameTranslation copy() {
		return new FrameTranslation(version, new HashMap<>(simulated));
	}

	/** An entry in use holds that frame there and this one here. A page that was given out again is another one now. */
	void learn(long recordedFrame, long simulatedFrame) {
		simulated.put(recordedFrame, simulatedFrame);
	}

	/** The simulated frame; empty when the trace did not show what the recorded one is. */
	Optional<Long> frame(long recorded) {
		return Optional.ofNullable(simulated.get(recorded));
	}

	/** A machine address, of which the lowest bits are an offset in the page. */
	Optional<Long> address(long recorded) {
		return frame(recorded / GrantTableVersion.FRAME_BYTES)
				.map(frame -> frame * GrantTableVersion.FRAME_BYTES + recorded % GrantTableVersion.FRAME_BYTES);
	}

	/** The first eight bytes of an entry, which hold the frame in version 1. */
	long first(long recorded) {
		if (version == GrantTableVersion.V2) {
			return recorded;
		}
		return frame(recorded >>> Integer.SIZE).map(frame -> frame << Integer.SIZE | recorded & 0xffff_ffffL).orElse(recorded);
	}

	/** The last eight bytes of an entry, which hold the frame in version 2, and of a transitive entry another reference. */
	long last(long recordedFirst, long recorded) {
		boolean transitive = GrantType.of((int) recordedFirst & 0xffff) == GrantType.TRANSITIVE;
		return version == GrantTableVersion.V1 || transitive ? recorded : frame(recorded).orElse(recorded);
	}
}
