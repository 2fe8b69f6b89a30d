package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.ide.IDE;
import org.grantscope.debug.ui.table.GrantTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCaptureTest {

	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("captures");

	@BeforeEach
	void aWorkspaceWithAProject() throws CoreException {
		Ui.view(GrantTableView.class, GrantTableView.ID);
		Ui.machines().all().forEach(Ui.machines()::close);
		project.create(null);
		project.open(null);
	}

	@AfterEach
	void theProjectIsGone() throws CoreException {
		project.delete(true, true, null);
		Ui.machines().all().forEach(Ui.machines()::close);
	}

	@AfterEach
	void nothingWasLogged() {
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void aDoubleClickOnATextOpensIt() throws Exception {
		IFile file = copy("domU/3-dom0-maps.g.txt");
		IDE.openEditor(Ui.page(), file);
		Ui.waitFor("it is open", () -> !Ui.machines().all().isEmpty());
		assertEquals("3-dom0-maps.g.txt", Ui.machines().all().get(0).title());
		assertEquals(2, Ui.machines().all().get(0).machine().getDomains().size());
	}

	@Test
	void aDoubleClickOnFramesOpensThemWithTheStatusFramesBeside() throws Exception {
		copy("v2/deferred/v-deferred.status.bin");
		IDE.openEditor(Ui.page(), copy("v2/deferred/v-deferred.frames.bin"));
		Ui.waitFor("it is open", () -> !Ui.machines().all().isEmpty());
		assertTrue(Ui.machines().all().get(0).machine().getDomains().get(0).getTable().getImage().hasStatus());
	}

	@Test
	void aDoubleClickOnAStoredMachineOpensIt() throws Exception {
		IDE.openEditor(Ui.page(), copy("stored/domU.grants"));
		Ui.waitFor("it is open", () -> !Ui.machines().all().isEmpty());
		assertEquals("domU.grants", Ui.machines().all().get(0).title());
		assertEquals(2, Ui.machines().all().get(0).machine().getDomains().size());
	}

	@Test
	void aTextThatCarriesNoGrantsIsLeftToItsEditor() throws Exception {
		IFile file = project.getFile("notes.txt");
		file.create(new ByteArrayInputStream("[12] is no row\n".getBytes(StandardCharsets.UTF_8)), true, null);
		assertTrue(List.of("org.eclipse.ui.DefaultTextEditor", "org.eclipse.ui.genericeditor.GenericEditor")
				.contains(IDE.getEditorDescriptor(file, true, false).getId()));
	}

	@Test
	void aFileOutsideTheWorkspaceOpensToo(@TempDir Path temp) throws Exception {
		Path outside = Files.copy(Ui.sample("domU/3-dom0-maps.g.txt"), temp.resolve("outside.txt"));
		IDE.openEditorOnFileStore(Ui.page(), EFS.getLocalFileSystem().getStore(outside.toUri()));
		Ui.waitFor("it is open", () -> !Ui.machines().all().isEmpty());
		assertEquals("outside.txt", Ui.machines().all().get(0).title());
	}

	private IFile copy(String sample) throws IOException, CoreException {
		Path path = Ui.sample(sample);
		IFile file = project.getFile(path.getFileName().toString());
		file.create(new ByteArrayInputStream(Files.readAllBytes(path)), true, null);
		return file;
	}
}
