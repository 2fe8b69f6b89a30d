package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The manual, and what the help key says, in the help system. */
class HelpTest {

	private static final String CONTEXT = "org.eclipse.ui.help";
	private static final String HELP = "org.eclipse.help.ui.HelpView";
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
		for (String id : List.of("preferences", "importCaptures", "exportGrants", "newSource")) {
			hasTopics("org.grantscope.workbench.ui." + id);
		}
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
