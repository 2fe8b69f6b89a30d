package org.grantscope.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantFlag;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;

/**
 * The raw frames of one table, as {@code XENMEM_acquire_resource}, a debugger or a memory dump gives them. They carry
 * neither their version nor their domain.
 */
public final class GrantFrames {

	/** Fewer used entries than this prove nothing about what the bytes are. */
	private static final int ENTRIES_TO_JUDGE = 8;

	private GrantFrames() {
	}

	/**
	 * Reads a table.
	 *
	 * @param origin  of the frames
	 * @param domid   the granting domain
	 * @param version where it is known; else it is told from the status frames or from the bytes
	 * @param frames  the frames one after another
	 * @param status  the status frames one after another, or null when there are none
	 * @throws FormatException when the bytes are no whole number of frames, or version and status frames contradict them
	 */
	public static RawTable read(Origin origin, int domid, Optional<GrantTableVersion> version, byte[] frames,
			byte @Nullable [] status) throws FormatException {
		requireFrames(origin.source(), frames);
		GrantTableVersion layout = version.orElseGet(() -> status != null ? GrantTableVersion.V2 : guessVersion(frames));
		if (status != null) {
			requireStatus(origin.source(), layout, frames.length / GrantTableVersion.FRAME_BYTES, status.length);
		}
		GrantTableImage image = status == null ? GrantTableImage.wrap(layout, frames) : GrantTableImage.wrap(frames, status);
		return new RawTable(origin, domid, image, implausible(origin.source(), image));
	}

	/**
	 * The version that the bytes look like. In a version 1 table the second and fourth 32-bit word of every 16 bytes are
	 * frame numbers; in a version 2 table of full pages below 16 TiB they are zero. An empty table is version 1.
	 */
	static GrantTableVersion guessVersion(byte[] frames) {
		boolean anything = false;
		for (int offset = 0; offset < frames.length; offset++) {
			if (frames[offset] != 0) {
				anything = true;
				if ((offset & 4) != 0) {
					return GrantTableVersion.V1;
				}
			}
		}
		return anything ? GrantTableVersion.V2 : GrantTableVersion.V1;
	}

	private static void requireFrames(String source, byte[] frames) throws FormatException {
		if (frames.length == 0) {
			throw new FormatException(Problem.ofWhole(source, "frames or text", "an empty file"));
		}
		if (frames.length % GrantTableVersion.FRAME_BYTES != 0) {
			int whole = frames.length / GrantTableVersion.FRAME_BYTES * GrantTableVersion.FRAME_BYTES;
			throw new FormatException(new Problem(source, "byte " + whole, "a whole number of frames of 4096 bytes",
					"%d bytes, %d too many".formatted(frames.length, frames.length - whole)));
		}
	}

	private static void requireStatus(String source, GrantTableVersion version, int frames, int bytes) throws FormatException {
		if (version == GrantTableVersion.V1) {
			throw new FormatException(Problem.ofWhole(source, "no status frames in a version 1 table", bytes + " bytes of them"));
		}
		int expected = version.statusFrames(frames) * GrantTableVersion.FRAME_BYTES;
		if (bytes != expected) {
			throw new FormatException(Problem.ofWhole(source,
					"%d bytes of status frames for %d version 2 frames".formatted(expected, frames), bytes + " bytes"));
		}
	}

	/** Bytes of something else have flag bits that no version defines in nearly every entry; a table in hardly any. */
	private static List<Problem> implausible(String source, GrantTableImage image) {
		int used = 0;
		int undefined = 0;
		for (int ref = 0; ref < image.entries(); ref++) {
			int flags = image.flags(ref);
			used += flags != 0 ? 1 : 0;
			undefined += (flags & ~GrantFlag.DEFINED) != 0 ? 1 : 0;
		}
		List<Problem> problems = new ArrayList<>();
		if (used >= ENTRIES_TO_JUDGE && undefined > used / 2) {
			problems.add(Problem.ofWhole(source, "grant entries",
					"%d of %d entries with flag bits that no version defines".formatted(undefined, used)));
		}
		return problems;
	}
}
