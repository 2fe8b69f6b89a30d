package org.grantscope.debug.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.grantscope.debug.core.attach.AttachAttributes;
import org.grantscope.debug.ui.launch.ConnectionTab;
import org.grantscope.debug.ui.launch.KernelTab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachTabsTest {

	private final Shell shell = new Shell(Ui.page().getWorkbenchWindow().getShell());
	private final AbstractLaunchConfigurationTab connection = new ConnectionTab();
	private final AbstractLaunchConfigurationTab kernel = new KernelTab();
	private final ILaunchConfigurationWorkingCopy configuration = configuration();

	private static ILaunchConfigurationWorkingCopy configuration() {
		try {
			ILaunchConfigurationType type = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(AttachAttributes.TYPE);
			return type.newInstance(null, "attach");
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@BeforeEach
	void aNewConfigurationIsShown() {
		shell.setLayout(new FillLayout());
		for (AbstractLaunchConfigurationTab tab : List.of(connection, kernel)) {
			tab.createControl(shell);
			tab.setDefaults(configuration);
			tab.initializeFrom(configuration);
		}
		shell.open();
	}

	@AfterEach
	void theTabsAreDisposed() {
		connection.dispose();
		kernel.dispose();
		shell.dispose();
		Ui.nothingWentWrongUnseen();
	}

	private void type(String field, String text) {
		Ui.find(Text.class, shell, field).setText(text);
	}

	private static String problem(AbstractLaunchConfigurationTab tab, ILaunchConfigurationWorkingCopy configuration) {
		assertFalse(tab.isValid(configuration));
		return tab.getErrorMessage();
	}

	@Test
	void aNewConfigurationCanBeLaunchedAsItIs() {
		assertTrue(connection.isValid(configuration));
		assertTrue(kernel.isValid(configuration));
		assertNull(connection.getErrorMessage());
		assertEquals("localhost", Ui.find(Text.class, shell, "attachHost").getText());
	}

	@Test
	void whatIsWrongIsToldWithWhereExpectedAndFound() {
		type("attachPort", "99999");
		assertEquals("Port: expected a number from 1 to 65535, found '99999'", problem(connection, configuration));
		type("attachPort", "1234");
		type("attachTimeout", "soon");
		assertEquals("Timeout: expected a time such as 500ms or 5s, found 'soon'", problem(connection, configuration));
		type("attachSymbols", "/no/such/file");
		assertEquals("Symbols: expected a file that can be read, found '/no/such/file'", problem(kernel, configuration));
		type("attachSymbols", "");
		type("attachSlide", "far");
		assertEquals("Slide: expected a number such as 0x1d000000, or nothing, found 'far'", problem(kernel, configuration));
		type("attachSlide", "0x1d000000");
		type("attachDomid", "40000");
		assertEquals("Domain: expected a domain's number, 0 to 32751, found '40000'", problem(kernel, configuration));
		type("attachDomid", "");
		assertTrue(kernel.isValid(configuration));
	}

	@Test
	void aSocketTakesThePlaceOfHostAndPort() throws CoreException {
		Button unix = Ui.find(Button.class, shell, "attachUnix");
		Ui.find(Button.class, shell, "attachTcp").setSelection(false);
		unix.setSelection(true);
		Ui.select(unix);
		assertEquals("Socket: expected the path of a Unix socket, found nothing", problem(connection, configuration));
		type("attachSocket", "/run/vm.sock");
		assertTrue(connection.isValid(configuration));
		assertFalse(Ui.find(Text.class, shell, "attachPort").isEnabled());

		connection.performApply(configuration);

		assertEquals("/run/vm.sock", configuration.getAttribute(AttachAttributes.SOCKET, ""));
	}

	@Test
	void whatIsTypedIsKept() throws CoreException {
		Path symbols = Ui.sample("README.md");
		type("attachHost", " vm.example ");
		type("attachSymbols", symbols.toString());
		type("attachCr3", "0x1000");
		Combo memory = Ui.find(Combo.class, shell, "attachMemory");
		memory.select(2);
		Ui.select(memory);
		configuration.setAttribute(AttachAttributes.BTF, List.of("old"));

		connection.performApply(configuration);
		kernel.performApply(configuration);

		assertEquals("vm.example", configuration.getAttribute(AttachAttributes.HOST, ""));
		assertEquals(symbols.toString(), configuration.getAttribute(AttachAttributes.SYMBOLS, ""));
		assertEquals("physical", configuration.getAttribute(AttachAttributes.MEMORY, ""));
		assertEquals("0x1000", configuration.getAttribute(AttachAttributes.CR3, ""));
		assertEquals(List.of(), configuration.getAttribute(AttachAttributes.BTF, List.of("old")));
	}

	@Test
	void theConnectionCanBeTriedAndCancelled() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			type("attachHost", silent.getInetAddress().getHostAddress());
			type("attachPort", Integer.toString(silent.getLocalPort()));
			type("attachTimeout", "60s");
			Button test = Ui.find(Button.class, shell, "attachTest");
			Label answer = Ui.find(Label.class, shell, "attachAnswer");
			assertTrue(connection.isValid(configuration));

			Ui.select(test);
			assertEquals("Cancel", test.getText());
			Ui.select(test);

			Ui.waitFor("it is cancelled", () -> answer.getText().equals("Cancelled."));
			assertEquals("T&est Connection", test.getText());
		}
	}

	@Test
	void aStubThatIsNotThereIsTold() throws IOException {
		int port;
		try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = gone.getLocalPort();
		}
		type("attachHost", "127.0.0.1");
		type("attachPort", Integer.toString(port));
		Label answer = Ui.find(Label.class, shell, "attachAnswer");

		Ui.select(Ui.find(Button.class, shell, "attachTest"));

		Ui.waitFor("it is told", () -> answer.getText().contains("127.0.0.1:" + port) && !answer.getText().startsWith("Connecting"));
	}
}
