package org.grantscope.scenario.ui.wizard;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

/** Where the new scenario is stored. */
final class ScenarioFilePage extends WizardNewFileCreationPage {

	private final Supplier<String> text;
	private String suggested = "";

	/**
	 * A page.
	 *
	 * @param text what the file begins with, asked for when it is made
	 */
	ScenarioFilePage(IStructuredSelection selection, Supplier<String> text) {
		super("file", selection);
		this.text = text;
		setTitle("Grant Scenario");
		setDescription("Choose a folder and a name.");
		setFileExtension("gnt");
	}

	/** Suggests a name that the folder does not have yet, unless the user has given one. */
	void suggest(String name) {
		if (getFileName() == null || getFileName().isEmpty() || getFileName().equals(suggested)) {
			suggested = free(name);
			setFileName(suggested);
		}
	}

	private String free(String name) {
		IPath folder = getContainerFullPath();
		String free = name;
		for (int i = 2; folder != null && ResourcesPlugin.getWorkspace().getRoot().exists(folder.append(free)); i++) {
			free = name.replace(".gnt", "-" + i + ".gnt");
		}
		return free;
	}

	@Override
	protected InputStream getInitialContents() {
		return new ByteArrayInputStream(text.get().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	protected boolean validatePage() {
		if (!super.validatePage()) {
			return false;
		}
		IPath folder = getContainerFullPath();
		IResource container = folder == null ? null : ResourcesPlugin.getWorkspace().getRoot().findMember(folder);
		File place = container == null || container.getLocation() == null ? null : container.getLocation().toFile();
		if (place != null && place.exists() && !place.canWrite()) {
			setErrorMessage("Nothing can be written in " + folder + ": the folder is read-only.");
			return false;
		}
		return true;
	}

	/** None: a scenario is a file of its own, and no link to another one. */
	@Override
	protected void createAdvancedControls(Composite parent) {
		// nothing
	}

	@Override
	protected void createLinkTarget() {
		// nothing
	}

	@Override
	protected IStatus validateLinkedResource() {
		return Status.OK_STATUS;
	}

	/** The file that was made; null when it could not be, which the user has been told. */
	@Override
	public IFile createNewFile() {
		return super.createNewFile();
	}
}
