package org.grantscope.core.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;

/**
 * The raw frames among captured files: of one table, or of one table of each of several domains that a text given with
 * them tells apart. What the frames do not say of themselves comes from a file beside them and from that text.
 */
final class FrameFiles {

	private final List<TrackedEntries.Domain> domains;
	private final CaptureFiles.Options options;
	private final Progress progress;
	private final List<RawTable> tables = new ArrayList<>();
	private final List<Problem> failures = new ArrayList<>();

	private FrameFiles(List<Observation> texts, CaptureFiles.Options options, Progress progress) {
		this.domains = texts.stream().filter(TrackedEntries.class::isInstance).map(TrackedEntries.class::cast)
				.flatMap(text -> text.domains().stream()).filter(domain -> domain.domid().isPresent()).toList();
		this.options = options;
		this.progress = progress;
	}

	/**
	 * Reads the tables in those files, among which are no status frames.
	 *
	 * @param gap      whether a file before the last could not be read, so that one of several may be missing
	 * @param failures takes what is wrong with files of which nothing is read
	 * @return as many tables as could be read
	 */
	static List<RawTable> read(List<FileContent> files, boolean gap, List<Observation> texts, CaptureFiles.Options options,
			Progress progress, List<Problem> failures) {
		FrameFiles reading = new FrameFiles(texts, options, progress);
		if (files.size() == 1 || !reading.readEachAsATable(files)) {
			reading.readOne(files, gap);
		}
		failures.addAll(reading.failures);
		return reading.tables;
	}

	private void readOne(List<FileContent> parts, boolean gap) {
		Origin first = parts.get(0).origin();
		try {
			if (gap && parts.size() > 1) {
				throw new FormatException(Problem.ofWhole(first.source(), "every file of a table of several",
						"a file that could not be read before the last"));
			}
			Origin origin = parts.size() == 1 ? first : new Origin(first.source() + " and " + (parts.size() - 1) + " more", first.time());
			FrameBytes table = FrameBytes.of(origin, parts.get(0).path(), concatenate(parts), options, progress);
			tables.add(options.domid().isPresent() ? readAs(table, options.domid().getAsInt()) : readAsWhatItFits(table));
		} catch (FormatException e) {
			failures.add(e.problem());
		}
	}

	private RawTable readAs(FrameBytes table, int domid) throws FormatException {
		OptionalInt told = domains.stream().filter(domain -> domain.domid().getAsInt() == domid)
				.map(TrackedEntries.Domain::version).reduce(OptionalInt.empty(), (earlier, later) -> later);
		return table.read(domid, told);
	}

	private RawTable readAsWhatItFits(FrameBytes table) throws FormatException {
		List<TrackedEntries.Domain> fitting = domains.stream().filter(table::fits).toList();
		return isOne(fitting) ? table.read(fitting.get(0)) : table.read(0, OptionalInt.empty());
	}

	/**
	 * Reads each file as the table of a domain of its own, when the text says so: when some file has all frames of one
	 * domain and every entry that Xen lists of it. A domain without entries takes the one file that is left for it.
	 */
	private boolean readEachAsATable(List<FileContent> parts) {
		if (options.domid().isPresent() || options.status().isPresent()) {
			return false;
		}
		Map<Integer, RawTable> read = new TreeMap<>();
		List<FrameBytes> left = new ArrayList<>();
		for (FileContent part : parts) {
			try {
				FrameBytes table = FrameBytes.of(part.origin(), part.path(), part.bytes(), options, progress);
				List<TrackedEntries.Domain> fitting = domains.stream()
						.filter(domain -> domain.frames().isPresent() && table.fits(domain)).toList();
				if (!isOne(fitting) || read.putIfAbsent(domid(fitting.get(0)), table.read(fitting.get(0))) != null) {
					left.add(table);
				}
			} catch (FormatException e) {
				failures.add(e.problem());
			}
		}
		if (read.isEmpty()) {
			failures.clear();
			return false;
		}
		left.forEach(table -> readAsIdle(table, left, read));
		tables.addAll(read.values());
		return true;
	}

	private void readAsIdle(FrameBytes table, List<FrameBytes> left, Map<Integer, RawTable> read) {
		List<TrackedEntries.Domain> idle = domains.stream().filter(table::fitsIdle)
				.filter(domain -> !read.containsKey(domid(domain)) && left.stream().filter(other -> other.fitsIdle(domain)).count() == 1)
				.toList();
		try {
			if (!isOne(idle)) {
				throw new FormatException(Problem.ofWhole(table.origin().source(), "the frames of one domain in the text given with them",
						"frames that fit none, or several"));
			}
			read.put(domid(idle.get(0)), table.read(idle.get(0)));
		} catch (FormatException e) {
			failures.add(e.problem());
		}
	}

	private static boolean isOne(List<TrackedEntries.Domain> fitting) {
		return fitting.stream().map(TrackedEntries.Domain::domid).distinct().count() == 1;
	}

	private static int domid(TrackedEntries.Domain domain) {
		return domain.domid().getAsInt();
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

	/** Whether that file lies beside one of those as its status frames. */
	static boolean isStatusOf(List<FileContent> files, Path path) {
		return files.stream().anyMatch(file -> FrameBytes.statusBeside(file.path())
				.filter(beside -> beside.normalize().equals(path.normalize())).isPresent());
	}
}
