package org.grantscope.workbench.ui.wizards;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.grantscope.analysis.check.Checks;
import org.grantscope.analysis.diff.MachineDifference;
import org.grantscope.analysis.export.DifferenceReport;
import org.grantscope.analysis.export.EntryReport;
import org.grantscope.analysis.export.FindingReport;
import org.grantscope.analysis.export.PairReport;
import org.grantscope.analysis.export.Report;
import org.grantscope.core.observe.Progress;
import org.grantscope.model.Machine;
import org.grantscope.model.store.AtomicFile;
import org.grantscope.model.store.GrantsFile;
import org.grantscope.model.store.MachineLoader;

/**
 * One export, as the command does it. The file is there whole or, whatever goes wrong, as it was before.
 *
 * @param machine   what is exported; it may not change meanwhile
 * @param before    what it is compared with; empty for itself, where it is compared at all
 * @param entries   of a report of entries
 * @param learntToo of differences, also what only one machine tells
 * @param format    of a report
 */
record Export(ReportKind kind, Machine machine, Optional<Machine> before, ExportedEntries entries, boolean learntToo,
		FileFormat format, Path file) {

	/**
	 * Writes it.
	 *
	 * @throws IOException when it cannot be written, with the reason
	 * @throws java.util.concurrent.CancellationException soon after {@code progress} says that it is cancelled
	 */
	void write(Progress progress) throws IOException {
		if (kind == ReportKind.MACHINE) {
			writeMachine(progress);
			return;
		}
		Report<?> report = report(progress);
		progress.begin("writing " + file.getFileName(), 0);
		AtomicFile.write(file, out -> {
			Writer writer = new OutputStreamWriter(new Cancellable(out, progress), StandardCharsets.UTF_8);
			format.writer().write(report, writer);
			writer.flush();
		});
	}

	private Report<?> report(Progress progress) {
		return switch (kind) {
			case ENTRIES, MACHINE -> EntryReport.of(machine, entries.refs(progress), ExportedEntries.NOTHING);
			case FINDINGS -> FindingReport.of(Checks.run(machine, progress));
			case DIFFERENCES -> DifferenceReport.of(MachineDifference.between(before.orElse(machine), machine), learntToo);
			case PAIRS -> PairReport.of(MachineDifference.between(before.orElse(machine), machine));
		};
	}

	private void writeMachine(Progress progress) throws IOException {
		if (Files.isRegularFile(file) && Files.size(file) > 0 && !MachineLoader.isStored(file)) {
			throw new IOException(file + ": expected a stored machine, an empty file, or nothing yet, "
					+ "found another file, which stays as it is");
		}
		progress.begin("writing " + file.getFileName(), 0);
		progress.checkCancelled();
		try {
			GrantsFile.write(machine, file);
		} catch (IllegalArgumentException e) { // captures may tell more than a stored machine can have
			throw new IOException(file + ": expected a machine that can be stored: " + e.getMessage(), e);
		}
	}

	/** Ends when its user has enough. */
	private static final class Cancellable extends FilterOutputStream {

		private final Progress progress;

		Cancellable(OutputStream out, Progress progress) {
			super(out);
			this.progress = progress;
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			progress.checkCancelled();
			out.write(bytes, from, length);
		}
	}
}
