package org.grantscope.allocator.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.grantscope.allocator.history.TraceVerification.DomainTrace;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.format.CaptureFiles;
import org.grantscope.core.format.CaptureFormat;
import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Observation;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/**
 * Captures among which there may be traces. Several traces are of the domains of one machine, and are replayed together; all
 * else is read as {@link CaptureFiles} does.
 *
 * @param files   at least one
 * @param options what the files themselves do not say
 * @param moment  of the traces
 * @param more    formats beside traces and those of the core
 */
public record CapturesWithTraces(List<CaptureFile> files, CaptureFiles.Options options, TraceMoment moment, List<CaptureFormat> more)
		implements ObservationSource {

	/** A trace tells in its first line's first words that it is one. */
	private static final int HEAD = 1 << 12;

	/** Takes copies of the lists. */
	public CapturesWithTraces {
		files = List.copyOf(files);
		more = List.copyOf(more);
	}

	/** Those that are traces. What can be read but once, such as standard input, is not looked at here and not among them. */
	public List<CaptureFile> traces() {
		return files.stream().filter(CapturesWithTraces::isTrace).toList();
	}

	@Override
	public List<Observation> observe(Progress progress) throws FormatException, IOException {
		List<CaptureFile> traces = traces();
		if (traces.size() < 2) {
			return read(files).observe(progress);
		}
		List<Observation> seen = new ArrayList<>(new TraceObservations(together(traces), moment).observe(progress));
		List<CaptureFile> others = files.stream().filter(file -> !traces.contains(file)).toList();
		if (!others.isEmpty()) {
			seen.addAll(read(others).observe(progress));
		}
		return seen;
	}

	private CaptureFiles read(List<CaptureFile> some) {
		List<CaptureFormat> formats = new ArrayList<>(List.of(new TraceFormat(moment)));
		formats.addAll(more);
		return new CaptureFiles(some, options, formats);
	}

	private static List<DomainTrace> together(List<CaptureFile> traces) throws FormatException {
		List<DomainTrace> all = new ArrayList<>();
		Set<Integer> domids = new HashSet<>();
		for (CaptureFile trace : traces) {
			int domid = trace.domid().orElse(0);
			if (!domids.add(domid)) {
				throw new FormatException(Problem.ofWhole(trace.path().toString(), "one trace of each domain (dom1=FILE says whose it is)",
						"a second one of dom" + domid));
			}
			all.add(new DomainTrace(domid, trace.path()));
		}
		return all;
	}

	private static boolean isTrace(CaptureFile file) {
		if (!Files.isRegularFile(file.path())) {
			return false;
		}
		try (InputStream in = Files.newInputStream(file.path())) {
			return new TraceFormat().recognises(new FileContent(file.path(), new Origin("", Instant.EPOCH), in.readNBytes(HEAD)));
		} catch (IOException e) {
			return false; // whoever reads it says what is wrong
		}
	}
}
