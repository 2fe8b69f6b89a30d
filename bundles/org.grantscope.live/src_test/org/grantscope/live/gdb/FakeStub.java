package org.grantscope.live.gdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.live.Endpoint;

/**
 * A server on a real socket that does to whoever connects what a script says. Connections are served one after the other; a
 * script that fails fails {@link #close}.
 *
 * <pre>{@code
 * try (FakeStub stub = FakeStub.of(new FakeTarget().memory(0x1000, bytes)::serve)) {
 *     GdbSession session = GdbSession.connect(stub.address(), Duration.ofSeconds(5), Progress.NONE);
 * }
 * }</pre>
 */
public final class FakeStub implements AutoCloseable {

	/** What happens on one connection; it is closed afterwards. */
	@FunctionalInterface
	public interface Script {

		/** Talks; an exception of the channel just ends it. */
		void talk(FakeLine line) throws Exception;
	}

	private final ServerSocketChannel server;
	private final Script script;
	private final Thread thread;
	private final List<Throwable> failures = new ArrayList<>();
	private volatile @Nullable SocketChannel current;
	private volatile int connections;

	private FakeStub(ServerSocketChannel server, Script script) {
		this.server = server;
		this.script = script;
		thread = Thread.ofPlatform().daemon().name("fake stub").start(this::serve);
	}

	/** On a free port of this host's loopback. */
	public static FakeStub of(Script script) {
		try {
			return new FakeStub(ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0)),
					script);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** On a Unix domain socket. */
	public static FakeStub at(Path socket, Script script) throws IOException {
		return new FakeStub(ServerSocketChannel.open(StandardProtocolFamily.UNIX)
				.bind(UnixDomainSocketAddress.of(socket)), script);
	}

	/** A server that answers nothing but that text, once, whatever it is sent. */
	public static FakeStub saying(String text) {
		return of(line -> {
			line.raw(text);
			line.drain();
		});
	}

	/** Where it listens. */
	public Endpoint address() {
		try {
			return switch (server.getLocalAddress()) {
			case InetSocketAddress tcp -> new Endpoint.Tcp("127.0.0.1", tcp.getPort());
			case UnixDomainSocketAddress unix -> new Endpoint.Unix(unix.getPath());
			default -> throw new IllegalStateException();
			};
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** How many have connected so far. */
	public int connections() {
		return connections;
	}

	/** Closes the connection that is served. */
	public void hangUp() throws IOException {
		SocketChannel channel = current;
		if (channel != null) {
			channel.close();
		}
	}

	private void serve() {
		while (server.isOpen()) {
			try (SocketChannel channel = server.accept()) {
				current = channel;
				if (channel.getLocalAddress() instanceof InetSocketAddress) {
					channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
				}
				connections++;
				script.talk(new FakeLine(channel));
			} catch (IOException e) {
				continue;
			} catch (Exception | AssertionError e) {
				failures.add(e);
			}
		}
	}

	@Override
	public void close() {
		try {
			server.close();
			hangUp();
			thread.join(10_000);
		} catch (IOException | InterruptedException e) {
			throw new AssertionError(e);
		}
		if (!failures.isEmpty()) {
			throw new AssertionError("the script failed", failures.getFirst());
		}
	}
}
