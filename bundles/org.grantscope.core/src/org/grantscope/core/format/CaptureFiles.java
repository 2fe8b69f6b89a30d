package org.grantscope.core.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.NotRead;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries;

/**
 * Captures in files, each recognised by its content: the hypervisor's text, or raw frames. Raw frames are one table: one
 * file with all of them, or several of one frame each, in order. Where a text is given with several files and tells by its
 * entries that one of them is all of a domain's table, each file is the table of a domain of its own.
 *
 * <p>One file that cannot be read does not keep the others from being read; only frames that would come after it in a table
 * of several files are not, since nobody knows their references.
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
	 * @param domid   the granting domain; empty for the one domain in a text given with the frames that they fit, else 0
	 */
	public record Options(Optional<GrantTableVersion> version, Optional<Path> status, OptionalInt domid) {

		/** Nothing is known. */
		public static final Options NONE = new Options(Optional.empty(), Optional.empty(), OptionalInt.empty());
	}

	@Override
	public List<Observation> observe(Progress progress) throws FormatException, IOException {
		List<Observation> seen = new ArrayList<>();
		List<FileContent> frames = new ArrayList<>();
		List<Problem> failures = new ArrayList<>();
		boolean unread = false;
		boolean gap = false;
		for (Path file : files) {
			progress.checkCancelled();
			try {
				FileContent content = FileContent.read(file, progress);
				if (content.isText()) {
					seen.addAll(readText(content, failures, progress));
				} else {
					frames.add(content);
					gap |= unread;
				}
			} catch (FormatException e) {
				failures.add(e.problem());
				unread = true;
			}
		}
		if (!frames.isEmpty()) {
			seen.addAll(FrameFiles.read(frames, gap, seen, options, progress, failures));
		}
		if (seen.isEmpty()) {
			throw new FormatException(failures.get(0));
		}
		if (!failures.isEmpty()) {
			seen.add(new NotRead(seen.get(0).origin(), failures));
		}
		return seen;
	}

	private static List<TrackedEntries> readText(FileContent content, List<Problem> failures, Progress progress) {
		try {
			return GrantKeyText.read(content.origin(), content.bytes(), progress);
		} catch (FormatException e) {
			failures.add(e.problem());
			return List.of();
		}
	}
}
