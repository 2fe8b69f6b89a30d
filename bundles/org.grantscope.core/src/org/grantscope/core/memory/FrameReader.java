package org.grantscope.core.memory;

import java.io.IOException;
import java.util.Arrays;

import org.grantscope.core.abi.GrantTableVersion;

/** Reads frames that lie one after another, many at once, up to the first that cannot be read. */
final class FrameReader {

	/** A megabyte: large enough for every common table, and small enough to be given up soon. */
	private static final int FRAMES_AT_ONCE = 256;

	private final KernelView view;
	private final WalkProblems problems;

	FrameReader(KernelView view, WalkProblems problems) {
		this.view = view;
		this.problems = problems;
	}

	/**
	 * The bytes of the frames before the first that cannot be read, which is a problem.
	 *
	 * @param name of the pointer to them, for people
	 */
	byte[] read(String name, long address, int frames) throws IOException {
		byte[] all = {};
		int frame = 0;
		int atOnce = FRAMES_AT_ONCE;
		while (frame < frames) {
			int count = Math.min(atOnce, frames - frame);
			long at = address + (long) frame * GrantTableVersion.FRAME_BYTES;
			try {
				byte[] some = view.read(at, count * GrantTableVersion.FRAME_BYTES);
				all = frame == 0 ? Arrays.copyOf(some, frames * GrantTableVersion.FRAME_BYTES) : all;
				System.arraycopy(some, 0, all, frame * GrantTableVersion.FRAME_BYTES, some.length);
				frame += count;
			} catch (UnreadableMemoryException e) {
				if (count == 1) {
					problems.add("%s, frame %d of %d at 0x%x".formatted(name, frame, frames, at), e);
					return Arrays.copyOf(all, frame * GrantTableVersion.FRAME_BYTES);
				}
				atOnce = count / 2; // the first frames of these may still be readable
			}
		}
		return all;
	}
}
