package org.grantscope.debug.core.attach;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.grantscope.live.Endpoint;
import org.grantscope.live.gdb.GdbSettings;

/** What a launch configuration that attaches to a GDB stub says: the same as a {@code gdb:} URI. */
public final class AttachSettings {

	private static final String SCHEME = "gdb";
	/** The parameters of the URI that are one text in a launch configuration, by their attributes. */
	private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(AttachAttributes.SYMBOLS, "symbols",
			AttachAttributes.MEMORY, "memory", AttachAttributes.CR3, "cr3", AttachAttributes.SLIDE, "slide",
			AttachAttributes.DOMID, "domid", AttachAttributes.THREAD, "thread", AttachAttributes.AFTER, "after",
			AttachAttributes.TIMEOUT, "timeout"));
	private static final String BTF = "btf";

	private AttachSettings() {
	}

	/**
	 * What a launch configuration says, with its variables replaced.
	 *
	 * @throws CoreException that names what is wrong, or the file that is not there
	 */
	public static GdbSettings of(ILaunchConfiguration configuration) throws CoreException {
		try {
			GdbSettings settings = GdbSettings.of(uri(configuration));
			for (Path file : files(settings.kernel())) {
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
	 * @throws CoreException when a variable is not known, or it is not said where the stub is
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

	/**
	 * Writes what the URI says into a launch configuration; attributes of which it says nothing are removed.
	 *
	 * @throws FormatException when it is no {@code gdb:} URI, or says something wrong
	 */
	public static void write(SourceUri uri, ILaunchConfigurationWorkingCopy configuration) throws FormatException {
		if (!uri.scheme().equals(SCHEME)) {
			throw uri.wrong("scheme", SCHEME, uri.scheme());
		}
		Endpoint address = GdbSettings.of(uri).address();
		for (Map.Entry<String, String> text : TEXTS.entrySet()) {
			String value = uri.text(text.getValue()).orElse("");
			configuration.setAttribute(text.getKey(), value.isEmpty() ? null : value);
		}
		configuration.setAttribute(AttachAttributes.BTF, uri.texts(BTF).isEmpty() ? null : uri.texts(BTF));
		switch (address) {
			case Endpoint.Tcp(String host, int port) -> where(configuration, host, Integer.toString(port), null);
			case Endpoint.Unix(Path path) -> where(configuration, null, null, path.toString());
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
		String place = (bare ? "[" + host + "]" : host) + ":" + port;
		try {
			Endpoint.parse(place);
		} catch (FormatException e) {
			throw wrong(configuration, String.valueOf(e.getMessage()), e);
		}
		return place;
	}

	private static String text(ILaunchConfiguration configuration, String attribute) throws CoreException {
		return substituted(configuration.getAttribute(attribute, "")).strip();
	}

	private static String substituted(String text) throws CoreException {
		IStringVariableManager variables = VariablesPlugin.getDefault().getStringVariableManager();
		return variables.performStringSubstitution(text);
	}

	private static List<Path> files(KernelSettings kernel) {
		List<Path> files = new ArrayList<>(kernel.btf());
		kernel.symbols().ifPresent(files::add);
		return files;
	}

	private static CoreException wrong(ILaunchConfiguration configuration, String what, Exception cause) {
		return new CoreException(new Status(IStatus.ERROR, GrantDebugTarget.MODEL, configuration.getName() + ": " + what, cause));
	}
}
