package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The manual, and what the help key says, in the help system. */
class HelpTest {

	private static final String HELP = "org.eclipse.help.ui.HelpView";

	@AfterEach
	void close() {
		@Nullable IViewPart help = Ui.page().findView(HELP);
		if (help != null) {
			Ui.page().hideView(help);
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
		return control instanceof FormText form && spoken(form).contains(text)
				|| control instanceof Composite parent && Arrays.stream(parent.getChildren()).anyMatch(child -> shows(child, text));
	}

	/** What a screen reader is told of a text of the platform's forms, which has no other way to be read. */
	private static String spoken(FormText form) {
		try {
			Field model = FormText.class.getDeclaredField("model");
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
