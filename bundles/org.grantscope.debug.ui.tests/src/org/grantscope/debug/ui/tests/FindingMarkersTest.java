package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.grantscope.analysis.ui.findings.FindingsView;
import org.grantscope.debug.core.OpenMachine;
import org.grantscope.debug.ui.selection.SelectedEntries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingMarkersTest {

	private static final String FINDING = "org.grantscope.analysis.ui.finding";
	private static final String UNREADABLE = "org.grantscope.analysis.ui.unreadable";

	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("marked");

	@BeforeEach
	void aWorkspaceWithAProject() throws CoreException {
		Ui.machines().all().forEach(Ui.machines()::close);
		project.create(null);
		project.open(null);
	}

	@AfterEach
	void theProjectIsGone() throws CoreException {
		Ui.machines().all().forEach(Ui.machines()::close);
		project.delete(true, true, null);
	}

	@AfterEach
	void nothingWasLogged() {
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void findingsOfACaptureAreMarkersOnItUntilItIsClosed() throws Exception {
		IFile file = copy("driver-bugs/15-hole-vma/trace.jsonl");
		OpenMachine machine = Ui.load(file.getLocation().toPath());
		Ui.waitFor("it is marked", () -> markers(file, FINDING).length > 0);
		IMarker marker = markers(file, FINDING)[0];
		assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
		assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("gref 10"), marker.getAttribute(IMarker.MESSAGE, ""));
		assertEquals("d0 gref 10", marker.getAttribute(IMarker.LOCATION, ""));
		assertTrue(marker.isSubtypeOf(IMarker.PROBLEM));
		int many = markers(file, FINDING).length;
		var again = Ui.machines().reload(machine);
		again.schedule();
		Ui.waitFor("a look replaces them", () -> again.getResult() != null && !marker.exists() && markers(file, FINDING).length == many);
		Ui.machines().close(machine);
		Ui.waitFor("they are gone", () -> markers(file, FINDING).length == 0);
	}

	@Test
	void whatCannotBeReadIsMarkedOnItsLine() throws Exception {
		String text = Files.readString(Ui.sample("v1/deferred/v-deferred.g.txt"), StandardCharsets.UTF_8);
		String[] lines = text.split("\n", -1);
		int row = 0;
		while (!lines[row].contains("[0x0")) {
			row++;
		}
		lines[row] = lines[row].replace("0x00000002", "0xzz");
		IFile file = project.getFile("broken.g.txt");
		file.create(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), true, null);
		Ui.load(file.getLocation().toPath());
		Ui.waitFor("it is marked", () -> markers(file, UNREADABLE).length > 0);
		assertEquals(row + 1, markers(file, UNREADABLE)[0].getAttribute(IMarker.LINE_NUMBER, -1));
		assertTrue(markers(file, UNREADABLE)[0].getAttribute(IMarker.MESSAGE, "").startsWith("expected "));
	}

	@Test
	void goingToAMarkerShowsItsFindingAndSelectsTheGrefs() throws Exception {
		IFile file = copy("driver-bugs/15-hole-vma/trace.jsonl");
		OpenMachine machine = Ui.load(file.getLocation().toPath());
		Ui.waitFor("it is marked", () -> markers(file, FINDING).length > 0);
		IMarker marker = markers(file, FINDING)[0];
		IDE.openEditor(Ui.page(), marker, true);
		FindingsView view = (FindingsView) Ui.page().findView(FindingsView.ID);
		Tree tree = Ui.find(Tree.class, view, "findings");
		Ui.waitFor("it is selected", () -> tree.getSelectionCount() == 1
				&& tree.getSelection()[0].getText(0).equals(marker.getAttribute(IMarker.MESSAGE, "")));
		assertEquals(10, SelectedEntries.of(view.getSite().getSelectionProvider().getSelection(), Ui.machines().all()).orElseThrow().refs()[0]);
		assertEquals(machine.id(), Objects.requireNonNull(view.machine()).id());
	}

	@Test
	void theQuickFixLeadsToTheFinding() throws Exception {
		IFile file = copy("driver-bugs/15-hole-vma/trace.jsonl");
		Ui.load(file.getLocation().toPath());
		Ui.waitFor("it is marked", () -> markers(file, FINDING).length > 0);
		IMarker marker = markers(file, FINDING)[0];
		assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(marker));
		IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
		FindingsView view = Ui.view(FindingsView.class, FindingsView.ID);
		Tree tree = Ui.find(Tree.class, view, "findings");
		Ui.waitFor("it is selected", () -> tree.getSelectionCount() == 1
				&& tree.getSelection()[0].getText(0).equals(marker.getAttribute(IMarker.MESSAGE, "")));
	}

	@Test
	void theProblemsViewListsThem() throws Exception {
		IFile file = copy("driver-bugs/15-hole-vma/trace.jsonl");
		Ui.load(file.getLocation().toPath());
		Ui.waitFor("it is marked", () -> markers(file, FINDING).length > 0);
		var problems = Ui.page().showView("org.eclipse.ui.views.ProblemView");
		Ui.waitFor("it is listed", () -> ((ViewPart) problems).getContentDescription().contains("1 error"));
		Ui.page().hideView(problems);
	}

	@Test
	void aFileOutsideTheWorkspaceHasNoMarkers() throws Exception {
		OpenMachine machine = Ui.load(Ui.sample("driver-bugs/15-hole-vma/trace.jsonl"));
		FindingsView view = Ui.view(FindingsView.class, FindingsView.ID);
		view.show(machine);
		Tree tree = Ui.find(Tree.class, view, "findings");
		Ui.waitFor("it was judged", () -> tree.getItemCount() > 0);
		assertEquals(0, markers(ResourcesPlugin.getWorkspace().getRoot(), FINDING).length);
	}

	private static IMarker[] markers(IResource resource, String type) {
		try {
			return Arrays.stream(resource.findMarkers(type, false, IResource.DEPTH_INFINITE)).filter(IMarker::exists).toArray(IMarker[]::new);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private IFile copy(String sample) throws IOException, CoreException {
		Path path = Ui.sample(sample);
		IFile file = project.getFile(path.getFileName().toString());
		file.create(new ByteArrayInputStream(Files.readAllBytes(path)), true, null);
		return file;
	}
}
