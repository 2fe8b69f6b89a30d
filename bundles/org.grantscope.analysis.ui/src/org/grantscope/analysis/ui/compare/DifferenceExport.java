package org.grantscope.analysis.ui.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.grantscope.analysis.export.CsvFormat;
import org.grantscope.analysis.export.DifferenceReport;
import org.grantscope.analysis.export.JsonFormat;
import org.grantscope.analysis.export.MarkdownFormat;
import org.grantscope.analysis.export.ReportFormat;
import org.grantscope.analysis.export.TextFormat;

/** Writes differences to a file, as the command's {@code diff} does. */
final class DifferenceExport {

	private static final Map<String, @NonNull String> NAMES = new LinkedHashMap<>();

	static {
		NAMES.put("*.txt", "Text, aligned (*.txt)");
		NAMES.put("*.csv", "CSV (*.csv)");
		NAMES.put("*.json", "JSON (*.json)");
		NAMES.put("*.md", "Markdown (*.md)");
	}

	private final Shell shell;

	DifferenceExport(Shell shell) {
		this.shell = shell;
	}

	/** Asks for a file, whose ending tells the format, and writes it in the background. */
	void ask(DifferenceViewer viewer) {
		ComparedMachines machines = viewer.machines();
		if (machines == null) {
			return;
		}
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Export Differences");
		dialog.setFilterExtensions(NAMES.keySet().toArray(String[]::new));
		dialog.setFilterNames(NAMES.values().toArray(String[]::new));
		dialog.setFileName("difference.txt");
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			write(machines, viewer.isLearntToo(), Path.of(file)).schedule();
		}
	}

	/** A job, not yet scheduled, that writes all differences; when it cannot, its result says why. */
	static Job write(ComparedMachines machines, boolean learntToo, Path file) {
		Job job = new Job("Exporting differences to " + file.getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try (Writer out = Files.newBufferedWriter(file)) {
					format(file).write(DifferenceReport.of(machines.difference(), learntToo), out);
					return Status.OK_STATUS;
				} catch (IOException e) {
					return Status.error(file + ": expected a file that can be written, found " + e.getMessage(), e);
				}
			}
		};
		job.setUser(true);
		return job;
	}

	private static ReportFormat format(Path file) {
		String name = String.valueOf(file.getFileName());
		return List.of(".csv", ".json", ".md").stream().filter(name::endsWith).findFirst().<ReportFormat> map(ending -> switch (ending) {
			case ".csv" -> new CsvFormat();
			case ".json" -> new JsonFormat();
			default -> new MarkdownFormat();
		}).orElseGet(TextFormat::new);
	}
}
