package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.Refreshes;
import org.grantscope.debug.core.Refreshing;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine whose connection is lost and comes back. */
class LiveMachineTest {

	private final GrantTableView view = Ui.view(GrantTableView.class, GrantTableView.ID);
	private final Label look = Ui.find(Label.class, view, "look");
	private final Link reconnect = Ui.find(Link.class, view, "reconnect");
	private final ChangingTable source = new ChangingTable(1).write(8, ChangingTable.GRANTED, 3, 0x1008);

	@BeforeEach
	void theMachineIsShown() {
		Ui.machines().all().forEach(Ui.machines()::close);
		LoadJob job = Ui.machines().open("guest", source);
		job.schedule();
		Ui.load(job);
		Ui.waitFor("its entry is shown", () -> rows() == 1 && !look.getText().isEmpty());
	}

	@AfterEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.waitFor("nothing is shown", () -> rows() == 0);
		Ui.nothingWentWrongUnseen();
	}

	private int rows() {
		return Ui.find(Table.class, view, "grantTable").getItemCount();
	}

	private OpenMachine machine() {
		return Ui.machines().all().get(0);
	}

	private void click() {
		reconnect.notifyListeners(SWT.Selection, new Event());
	}

	private void isLost() {
		source.lose(Optional.of("the cable was pulled"));
		Ui.service(Refreshes.class).set(machine(), new Refreshing.Every(Duration.ofMillis(100)));
		Ui.waitFor("it is stale", () -> look.getText().startsWith("stale: the cable was pulled; "));
		Ui.service(Refreshes.class).set(machine(), new Refreshing.ByHand());
	}

	@Test
	void theViewSaysWhenItLookedHowLongThatTookAndWhere() {
		assertTrue(look.getText().matches("captured \\d\\d:\\d\\d:\\d\\d\\.\\d{3} in [\\d.]+ ms from guest"), look.getText());
		assertFalse(reconnect.isVisible());
	}

	@Test
	void aLostConnectionLeavesTheLastPictureMarkedAsStale() {
		isLost();

		assertEquals(1, rows());
		assertTrue(machine().isStale());
		assertTrue(reconnect.isVisible());
		assertEquals("<a>Reconnect</a>", reconnect.getText());
	}

	@Test
	void reconnectingShowsWhatIsThereNow() {
		isLost();
		source.write(9, ChangingTable.GRANTED, 3, 0x1009);
		source.lose(Optional.empty());

		click();

		Ui.waitFor("both entries are shown", () -> rows() == 2);
		assertTrue(look.getText().startsWith("captured "), look.getText());
		assertFalse(reconnect.isVisible());
	}

	@Test
	void reconnectingInVainKeepsPictureAndMark() {
		isLost();
		int looks = source.looks();
		source.lose(Optional.of("the plug too"));

		click();

		Ui.waitFor("it was tried", () -> look.getText().startsWith("stale: the plug too; "));
		assertTrue(source.looks() > looks);
		assertEquals(1, rows());
		Ui.waitFor("it can be tried again", () -> reconnect.getText().equals("<a>Reconnect</a>"));
	}

	@Test
	void aMachineThatIsLookedAtEverySoOftenShowsWhatChanges() {
		Ui.service(Refreshes.class).set(machine(), new Refreshing.Every(Duration.ofMillis(100)));
		source.write(9, ChangingTable.GRANTED, 3, 0x1009);

		Ui.waitFor("it is seen by itself", () -> rows() == 2);
	}
}
