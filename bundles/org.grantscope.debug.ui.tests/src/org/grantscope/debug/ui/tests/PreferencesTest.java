package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.grantscope.allocator.KernelProfile;
import org.grantscope.analysis.query.NumberForm;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.PreferredKernel;
import org.grantscope.debug.core.PreferredRefreshing;
import org.grantscope.debug.core.Refreshes;
import org.grantscope.debug.core.Refreshing;
import org.grantscope.debug.ui.changes.ChangeMarks;
import org.grantscope.debug.ui.changes.KeepMarks;
import org.grantscope.debug.ui.view.NumberKind;
import org.grantscope.debug.ui.view.ShownNumbers;
import org.grantscope.workbench.ui.preferences.GrantSharingPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of preferences, in step with what the views' menus set. */
class PreferencesTest {

	private Optional<PreferenceDialog> opened = Optional.empty();

	private final ShownNumbers numbers = Ui.service(ShownNumbers.class);
	private final ChangeMarks marks = Ui.service(ChangeMarks.class);

	@AfterEach
	void asItWas() {
		opened.ifPresent(PreferenceDialog::close);
		PreferencePage page = open();
		restoreDefaults(page);
		opened.ifPresent(PreferenceDialog::close);
		Ui.machines().all().forEach(Ui.machines()::close);
		Ui.nothingWentWrongUnseen();
	}

	private PreferencePage open() {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Ui.page().getWorkbenchWindow().getShell(),
				GrantSharingPage.ID, null, null);
		opened = Optional.of(dialog);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return (PreferencePage) dialog.getSelectedPage();
	}

	private <T extends Control> T find(Class<T> type, String id) {
		return Ui.find(type, opened.orElseThrow().getShell(), id);
	}

	private void restoreDefaults(PreferencePage page) {
		Button defaults = button(opened.orElseThrow().getShell(), "Restore Defaults");
		Ui.select(defaults);
		assertTrue(page.performOk());
	}

	private static Button button(Control root, String text) {
		return Objects.requireNonNull(found(root, text), text);
	}

	private static @Nullable Button found(Control root, String text) {
		if (root instanceof Button button && button.getText().replace("&", "").equals(text) && button.isVisible()) {
			return button;
		}
		if (root instanceof Composite parent) {
			for (Control child : parent.getChildren()) {
				Button button = found(child, text);
				if (button != null) {
					return button;
				}
			}
		}
		return null;
	}

	@Test
	void whatIsChosenOnThePageHoldsInTheViews() {
		PreferencePage page = open();
		find(Combo.class, NumberKind.GREF.preference()).setText("Hexadecimal");
		find(Combo.class, ChangeMarks.KEEP).setText(KeepMarks.THREE.title());
		find(Combo.class, PreferredKernel.KEY).setText(KernelProfile.values()[0].id());

		assertTrue(page.performOk());

		assertEquals(NumberForm.HEX, numbers.forms().gref());
		assertEquals(KeepMarks.THREE, marks.keep());
		assertEquals(KernelProfile.values()[0], PreferredKernel.get());
	}

	@Test
	void whatIsChosenInAMenuIsOnThePage() {
		numbers.use(NumberKind.FRAME, NumberForm.DECIMAL);
		marks.keep(KeepMarks.UNTIL_CLEARED);
		assertEquals(KeepMarks.UNTIL_CLEARED, marks.keep());

		open();

		assertEquals("Decimal", find(Combo.class, NumberKind.FRAME.preference()).getText());
		assertEquals(KeepMarks.UNTIL_CLEARED.title(), find(Combo.class, ChangeMarks.KEEP).getText());
	}

	@Test
	void restoringDefaultsBringsBackWhatHeldAtFirst() {
		numbers.use(NumberKind.DOMID, NumberForm.HEX);
		marks.keep(KeepMarks.THREE);

		restoreDefaults(open());

		assertEquals(NumberForm.DECIMAL, numbers.forms().domid());
		assertEquals(KeepMarks.ONE, marks.keep());
		assertEquals(PreferredKernel.OTHERWISE, PreferredKernel.get());
		assertEquals(new Refreshing.ByHand(), PreferredRefreshing.get());
	}

	@Test
	void aPauseThatIsNoneIsToldAndNotStored() {
		PreferencePage page = open();
		Button every = find(Button.class, "refreshEvery");
		find(Button.class, "refreshByHand").setSelection(false);
		every.setSelection(true);
		Ui.select(every);
		find(Text.class, PreferredRefreshing.KEY).setText("soon");

		assertFalse(page.isValid());
		assertTrue(String.valueOf(page.getErrorMessage()).contains("soon"), page.getErrorMessage());
		find(Text.class, PreferredRefreshing.KEY).setText("3600");
		assertTrue(page.isValid());
		assertTrue(page.performOk());
		assertEquals(new Refreshing.Every(Duration.ofHours(1)), PreferredRefreshing.get());
	}

	@Test
	void newLiveMachinesAreLookedAtAgainAsIsPreferredAndFilesAreNot() throws Exception {
		aPauseThatIsNoneIsToldAndNotStored();
		LoadJob job = Ui.service(LiveSessions.class).open("exec:cat " + Ui.sample("domU/3-dom0-maps.g.txt"));
		job.schedule();

		OpenMachine live = Ui.load(job);
		OpenMachine file = Ui.load(Ui.sample("domU/3-dom0-maps.g.txt"));

		assertEquals(new Refreshing.Every(Duration.ofHours(1)), Ui.service(Refreshes.class).of(live));
		assertEquals(new Refreshing.ByHand(), Ui.service(Refreshes.class).of(file));
	}

	@Test
	void thePageLinksToColorsAndTemplates() {
		open();

		assertNotNull(find(Control.class, "org.eclipse.ui.preferencePages.ColorsAndFonts"));
		assertNotNull(find(Control.class, "org.grantscope.scenario.ui.templates"));
	}
}
