package org.grantscope.workbench.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.core.MonitorProgress;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.SelectedEntries;
import org.grantscope.debug.ui.view.MachineView;
import org.osgi.framework.FrameworkUtil;

/** Exports what an open machine shows. When a file cannot be written, the wizard says why and stays. */
public final class ExportGrantsWizard extends Wizard implements IExportWizard {

	private Optional<EntrySelection> selected = Optional.empty();
	private Optional<OpenMachine> shown = Optional.empty();
	private Optional<ExportGrantsPage> page = Optional.empty();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle("Export Grants");
		setNeedsProgressMonitor(true);
		setDialogSettings(PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ExportGrantsWizard.class)).getDialogSettings());
		OpenMachines machines = workbench.getService(OpenMachines.class);
		selected = SelectedEntries.of(selection, machines.all());
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		IWorkbenchPage active = window == null ? null : window.getActivePage();
		if (active != null && active.getActivePart() instanceof MachineView view) {
			shown = Optional.ofNullable(view.machine());
		}
	}

	@Override
	public void addPages() {
		ExportGrantsPage only = new ExportGrantsPage(shown.or(() -> selected.map(EntrySelection::machine)), selected);
		page = Optional.of(only);
		addPage(only);
	}

	@Override
	public boolean performFinish() {
		ExportGrantsPage only = page.orElseThrow();
		Export export = only.export();
		try {
			getContainer().run(true, true, monitor -> {
				try {
					export.write(new MonitorProgress(monitor));
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				} catch (CancellationException e) {
					throw new InterruptedException();
				}
			});
			only.remember();
			return true;
		} catch (InterruptedException e) {
			only.failed("Cancelled; nothing was written.");
		} catch (InvocationTargetException e) {
			Throwable cause = e.getCause();
			if (!(cause instanceof IOException)) {
				throw new IllegalStateException(cause);
			}
			only.failed(String.valueOf(cause.getMessage()));
		}
		return false;
	}
}
