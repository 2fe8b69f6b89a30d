package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.grantscope.analysis.ui.compare.MachinesInput;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.SelectedEntries;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareTest {

	private static final String EARLIER = "domU-pv-v1/2-domU-granted.domU.frames.bin";
	private static final String LATER = "domU-pv-v1/3-dom0-maps.domU.frames.bin";

	@BeforeEach
	@AfterEach
	void nothingIsOpen() {
		Ui.page().closeAllEditors(false);
		Ui.page().setEditorAreaVisible(false);
		Ui.machines().all().forEach(Ui.machines()::close);
		Hands.settle();
	}

	@AfterEach
	void nothingWasLogged() {
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void twoOpenMachinesShowWhatDiffersAndSelectItEverywhere() {
		OpenMachine before = Ui.load(Ui.sample(EARLIER));
		OpenMachine after = Ui.load(Ui.sample(LATER));
		MachinesInput.open(before, after);
		Table rows = differences();
		assertTrue(Ui.page().getActiveEditor().getTitle().startsWith("Compare"), Ui.page().getActiveEditor().getTitle());
		look("compare");
		Hands.settle();
		look("compareWide");
		int at = 0;
		while (!rows.getItem(at).getText(1).startsWith("gref ")) {
			at++;
		}
		Hands.click(rows.getItem(at));
		int ref = Integer.parseInt(rows.getItem(at).getText(1).substring("gref ".length()));
		Ui.waitFor("it is selected", () -> {
			EntrySelection selected = selected();
			return selected != null && selected.refs()[0] == ref;
		});
		GrantTableView table = (GrantTableView) Ui.page().findView(GrantTableView.ID);
		assertEquals("org.grantscope.debug.ui.grantTable", table.getSite().getId());
	}

	@Test
	void theKeysLeadFromDifferenceToDifference() {
		OpenMachine before = Ui.load(Ui.sample(EARLIER));
		MachinesInput.open(before, Ui.load(Ui.sample(LATER)));
		Table rows = differences();
		Hands.settle();
		Hands.click(rows.getItem(0));
		assertEquals(0, rows.getSelectionIndex());
		Hands.press(SWT.ARROW_DOWN);
		Ui.waitFor("the next is selected", () -> rows.getSelectionIndex() == 1);
	}

	@Test
	void twoFilesOfTheWorkspaceShowGrantsInThePlatformsOwnComparison() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("compared");
		project.create(null);
		project.open(null);
		try {
			IFile left = copy(project, EARLIER);
			IFile right = copy(project, LATER);
			CompareUI.openCompareEditor(new FilesInput(new CompareConfiguration(), left, right));
			Table rows = differences();
			look("compareFiles");
			assertTrue(rows.getItemCount() > 0);
		} finally {
			Ui.page().closeAllEditors(false);
			Hands.settle();
			project.delete(true, true, null);
		}
	}

	@Test
	void aPictureThatWasKeptStaysAsItIs() {
		OpenMachine machine = Ui.simulate();
		OpenMachine kept = Ui.machines().keep(machine, "kept");
		var again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("it was looked at again", () -> again.getResult() != null);
		assertTrue(Ui.machines().all().stream().anyMatch(open -> open.id() == kept.id() && open.machine() == machine.machine()));
		assertTrue(Ui.machines().all().stream().anyMatch(open -> open.id() == machine.id() && open.machine() != machine.machine()));
	}

	private static void look(String name) {
		String folder = System.getProperty("pictures");
		if (folder != null) {
			Eyes.save(Eyes.picture(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell()), Path.of(folder, name + ".png"));
		}
	}

	private static IFile copy(IProject project, String sample) throws Exception {
		Path path = Ui.sample(sample);
		IFile file = project.getFile(path.getFileName().toString());
		file.create(new ByteArrayInputStream(Files.readAllBytes(path)), true, null);
		return file;
	}

	/** The table of differences, once it is filled. */
	private static Table differences() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		Table[] found = new Table[1];
		Ui.waitFor("the differences are listed", () -> {
			Control focus = display.getActiveShell();
			found[0] = focus instanceof Composite top ? find(top) : null;
			return found[0] != null && found[0].isVisible() && found[0].getSize().y > 100 && found[0].getItemCount() > 0 && !found[0].getItem(0).getText(1).isEmpty();
		});
		return found[0];
	}

	private static @Nullable Table find(Composite top) {
		for (Control child : top.getChildren()) {
			if (child instanceof Table table && "differences".equals(child.getData(WidgetName.ID_KEY))) {
				return table;
			}
			Table inside = child instanceof Composite composite ? find(composite) : null;
			if (inside != null) {
				return inside;
			}
		}
		return null;
	}

	private static @Nullable EntrySelection selected() {
		IEditorPart editor = Ui.page().getActiveEditor();
		Optional<EntrySelection> found = editor == null || editor.getSite().getSelectionProvider() == null ? Optional.empty()
				: SelectedEntries.of(editor.getSite().getSelectionProvider().getSelection(), Ui.machines().all());
		return found.isPresent() ? found.get() : null;
	}
}
