package org.grantscope.debug.core.attach;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.variables.IStringVariableManager;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.grantscope.core.memory.KernelSettings;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.SourceUri;
import org.grantscope.live.gdb.GdbAddress;

/**
 * What an attachment to a GDB stub needs to know; the {@code gdb:} URI and a launch configuration say the same.
 *
 * @param address where the stub listens
 * @param kernel  its symbols and types
 * @param memory  how memory is read
 * @param cr3     the page tables' root, where the user knows it
 * @param timeout for the connection, and for each reply
 */
public record AttachSettings(GdbAddress address, KernelSettings kernel, Memory memory, OptionalLong cr3, Duration timeout) {

	/** How the kernel's memory is read. */
	public enum Memory {
		/** By virtual address, and by physical address through page tables where the stopped processor has others. */
		AUTO,
		/** By virtual address alone. */
		VIRTUAL,
		/** By physical address, through page tables. */
		PHYSICAL
	}

	private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);
	private static final String SCHEME = "gdb";
	private static final int LAST_DOMID = 0x7fef;
	/** The parameters of the URI that are one text in a launch configuration, by their attributes. */
	private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(AttachAttributes.SYMBOLS, "symbols", AttachAttributes.MEMORY,
			"memory", AttachAttributes.CR3, "cr3", AttachAttributes.SLIDE, "slide", AttachAttributes.DOMID, "domid",
			AttachAttributes.TIMEOUT, "timeout"));
	private static final String BTF = "btf";

	/**
	 * What a URI says.
	 *
	 * @throws FormatException that names the parameter that is wrong
	 */
	public static AttachSettings of(SourceUri uri) throws FormatException {
		if (!uri.scheme().equals(SCHEME)) {
			throw uri.wrong("scheme", SCHEME, uri.scheme());
		}
		List<String> known = new ArrayList<>(TEXTS.values());
		known.add(BTF);
		uri.expectOnly(known.toArray(String[]::new));
		String place = uri.place().startsWith("//") ? uri.place().substring(2) : uri.place();
		OptionalLong domid = uri.number("domid", 0, LAST_DOMID);
		KernelSettings kernel = new KernelSettings(uri.path("symbols"), uri.paths(BTF), uri.number("slide", 0, -1L), (int) domid.orElse(0));
		return new AttachSettings(GdbAddress.parse(place), kernel, uri.word("memory", Memory.class).orElse(Memory.AUTO),
				uri.number("cr3", 0, -1L), uri.duration("timeout").orElse(USUAL_TIMEOUT));
	}

	/**
	 * What a launch configuration says, with its variables replaced.
	 *
	 * @throws CoreException that names what is wrong, or the file that is not there
	 */
	public static AttachSettings of(ILaunchConfiguration configuration) throws CoreException {
		try {
			AttachSettings settings = of(uri(configuration));
			for (Path file : settings.files()) {
				if (!Files.isReadable(file) || Files.isDirectory(file)) {
					throw wrong(configuration, "expected a file that can be read, found none at " + file, null);
				}
			}
			return settings;
		} catch (FormatException e) {
			throw wrong(configuration, String.valueOf(e.getMessage()), e);
		}
	}

	/**
	 * The URI that says what the launch configuration says, with its variables replaced.
	 *
	 * @throws CoreException when a variable is not known, or no port is said
	 */
	public static SourceUri uri(ILaunchConfiguration configuration) throws CoreException {
		SortedMap<String, List<String>> parameters = new TreeMap<>();
		for (Map.Entry<String, String> text : TEXTS.entrySet()) {
			String value = text(configuration, text.getKey());
			if (!value.isEmpty()) {
				parameters.put(text.getValue(), List.of(value));
			}
		}
		List<String> btf = new ArrayList<>();
		for (String file : configuration.getAttribute(AttachAttributes.BTF, List.of())) {
			btf.add(substituted(file));
		}
		if (!btf.isEmpty()) {
			parameters.put(BTF, btf);
		}
		return SourceUri.of(SCHEME, "//" + place(configuration), parameters);
	}

	/** Writes what the URI says into a launch configuration; attributes of which it says nothing are removed. */
	public static void write(SourceUri uri, ILaunchConfigurationWorkingCopy configuration) throws FormatException {
		GdbAddress address = of(uri).address();
		for (Map.Entry<String, String> text : TEXTS.entrySet()) {
			String value = uri.text(text.getValue()).orElse("");
			configuration.setAttribute(text.getKey(), value.isEmpty() ? null : value);
		}
		configuration.setAttribute(AttachAttributes.BTF, uri.texts(BTF).isEmpty() ? null : uri.texts(BTF));
		switch (address) {
			case GdbAddress.Tcp(String host, int port) -> where(configuration, host, Integer.toString(port), null);
			case GdbAddress.Unix(Path path) -> where(configuration, null, null, path.toString());
		}
	}

	private static void where(ILaunchConfigurationWorkingCopy configuration, String host, String port, String socket) {
		configuration.setAttribute(AttachAttributes.HOST, host);
		configuration.setAttribute(AttachAttributes.PORT, port);
		configuration.setAttribute(AttachAttributes.SOCKET, socket);
	}

	private static String place(ILaunchConfiguration configuration) throws CoreException {
		String socket = text(configuration, AttachAttributes.SOCKET);
		if (!socket.isEmpty()) {
			return socket;
		}
		String port = text(configuration, AttachAttributes.PORT);
		if (port.isEmpty()) {
			throw wrong(configuration, "expected a port or the path of a socket, found neither", null);
		}
		String host = text(configuration, AttachAttributes.HOST);
		boolean bare = host.indexOf(':') >= 0 && !host.startsWith("[");
		return (bare ? "[" + host + "]" : host) + ":" + port;
	}

	private static String text(ILaunchConfiguration configuration, String attribute) throws CoreException {
		return substituted(configuration.getAttribute(attribute, "")).strip();
	}

	private static String substituted(String text) throws CoreException {
		IStringVariableManager variables = VariablesPlugin.getDefault().getStringVariableManager();
		return variables.performStringSubstitution(text);
	}

	private List<Path> files() {
		List<Path> files = new ArrayList<>(kernel.btf());
		kernel.symbols().ifPresent(files::add);
		return files;
	}

	private static CoreException wrong(ILaunchConfiguration configuration, String what, Exception cause) {
		return new CoreException(new Status(IStatus.ERROR, GrantDebugTarget.MODEL, configuration.getName() + ": " + what, cause));
	}
}
