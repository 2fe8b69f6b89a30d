package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual, and what the help key says, in the help system. */
class HelpTest {

	private static final String CONTEXT = "org.eclipse.ui.help";
	private static final String HELP = "org.eclipse.help.ui.HelpView";
	private static final List<String> WITH_HELP = List.of("org.eclipse.ui.newWizards", "org.eclipse.ui.importWizards",
			"org.eclipse.ui.exportWizards", "org.eclipse.ui.preferencePages");
	private static final String OPEN_SHEET = "org.eclipse.ui.cheatsheets.openCheatSheet(cheatSheetId=org.grantscope.doc.leak)";
	private static final String CHEAT_SHEET = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

	@AfterEach
	void close() {
		for (String id : List.of(HELP, CHEAT_SHEET)) {
			@Nullable IViewPart view = Ui.page().findView(id);
			if (view != null) {
				Ui.page().hideView(view);
			}
		}
		Ui.nothingWentWrongUnseen();
	}

	@Test
	void everyViewHasHelpWhoseTopicsExist() throws IOException {
		for (IViewDescriptor view : views()) {
			assertEquals(view.getLabel(), hasTopics(view.getId()), view.getId());
		}
	}

	@Test
	void dialogsAndTabsHaveHelpWhoseTopicsExist() throws IOException {
		for (String id : List.of("openSourceDialog", "watchDialog", "connectionTab", "kernelTab", "grantEntries")) {
			hasTopics("org.grantscope.debug.ui." + id);
		}
		for (String id : List.of("operationDialog", "newMachineDialog", "releaseOrders")) {
			hasTopics("org.grantscope.allocator.ui." + id);
		}
		for (String id : List.of("scenario.ui.scenarioEditor", "analysis.ui.compare")) {
			hasTopics("org.grantscope." + id);
		}
	}

	@Test
	void everyWizardAndPreferencePageHasHelpWhoseTopicsExist() throws IOException {
		List<String> ids = WITH_HELP.stream()
				.flatMap(point -> Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(point)))
				.filter(element -> element.getName().matches("wizard|page")).map(element -> element.getAttribute("id"))
				.filter(id -> id.startsWith("org.grantscope.")).toList();
		assertTrue(ids.contains("org.grantscope.scenario.ui.new") && ids.contains("org.grantscope.scenario.ui.templates"), ids::toString);
		for (String id : ids) {
			hasTopics(id);
		}
	}

	@Test
	void theEditorOfScenariosAsksForItsHelp(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("help.gnt"), "d0 open\n");
		IEditorPart editor = IDE.openEditorOnFileStore(Ui.page(), EFS.getLocalFileSystem().fromLocalFile(file.toFile()));
		Ui.waitFor("the editor's help", () -> "org.grantscope.scenario.ui.scenarioEditor".equals(contextOfFocus()));
		Ui.page().closeEditor(editor, false);
	}

	@Test
	void aPageIsReadableWithoutABrowser() throws Exception {
		Class<?> reader = Platform.getBundle("org.grantscope.rcp").loadClass("org.grantscope.rcp.manual.ManualReader");
		Method show = reader.getDeclaredMethod("show", String.class);
		show.setAccessible(true);
		show.invoke(null, "/");
		Shell manual = manual();
		StyledText text = Ui.find(StyledText.class, manual, "manual");
		assertTrue(text.getText().contains("\u2022 Sharing pages with grants"), text::getText);
		show.invoke(null, "/org.grantscope.doc/html/grants.html#notify");
		assertEquals("Notify", text.getLine(text.getLineAtOffset(text.getCaretOffset())).split(" ")[0]);
		manual.close();
	}

	private static Shell manual() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.getText().endsWith("Manual")).findFirst().orElseThrow();
	}

	@Test
	void everyTopicOfTheManualExists() throws IOException {
		IToc manual = Arrays.stream(HelpSystem.getTocs()).filter(toc -> toc.getLabel().equals("Grantscope")).findFirst().orElseThrow();
		assertTrue(manual.getTopics().length > 9);
		for (ITopic topic : manual.getTopics()) {
			exists("Grantscope", topic);
			for (ITopic below : topic.getSubtopics()) {
				exists(topic.getLabel(), below);
			}
		}
	}

	@Test
	void theHelpKeyOpensTheHelpViewAndItFindsTheContextOfTheViewThatHasTheFocus() {
		Ui.simulate();
		for (IViewDescriptor view : views()) {
			Ui.view(IViewPart.class, view.getId()).setFocus();
			assertEquals(view.getId(), contextOfFocus());
			Hands.press(SWT.F1);
			Ui.waitFor("the help view opens in " + view.getLabel(), () -> Ui.page().findView(HELP) != null);
			Ui.page().hideView(Ui.page().findView(HELP));
		}
	}

	/** What the help view asks for: the context of the control that has the focus, or of the next one around it that has one. */
	private static @Nullable Object contextOfFocus() {
		for (@Nullable Control control = Display.getCurrent().getFocusControl(); control != null; control = control.getParent()) {
			if (control.getData(CONTEXT) != null) {
				return control.getData(CONTEXT);
			}
		}
		return null;
	}

	@Test
	void theCheatSheetOpensAndEachOfItsCommandsIsThere() throws Exception {
		List<String> commands;
		try (InputStream sheet = HelpSystem.getHelpContent("/org.grantscope.doc/cheatsheets/leak.xml")) {
			commands = Pattern.compile("serialization=\"([^\"]+)\"").matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).results()
					.map(found -> found.group(1)).toList();
		}
		assertTrue(commands.size() > 5, commands::toString);
		for (String command : commands) {
			assertTrue(Ui.service(ICommandService.class).deserialize(command).getCommand().isDefined(), command);
			Matcher view = Pattern.compile("viewId=([\\w.]+)").matcher(command);
			assertTrue(!view.find() || PlatformUI.getWorkbench().getViewRegistry().find(view.group(1)) != null, command);
		}
		Ui.service(IHandlerService.class).executeCommand(Ui.service(ICommandService.class).deserialize(OPEN_SHEET), null);
		Ui.waitFor("the cheat sheet is shown", () -> Ui.page().findView(CHEAT_SHEET) != null);
	}

	private static List<IViewDescriptor> views() {
		List<IViewDescriptor> views = Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
				.filter(view -> view.getId().startsWith("org.grantscope.")).toList();
		assertTrue(views.size() >= 2, views::toString);
		return views;
	}

	/** The title of a context, after a look at its topics. */
	private static String hasTopics(String id) throws IOException {
		@Nullable IContext context = HelpSystem.getContext(id);
		assertNotNull(context, id);
		assertFalse(context.getText().isBlank(), id);
		assertTrue(context.getRelatedTopics().length > 0, id);
		for (IHelpResource topic : context.getRelatedTopics()) {
			exists(id, topic);
		}
		return context instanceof IContext2 titled ? titled.getTitle() : "";
	}

	private static void exists(String where, IHelpResource topic) throws IOException {
		try (InputStream page = HelpSystem.getHelpContent(topic.getHref())) {
			assertNotNull(page, where + ": " + topic.getHref());
		}
	}
}
