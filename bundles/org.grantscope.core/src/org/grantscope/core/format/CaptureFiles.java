package org.grantscope.core.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * Captures in files, each recognised by its content: one of the texts, raw frames, or a format that somebody else reads. Raw
 * frames are one table: one file with all of them, or several of one frame each, in order; those that are given with a
 * domain are that domain's. Where a text is given with several files and tells by its entries that one of them is all of a
 * domain's table, each file is the table of a domain of its own.
 *
 * <p>One file that cannot be read does not keep the others from being read; only frames that would come after it in a table
 * of several files are not, since nobody knows their references.
 *
 * @param files   at least one
 * @param options what the files themselves do not say
 * @param more    formats beside those of this package; the first that recognises a file reads it, and nothing else does
 */
public record CaptureFiles(List<CaptureFile> files, Options options, List<CaptureFormat> more) implements ObservationSource {

	/** Takes copies of the lists. */
	public CaptureFiles {
		files = List.copyOf(files);
		more = List.copyOf(more);
		if (files.isEmpty()) {
			throw new IllegalArgumentException("no files");
		}
	}

	/** Files that are named alone, in the formats of this package. */
	public CaptureFiles(List<Path> paths, Options options) {
		this(paths.stream().map(CaptureFile::of).toList(), options, List.of());
	}

	/**
	 * What is known of raw frames beside their bytes.
	 *
	 * @param version of the table; empty to tell it from what lies beside the frames, or from the bytes
	 * @param status  the file of the status frames; empty to look beside the frames
	 * @param domid   the granting domain of frames that are given without one; empty for the one domain in a text given with them
	 *                that they fit, else 0
	 */
	public record Options(Optional<GrantTableVersion> version, Optional<Path> status, OptionalInt domid) {

		/** Nothing is known. */
		public static final Options NONE = new Options(Optional.empty(), Optional.empty(), OptionalInt.empty());
	}

	@Override
	public List<Observation> observe(Progress progress) throws FormatException, IOException {
		Reading reading = new Reading(progress);
		for (CaptureFile file : files) {
			progress.checkCancelled();
			reading.read(file);
		}
		return reading.seen();
	}

	/**
	 * The same of what somebody has in memory, such as what commands printed; no file is looked at, unless the options name one.
	 *
	 * @param contents at least one
	 * @throws FormatException when nothing could be read
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	public static List<Observation> read(List<FileContent> contents, Options options, List<CaptureFormat> more, Progress progress)
			throws FormatException {
		List<CaptureFile> files = contents.stream().map(content -> new CaptureFile(content.path(), options.domid())).toList();
		Reading reading = new CaptureFiles(files, options, more).new Reading(progress);
		for (FileContent content : contents) {
			progress.checkCancelled();
			reading.read(content.inUtf8(), options.domid());
		}
		return reading.seen();
	}

	/** What was read so far. */
	private final class Reading {

		private final Progress progress;
		private final List<Observation> seen = new ArrayList<>();
		private final List<Problem> failures = new ArrayList<>();
		private final Map<OptionalInt, List<FileContent>> frames = new LinkedHashMap<>();
		private final Set<OptionalInt> unread = new HashSet<>();
		private final Set<OptionalInt> gaps = new HashSet<>();

		Reading(Progress progress) {
			this.progress = progress;
		}

		/** Reads a file; frames only once all are known. */
		void read(CaptureFile file) {
			FileContent content;
			try {
				content = FileContent.read(file.path(), progress).inUtf8();
			} catch (FormatException e) {
				failures.add(e.problem());
				unread.add(file.domid());
				return;
			}
			read(content, file.domid());
		}

		void read(FileContent content, OptionalInt domid) {
			try {
				for (CaptureFormat format : more) {
					if (format.recognises(content)) {
						seen.addAll(format.read(content, domid, progress));
						return;
					}
				}
				if (content.isText()) {
					seen.addAll(TextFormats.read(content, domid, progress));
				} else {
					frames.computeIfAbsent(domid, unknown -> new ArrayList<>()).add(content);
					if (unread.contains(domid)) {
						gaps.add(domid);
					}
				}
			} catch (FormatException e) {
				failures.add(e.problem());
			}
		}

		/** All that was read, and what was not. */
		List<Observation> seen() throws FormatException {
			readFrames();
			if (seen.isEmpty()) {
				throw new FormatException(failures.get(0));
			}
			if (!failures.isEmpty()) {
				seen.add(new NotRead(seen.get(0).origin(), failures));
			}
			return seen;
		}

		/** Status frames say nothing without the entries, and read as entries they would say what nobody granted. */
		private boolean isStatusAlone(FileContent part) {
			boolean alone = String.valueOf(part.path().getFileName()).endsWith(".status.bin");
			if (alone) {
				failures.add(Problem.ofWhole(part.origin().source(), "the frames that it belongs to given with it, LABEL.frames.bin",
						"status frames alone"));
			}
			return alone;
		}

		private void readFrames() {
			List<FileContent> all = frames.values().stream().flatMap(List::stream).toList();
			frames.values().forEach(parts -> parts.removeIf(part -> FrameFiles.isStatusOf(all, part.path()) || isStatusAlone(part)));
			frames.values().removeIf(List::isEmpty);
			boolean several = frames.size() > 1;
			List<Observation> texts = List.copyOf(seen);
			frames.forEach((domid, parts) -> {
				Options known = new Options(options.version(), several && domid.isPresent() ? Optional.empty() : options.status(),
						domid.isPresent() ? domid : options.domid());
				seen.addAll(FrameFiles.read(parts, gaps.contains(domid), texts, known, progress, failures));
			});
		}
	}
}
