package org.grantscope.live;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.SourceUri;

/** Where somebody listens for connections. */
public sealed interface Endpoint {

	/** What a text may be that names one, for messages. */
	/** What somebody means as a port who forgets the slashes before it. */
	Pattern LIKE_A_PORT = Pattern.compile("[^/]*:[0-9]*");
	String FORMS = "HOST:PORT, [IPv6]:PORT, :PORT or the absolute path of a socket";

	/**
	 * A TCP port.
	 *
	 * @param host a name, or a numeric address without brackets
	 * @param port 1 to 65535
	 */
	record Tcp(String host, int port) implements Endpoint {

		/** Refuses what is no port, and an empty host. */
		public Tcp {
			if (port < 1 || port > 65535 || host.isEmpty()) {
				throw new IllegalArgumentException("no port of a host: " + host + ":" + port);
			}
		}

		@Override
		public String toString() {
			return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
		}
	}

	/** A socket in the file system. */
	record Unix(Path path) implements Endpoint {
		@Override
		public String toString() {
			return path.toString();
		}
	}

	/**
	 * The one that a text names: {@code localhost:1234}, {@code [::1]:1234}, {@code :1234} for this host, or
	 * {@code /run/vm.gdb}.
	 *
	 * @throws FormatException when it names none
	 */
	static Endpoint parse(String text) throws FormatException {
		if (text.startsWith("/")) {
			return unix(text);
		}
		int colon = text.lastIndexOf(':');
		String host = colon < 0 ? text : text.substring(0, colon);
		String port = text.substring(colon + 1);
		boolean bracketed = host.startsWith("[") && host.endsWith("]");
		String name = bracketed ? host.substring(1, host.length() - 1) : host.isEmpty() ? "localhost" : host;
		if (colon < 0 || !port.matches("[0-9]{1,5}") || !name.matches(bracketed ? "[0-9a-fA-F:.]+(%[^\\[\\]/]+)?" : "[^:\\[\\]/\\s]+")) {
			throw new FormatException(Problem.ofWhole(text, FORMS, text));
		}
		int number = Integer.parseInt(port);
		if (number < 1 || number > 65535) {
			throw new FormatException(Problem.ofWhole(text, "a port from 1 to 65535", port));
		}
		return new Tcp(name, number);
	}

	private static Endpoint unix(String path) throws FormatException {
		try {
			return new Unix(Path.of(path));
		} catch (InvalidPathException e) {
			throw new FormatException(Problem.ofWhole(path, FORMS, e.getReason()));
		}
	}

	/**
	 * The place of a URI: {@code //host:port}, {@code //[::1]:port}, {@code ///path}, or {@code path}, which is looked for in the
	 * working directory unless it is absolute. {@code localhost:1234} without the slashes is a mistake, and no file's name.
	 *
	 * @throws FormatException when it is none of these
	 */
	static Endpoint of(SourceUri uri) throws FormatException {
		String place = uri.place();
		try {
			if (place.startsWith("//")) {
				return parse(place.substring(2));
			}
			if (!place.isEmpty() && !LIKE_A_PORT.matcher(place).matches()) {
				return unix(place);
			}
		} catch (FormatException e) {
			// told below, with the URI
		}
		throw uri.wrong("place", "//host:port or ///path of a socket", place.isEmpty() ? "nothing" : "'" + place + "'");
	}

	/**
	 * Connects: every address that a name has is tried, until one takes us.
	 *
	 * @param whom    who should listen there, for messages: {@code a GDB stub}
	 * @param timeout of all that
	 * @return not blocking
	 * @throws IOException           when nobody is there; it says why
	 * @throws CancellationException soon after {@code progress} says so, or when the thread is interrupted
	 */
	default SocketChannel connect(String whom, Duration timeout, Progress progress) throws IOException {
		return new Connector(this, whom, timeout, progress).connect();
	}
}
