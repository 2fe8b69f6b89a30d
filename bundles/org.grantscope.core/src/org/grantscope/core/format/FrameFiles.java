package org.grantscope.core.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/**
 * The one table whose raw frames are among captured files, and what the frames do not say of themselves: the status
 * frames from a file beside them, the version and the domain from a text given with them.
 */
final class FrameFiles {

	private final Origin origin;
	private final byte[] frames;
	private final byte @Nullable [] status;
	private final CaptureFiles.Options options;

	private FrameFiles(Origin origin, byte[] frames, byte @Nullable [] status, CaptureFiles.Options options) {
		this.origin = origin;
		this.frames = frames;
		this.status = status;
		this.options = options;
	}

	/**
	 * Reads the table in those files; status frames among them, named as such, are taken for what they are.
	 *
	 * @param gap whether a file before the last could not be read, so that one of several may be missing
	 */
	static RawTable read(List<FileContent> files, boolean gap, List<Observation> texts, CaptureFiles.Options options,
			Progress progress) throws FormatException {
		List<FileContent> parts = files.stream().filter(file -> !isStatusOf(files, file.path())).toList();
		Origin first = parts.get(0).origin();
		if (gap && parts.size() > 1) {
			throw new FormatException(Problem.ofWhole(first.source(), "every file of a table of several",
					"a file that could not be read before the last"));
		}
		Origin origin = parts.size() == 1 ? first : new Origin(first.source() + " and " + (parts.size() - 1) + " more", first.time());
		byte[] status = statusFrames(parts.get(0).path(), options, progress);
		return new FrameFiles(origin, concatenate(parts), status, options).read(texts);
	}

	private RawTable read(List<Observation> texts) throws FormatException {
		List<TrackedEntries.Domain> domains = texts.stream()
				.filter(TrackedEntries.class::isInstance).map(TrackedEntries.class::cast)
				.flatMap(text -> text.domains().stream()).filter(domain -> domain.domid().isPresent()).toList();
		if (options.domid().isPresent()) {
			OptionalInt told = domains.stream().filter(domain -> domain.domid().equals(options.domid()))
					.map(TrackedEntries.Domain::version).reduce(OptionalInt.empty(), (earlier, later) -> later);
			return readAs(options.domid().getAsInt(), told);
		}
		List<TrackedEntries.Domain> fitting = domains.stream().filter(this::fits).toList();
		boolean one = fitting.stream().map(TrackedEntries.Domain::domid).distinct().count() == 1;
		return one ? readAs(fitting.get(0).domid().getAsInt(), fitting.get(0).version()) : readAs(0, OptionalInt.empty());
	}

	/** Reads the frames as those of that domain, whose version a text may have told. */
	private RawTable readAs(int domid, OptionalInt told) throws FormatException {
		boolean open = options.version().isEmpty() && status == null && told.isPresent();
		Optional<GrantTableVersion> version = open ? GrantTableVersion.of(told.getAsInt()) : options.version();
		return GrantFrames.read(origin, domid, version, frames, status);
	}

	/** Whether what Xen printed of the domain is what these frames say; a domain without entries fits nothing for sure. */
	private boolean fits(TrackedEntries.Domain domain) {
		try {
			GrantTableImage image = readAs(domain.domid().getAsInt(), domain.version()).image();
			return !domain.entries().isEmpty() && domain.frames().orElse(image.frames()) == image.frames()
					&& domain.version().orElse(image.version().number()) == image.version().number()
					&& domain.entries().stream().allMatch(entry -> says(image, entry));
		} catch (FormatException e) {
			return false;
		}
	}

	private static boolean says(GrantTableImage image, TrackedEntries.Entry entry) {
		int ref = entry.ref();
		return ref < image.entries() && image.domid(ref) == entry.grantee() && image.frame(ref) == entry.frame()
				&& (!image.hasStatus() || image.inUseWord(ref) == entry.flags());
	}

	private static byte[] concatenate(List<FileContent> parts) throws FormatException {
		if (parts.size() == 1) {
			return parts.get(0).bytes();
		}
		byte[] all = new byte[parts.size() * GrantTableVersion.FRAME_BYTES];
		for (int i = 0; i < parts.size(); i++) {
			FileContent part = parts.get(i);
			if (part.bytes().length != GrantTableVersion.FRAME_BYTES) {
				throw new FormatException(Problem.ofWhole(part.origin().source(),
						"one frame of 4096 bytes in each of several files", part.bytes().length + " bytes"));
			}
			System.arraycopy(part.bytes(), 0, all, i * GrantTableVersion.FRAME_BYTES, GrantTableVersion.FRAME_BYTES);
		}
		return all;
	}

	private static byte @Nullable [] statusFrames(Path frames, CaptureFiles.Options options, Progress progress) throws FormatException {
		if (options.status().isPresent()) {
			return FileContent.read(options.status().get(), progress).bytes();
		}
		Optional<Path> beside = statusBeside(frames);
		if (beside.isEmpty() || options.version().equals(Optional.of(GrantTableVersion.V1))) {
			return null;
		}
		return FileContent.read(beside.get(), progress).bytes();
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

	private static boolean isStatusOf(List<FileContent> files, Path path) {
		return files.stream().anyMatch(file -> statusBeside(file.path()).equals(Optional.of(path)));
	}
}
