package org.grantscope.debug.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.RememberedMachines;
import org.grantscope.debug.ui.GrantSharingPerspective;
import org.grantscope.debug.ui.open.CaptureOpener;
import org.grantscope.debug.ui.table.GrantTableView;

/**
 * An application that says what a workspace has, for the check that a restart brings it back: one line each for the views, the open
 * machines and the Grant Table's first columns. With the argument {@code first} it opens all our views and both samples before, and
 * moves and sizes a column. Its exit code is 1 when something failed.
 */
public final class Restarted implements IApplication {

	private static final int WIDTH = 177;

	private Object code = 1;

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		boolean first = List.of(arguments).contains("first");
		Display display = PlatformUI.createDisplay();
		try {
			PlatformUI.createAndRunWorkbench(display, new WorkbenchAdvisor() {
				@Override
				public void initialize(IWorkbenchConfigurer configurer) {
					configurer.setSaveAndRestore(true);
				}

				@Override
				public String getInitialWindowPerspectiveId() {
					return GrantSharingPerspective.ID;
				}

				@Override
				public void postStartup() {
					display.asyncExec(() -> work(first));
				}
			});
		} finally {
			display.dispose();
		}
		return code;
	}

	private void work(boolean first) {
		try {
			Ui.service(RememberedMachines.class).restore();
			if (first) {
				fill();
			}
			Hands.settle();
			say();
			code = EXIT_OK;
		} catch (Throwable e) {
			e.printStackTrace();
		} finally {
			PlatformUI.getWorkbench().close();
		}
	}

	private static void fill() {
		Ui.load(CaptureOpener.openSample());
		OpenMachine deferred = Ui.load(CaptureOpener.openDeferredSample());
		OurViews.all().forEach(OurViews::show);
		Ui.view(GrantTableView.class, GrantTableView.ID).show(deferred);
		Table table = table();
		int[] order = table.getColumnOrder();
		int[] seen = IntStream.range(0, order.length).filter(place -> table.getColumn(order[place]).getWidth() > 0).toArray();
		int moved = order[seen[1]];
		order[seen[1]] = order[seen[2]];
		order[seen[2]] = moved;
		table.setColumnOrder(order);
		table.getColumn(moved).setWidth(WIDTH);
	}

	private static Table table() {
		return Ui.find(Table.class, Ui.view(GrantTableView.class, GrantTableView.ID), "grantTable");
	}

	private static void say() {
		Ui.waitFor("what was open is open", () -> Ui.machines().all().size() == 2);
		Ui.waitFor("it is shown", () -> table().getItemCount() > 0);
		Stream.of(Ui.page().getViewReferences()).map(IViewReference::getId).sorted().forEach(id -> System.out.println("view " + id));
		Ui.machines().all().stream().map(OpenMachine::title).sorted().forEach(title -> System.out.println("machine " + title));
		Combo chooser = Ui.find(Combo.class, Ui.view(GrantTableView.class, GrantTableView.ID), "machineChooser");
		System.out.println("shown " + chooser.getText());
		Table table = table();
		Arrays.stream(table.getColumnOrder()).mapToObj(table::getColumn).filter(column -> column.getWidth() > 0).limit(4)
				.forEach(column -> System.out.println("column " + column.getText() + " " + column.getWidth()));
	}

	@Override
	public void stop() {
		// it closes itself
	}
}
