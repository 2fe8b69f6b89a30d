package org.grantscope.debug.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.variables.IValueVariable;
import org.eclipse.core.variables.IStringVariableManager;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.debug.core.attach.AttachAttributes;
import org.grantscope.debug.core.attach.AttachSettings;
import org.grantscope.live.Endpoint;
import org.grantscope.live.gdb.GdbSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launch configuration and a URI say the same. */
class AttachSettingsTest {

	private static final String ALL = "gdb://host:1234?after=stop&btf=vmlinux&btf=xen-gntalloc.ko&cr3=0x1000&domid=3"
			+ "&memory=physical&slide=0x200000&symbols=kallsyms&thread=p1.2&timeout=2s";

	@Test
	void whatAUriSaysComesBackFromTheConfigurationThatSaysIt() throws CoreException, FormatException {
		for (String uri : List.of(ALL, "gdb://host:1", "gdb://[::1]:1234", "gdb:///run/vm.gdb?symbols=/boot/a b")) {
			ILaunchConfigurationWorkingCopy configuration = Attaching.empty();
			AttachSettings.write(SourceUri.parse(ALL), configuration);
			AttachSettings.write(SourceUri.parse(uri), configuration);

			assertEquals(SourceUri.parse(uri), AttachSettings.uri(configuration));
		}
	}

	@Test
	void everythingIsRead() throws CoreException, FormatException {
		ILaunchConfigurationWorkingCopy configuration = Attaching.empty();
		AttachSettings.write(SourceUri.parse(ALL), configuration);
		GdbSettings settings = GdbSettings.of(AttachSettings.uri(configuration));

		assertEquals(new Endpoint.Tcp("host", 1234), settings.address());
		assertEquals(GdbSettings.Memory.PHYSICAL, settings.memory());
		assertEquals(OptionalLong.of(0x1000), settings.cr3());
		assertEquals(OptionalLong.of(0x200000), settings.kernel().slide());
		assertEquals(3, settings.kernel().domid());
		assertEquals(List.of(Path.of("vmlinux"), Path.of("xen-gntalloc.ko")), settings.kernel().btf());
		assertEquals(Duration.ofSeconds(2), settings.timeout());
	}

	@Test
	void variablesStandForWhatTheySay(@TempDir Path folder) throws CoreException, IOException {
		Path symbols = Files.createFile(folder.resolve("kallsyms"));
		IStringVariableManager variables = VariablesPlugin.getDefault().getStringVariableManager();
		IValueVariable folderOfVm = variables.newValueVariable("vm_folder", "", true, folder.toString());
		variables.addVariables(new IValueVariable[] { folderOfVm });
		ILaunchConfigurationWorkingCopy configuration = Attaching.empty();
		configuration.setAttribute(AttachAttributes.PORT, "1234");
		configuration.setAttribute(AttachAttributes.SYMBOLS, "${vm_folder}/kallsyms");

		assertEquals(symbols, AttachSettings.of(configuration).kernel().symbols().orElseThrow());
		configuration.setAttribute(AttachAttributes.SYMBOLS, "${nobody_knows}/kallsyms");
		assertThrows(CoreException.class, () -> AttachSettings.of(configuration));
	}

	@Test
	void whatIsWrongIsNamed() throws CoreException {
		assertTrue(wrong(AttachAttributes.HOST, "localhost").contains("expected a port or the path of a socket, found neither"));
		assertTrue(wrong(AttachAttributes.PORT, "70000").contains("a port from 1 to 65535"));
		assertTrue(wrong(AttachAttributes.MEMORY, "fast").contains("memory: expected one of auto, virtual, physical"));
		assertTrue(wrong(AttachAttributes.CR3, "low").contains("cr3: expected a number"));
		assertTrue(wrong(AttachAttributes.DOMID, "-1").contains("domid: expected a number"));
		assertTrue(wrong(AttachAttributes.TIMEOUT, "soon").contains("timeout: expected a duration"));
		assertTrue(wrong(AttachAttributes.SYMBOLS, "/no/such/file").contains("found none at /no/such/file"));
	}

	private static String wrong(String attribute, String value) throws CoreException {
		ILaunchConfigurationWorkingCopy configuration = Attaching.empty();
		if (!attribute.equals(AttachAttributes.HOST)) {
			configuration.setAttribute(AttachAttributes.PORT, "1234");
		}
		configuration.setAttribute(attribute, value);
		String message = assertThrows(CoreException.class, () -> AttachSettings.of(configuration)).getMessage();
		assertTrue(message.startsWith("guest: "), message);
		return message;
	}
}
