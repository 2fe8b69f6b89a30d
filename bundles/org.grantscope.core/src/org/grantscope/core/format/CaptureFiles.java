package org.grantscope.core.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries;

/**
 * Captures in files, each recognised by its content: the hypervisor's text, or raw frames. Raw frames are one table: one
 * file with all of them, or several of one frame each, in order.
 *
 * <p>One file that cannot be read does not keep the others from being read.
 *
 * @param files   at least one
 * @param options what the files themselves do not say
 */
public record CaptureFiles(List<Path> files, Options options) implements ObservationSource {

	/** Takes a copy of the list. */
	public CaptureFiles {
		files = List.copyOf(files);
		if (files.isEmpty()) {
			throw new IllegalArgumentException("no files");
		}
	}

	/**
	 * What is known of raw frames beside their bytes.
	 *
	 * @param version of the table; empty to tell it from what lies beside the frames, or from the bytes
	 * @param status  the file of the status frames; empty to look beside the frames
	 * @param domid   the granting domain
	 */
	public record Options(Optional<GrantTableVersion> version, Optional<Path> status, OptionalInt domid) {

		/** Nothing is known: raw frames are taken for those of domain 0. */
		public static final Options NONE = new Options(Optional.empty(), Optional.empty(), OptionalInt.empty());
	}

	@Override
	public List<Observation> observe(Progress progress) throws FormatException, IOException {
		List<Observation> seen = new ArrayList<>();
		List<FileContent> frames = new ArrayList<>();
		List<Problem> failures = new ArrayList<>();
		for (Path file : files) {
			progress.checkCancelled();
			try {
				FileContent content = FileContent.read(file, progress);
				if (content.isText()) {
					seen.addAll(GrantKeyText.read(content.origin(), new String(content.bytes(), StandardCharsets.UTF_8), progress));
				} else {
					frames.add(content);
				}
			} catch (FormatException e) {
				failures.add(e.problem());
			}
		}
		try {
			if (!frames.isEmpty()) {
				seen.add(readFrames(frames, seen, progress));
			}
		} catch (FormatException e) {
			failures.add(e.problem());
		}
		if (seen.isEmpty()) {
			throw new FormatException(failures.get(0));
		}
		if (!failures.isEmpty()) {
			seen.add(new NotRead(seen.get(0).origin(), failures));
		}
		return seen;
	}

	private Observation readFrames(List<FileContent> parts, List<Observation> texts, Progress progress) throws FormatException {
		FileContent first = parts.get(0);
		if (parts.size() > 1) {
			for (FileContent part : parts) {
				if (part.bytes().length != GrantTableVersion.FRAME_BYTES) {
					throw new FormatException(Problem.ofWhole(part.origin().source(),
							"one frame of 4096 bytes in each of several files", part.bytes().length + " bytes"));
				}
			}
		}
		byte[] bytes = new byte[parts.stream().mapToInt(part -> part.bytes().length).sum()];
		int offset = 0;
		for (FileContent part : parts) {
			System.arraycopy(part.bytes(), 0, bytes, offset, part.bytes().length);
			offset += part.bytes().length;
		}
		int domid = options.domid().orElse(0);
		Optional<GrantTableVersion> version = options.version();
		byte[] status = statusFrames(first.path(), version, progress);
		if (version.isEmpty() && status == null) {
			version = versionInTexts(texts, domid);
		}
		Origin origin = parts.size() == 1 ? first.origin()
				: new Origin(first.origin().source() + " and " + (parts.size() - 1) + " more", first.origin().time());
		return GrantFrames.read(origin, domid, version, bytes, status);
	}

	private byte @Nullable [] statusFrames(Path frames, Optional<GrantTableVersion> version, Progress progress)
			throws FormatException {
		if (options.status().isPresent()) {
			return FileContent.read(options.status().get(), progress).bytes();
		}
		Optional<Path> beside = statusBeside(frames);
		if (beside.isEmpty() || version.equals(Optional.of(GrantTableVersion.V1))) {
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

	private static Optional<GrantTableVersion> versionInTexts(List<Observation> texts, int domid) {
		return texts.stream()
				.filter(TrackedEntries.class::isInstance).map(TrackedEntries.class::cast)
				.flatMap(text -> text.domains().stream())
				.filter(domain -> domain.domid().equals(OptionalInt.of(domid)) && domain.version().isPresent())
				.reduce((earlier, later) -> later)
				.flatMap(domain -> GrantTableVersion.of(domain.version().getAsInt()));
	}
}
