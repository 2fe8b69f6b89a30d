package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.grantscope.allocator.Operation;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.core.Timelines;
import org.grantscope.scenario.ui.Editors;
import org.grantscope.scenario.ui.ScenarioHover;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios are written, mended and run in their editor. */
class ScenarioEditorTest {

	private static final String TEXT = """
			# A page for d5
			open F
			alloc F 5 1 1 A   => grefs 8
			dealloc F $A 1
			""";

	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("scenarios");

	@BeforeEach
	void project() throws CoreException {
		project.create(null);
		project.open(null);
	}

	@AfterEach
	void nothingStays() throws CoreException {
		Ui.page().closeAllEditors(false);
		Ui.machines().all().forEach(Ui.machines()::close);
		Hands.settle();
		project.delete(true, null);
		Ui.nothingWentWrongUnseen();
	}

	private ITextEditor open(String text) throws CoreException {
		IFile file = project.getFile("a.gnt");
		file.create(text.getBytes(), true, false, null);
		return shown(IDE.openEditor(Ui.page(), file));
	}

	private static ITextEditor shown(IEditorPart part) {
		ITextEditor editor = (ITextEditor) part;
		Hands.focus(widget(editor));
		Hands.settle();
		return editor;
	}

	private static StyledText widget(ITextEditor editor) {
		return (StyledText) editor.getAdapter(Control.class);
	}

	private static ITextViewer viewer(ITextEditor editor) {
		return Objects.requireNonNull(Editors.viewer(editor));
	}

	private static IDocument document(ITextEditor editor) {
		return Objects.requireNonNull(Editors.document(editor));
	}

	private List<String> problems() {
		try {
			return Stream.of(project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE))
					.map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) + ": " + marker.getAttribute(IMarker.MESSAGE, "")).toList();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static int caretLine(ITextEditor editor) {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine() + 1;
	}

	@Test
	void aMistakeIsToldWhileItIsTypedAndGoesWhenItIsMended() throws CoreException {
		ITextEditor editor = open(TEXT);
		Hands.press(SWT.CTRL, SWT.END);
		Hands.type("closs F");
		Ui.waitFor("the mistake is told", () -> problems().stream().anyMatch(one -> one.startsWith("5: Expected an operation")));
		assertTrue(editor.isDirty());
		Hands.press(SWT.CTRL, SWT.ARROW_LEFT);
		Hands.press(SWT.BS);
		Hands.press(SWT.BS);
		Hands.type("e ");
		Ui.waitFor("the mistake is gone", () -> problems().isEmpty());
		assertEquals(TEXT + "close F", document(editor).get());
	}

	@Test
	void aThousandMistakesAreToldShortly() throws CoreException {
		open("alok F\n".repeat(1000));
		Ui.waitFor("they are told", () -> problems().stream().anyMatch(one -> one.contains("and 900 more mistakes")));
		assertEquals(101, problems().size());
	}

	@Test
	void anUnknownNameIsAWarning() throws CoreException {
		open("close F\n");
		Ui.waitFor("it is told", () -> problems().equals(List.of("1: Expected the name of a file from a line before, found F")));
	}

	@Test
	void completionWritesTheOperation() throws CoreException {
		ITextEditor editor = open(TEXT);
		Hands.press(SWT.CTRL, SWT.END);
		Hands.type("gdo");
		Hands.press(SWT.CTRL, SWT.SPACE);
		Ui.waitFor("the choice is shown", () -> Arrays.stream(widget(editor).getDisplay().getShells())
				.anyMatch(shell -> shell != widget(editor).getShell() && shell.isVisible()));
		Hands.press(SWT.CR);
		Ui.waitFor("it is written", () -> document(editor).get().equals(TEXT + "gdopen "));
	}

	@Test
	void aNameLeadsToItsDefinition() throws CoreException {
		ITextEditor editor = open(TEXT);
		editor.selectAndReveal(TEXT.indexOf("$A") + 1, 0);
		Hands.press(SWT.F3);
		Ui.waitFor("the definition is selected", () -> caretLine(editor) == 3);
		assertEquals("A", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
	}

	@Test
	void aHoverTellsWhatANameStandsFor() throws CoreException {
		ITextEditor editor = open(TEXT);
		ScenarioHover hover = new ScenarioHover();
		String text = hover.getHoverInfo(viewer(editor), new Region(TEXT.indexOf("$A") + 1, 0));
		assertEquals("alloc A\nLine 3: alloc F 5 1 1 A   => grefs 8\nHere: index 0x0, grefs 8", text);
	}

	@Test
	void aRunMarksWhatDidNotComeAndShowsTheMachine() throws CoreException {
		ITextEditor editor = open(TEXT.replace("grefs 8", "grefs 9"));
		Hands.press(SWT.CTRL, SWT.F11);
		Ui.waitFor("the failure is marked", () -> problems().equals(List.of("3: Expected grefs 9, found grefs 8")));
		Ui.waitFor("the machine is open", () -> Ui.machines().all().stream().anyMatch(one -> one.title().equals("a.gnt (run)")));
		editor.selectAndReveal(TEXT.indexOf("grefs 8") + 6, 1);
		Hands.focus(widget(editor));
		Hands.type("8");
		Ui.waitFor("what is not known any more is not told", () -> problems().isEmpty());
	}

	@Test
	void whatWasDoneByHandToTheMachineOfARunIsKept() throws CoreException {
		open(TEXT);
		Hands.press(SWT.CTRL, SWT.F11);
		Ui.waitFor("the machine is open", () -> opened("a.gnt (run)") != null);
		OpenMachine first = opened("a.gnt (run)");
		Hands.press(SWT.CTRL, SWT.F11);
		Ui.waitFor("another one is in its place", () -> opened("a.gnt (run)") != null && opened("a.gnt (run)").id() != first.id());
		assertNull(opened("a.gnt (changed by hand)"));

		Ui.service(Timelines.class).running(opened("a.gnt (run)")).orElseThrow().execute(new Operation.Open());
		int id = opened("a.gnt (run)").id();
		Hands.press(SWT.CTRL, SWT.F11);
		Ui.waitFor("the changed one is kept", () -> opened("a.gnt (changed by hand)") != null);
		Ui.waitFor("a new one is there", () -> opened("a.gnt (run)") != null && opened("a.gnt (run)").id() != id);
		assertEquals(Ui.service(Timelines.class).of(opened("a.gnt (run)")).orElseThrow().size() + 1,
				Ui.service(Timelines.class).of(opened("a.gnt (changed by hand)")).orElseThrow().size());
	}

	private static OpenMachine opened(String title) {
		return Ui.machines().all().stream().filter(one -> one.title().equals(title)).findFirst().orElse(null);
	}

	@Test
	void aFailureInAFileOutsideTheWorkspaceIsMarked(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("c.gnt"), TEXT.replace("grefs 8", "grefs 9"));
		ITextEditor editor = shown(IDE.openEditorOnFileStore(Ui.page(), EFS.getLocalFileSystem().fromLocalFile(file.toFile())));
		Hands.press(SWT.CTRL, SWT.F11);
		Ui.waitFor("it is marked", () -> annotations(editor).contains("Expected grefs 9, found grefs 8"));
		editor.selectAndReveal(TEXT.indexOf("grefs 8") + 6, 1);
		Hands.focus(widget(editor));
		Hands.type("8");
		Ui.waitFor("what is not known any more is not told", () -> !annotations(editor).contains("Expected grefs 9, found grefs 8"));
	}

	private static List<String> annotations(ITextEditor editor) {
		List<String> texts = new ArrayList<>();
		editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput()).getAnnotationIterator()
				.forEachRemaining(one -> texts.add(String.valueOf(one.getText())));
		return texts;
	}

	@Test
	void linesBecomeCommentsAndBack() throws CoreException {
		ITextEditor editor = open(TEXT);
		editor.selectAndReveal(TEXT.indexOf("open"), 0);
		Hands.press(SWT.CTRL, '7');
		Ui.waitFor("a comment", () -> document(editor).get().contains("\n# open F\n"));
		Hands.press(SWT.CTRL, '7');
		Ui.waitFor("the line", () -> document(editor).get().equals(TEXT));
	}

	@Test
	void theOutlineFollowsTheCaret() throws CoreException {
		ITextEditor editor = open(TEXT);
		ContentOutline outline = Ui.view(ContentOutline.class, "org.eclipse.ui.views.ContentOutline");
		Tree tree = (Tree) outline.getCurrentPage().getControl();
		Ui.waitFor("the outline is there", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 3);
		assertEquals("A page for d5", tree.getItem(0).getText());
		Hands.focus(widget(editor));
		editor.selectAndReveal(TEXT.indexOf("dealloc"), 0);
		Ui.waitFor("its line is selected", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().equals("dealloc F $A 1"));
		Ui.page().hideView(outline);
	}

	@Test
	void aFileOutsideTheWorkspaceIsCheckedAndRunToo(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("b.gnt"), TEXT);
		ITextEditor editor = shown(IDE.openEditorOnFileStore(Ui.page(), EFS.getLocalFileSystem().fromLocalFile(file.toFile())));
		assertEquals(TEXT, document(editor).get());
		Hands.press(SWT.CTRL, SWT.F11);
		Ui.waitFor("the machine is open", () -> Ui.machines().all().stream().anyMatch(one -> one.title().equals("b.gnt (run)")));
	}
}
