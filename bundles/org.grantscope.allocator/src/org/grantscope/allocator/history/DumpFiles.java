package org.grantscope.allocator.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.grantscope.core.format.FileContent;
import org.grantscope.core.format.GrantKeyText;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.TrackedEntries;

/** What Xen itself printed at the dumps of a trace: the files {@code LABEL.g.txt} beside it, each read once. */
final class DumpFiles {

	/** A label that is the name of a file in the same folder. */
	private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

	private final TraceFile trace;
	private final Map<String, Optional<TrackedEntries>> known = new HashMap<>();

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
