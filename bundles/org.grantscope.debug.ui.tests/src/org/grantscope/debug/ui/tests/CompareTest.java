package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.grantscope.analysis.ui.compare.MachinesInput;
import org.grantscope.core.abi.GrantTableVersion;
import org.grantscope.core.observe.ObservationSource;
import org.grantscope.core.observe.Origin;
import org.grantscope.core.observe.RawTable;
import org.grantscope.core.table.GrantTableImage;
import org.grantscope.debug.core.LoadJob;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.WidgetName;
import org.grantscope.debug.ui.open.CaptureOpener;
import org.grantscope.debug.ui.selection.EntrySelection;
import org.grantscope.debug.ui.selection.SelectedEntries;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareTest {

	private static final String EARLIER = "domU-pv-v1/2-domU-granted.domU.frames.bin";
	private static final int CHANGED = 100_000;
	private static final int FRAMES = 1024;
	private static final int ENTRY = GrantTableVersion.V1.entryBytes();
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
		Hands.settle();
		look("compare");
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
		Ui.waitFor("its texts are compared", () -> isTold(Ui.page().getWorkbenchWindow().getShell(), rows.getItem(0).getText(1)));
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
	void aHundredThousandDifferencesAreListedAndSorted() {
		OpenMachine before = Ui.load(CaptureOpener.open("before", made(0), null));
		OpenMachine after = Ui.load(CaptureOpener.open("after", made(CHANGED), null));
		MachinesInput.open(before, after);
		Table rows = differences();
		Ui.waitFor("there is room for all", () -> rows.getItemCount() == CHANGED);
		assertEquals("gref 0", rows.getItem(0).getText(1));
		Hands.settle();
		Pauses pauses = new Pauses();
		rows.getColumn(1).notifyListeners(SWT.Selection, new Event());
		rows.getColumn(1).notifyListeners(SWT.Selection, new Event());
		pauses.runUntil(rows.getDisplay(), () -> rows.getItem(0).getText(1).equals("gref " + (CHANGED - 1)));
		System.out.printf("%,d differences sorted, longest block of the UI thread %.0f ms%n", CHANGED, pauses.longest());
	}

	/** A table of 524,288 used entries, of which so many have another frame. */
	private static ObservationSource made(int changed) {
		byte[] bytes = new byte[FRAMES * GrantTableVersion.FRAME_BYTES];
		for (int ref = 0; ref < bytes.length / ENTRY; ref++) {
			bytes[ref * ENTRY] = 1;
			bytes[ref * ENTRY + ENTRY / 2] = (byte) (ref < changed ? 2 : 1);
		}
		GrantTableImage image = GrantTableImage.wrap(GrantTableVersion.V1, bytes);
		return progress -> List.of(new RawTable(new Origin("made", Instant.EPOCH), 7, image, List.of()));
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

	@Test
	void theLookBeforeIsComparedWithoutAQuestion() throws Exception {
		ChangingTable source = new ChangingTable(4).write(20, ChangingTable.GRANTED, 3, 0x1000);
		LoadJob first = Ui.machines().open("looked at", source);
		first.schedule();
		OpenMachine machine = Ui.load(first);
		source.write(21, ChangingTable.GRANTED, 3, 0x1001);
		LoadJob again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("it was looked at again", () -> again.getResult() != null);
		Ui.page().activate(Ui.page().findView(GrantTableView.ID));
		Command command = Ui.service(ICommandService.class).getCommand("org.grantscope.analysis.ui.compare");
		Ui.service(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, Map.of("with", "before")), null);
		Table rows = differences();
		List<String> what = IntStream.range(0, rows.getItemCount()).mapToObj(row -> rows.getItem(row).getText(1)).toList();
		assertEquals(List.of("grants to d3", "gref 21"), what);
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
		Table[] found = new Table[1];
		Ui.waitFor("the differences are listed", () -> {
			found[0] = find(Ui.page().getWorkbenchWindow().getShell());
			return found[0] != null && found[0].isVisible() && found[0].getItemCount() > 0 && !found[0].getItem(0).getText(1).isEmpty();
		});
		return found[0];
	}

	/** Whether one of the texts begins so. */
	private static boolean isTold(Composite top, String text) {
		return Arrays.stream(top.getChildren()).anyMatch(child -> child instanceof StyledText shown ? shown.getText().startsWith(text)
				: child instanceof Composite inside && isTold(inside, text));
	}

	private static @Nullable Table find(Composite top) {
		for (Control child : top.getChildren()) {
			if (child instanceof Table table && table.isVisible() && "differences".equals(child.getData(WidgetName.ID_KEY))) {
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
