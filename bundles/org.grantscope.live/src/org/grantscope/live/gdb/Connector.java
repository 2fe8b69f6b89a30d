package org.grantscope.live.gdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.Nullable;
import org.grantscope.core.observe.Progress;

/** Opens sockets: every address that a name has, until one takes us; not longer than asked for, and not once nobody waits. */
final class Connector {

	private final GdbAddress address;
	private final Duration timeout;
	private final Progress progress;
	private final long deadline;

	Connector(GdbAddress address, Duration timeout, Progress progress) {
		this.address = address;
		this.timeout = timeout;
		this.progress = progress;
		deadline = System.nanoTime() + timeout.toNanos();
	}

	/**
	 * A blocking channel.
	 *
	 * @throws StubConnectionException when there is nobody
	 * @throws CancellationException when nobody waits any more
	 */
	SocketChannel connect() throws StubConnectionException {
		IOException why = new IOException("no address");
		for (SocketAddress each : addresses()) {
			try {
				return connect(each);
			} catch (IOException | RuntimeException e) {
				if (e instanceof CancellationException cancelled) {
					throw cancelled;
				}
				why = new IOException(String.valueOf(e.getMessage()), e);
			}
		}
		throw refused(String.valueOf(why.getMessage()), why);
	}

	private List<SocketAddress> addresses() throws StubConnectionException {
		return switch (address) {
		case GdbAddress.Unix unix -> List.of(UnixDomainSocketAddress.of(unix.path()));
		case GdbAddress.Tcp tcp -> {
			List<SocketAddress> all = new ArrayList<>();
			for (InetAddress each : resolve(tcp.host())) {
				all.add(new InetSocketAddress(each, tcp.port()));
			}
			yield all;
		}
		};
	}

	/** A look-up cannot be cancelled: it is left to a thread that ends with it. */
	private InetAddress[] resolve(String host) throws StubConnectionException {
		FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> InetAddress.getAllByName(host));
		Thread.ofVirtual().name("grantscope look-up of " + host).start(lookup);
		while (true) {
			progress.checkCancelled();
			try {
				return lookup.get(step(), TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				continue;
			} catch (ExecutionException e) {
				throw refused("no such host", e.getCause());
			} catch (InterruptedException e) {
				throw interrupted(e);
			}
		}
	}

	private SocketChannel connect(SocketAddress to) throws IOException {
		boolean unix = to instanceof UnixDomainSocketAddress;
		SocketChannel channel = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
		boolean done = false;
		try (Selector selector = Selector.open()) {
			channel.configureBlocking(false);
			SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
			boolean connected = channel.connect(to);
			while (!connected) {
				progress.checkCancelled();
				selector.select(step());
				if (Thread.currentThread().isInterrupted()) {
					throw new CancellationException("interrupted");
				}
				connected = channel.finishConnect();
			}
			key.cancel();
			selector.selectNow();
			channel.configureBlocking(true);
			if (!unix) {
				channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
				channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
			}
			done = true;
			return channel;
		} finally {
			if (!done) {
				channel.close();
			}
		}
	}

	/** How long to wait before looking whether somebody still waits, in milliseconds. */
	private long step() throws StubConnectionException {
		long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
		if (left <= 0) {
			throw refused("no answer within " + Seconds.of(timeout), null);
		}
		return Math.min(left, ReplyQueue.LOOK_MILLIS);
	}

	private StubConnectionException refused(String found, @Nullable Throwable why) {
		return new StubConnectionException(address, "a GDB stub that listens", found, why);
	}

	private static CancellationException interrupted(InterruptedException e) {
		Thread.currentThread().interrupt();
		return (CancellationException) new CancellationException("interrupted").initCause(e);
	}
}
