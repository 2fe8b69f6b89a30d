package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.analysis.ui.domains.DomainsView;
import org.grantscope.analysis.ui.findings.FindingsView;
import org.grantscope.analysis.ui.map.TableMapView;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.Samples;
import org.grantscope.debug.ui.open.CaptureOpener;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.debug.ui.view.MachineView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which machine the views show when a user opens another one. */
class FollowedMachineTest {

	private final List<MachineView> views = List.of(Ui.view(FindingsView.class, FindingsView.ID), Ui.view(TableMapView.class, TableMapView.ID),
			Ui.view(DomainsView.class, DomainsView.ID), Ui.view(GrantTableView.class, GrantTableView.ID));

	@BeforeEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Hands.settle();
	}

	@AfterEach
	void nothingIsLeft() {
		nothingIsOpen();
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void allViewsTurnToWhatAUserOpens() {
		allShow(Ui.load(CaptureOpener.openSample()));
		allShow(Ui.load(CaptureOpener.openDeferredSample()));
	}

	@Test
	void allViewsTurnToASimulatedMachineThatAUserRuns() {
		allShow(Ui.load(CaptureOpener.openSample()));
		CaptureOpener.simulate("run", Samples.simulatedRecording());
		Ui.waitFor("it runs", () -> named("run") != null);
		allShow(assertNotNullMachine(named("run")));
	}

	@Test
	void whatNoUserOpenedChangesNoView() {
		OpenMachine first = Ui.load(CaptureOpener.openSample());
		allShow(first);
		LoadJob job = Ui.machines().open("by itself", new ChangingTable(1));
		job.schedule();
		Ui.waitFor("it is open", () -> named("by itself") != null);
		Hands.settle();
		allShow(first);
	}

	@Test
	void whatIsWantedIsShownAgain() {
		OpenMachine first = Ui.load(CaptureOpener.openSample());
		allShow(first);
		OpenMachine second = Ui.load(CaptureOpener.openDeferredSample());
		allShow(second);
		views.get(0).show(first);
		assertEquals(first.id(), shown(views.get(0)));
		Ui.machines().want(second);
		allShow(second);
	}

	private static OpenMachine assertNotNullMachine(@Nullable OpenMachine machine) {
		assertNotNull(machine);
		return machine;
	}

	private static @Nullable OpenMachine named(String title) {
		return Ui.machines().all().stream().filter(open -> open.title().equals(title)).findFirst().orElse(null);
	}

	private void allShow(OpenMachine machine) {
		for (MachineView view : views) {
			Ui.waitFor(view.getTitle() + " shows " + machine.title(), () -> shown(view) == machine.id());
		}
	}

	private static int shown(MachineView view) {
		OpenMachine machine = view.machine();
		return machine == null ? -1 : machine.id();
	}
}
