package org.grantscope.workbench.ui.wizards;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Where captures go in the workspace.
 *
 * @param project its name; it is made when there is none
 * @param link    the files stay where they are, and the project has links to them
 */
record CapturesInProject(String project, boolean link) {

	private static final String FRAMES = ".frames.bin";
	private static final String STATUS = ".status.bin";

	/** Those files, and the status frames that lie beside raw frames: without them the frames would read otherwise. */
	static List<Path> withStatus(List<Path> files) {
		List<Path> all = new ArrayList<>(files);
		for (Path file : files) {
			String name = String.valueOf(file.getFileName());
			if (name.endsWith(FRAMES)) {
				Path status = file.resolveSibling(name.substring(0, name.length() - FRAMES.length()) + STATUS);
				if (Files.exists(status) && !all.contains(status)) {
					all.add(status);
				}
			}
		}
		return all;
	}

	/** The first of the files whose name is taken in the project; empty for none. */
	String taken(List<Path> files) {
		IProject place = ResourcesPlugin.getWorkspace().getRoot().getProject(project);
		return withStatus(files).stream().map(file -> String.valueOf(file.getFileName()))
				.filter(name -> place.getFile(name).exists()).findFirst().orElse("");
	}

	/**
	 * Puts them there. What was put there before it was cancelled or failed is taken away again.
	 *
	 * @throws CoreException when that cannot be done
	 */
	void put(List<Path> files, IProgressMonitor monitor) throws CoreException {
		List<IFile> made = new ArrayList<>();
		List<Path> all = withStatus(files);
		SubMonitor progress = SubMonitor.convert(monitor, all.size() + 1);
		IProject place = ResourcesPlugin.getWorkspace().getRoot().getProject(project);
		boolean whole = false;
		try {
			if (!place.exists()) {
				place.create(progress.split(1));
			}
			place.open(null);
			for (Path file : all) {
				IFile target = place.getFile(String.valueOf(file.getFileName()));
				put(file, target, progress.split(1), made);
			}
			whole = true;
		} finally {
			if (!whole) {
				for (IFile file : made) {
					file.delete(true, null);
				}
			}
		}
	}

	private void put(Path file, IFile target, IProgressMonitor monitor, List<IFile> made) throws CoreException {
		if (target.exists()) {
			throw new CoreException(Status.error(target.getFullPath() + " is there already"));
		}
		if (link) {
			target.createLink(IPath.fromPath(file.toAbsolutePath()), IResource.NONE, monitor);
			made.add(target);
			return;
		}
		try (InputStream in = Files.newInputStream(file)) {
			made.add(target);
			target.create(in, IResource.FORCE, monitor);
		} catch (IOException e) {
			throw new CoreException(Status.error(file + " cannot be read: " + e.getMessage(), e));
		}
	}
}
