package org.grantscope.analysis.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.grantscope.core.format.CaptureFile;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;

/**
 * Asks with what to compare the machine of the active view, and opens the compare editor. With the parameter {@code with} of the value
 * {@code before} it is compared with its look before; only where there is none, it is asked.
 */
public final class CompareHandler extends AbstractHandler {

	private static final String WITH = "with";
	private static final String BEFORE = "before";

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		OpenMachine machine = ActiveMachine.of(event);
		if (machine == null) {
			return null;
		}
		OpenMachines machines = PlatformUI.getWorkbench().getService(OpenMachines.class);
		PreviousLooks looks = PlatformUI.getWorkbench().getService(PreviousLooks.class);
		Optional<OpenMachine> before = looks.before(machine);
		if (before.isPresent() && BEFORE.equals(event.getParameter(WITH))) {
			MachinesInput.open(before.get(), machine);
			return null;
		}
		CompareWith chosen = CompareWith.ask(shell, CompareWith.offers(machine, machines.all(), before), machine.title());
		switch (chosen) {
			case CompareWith.Picture(String label, OpenMachine other) -> MachinesInput.open(other, machine);
			case CompareWith.File file -> openFile(shell, opened -> MachinesInput.open(opened, machine));
			case null -> {
				// cancelled
			}
		}
		return null;
	}

	private static void openFile(Shell shell, Consumer<OpenMachine> done) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText("Compare With: captures of one moment are joined");
		if (dialog.open() == null) {
			return;
		}
		List<Path> files = List.of(dialog.getFileNames()).stream().map(name -> Path.of(dialog.getFilterPath(), name)).toList();
		Display display = shell.getDisplay();
		LoadJob job = PlatformUI.getWorkbench().getService(OpenMachines.class).load(String.valueOf(files.get(0).getFileName()),
				files.stream().map(CaptureFile::of).toList());
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				job.opened().ifPresent(machine -> display.asyncExec(() -> done.accept(machine)));
			}
		});
		job.setUser(true);
		job.schedule();
	}
}
