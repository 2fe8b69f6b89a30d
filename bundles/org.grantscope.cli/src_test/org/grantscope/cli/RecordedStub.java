package org.grantscope.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A GDB stub that answers as a real one answered in the lab: {@code releng/samples/live} has what was said. It serves one
 * connection after another until it is closed; what nobody asked in the lab it does not know.
 */
final class RecordedStub implements AutoCloseable {

	private final Map<String, List<String>> replies = new HashMap<>();
	private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

	/** Listens at a port of its own. */
	RecordedStub(Path recording) throws IOException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(recording)),
				StandardCharsets.US_ASCII))) {
			List<String> reply = new ArrayList<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("> ")) {
					reply = new ArrayList<>();
					replies.putIfAbsent(line.substring(2), reply);
				} else {
					reply.add(line.substring(2));
				}
			}
		}
		Thread.ofPlatform().daemon().name("recorded stub").start(this::serve);
	}

	/** {@code host:port}. */
	String address() {
		return listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
	}

	private void serve() {
		while (!listener.isClosed()) {
			try (Socket client = listener.accept()) {
				answer(client.getInputStream(), client.getOutputStream());
			} catch (IOException e) {
				// the client went, or the stub was closed
			}
		}
	}

	private void answer(InputStream in, OutputStream out) throws IOException {
		for (int mark = in.read(); mark >= 0; mark = in.read()) {
			if (mark != '$') {
				continue; // an acknowledgement
			}
			StringBuilder request = new StringBuilder();
			for (int next = in.read(); next != '#' && next >= 0; next = in.read()) {
				request.append((char) next);
			}
			in.readNBytes(2);
			out.write('+');
			for (String reply : replies.getOrDefault(request.toString(), List.of(""))) {
				int sum = reply.chars().sum() & 0xff;
				out.write("$%s#%02x".formatted(reply, sum).getBytes(StandardCharsets.US_ASCII));
			}
			out.flush();
		}
	}

	@Override
	public void close() throws IOException {
		listener.close();
	}
}
