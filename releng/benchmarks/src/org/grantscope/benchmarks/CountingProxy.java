package org.grantscope.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Stands before a stub for one connection, and counts the packets that go to it. */
final class CountingProxy implements AutoCloseable {

	private final ServerSocket server;
	private final int stub;
	private final AtomicLong packets = new AtomicLong();
	private final AtomicLong unwatched = new AtomicLong();

	CountingProxy(int stub) throws IOException {
		this.stub = stub;
		server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		Thread.ofPlatform().daemon().start(this::serve);
	}

	int port() {
		return server.getLocalPort();
	}

	/** Packets that the client has sent so far. */
	long packets() {
		return packets.get();
	}

	private void serve() {
		try (Socket client = server.accept(); Socket behind = new Socket(InetAddress.getLoopbackAddress(), stub)) {
			Thread back = Thread.ofPlatform().daemon().start(() -> pump(behind, client, unwatched));
			pump(client, behind, packets);
			back.join();
		} catch (IOException | InterruptedException e) {
			// nobody connects any more
		}
	}

	private static void pump(Socket from, Socket to, AtomicLong count) {
		byte[] buffer = new byte[1 << 16];
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				for (int i = 0; i < n; i++) {
					count.addAndGet(buffer[i] == '$' ? 1 : 0);
				}
				out.write(buffer, 0, n);
			}
			to.shutdownOutput();
		} catch (IOException e) {
			// one of both has gone
		}
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
