package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.grantscope.allocator.Operation;
import org.grantscope.allocator.scenario.ScenarioParser;
import org.grantscope.allocator.service.RunningMachine;
import org.grantscope.allocator.ui.history.GrantHistoryView;
import org.grantscope.allocator.ui.simulate.Operations;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.Samples;
import org.grantscope.debug.core.ShownSimulations;
import org.grantscope.debug.core.Simulator;
import org.grantscope.debug.core.Timelines;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.model.Domain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done to a machine is there step by step, and every view shows the step that is selected. */
class GrantHistoryTest {

	private static final int STEPS = 28;

	private final Timelines timelines = Ui.service(Timelines.class);
	private int id;
	private GrantHistoryView view = Ui.view(GrantHistoryView.class, GrantHistoryView.ID);
	private Table steps = Ui.find(Table.class, view, "steps");

	@BeforeEach
	void theSampleRuns() {
		Ui.machines().all().forEach(Ui.machines()::close);
		var shown = Ui.service(Simulator.class).run(Samples.SIMULATED, Samples.simulatedRecording());
		Ui.waitFor("it runs", shown::isDone);
		id = shown.join().id();
		Ui.view(GrantTableView.class, GrantTableView.ID).show(shown.join());
		view = Ui.view(GrantHistoryView.class, GrantHistoryView.ID);
		view.show(machine());
		Ui.waitFor("its steps are listed", () -> steps.getItemCount() == STEPS + 1 && steps.getItem(STEPS).getText(3).startsWith("dealloc"));
	}

	/** Makes room for the last row above the scroll bar. */
	private void large() {
		Ui.page().setPartState(Ui.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Ui.waitFor("there is room", () -> steps.getClientArea().height > 400);
		Hands.focus(steps);
		Hands.settle();
	}

	@AfterEach
	void closed() {
		Ui.page().setPartState(Ui.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	private OpenMachine machine() {
		return Ui.machines().all().stream().filter(open -> open.id() == id).findFirst().orElseThrow();
	}

	private int used() {
		return machine().machine().getDomains().get(0).getDevice().getGrefs().size();
	}

	private void waitForMoment(int moment) {
		Ui.waitFor("moment " + moment, () -> machine().look().moment().filter(one -> one.step() == moment).isPresent()
				&& Job.getJobManager().find(ShownSimulations.class).length == 0);
	}

	private int marked() {
		OpenMachine now = machine();
		Domain first = now.machine().getDomains().get(0);
		return Ui.service(ChangeMarks.class).of(now, first).count();
	}

	@Test
	void aClickedStepIsTheMomentThatAllViewsShow() {
		assertEquals("alloc fd 3 domid 1 flags 1 count 6", steps.getItem(4).getText(3));
		steps.setTopIndex(2);
		Hands.settle();
		Hands.click(steps.getItem(4));
		waitForMoment(4);

		assertEquals(6, used());
		assertEquals(6, marked());
		assertTrue(machine().look().moment().orElseThrow().toString().startsWith("after step 4 of 28: d0 p1 alloc"));
		Ui.waitFor("the Grant Table shows it", () -> Ui.find(Label.class, Ui.view(GrantTableView.class, GrantTableView.ID), "look").getText()
				.startsWith("after step 4 of 28"));
	}

	@Test
	void aRightClickAsksAboutAStepAndDoesNotGoThere() {
		large();
		Hands.click(steps.getItem(12));
		waitForMoment(12);
		List<String> offered = Menus.offered(() -> Hands.rightClick(steps, 20, steps.getItem(4).getBounds().y + 5));
		assertTrue(offered.containsAll(List.of("Show Step 4", "Branch from Step 4", "Save as Scenario up to Step 4...")), offered::toString);
		assertEquals(12, timelines.moment(machine()).orElseThrow());
		assertEquals(12, steps.getSelectionIndex());

		Menus.choose(() -> Hands.rightClick(steps, 20, steps.getItem(4).getBounds().y + 5), "Show Step 4");
		waitForMoment(4);
	}

	@Test
	void keysGoBackAndForth() {
		Hands.focus(steps);
		Hands.press(SWT.HOME);
		waitForMoment(0);
		assertEquals(0, used());
		for (int i = 0; i < 4; i++) {
			Hands.press('.');
		}
		waitForMoment(4);
		Hands.press(',');
		waitForMoment(3);
		Hands.press(SWT.END);
		waitForMoment(STEPS);
		assertFalse(machine().look().moment().orElseThrow().isPast());
	}

	@Test
	void thePastStaysWhatItIsWhileTheMachineGoesOn() {
		timelines.show(machine(), 4);
		waitForMoment(4);
		RunningMachine running = timelines.running(machine()).orElseThrow();
		running.execute(new Operation.Open());
		Ui.waitFor("the new step is listed", () -> steps.getItemCount() == STEPS + 2);
		assertEquals(6, used());
		timelines.showNow(machine());
		waitForMoment(STEPS + 1);
		running.execute(new Operation.Open());
		waitForMoment(STEPS + 2);
	}

	@Test
	void refusalsAreSaidInWordsAndCanBeFiltered() {
		timelines.running(machine()).orElseThrow().execute(new Operation.Close(99));
		Ui.waitFor("it is listed", () -> steps.getItemCount() == STEPS + 2);
		Text filter = Ui.find(Text.class, view, "stepFilter");
		Hands.focus(filter);
		Hands.type("refused");
		Ui.waitFor("one is left", () -> steps.getItemCount() == 1 && steps.getItem(0).getText(4).equals("refused: EBADF"));
		assertEquals("1 step", Ui.find(Label.class, view, "stepsFound").getText());
		filter.setText("gref:10");
		Ui.waitFor("what changed the entry", () -> steps.getItemCount() == 2 && steps.getItem(1).getText(3).startsWith("mmap"));
		filter.setText("");
		Ui.waitFor("all", () -> steps.getItemCount() == STEPS + 2);
	}

	@Test
	void theChangesOfWhatIsSelectedAreFoundBackAndForth() {
		OpenMachine now = machine();
		Domain first = now.machine().getDomains().get(0);
		GrantTableView table = Ui.view(GrantTableView.class, GrantTableView.ID);
		table.getSite().getSelectionProvider().setSelection(new EntrySelection(now, first, 10));
		Hands.settle();
		Ui.view(GrantHistoryView.class, GrantHistoryView.ID);
		Hands.focus(steps);
		Hands.press(SWT.ALT, SWT.SHIFT, ',');
		waitForMoment(8 + 1);
		assertTrue(steps.getItem(9).getText(3).startsWith("mmap"), steps.getItem(9).getText(3));
		Hands.press(SWT.ALT, SWT.SHIFT, ',');
		waitForMoment(4);
	}

	@Test
	void anOperationIsAskedForAndDoneAndRecorded() {
		large();
		Hands.opening(() -> Hands.choose(steps.getItem(STEPS), "Operation", "Allocate..."), dialog -> {
			Combo count = Ui.find(Combo.class, dialog, "operation.count");
			assertEquals("3  (gntalloc, file 0)", Ui.find(Combo.class, dialog, "operation.fd").getText());
			count.setText("many");
			assertFalse(dialog.getDefaultButton().isEnabled());
			count.setText("2");
			Hands.click(dialog.getDefaultButton());
		});
		Ui.waitFor("it is done", () -> steps.getItemCount() == STEPS + 2
				&& steps.getItem(STEPS + 1).getText(3).equals("alloc fd 3 domid 1 flags 1 count 2"));
	}

	@Test
	void anOperationInThePastIsDoneInAMachineThatBranches() {
		timelines.show(machine(), 4);
		waitForMoment(4);
		large();
		Hands.opening(() -> Hands.choose(steps.getItem(4), "Operation", "Close..."), dialog -> Hands.click(dialog.getDefaultButton()));
		Ui.waitFor("there is another machine", () -> Ui.machines().all().stream().anyMatch(open -> open.title().endsWith("from step 4")));
		Ui.waitFor("its history has one step more", () -> steps.getItemCount() == 6 && steps.getItem(5).getText(3).startsWith("close fd"));
		assertEquals(STEPS, timelines.of(machine()).orElseThrow().size());
	}

	@Test
	void whatWasDoneIsSavedAsAScenario(@TempDir Path folder) throws IOException {
		IStatus saved = Operations.save(machine(), STEPS, folder.resolve("s.gnt"));
		assertTrue(saved.isOK(), saved.getMessage());
		assertEquals(List.of(), ScenarioParser.parse("s", Files.readString(folder.resolve("s.gnt"))).problems());

		IStatus refused = Operations.save(machine(), STEPS, folder.resolve("missing").resolve("s.gnt"));
		assertEquals(IStatus.ERROR, refused.getSeverity());
		assertTrue(refused.getMessage().contains("in a folder that is not there"), refused.getMessage());
		assertEquals(STEPS, timelines.of(machine()).orElseThrow().size());
	}

	@Test
	void aTraceHasAHistoryToo() {
		OpenMachine trace = Ui.load(Ui.sample("traces-v1/01-lifecycle").resolve("trace.jsonl"));
		Ui.waitFor("it was replayed", () -> timelines.of(trace).isPresent());
		view.show(trace);
		int size = timelines.of(trace).orElseThrow().size();
		Ui.waitFor("its lines are listed", () -> steps.getItemCount() == size + 1);
		timelines.show(trace, 5);
		Ui.waitFor("line 5 is shown", () -> Ui.machines().all().stream().filter(open -> open.id() == trace.id())
				.anyMatch(open -> open.look().moment().filter(one -> one.step() == 5 && one.isPast()).isPresent()));
	}

	@Test
	void aNewMachineBeginsAsIsAskedFor() {
		large();
		Hands.opening(() -> Hands.choose(steps.getItem(STEPS), "Operation", "New Simulated Machine..."), (Shell dialog) -> {
			Ui.find(Combo.class, dialog, "machine.version").setText("2");
			Ui.find(Combo.class, dialog, "machine.domains").setText("0 3");
			Hands.click(dialog.getDefaultButton());
		});
		Ui.waitFor("it runs", () -> Ui.machines().all().size() == 2);
		assertEquals(2, Ui.machines().all().get(1).machine().getDomains().size());
	}
}
