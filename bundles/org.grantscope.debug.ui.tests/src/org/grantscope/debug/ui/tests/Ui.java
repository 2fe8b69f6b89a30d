package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.OpenMachines;
import org.grantscope.debug.core.Samples;
import org.grantscope.debug.core.Simulator;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.open.CaptureOpener;
import org.grantscope.debug.ui.table.GrantTableView;

/** The workbench as a test's hands and eyes. */
final class Ui {

	private static final long PATIENCE_MS = 30_000;

	private static final List<IStatus> ERRORS = new CopyOnWriteArrayList<>();

	/** For how long events took that were run by {@link #waitFor} and {@link Hands}. */
	static final Pauses PAUSES = new Pauses();

	static {
		Leaks.watch();
		Platform.addLogListener((status, plugin) -> {
			if (status.getSeverity() == IStatus.ERROR) {
				ERRORS.add(status);
			}
		});
	}

	private Ui() {
	}

	/** Takes an expected error out of what was logged; false while it is not there. */
	static boolean takeLogged(String part) {
		return ERRORS.removeIf(status -> status.getMessage().contains(part));
	}

	/** Fails when an error was logged since this was last asked, or a resource of SWT was lost. */
	static void nothingWentWrongUnseen() {
		List<Error> lost = Leaks.take();
		assertTrue(lost.isEmpty(), () -> "not disposed of: " + lost.stream().map(made -> List.of(made.getStackTrace())).toList());
		List<IStatus> logged = List.copyOf(ERRORS);
		ERRORS.clear();
		assertTrue(logged.isEmpty(), () -> logged + " " + logged.stream().map(IStatus::getException).toList());
	}

	static Path sample(String name) {
		return Path.of(System.getProperty("grantscope.root"), "releng", "samples", name);
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	static OpenMachines machines() {
		return service(OpenMachines.class);
	}

	static <T> T service(Class<T> type) {
		return PlatformUI.getWorkbench().getService(type);
	}

	static <T extends IViewPart> T view(Class<T> type, String id) {
		try {
			return type.cast(page().showView(id));
		} catch (PartInitException e) {
			return fail(e);
		}
	}

	/** Opens a source, waits for it, and shows it in the first Grant Table view. */
	static OpenMachine load(LoadJob job) {
		waitFor("the source is loaded", () -> job.getResult() != null);
		OpenMachine machine = job.opened().orElseThrow(() -> new AssertionError(job.getResult().getMessage()));
		view(GrantTableView.class, GrantTableView.ID).show(machine);
		return machine;
	}

	static OpenMachine load(Path... files) {
		return load(CaptureOpener.open(List.of(files)));
	}

	/** Lets the sample machine run, waits for it, and shows it in the first Grant Table view. */
	static OpenMachine simulate() {
		CompletableFuture<OpenMachine> shown = service(Simulator.class).run(Samples.SIMULATED, Samples.simulatedMachine());
		waitFor("the machine is shown", shown::isDone);
		view(GrantTableView.class, GrantTableView.ID).show(shown.join());
		return shown.join();
	}

	/** The one control in the view that has this id. */
	static <T extends Control> T find(Class<T> type, IViewPart view, String id) {
		Control found = find(Adapters.adapt(view, Control.class), id);
		return found == null ? fail("no " + id + " in " + view.getTitle()) : type.cast(found);
	}

	/** The one control of that id in a window, or in a part of one. */
	static <T extends Control> T find(Class<T> type, Composite root, String id) {
		Control found = find(root, id);
		return found == null ? fail("no " + id) : type.cast(found);
	}

	private static @Nullable Control find(Control root, String id) {
		if (id.equals(root.getData(WidgetName.ID_KEY))) {
			return root;
		}
		if (root instanceof Composite parent) {
			for (Control child : parent.getChildren()) {
				Control found = find(child, id);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	static void waitFor(String what, BooleanSupplier condition) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		long end = System.currentTimeMillis() + PATIENCE_MS;
		while (!condition.getAsBoolean()) {
			if (System.currentTimeMillis() > end) {
				fail("waited in vain until " + what);
			}
			if (!PAUSES.step(display)) {
				display.timerExec(10, () -> { });
				display.sleep();
			}
		}
	}

	static void select(Widget widget) {
		Event event = new Event();
		event.widget = widget;
		widget.notifyListeners(SWT.Selection, event);
	}
}
