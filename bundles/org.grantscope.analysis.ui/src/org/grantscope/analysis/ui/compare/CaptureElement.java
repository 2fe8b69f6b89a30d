package org.grantscope.analysis.ui.compare;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.compare.IResourceProvider;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.OpenMachines;

/** Reads what the platform compares as a capture: a file of the workspace, or an older version of one. */
final class CaptureElement {

	private CaptureElement() {
	}

	/**
	 * Reads it. A file is read where it is, and what lies beside it and belongs to it, too; of anything else a copy is made.
	 *
	 * @throws FormatException when it is no capture
	 */
	static Side read(ITypedElement element, Progress progress) throws FormatException, IOException, CoreException {
		IResource resource = element instanceof IResourceProvider provider ? provider.getResource() : null;
		if (resource != null && resource.getLocation() != null) {
			return read(element.getName(), resource.getLocation().toPath(), progress);
		}
		Path folder = Files.createTempDirectory("grantscope");
		Path copy = folder.resolve(Path.of(element.getName()).getFileName());
		try (InputStream in = element instanceof IStreamContentAccessor accessor ? accessor.getContents() : null) {
			if (in == null) {
				throw new FileNotFoundException(element.getName() + ": expected a file, found no contents");
			}
			Files.copy(in, copy);
			return read(element.getName(), copy, progress);
		} finally {
			Files.deleteIfExists(copy);
			Files.delete(folder);
		}
	}

	private static Side read(String name, Path file, Progress progress) throws FormatException, IOException {
		return new Side(name, OpenMachines.source(name, List.of(CaptureFile.of(file))).load(progress), null);
	}
}
