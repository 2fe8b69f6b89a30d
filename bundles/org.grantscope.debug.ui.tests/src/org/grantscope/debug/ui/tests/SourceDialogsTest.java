package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.grantscope.core.observe.SourceSchemes;
import org.grantscope.debug.core.LiveSessions;
import org.grantscope.debug.ui.live.OpenSourceDialog;
import org.grantscope.debug.ui.live.WatchDialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dialogs that ask for a source, with a user's hands. */
class SourceDialogsTest {

	private final Shell window = Ui.page().getWorkbenchWindow().getShell();
	private final SourceSchemes schemes = Ui.service(LiveSessions.class).schemes();
	private Optional<TitleAreaDialog> opened = Optional.empty();
	@TempDir
	private Path folder = Path.of("");

	@BeforeEach
	void nothingIsOpen() {
		Ui.machines().all().forEach(Ui.machines()::close);
	}

	@AfterEach
	void theDialogIsClosed() {
		opened.ifPresent(TitleAreaDialog::close);
		assertTrue(Ui.machines().all().isEmpty(), "a dialog opens nothing by itself");
		Ui.nothingWentWrongUnseen();
	}

	private <T extends TitleAreaDialog> T open(T dialog) {
		opened = Optional.of(dialog);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	private OpenSourceDialog openSource(String... recent) {
		return open(new OpenSourceDialog(window, schemes, List.of(recent)));
	}

	private static Button button(TitleAreaDialog dialog, int id) {
		return button(dialog.getShell(), id).orElseThrow();
	}

	private static Optional<Button> button(Control control, int id) {
		if (control instanceof Button button && Integer.valueOf(id).equals(button.getData())) {
			return Optional.of(button);
		}
		return control instanceof Composite parent
				? Arrays.stream(parent.getChildren()).flatMap(child -> button(child, id).stream()).findFirst() : Optional.empty();
	}

	private static Combo uri(TitleAreaDialog dialog) {
		return Ui.find(Combo.class, dialog.getShell(), "sourceUri");
	}

	private static void type(TitleAreaDialog dialog, String field, String text) {
		Ui.find(Text.class, dialog.getShell(), field).setText(text);
	}

	@Test
	void aUriThatCanBeOpenedIsTaken() {
		OpenSourceDialog dialog = openSource();
		Button ok = button(dialog, IDialogConstants.OK_ID);
		assertEquals("Open", ok.getText());
		assertFalse(ok.isEnabled(), "there is nothing to open yet");
		assertEquals(null, dialog.getErrorMessage());

		uri(dialog).setText("  gdb://127.0.0.1:1234?symbols=/k ");
		assertTrue(ok.isEnabled(), dialog.getErrorMessage());
		Ui.select(ok);

		assertEquals(Window.OK, dialog.getReturnCode());
		assertEquals("gdb://127.0.0.1:1234?symbols=/k", dialog.uri());
	}

	@Test
	void whatIsWrongWithAUriIsToldAsItIsTyped() {
		OpenSourceDialog dialog = openSource();

		uri(dialog).setText("nothing://like:this");

		assertTrue(dialog.getErrorMessage().contains("nothing"), dialog.getErrorMessage());
		assertFalse(button(dialog, IDialogConstants.OK_ID).isEnabled());
		uri(dialog).setText("");
		assertEquals(null, dialog.getErrorMessage());
	}

	@Test
	void everyKindOfSourceIsDescribed() {
		String words = Ui.find(Text.class, openSource().getShell(), "sourceSchemes").getText();

		schemes.all().forEach(scheme -> assertTrue(words.contains(scheme.description()), scheme.description()));
	}

	@Test
	void whatWasOpenedBeforeIsOfferedAndNotUsed() {
		OpenSourceDialog dialog = openSource("qmp:///run/a.sock", "exec:xl?arg=info");

		assertEquals(List.of("qmp:///run/a.sock", "exec:xl?arg=info"), List.of(uri(dialog).getItems()));
		assertEquals("", uri(dialog).getText());
		Ui.select(button(dialog, IDialogConstants.CANCEL_ID));
		assertEquals(Window.CANCEL, dialog.getReturnCode());
	}

	@Test
	void aKernelIsAskedForBeforeASessionIsWatched() throws IOException {
		Path symbols = Files.writeString(folder.resolve("kallsyms"), "ffffffff84000000 B gnttab_shared\n");
		WatchDialog dialog = open(new WatchDialog(window, "guest"));
		type(dialog, "watchSymbols", "");
		Button watch = button(dialog, IDialogConstants.OK_ID);
		assertEquals("Watch", watch.getText());
		assertFalse(watch.isEnabled());
		assertEquals("guest", dialog.title());

		type(dialog, "watchSymbols", symbols.toString());
		assertTrue(watch.isEnabled(), dialog.getErrorMessage());
		type(dialog, "watchDomid", "40000");
		assertTrue(dialog.getErrorMessage().startsWith("Domain: expected "), dialog.getErrorMessage());
		assertEquals(Optional.empty(), dialog.kernel());
		type(dialog, "watchDomid", "7");
		type(dialog, "watchTitle", " the other ");
		Ui.select(watch);

		assertEquals(Window.OK, dialog.getReturnCode());
		assertEquals("the other", dialog.title());
		assertEquals(Optional.of(symbols), dialog.kernel().orElseThrow().symbols());
		assertEquals(7, dialog.kernel().orElseThrow().domid());
	}

	@Test
	void whatWasSaidLastIsThereAgain() throws IOException {
		Path symbols = Files.writeString(folder.resolve("System.map"), "ffffffff84000000 B gnttab_shared\n");
		WatchDialog first = open(new WatchDialog(window, "one"));
		type(first, "watchSymbols", symbols.toString());
		type(first, "watchDomid", "3");
		Ui.select(button(first, IDialogConstants.OK_ID));

		WatchDialog next = open(new WatchDialog(window, "two"));

		assertEquals(symbols.toString(), Ui.find(Text.class, next.getShell(), "watchSymbols").getText());
		assertEquals("3", Ui.find(Text.class, next.getShell(), "watchDomid").getText());
		assertEquals("two", Ui.find(Text.class, next.getShell(), "watchTitle").getText());
		assertTrue(button(next, IDialogConstants.OK_ID).isEnabled());
	}
}
