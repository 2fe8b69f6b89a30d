package org.grantscope.live.gdb;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

/** Where a GDB stub listens. */
public sealed interface GdbAddress {

	/** What a place may be, for messages. */
	String FORMS = "HOST:PORT, [IPv6]:PORT, :PORT or the absolute path of a socket";

	/**
	 * A port of a host.
	 *
	 * @param host a name, or a numeric address without brackets
	 * @param port 1 to 65535
	 */
	record Tcp(String host, int port) implements GdbAddress {

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

	/** A Unix domain socket. */
	record Unix(Path path) implements GdbAddress {
		@Override
		public String toString() {
			return path.toString();
		}
	}

	/**
	 * The address that a text names: {@code localhost:1234}, {@code [::1]:1234}, {@code :1234} for this host, or
	 * {@code /run/vm.gdb}.
	 *
	 * @throws FormatException when it names none
	 */
	static GdbAddress parse(String text) throws FormatException {
		if (text.startsWith("/")) {
			try {
				return new Unix(Path.of(text));
			} catch (InvalidPathException e) {
				throw new FormatException(Problem.ofWhole(text, FORMS, e.getReason()));
			}
		}
		int colon = text.lastIndexOf(':');
		String host = colon < 0 ? text : text.substring(0, colon);
		String port = text.substring(colon + 1);
		boolean bracketed = host.startsWith("[") && host.endsWith("]");
		if (colon < 0 || !port.matches("[0-9]{1,5}") || !bracketed && host.indexOf(':') >= 0) {
			throw new FormatException(Problem.ofWhole(text, FORMS, text));
		}
		int number = Integer.parseInt(port);
		String name = bracketed ? host.substring(1, host.length() - 1) : host.isEmpty() ? "localhost" : host;
		if (number < 1 || number > 65535 || name.isEmpty()) {
			throw new FormatException(Problem.ofWhole(text, "a port from 1 to 65535", port));
		}
		return new Tcp(name, number);
	}
}
