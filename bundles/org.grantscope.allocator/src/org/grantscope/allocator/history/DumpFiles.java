package org.grantscope.allocator.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.format.GrantKeyText;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.observe.TrackedEntries;
import org.grantscope.core.table.GrantTableImage;

/**
 * What lies beside a trace of its dumps, each file read once: {@code LABEL.g.txt}, what Xen itself printed, and the tables,
 * {@code LABEL.frames.bin} of domain 0 and {@code LABEL.domU.frames.bin} of domain 1.
 */
final class DumpFiles {

	/** A label that is the name of a file in the same folder. */
	private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

	private final TraceFile trace;
	private final Map<String, Optional<TrackedEntries>> known = new HashMap<>();
	private final Map<String, Optional<GrantTableImage>> tables = new HashMap<>();

	DumpFiles(TraceFile trace) {
		this.trace = trace;
	}

	/** Xen's text of that dump; empty when there is no such file. */
	Optional<TrackedEntries> text(String label) throws FormatException {
		Optional<TrackedEntries> text = known.get(label);
		if (text == null) {
			text = LABEL.matcher(label).matches() ? read(label + ".g.txt") : Optional.empty();
			known.put(label, text);
		}
		return text;
	}

	/** The domain's table at that dump; empty when there is no such file. */
	Optional<GrantTableImage> table(String label, int domid) throws FormatException {
		if (domid > 1 || !LABEL.matcher(label).matches()) {
			return Optional.empty();
		}
		String name = label + (domid == 0 ? ".frames.bin" : ".domU.frames.bin");
		Optional<GrantTableImage> table = tables.get(name);
		if (table == null) {
			Optional<Path> file = trace.beside(name);
			table = file.isEmpty() ? Optional.empty() : Optional.of(image(file.get()));
			tables.put(name, table);
		}
		return table;
	}

	private static GrantTableImage image(Path file) throws FormatException {
		try {
			List<Observation> seen = new CaptureFiles(List.of(file), CaptureFiles.Options.NONE).observe(Progress.NONE);
			return seen.stream().filter(RawTable.class::isInstance).map(one -> ((RawTable) one).image()).findFirst().orElseThrow(
					() -> new FormatException(Problem.ofWhole(file.toString(), "grant frames", "something else")));
		} catch (IOException e) {
			throw new FormatException(Problem.ofWhole(file.toString(), "a file that can be read", String.valueOf(e.getMessage())));
		}
	}

	private Optional<TrackedEntries> read(String name) throws FormatException {
		Optional<Path> file = trace.beside(name);
		if (file.isEmpty()) {
			return Optional.empty();
		}
		FileContent content = FileContent.read(file.get(), Progress.NONE);
		List<TrackedEntries> dumps = GrantKeyText.read(content.origin(), new String(content.bytes(), StandardCharsets.UTF_8),
				Progress.NONE);
		return Optional.of(dumps.getLast());
	}
}
