package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.grantscope.analysis.export.EntryReport;
import org.grantscope.analysis.export.JsonFormat;
import org.grantscope.analysis.export.RefSelection;
import org.grantscope.core.observe.Progress;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.table.GrantTableView;
import org.grantscope.model.store.GrantsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizards that bring captures in, write reports and machines, and open sources. */
class WizardsTest {

	private static final String PROJECT = "Imported";

	@TempDir
	Path folder = Path.of("");

	private Optional<WizardDialog> opened = Optional.empty();

	@BeforeEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
	}

	@AfterEach
	void closed() throws Exception {
		opened.ifPresent(WizardDialog::close);
		Ui.machines().all().forEach(Ui.machines()::close);
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		if (project.exists()) {
			project.delete(true, true, null);
		}
		Ui.nothingWentWrongUnseen();
	}

	private WizardDialog open(IWizardRegistry registry, String id, IStructuredSelection selection) throws Exception {
		IWorkbenchWizard wizard = registry.findWizard("org.grantscope.workbench.ui." + id).createWizard();
		wizard.init(PlatformUI.getWorkbench(), selection);
		WizardDialog dialog = new WizardDialog(Ui.page().getWorkbenchWindow().getShell(), wizard);
		opened = Optional.of(dialog);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	private WizardDialog export(IStructuredSelection selection) throws Exception {
		return open(PlatformUI.getWorkbench().getExportWizardRegistry(), "export", selection);
	}

	private WizardDialog importing(Path... files) throws Exception {
		IProject place = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		place.create(null);
		place.open(null);
		for (Path file : files) {
			place.getFile(String.valueOf(file.getFileName())).createLink(IPath.fromPath(file), 0, null);
		}
		return open(PlatformUI.getWorkbench().getImportWizardRegistry(), "import", new StructuredSelection(
				List.of(place.members()).stream().filter(member -> member.getLocation() != null && !member.getName().startsWith(".")).toList()));
	}

	private static <T extends Control> T find(Class<T> type, WizardDialog dialog, String id) {
		return Ui.find(type, dialog.getShell(), id);
	}

	private static void choose(WizardDialog dialog, String id, String... others) {
		for (String other : others) {
			find(Button.class, dialog, other).setSelection(false);
		}
		Button button = find(Button.class, dialog, id);
		button.setSelection(true);
		Ui.select(button);
	}

	private static @Nullable String error(WizardDialog dialog) {
		return dialog.getCurrentPage().getErrorMessage();
	}

	private static void finish(WizardDialog dialog) {
		IWizardPage page = dialog.getCurrentPage();
		assertTrue(page.isPageComplete(), page.getErrorMessage());
		if (page.getWizard().performFinish()) {
			dialog.close();
		}
	}

	@Test
	void entriesAreWrittenAsTheCommandWritesThem() throws Exception {
		OpenMachine machine = Ui.simulate();
		WizardDialog dialog = export(StructuredSelection.EMPTY);
		Combo format = find(Combo.class, dialog, "exportFormat");
		format.select(2);
		format.notifyListeners(SWT.Selection, new Event());
		Path file = folder.resolve("entries.json");
		Text name = find(Text.class, dialog, "exportFile");
		assertTrue(name.getText().endsWith("-entries.json"), name.getText());
		name.setText(file.toString());

		finish(dialog);

		StringWriter expected = new StringWriter();
		new JsonFormat().write(EntryReport.of(machine.machine(), RefSelection.USED, "no entries"), expected);
		assertEquals(expected.toString(), Files.readString(file));
	}

	@Test
	void selectedEntriesAloneAreWritten() throws Exception {
		OpenMachine machine = Ui.simulate();
		var domain = machine.machine().getDomains().stream().filter(one -> one.getTable() != null).findFirst().orElseThrow();
		WizardDialog dialog = export(new EntrySelection(machine, domain, 8, 9));
		Combo format = find(Combo.class, dialog, "exportFormat");
		format.select(1);
		format.notifyListeners(SWT.Selection, new Event());
		Path file = folder.resolve("two.csv");
		find(Text.class, dialog, "exportFile").setText(file.toString());

		finish(dialog);

		List<String> lines = Files.readAllLines(file);
		assertEquals(3, lines.size(), lines::toString);
		assertTrue(lines.get(1).startsWith(domain.getDomid() + ",8,"), lines::toString);
	}

	@Test
	void aMistakeInTheQueryIsToldWithItsPlace() throws Exception {
		Ui.simulate();
		WizardDialog dialog = export(StructuredSelection.EMPTY);
		find(Text.class, dialog, "exportFile").setText(folder.resolve("a.txt").toString());
		assertEquals(null, error(dialog));

		find(Text.class, dialog, "exportQuery").setText("state:nosuch");

		assertTrue(String.valueOf(error(dialog)).contains("column 7"), error(dialog));
		assertFalse(dialog.getCurrentPage().isPageComplete());
	}

	@Test
	void aStoredMachineCanBeReadAgain() throws Exception {
		OpenMachine machine = Ui.simulate();
		WizardDialog dialog = export(StructuredSelection.EMPTY);
		choose(dialog, "export.machine", "export.entries");
		Path file = folder.resolve("machine.grants");
		find(Text.class, dialog, "exportFile").setText(file.toString());

		finish(dialog);

		assertEquals(machine.machine().getDomains().size(), GrantsFile.read(file, Progress.NONE).getDomains().size());
	}

	@Test
	void aFileThatIsThereIsReplacedOnlyWhenThatIsSaid() throws Exception {
		Ui.simulate();
		Path file = Files.writeString(folder.resolve("there.txt"), "something dear");
		WizardDialog dialog = export(StructuredSelection.EMPTY);
		find(Text.class, dialog, "exportFile").setText(file.toString());
		assertTrue(String.valueOf(error(dialog)).contains("there.txt is there already"), error(dialog));

		choose(dialog, "exportReplace");
		finish(dialog);

		assertTrue(Files.readString(file).contains("entries used"), Files.readString(file));
	}

	@Test
	void whatCannotBeWrittenIsToldInTheWizardAndNothingIsLost() throws Exception {
		Ui.simulate();
		Path file = Files.writeString(folder.resolve("capture.txt"), "a capture, no stored machine");
		WizardDialog dialog = export(StructuredSelection.EMPTY);
		choose(dialog, "export.machine", "export.entries");
		find(Text.class, dialog, "exportFile").setText(file.toString());
		choose(dialog, "exportReplace");

		assertFalse(dialog.getCurrentPage().getWizard().performFinish());

		assertTrue(String.valueOf(error(dialog)).contains("which stays as it is"), error(dialog));
		assertEquals("a capture, no stored machine", Files.readString(file));
	}

	@Test
	void withoutAMachineThereIsNothingToExport() throws Exception {
		WizardDialog dialog = export(StructuredSelection.EMPTY);

		assertTrue(String.valueOf(error(dialog)).contains("No machine is open"), error(dialog));
	}

	@Test
	void theMenuOfAViewOpensTheExportOfItsMachine() {
		Ui.simulate();
		var view = Ui.view(GrantTableView.class, GrantTableView.ID);
		view.setFocus();
		Hands.opening(() -> item(view, "Export\u2026").run(), shell -> {
			assertEquals("Export Grants", shell.getText());
			assertNotNull(Ui.find(Text.class, shell, "exportFile"));
		});
	}

	private static IAction item(IViewPart view, String text) {
		for (var item : view.getViewSite().getActionBars().getMenuManager().getItems()) {
			if (item instanceof ActionContributionItem action && text.equals(action.getAction().getText())) {
				return action.getAction();
			}
		}
		throw new AssertionError("no item " + text);
	}

	@Test
	void whatIsRecognisedInEachFileIsShown() throws Exception {
		WizardDialog dialog = importing(Ui.sample("domU/3-dom0-maps.domU.frames.bin"), Ui.sample("domU/3-dom0-maps.g.txt"));
		Ui.waitFor("the files were looked at", () -> dialog.getCurrentPage().isPageComplete());

		Table files = find(Table.class, dialog, "importFiles");

		assertEquals(2, files.getItemCount());
		for (var row : files.getItems()) {
			assertFalse(row.getText(2).isBlank() || row.getText(2).contains("nothing"), row.getText(0) + ": " + row.getText(2));
		}
	}

	@Test
	void whatIsNoCaptureIsToldWithItsName() throws Exception {
		Path file = Files.writeString(folder.resolve("letter.txt"), "Dear all,\n");
		WizardDialog dialog = importing(file);
		Text problems = find(Text.class, dialog, "importProblems");

		Ui.waitFor("the file was looked at", () -> !problems.getText().isEmpty());

		assertTrue(problems.getText().contains("letter.txt"), problems.getText());
		assertFalse(dialog.getCurrentPage().isPageComplete());
	}

	@Test
	void importedCapturesAreCopiedAndOpened() throws Exception {
		WizardDialog dialog = importing(Ui.sample("domU/3-dom0-maps.g.txt"));
		Ui.waitFor("the file was looked at", () -> dialog.getCurrentPage().isPageComplete());
		choose(dialog, "importCopy", "importStay");
		find(Combo.class, dialog, "importProject").setText("Copies");

		try {
			finish(dialog);

			IProject copies = ResourcesPlugin.getWorkspace().getRoot().getProject("Copies");
			assertTrue(copies.getFile("3-dom0-maps.g.txt").exists());
			assertFalse(copies.getFile("3-dom0-maps.g.txt").isLinked());
			Ui.waitFor("it is open", () -> !Ui.machines().all().isEmpty());
		} finally {
			ResourcesPlugin.getWorkspace().getRoot().getProject("Copies").delete(true, true, null);
		}
	}

	@Test
	void nothingInAProjectIsReplaced() throws Exception {
		WizardDialog dialog = importing(Ui.sample("domU/3-dom0-maps.g.txt"));
		choose(dialog, "importCopy", "importStay");
		find(Combo.class, dialog, "importProject").setText(PROJECT);
		Ui.waitFor("the file was looked at", () -> String.valueOf(error(dialog)).contains("already, and stays"));
	}

	@Test
	void aSourceIsOpenedByItsKind() throws Exception {
		WizardDialog dialog = open(PlatformUI.getWorkbench().getNewWizardRegistry(), "newSource", StructuredSelection.EMPTY);
		org.eclipse.swt.widgets.List kinds = find(org.eclipse.swt.widgets.List.class, dialog, "sourceKind");
		assertEquals(5, kinds.getItemCount());
		kinds.select(kinds.indexOf("Scenario, or the example"));
		kinds.notifyListeners(SWT.Selection, new Event());
		assertEquals("sim:example", find(Combo.class, dialog, "sourceUri").getText());

		finish(dialog);

		Ui.waitFor("it is open", () -> !Ui.machines().all().isEmpty());
	}

	@Test
	void theKindFollowsTheUri() throws Exception {
		WizardDialog dialog = open(PlatformUI.getWorkbench().getNewWizardRegistry(), "newSource", StructuredSelection.EMPTY);
		org.eclipse.swt.widgets.List kinds = find(org.eclipse.swt.widgets.List.class, dialog, "sourceKind");

		find(Combo.class, dialog, "sourceUri").setText("qmp://127.0.0.1:4444");
		assertEquals("QEMU's monitor (QMP)", kinds.getSelection()[0]);
		find(Combo.class, dialog, "sourceUri").setText("file:");

		assertEquals("File", kinds.getSelection()[0]);
		assertFalse(dialog.getCurrentPage().isPageComplete());
	}
}
