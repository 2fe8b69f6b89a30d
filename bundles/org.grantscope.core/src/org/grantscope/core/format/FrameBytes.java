package org.grantscope.core.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/**
 * The bytes of one table before it is known whose they are, and its status frames where they can be read. What follows
 * the last whole frame is left out, and status frames that cannot be these frames' are too; both are problems.
 */
final class FrameBytes {

	private final Origin origin;
	private final byte[] frames;
	private final Optional<GrantTableVersion> given;
	private byte @Nullable [] status;
	private boolean statusLost;
	private final List<Problem> problems = new ArrayList<>();

	private FrameBytes(Origin origin, byte[] frames, Optional<GrantTableVersion> given) {
		this.origin = origin;
		this.frames = frames;
		this.given = given;
	}

	/**
	 * The bytes of a table.
	 *
	 * @param path of the first file, beside which its status frames may be
	 * @throws FormatException when there is not even one frame, or status frames are given for a version 1 table
	 */
	static FrameBytes of(Origin origin, Path path, byte[] bytes, CaptureFiles.Options options, Progress progress)
			throws FormatException {
		int whole = bytes.length / GrantTableVersion.FRAME_BYTES * GrantTableVersion.FRAME_BYTES;
		FrameBytes table = new FrameBytes(origin, whole == 0 || whole == bytes.length ? bytes : Arrays.copyOf(bytes, whole),
				options.version());
		if (whole != bytes.length) {
			Problem odd = new Problem(origin.source(), "byte " + whole, "a whole number of frames of 4096 bytes",
					"%d bytes, %d too many".formatted(bytes.length, bytes.length - whole));
			if (whole == 0) {
				throw new FormatException(odd);
			}
			table.problems.add(odd);
		}
		boolean version1 = options.version().equals(Optional.of(GrantTableVersion.V1));
		if (options.status().isPresent() && version1) {
			throw new FormatException(Problem.ofWhole(options.status().get().toString(), "no status frames of a version 1 table",
					"a file of them"));
		}
		options.status().or(() -> version1 ? Optional.empty() : statusBeside(path)).ifPresent(file -> table.readStatus(file, progress));
		return table;
	}

	private void readStatus(Path file, Progress progress) {
		try {
			byte[] bytes = FileContent.read(file, progress).bytes();
			int count = frames.length / GrantTableVersion.FRAME_BYTES;
			int expected = GrantTableVersion.V2.statusFrames(count) * GrantTableVersion.FRAME_BYTES;
			if (bytes.length != expected) {
				throw new FormatException(Problem.ofWhole(file.toString(),
						"%d bytes of status frames for %d version 2 frames".formatted(expected, count), bytes.length + " bytes"));
			}
			status = bytes;
		} catch (FormatException e) {
			statusLost = true;
			problems.add(e.problem());
		}
	}

	Origin origin() {
		return origin;
	}

	/** The table as that of a domain in a text. */
	RawTable read(TrackedEntries.Domain domain) throws FormatException {
		return read(domain.domid().getAsInt(), domain.version());
	}

	/** The table as that of a domain, whose version a text may have told. */
	RawTable read(int domid, OptionalInt told) throws FormatException {
		boolean open = given.isEmpty() && status == null && told.isPresent();
		Optional<GrantTableVersion> version = open ? GrantTableVersion.of(told.getAsInt())
				: given.or(() -> statusLost ? Optional.of(GrantTableVersion.V2) : Optional.empty());
		RawTable table = GrantFrames.read(origin, domid, version, frames, status);
		if (problems.isEmpty()) {
			return table;
		}
		List<Problem> all = new ArrayList<>(problems);
		all.addAll(table.problems());
		return new RawTable(origin, domid, table.image(), all);
	}

	/** Whether what Xen printed of the domain is what these frames say; a domain without entries fits nothing for sure. */
	boolean fits(TrackedEntries.Domain domain) {
		return !domain.entries().isEmpty() && couldBe(domain);
	}

	/** Whether Xen printed no entry of the domain, and these frames say of none that it is in use. */
	boolean fitsIdle(TrackedEntries.Domain domain) {
		return domain.entries().isEmpty() && domain.complete() && domain.frames().isPresent() && couldBe(domain);
	}

	private boolean couldBe(TrackedEntries.Domain domain) {
		try {
			GrantTableImage image = read(domain).image();
			return domain.frames().orElse(image.frames()) == image.frames()
					&& domain.version().orElse(image.version().number()) == image.version().number()
					&& (domain.entries().isEmpty() ? image.census().inUse() == 0
							: domain.entries().stream().allMatch(entry -> says(image, entry)));
		} catch (FormatException e) {
			return false;
		}
	}

	private static boolean says(GrantTableImage image, TrackedEntries.Entry entry) {
		int ref = entry.ref();
		return ref < image.entries() && image.domid(ref) == entry.grantee() && image.frame(ref) == entry.frame()
				&& (!image.hasStatus() || image.inUseWord(ref) == entry.flags());
	}

	/** The file {@code LABEL.status.bin} beside a file {@code LABEL.frames.bin}, when it is there. */
	static Optional<Path> statusBeside(Path frames) {
		Path fileName = frames.getFileName();
		String name = fileName == null ? "" : fileName.toString();
		int at = name.lastIndexOf("frames");
		if (at < 0) {
			return Optional.empty();
		}
		Path beside = frames.resolveSibling(name.substring(0, at) + "status" + name.substring(at + "frames".length()));
		return Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty();
	}
}
