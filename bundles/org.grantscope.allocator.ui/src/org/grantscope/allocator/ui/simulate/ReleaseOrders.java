package org.grantscope.allocator.ui.simulate;

import java.util.StringJoiner;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.grantscope.allocator.explore.Exploration;
import org.grantscope.allocator.explore.Explored;
import org.grantscope.allocator.explore.FinalState;
import org.grantscope.allocator.explore.Leak;
import org.grantscope.allocator.history.RecordedScenario;
import org.grantscope.allocator.history.Recording;
import org.grantscope.allocator.scenario.Scenario;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.MonitorProgress;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.Timelines;
import org.grantscope.debug.ui.WidgetName;

/** Gives back all that a simulated machine's processes have, in every order, in copies, and shows to what that comes. */
final class ReleaseOrders {

	private ReleaseOrders() {
	}

	static void run(OpenMachine machine) {
		Timelines timelines = PlatformUI.getWorkbench().getService(Timelines.class);
		Recording recording = timelines.running(machine).orElseThrow().recording();
		int moment = timelines.moment(machine).orElse(recording.size());
		Display display = PlatformUI.getWorkbench().getDisplay();
		Job job = new Job("Running all release orders of " + machine.title()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					String report = report(recording, moment, new MonitorProgress(monitor));
					if (!display.isDisposed()) {
						display.asyncExec(() -> new Shown(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), report).open());
					}
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				}
			}
		};
		job.setUser(true);
		job.schedule();
	}

	/** What came of all orders, in lines. */
	static String report(Recording recording, int moment, Progress progress) {
		Scenario scenario = ScenarioParser.parse("orders", RecordedScenario.withReleases(recording, moment, progress).text()).scenario();
		Explored explored = Exploration.explore(scenario, recording.at(0), Exploration.DEFAULT_MOST_STATES, progress);
		StringJoiner lines = new StringJoiner("\n");
		lines.add("%d releases, %s orders%s; %d final states".formatted(explored.units(), explored.orders(),
				explored.isComplete() ? "" : ", of which " + explored.followed() + " were followed", explored.finals().size()));
		int number = 0;
		for (FinalState state : explored.finals()) {
			lines.add("").add("Final state %d, of %s orders: %s".formatted(++number, state.orders(),
					state.leaks().isEmpty() ? "nothing leaks" : state.leaks().size() + " leaks"));
			state.leaks().stream().map(Leak::toString).forEach(leak -> lines.add("    " + leak));
			state.bugs().forEach(bug -> lines.add("    driver bug in d%d: %s".formatted(bug.domid(), bug.kind().description())));
			lines.add("  one of these orders:");
			state.steps().forEach(step -> lines.add("    " + step.statement().operation() + ": " + step.summary()));
		}
		return lines.toString();
	}

	/** The result, to be read and copied. */
	private static final class Shown extends TitleAreaDialog {

		private final String report;

		Shown(Shell parent, String report) {
			super(parent);
			this.report = report;
			setShellStyle(getShellStyle() | SWT.RESIZE);
		}

		@Override
		protected void configureShell(Shell shell) {
			super.configureShell(shell);
			shell.setText("All Release Orders");
			PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.grantscope.allocator.ui.releaseOrders");
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			setTitle("All release orders");
			setMessage("Every mapping is unmapped and every descriptor closed, in every order; the machine itself is as it was.");
			Composite area = (Composite) super.createDialogArea(parent);
			Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
			WidgetName.set(text, "orders", "What the orders come to");
			text.setText(report);
			GridDataFactory.fillDefaults().grab(true, true).hint(640, 360).applyTo(text);
			return area;
		}

		@Override
		protected void createButtonsForButtonBar(Composite parent) {
			createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
		}
	}
}
