package org.grantscope.live;

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

import org.grantscope.core.observe.PlainText;
import org.grantscope.core.observe.Progress;

/** Opens sockets; not longer than asked for, and not once nobody waits. */
final class Connector {

	private final Endpoint endpoint;
	private final String whom;
	private final Duration timeout;
	private final Progress progress;
	private final long deadline;

	Connector(Endpoint endpoint, String whom, Duration timeout, Progress progress) {
		this.endpoint = endpoint;
		this.whom = whom;
		this.timeout = timeout;
		this.progress = progress;
		deadline = System.nanoTime() + timeout.toNanos();
	}

	/** Each address that is left has an equal part of the time that is left. */
	SocketChannel connect() throws IOException {
		List<SocketAddress> all = addresses();
		IOException why = new IOException("no address");
		for (int i = 0; i < all.size(); i++) {
			long part = (deadline - System.nanoTime()) / (all.size() - i);
			try {
				return connect(all.get(i), System.nanoTime() + part);
			} catch (CancellationException e) {
				throw e;
			} catch (IOException | RuntimeException e) {
				why = new IOException(String.valueOf(e.getMessage()), e);
			}
		}
		throw refused(String.valueOf(why.getMessage()), why);
	}

	private List<SocketAddress> addresses() throws IOException {
		return switch (endpoint) {
			case Endpoint.Unix unix -> List.of(UnixDomainSocketAddress.of(unix.path()));
			case Endpoint.Tcp tcp -> {
				List<SocketAddress> all = new ArrayList<>();
				for (InetAddress each : resolve(tcp.host())) {
					all.add(new InetSocketAddress(each, tcp.port()));
				}
				yield all;
			}
		};
	}

	/** A look-up cannot be cancelled: it is left to a thread that ends with it. */
	private InetAddress[] resolve(String host) throws IOException {
		FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> InetAddress.getAllByName(host));
		Thread.ofVirtual().name("grantscope look-up of " + host).start(lookup);
		while (true) {
			progress.checkCancelled();
			try {
				return lookup.get(Waiting.STEP, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				if (System.nanoTime() - deadline > 0) {
					throw refused(late(), e);
				}
			} catch (ExecutionException e) {
				throw refused("no such host", e);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw (CancellationException) new CancellationException("interrupted").initCause(e);
			}
		}
	}

	private SocketChannel connect(SocketAddress to, long until) throws IOException {
		boolean unix = to instanceof UnixDomainSocketAddress;
		SocketChannel channel = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
		boolean done = false;
		try (Selector selector = Selector.open()) {
			channel.configureBlocking(false);
			SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
			boolean connected = channel.connect(to);
			while (!connected) {
				Waiting.await(selector, until, progress, late());
				connected = channel.finishConnect();
			}
			key.cancel();
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

	private String late() {
		long millis = timeout.toMillis();
		return "no answer within " + (millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms");
	}

	private IOException refused(String found, Exception why) {
		return new IOException(PlainText.of("%s: expected %s that listens, found %s".formatted(endpoint, whom, found)), why);
	}
}
