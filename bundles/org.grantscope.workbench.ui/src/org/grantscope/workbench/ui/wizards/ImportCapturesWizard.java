package org.grantscope.workbench.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.debug.ui.open.CaptureOpener;
import org.osgi.framework.FrameworkUtil;

/** Brings captures in: opens them as one machine, and copies or links them into a project. */
public final class ImportCapturesWizard extends Wizard implements IImportWizard {

	private List<Path> selected = List.of();
	private Optional<ImportCapturesPage> page = Optional.empty();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle("Import Grant Captures");
		setNeedsProgressMonitor(true);
		setDialogSettings(PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ImportCapturesWizard.class))
				.getDialogSettings());
		selected = ((List<?>) selection.toList()).stream().map(one -> Adapters.adapt(one, IFile.class))
				.filter(file -> file != null && file.getLocation() != null).map(file -> file.getLocation().toPath()).toList();
	}

	@Override
	public void addPages() {
		ImportCapturesPage only = new ImportCapturesPage(selected);
		page = Optional.of(only);
		addPage(only);
	}

	@Override
	public boolean performFinish() {
		ImportCapturesPage only = page.orElseThrow();
		List<CaptureFile> files = only.files();
		try {
			Optional<CapturesInProject> place = only.place();
			if (place.isPresent()) {
				put(place.orElseThrow(), files.stream().map(CaptureFile::path).toList());
			}
			only.remember();
			if (only.isToOpen()) {
				CaptureOpener.open(files, only.options());
			}
			return true;
		} catch (InterruptedException e) {
			only.setErrorMessage("Cancelled; nothing was imported.");
		} catch (InvocationTargetException e) {
			only.setErrorMessage("Nothing was imported: " + e.getCause().getMessage());
		}
		return false;
	}

	private void put(CapturesInProject place, List<Path> files) throws InvocationTargetException, InterruptedException {
		getContainer().run(true, true, monitor -> {
			try {
				ResourcesPlugin.getWorkspace().run(inside -> place.put(files, inside), monitor);
			} catch (OperationCanceledException e) {
				throw new InterruptedException();
			} catch (CoreException e) {
				throw new InvocationTargetException(e);
			}
		});
	}
}
