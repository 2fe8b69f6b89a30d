package org.grantscope.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Progress;
import org.grantscope.core.observe.SourceUri;

/** Where somebody listens for connections. */
public sealed interface Endpoint {

	/**
	 * A TCP port.
	 *
	 * @param host a name or an address, IPv6 without brackets
	 */
	record Tcp(String host, int port) implements Endpoint {
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
	 * The place of a URI: {@code //host:port}, {@code //[::1]:port}, {@code ///path}, or {@code path}, which is looked for in the
	 * working directory unless it is absolute.
	 *
	 * @throws FormatException when it is none of these
	 */
	static Endpoint of(SourceUri uri) throws FormatException {
		String place = uri.place();
		if (!place.startsWith("//") || place.startsWith("///")) {
			return unix(uri, place.startsWith("///") ? place.substring(2) : place);
		}
		Matcher matcher = Pattern.compile("//(?:\\[([0-9a-fA-F:.%a-z]+)]|([^:\\[\\]/]+)):([0-9]{1,5})").matcher(place);
		int port = matcher.matches() ? Integer.parseInt(matcher.group(3)) : 0;
		if (port < 1 || port > 0xffff) {
			throw uri.wrong("place", "//host:port or ///path of a socket", "'" + place + "'");
		}
		return new Tcp(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), port);
	}

	private static Endpoint unix(SourceUri uri, String path) throws FormatException {
		try {
			if (!path.isEmpty()) {
				return new Unix(Path.of(path));
			}
		} catch (InvalidPathException e) {
			// no file has such a name
		}
		throw uri.wrong("place", "//host:port or ///path of a socket", path.isEmpty() ? "nothing" : "'" + path + "'");
	}

	/**
	 * Connects.
	 *
	 * @param deadline nanoseconds of {@link System#nanoTime}
	 * @return not blocking
	 * @throws IOException when nobody is there, or the deadline is over
	 * @throws CancellationException soon after {@code progress} says so, or when the thread is interrupted
	 */
	default SocketChannel connect(long deadline, Progress progress) throws IOException {
		SocketAddress address = switch (this) {
			case Tcp(String host, int port) -> new InetSocketAddress(host, port);
			case Unix(Path path) -> UnixDomainSocketAddress.of(path);
		};
		if (address instanceof InetSocketAddress internet && internet.isUnresolved()) {
			throw new IOException(this + ": no host of that name");
		}
		SocketChannel channel = address instanceof InetSocketAddress ? SocketChannel.open()
				: SocketChannel.open(StandardProtocolFamily.UNIX);
		try (Selector selector = Selector.open()) {
			channel.configureBlocking(false);
			boolean connected = channel.connect(address);
			SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
			while (!connected) {
				Waiting.await(selector, deadline, progress, this + ": nobody answers");
				connected = channel.finishConnect();
			}
			key.cancel();
			return channel;
		} catch (CancellationException e) {
			channel.close();
			throw e;
		} catch (IOException e) {
			channel.close();
			String why = String.valueOf(e.getMessage());
			throw why.startsWith(toString()) ? e : new IOException(this + ": " + why, e);
		}
	}

	/** How connections wait: in steps, so that whoever cancels is obeyed. */
	final class Waiting {

		private static final long STEP = 50;

		private Waiting() {
		}

		/**
		 * Waits until the selector has something to tell, for a moment at most.
		 *
		 * @throws IOException with that message when the deadline is over
		 * @throws CancellationException when nobody waits any more, or the thread is interrupted
		 */
		public static void await(Selector selector, long deadline, Progress progress, String late) throws IOException {
			progress.checkCancelled();
			if (Thread.currentThread().isInterrupted()) {
				throw new CancellationException("interrupted");
			}
			long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
			if (left <= 0) {
				throw new IOException(late);
			}
			selector.select(Math.min(left, STEP));
			selector.selectedKeys().clear();
		}
	}
}
