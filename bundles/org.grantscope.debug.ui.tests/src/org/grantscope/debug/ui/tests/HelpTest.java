package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The manual, and what the help key says, in the help system. */
class HelpTest {

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
	void theHelpKeyTellsOfTheViewThatHasTheFocus() {
		Ui.simulate();
		for (IViewDescriptor view : views()) {
			String id = view.getId();
			Ui.view(IViewPart.class, id).setFocus();
			Hands.press(SWT.F1);
			String text = String.valueOf(HelpSystem.getContext(id).getText());
			Ui.waitFor("the help view says '" + text + "'", () -> shows(text.substring(0, 40)));
		}
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
		IViewPart shown = Ui.view(IViewPart.class, CHEAT_SHEET);
		Ui.waitFor("the cheat sheet is shown", () -> shows(Adapters.adapt(shown, Control.class), "granted a page, gave it back"));
	}

	private static List<IViewDescriptor> views() {
		List<IViewDescriptor> views = Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
				.filter(view -> view.getId().startsWith("org.grantscope.")).toList();
		assertTrue(views.size() >= 2, views::toString);
		return views;
	}

	private static boolean shows(String text) {
		@Nullable IViewPart help = Ui.page().findView(HELP);
		return help != null && shows(Adapters.adapt(help, Control.class), text);
	}

	private static boolean shows(@Nullable Control control, String text) {
		return control instanceof Canvas form && form.getClass().getSimpleName().equals("FormText") && spoken(form).contains(text)
				|| control instanceof Composite parent && Arrays.stream(parent.getChildren()).anyMatch(child -> shows(child, text));
	}

	/** What a screen reader is told of a text of the platform's forms, which has no other way to be read. */
	private static String spoken(Canvas form) {
		try {
			Field model = form.getClass().getDeclaredField("model");
			model.setAccessible(true);
			Object made = model.get(form);
			return String.valueOf(made.getClass().getMethod("getAccessibleText").invoke(made));
		} catch (ReflectiveOperationException e) {
			return fail(e);
		}
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
