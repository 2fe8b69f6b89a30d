package org.grantscope.analysis.ui.findings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.ide.IDE;
import org.grantscope.analysis.check.Finding;
import org.grantscope.analysis.check.Severity;

/**
 * A capture in the workspace with the markers of one open machine.
 *
 * @param file    it
 * @param machine {@link org.grantscope.debug.core.OpenMachine#id()}
 */
record MarkedFile(IFile file, int machine) {

	/** What a check found. */
	static final String FINDING = "org.grantscope.analysis.ui.finding";
	/** What could not be read. */
	static final String UNREADABLE = "org.grantscope.analysis.ui.unreadable";
	/** Attribute: which open machine, an Integer. */
	static final String MACHINE = "machine";
	/** Attribute of a finding: its check's id. */
	static final String CHECK = "check";

	private static final String FINDING_EDITOR = "org.grantscope.analysis.ui.showFindings";
	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";
	/** So many markers are made of a kind on one file; the last one says how many more there are. */
	private static final int MOST = 1_000;
	private static final Pattern POSITION = Pattern.compile("^: (line (\\d+)[^:]*|byte \\d+[^:]*): (?=expected )");
	private static final Pattern WHOLE = Pattern.compile("^: ");

	/** Those of the files that the workspace has, each once. */
	static List<IFile> inWorkspace(List<Path> paths) {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		return paths.stream().flatMap(path -> Arrays.stream(root.findFilesForLocationURI(path.toAbsolutePath().toUri())))
				.filter(IResource::exists).distinct().toList();
	}

	/** Takes away what the machine's pictures have left anywhere. */
	static void unmark(int machine) throws CoreException {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		for (String type : List.of(FINDING, UNREADABLE)) {
			for (IMarker marker : root.findMarkers(type, false, IResource.DEPTH_INFINITE)) {
				if (marker.getAttribute(MACHINE, -1) == machine) {
					marker.delete();
				}
			}
		}
	}

	/** Marks what was found. */
	void markFindings(List<Finding> findings) throws CoreException {
		int many = Math.min(findings.size(), MOST);
		for (Finding finding : findings.subList(0, many)) {
			Map<String, Object> attributes = attributes(finding.summary(), severity(finding.severity()), location(finding));
			attributes.put(CHECK, finding.check());
			attributes.put(IDE.EDITOR_ID_ATTR, FINDING_EDITOR);
			file.createMarker(FINDING, attributes);
		}
		if (findings.size() > many) {
			file.createMarker(FINDING, attributes("and %d more findings, which the Findings view shows".formatted(findings.size() - many),
					IMarker.SEVERITY_INFO, ""));
		}
	}

	/**
	 * Marks what of this file could not be read.
	 *
	 * @param problems as {@link org.grantscope.model.Machine#getProblems()} has them; those of other files are passed over
	 * @param all      whether those that name no file are this one's
	 */
	void markProblems(List<String> problems, boolean all) throws CoreException {
		int many = 0;
		for (String problem : problems) {
			String rest = afterName(problem, all);
			if (rest != null && ++many <= MOST) {
				mark(rest);
			}
		}
		if (many > MOST) {
			file.createMarker(UNREADABLE, attributes("and %d more problems".formatted(many - MOST), IMarker.SEVERITY_WARNING, ""));
		}
	}

	private void mark(String problem) throws CoreException {
		Matcher position = POSITION.matcher(problem);
		boolean known = position.find();
		String message = (known ? position : WHOLE.matcher(problem)).replaceFirst("");
		Map<String, Object> attributes = attributes(message, IMarker.SEVERITY_WARNING, known ? position.group(1) : "");
		if (known && position.group(2) != null) {
			attributes.put(IMarker.LINE_NUMBER, Integer.valueOf(position.group(2)));
			attributes.put(IDE.EDITOR_ID_ATTR, TEXT_EDITOR);
		}
		file.createMarker(UNREADABLE, attributes);
	}

	/** What a problem says after the name of its source; null when that is another file. */
	private @Nullable String afterName(String problem, boolean all) {
		IPath location = file.getLocation();
		for (String name : location == null ? List.of(file.getName()) : List.of(location.toOSString(), file.getName())) {
			if (problem.startsWith(name + ": ")) {
				return problem.substring(name.length());
			}
		}
		return all ? ": " + problem : null;
	}

	private Map<String, Object> attributes(String message, int severity, String location) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(MACHINE, machine);
		attributes.put(IMarker.MESSAGE, message);
		attributes.put(IMarker.SEVERITY, severity);
		attributes.put(IMarker.LOCATION, location);
		attributes.put(IMarker.TRANSIENT, Boolean.TRUE);
		return attributes;
	}

	private static String location(Finding finding) {
		return finding.grefs().isEmpty() ? FindingRow.domains(finding)
				: finding.grefs().get(0) + (finding.grefs().size() == 1 ? "" : " and %d more".formatted(finding.grefs().size() - 1));
	}

	private static int severity(Severity severity) {
		return switch (severity) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFO -> IMarker.SEVERITY_INFO;
		};
	}
}
