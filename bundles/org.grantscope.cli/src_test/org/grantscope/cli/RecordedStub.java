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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A GDB stub that answers as a real one answered in the lab: {@code releng/samples/live} has what was said. Memory that was read
 * there is there, however it is asked for. It serves one connection after another until it is closed.
 */
final class RecordedStub implements AutoCloseable {

	private static final Pattern READ = Pattern.compile("m([0-9a-f]+),([0-9a-f]+)");

	private final Map<String, List<String>> replies = new HashMap<>();
	/** Two digits of each byte. */
	private final Map<Long, String> memory = new HashMap<>();
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
		replies.forEach(this::remember);
		Thread.ofPlatform().daemon().name("recorded stub").start(this::serve);
	}

	private void remember(String request, List<String> reply) {
		Matcher read = READ.matcher(request);
		if (read.matches() && reply.size() == 1 && !reply.get(0).startsWith("E")) {
			long address = Long.parseUnsignedLong(read.group(1), 16);
			for (int at = 0; at < reply.get(0).length(); at += 2) {
				memory.put(address + at / 2, reply.get(0).substring(at, at + 2));
			}
		}
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
			for (String reply : replies(request.toString())) {
				int sum = reply.chars().sum() & 0xff;
				out.write("$%s#%02x".formatted(reply, sum).getBytes(StandardCharsets.US_ASCII));
			}
			out.flush();
		}
	}

	private List<String> replies(String request) {
		Matcher read = READ.matcher(request);
		if (replies.containsKey(request) || !read.matches()) {
			return replies.getOrDefault(request, List.of(""));
		}
		long address = Long.parseUnsignedLong(read.group(1), 16);
		StringBuilder digits = new StringBuilder();
		for (long at = address; at < address + Long.parseLong(read.group(2), 16); at++) {
			if (!memory.containsKey(at)) {
				return List.of("E14");
			}
			digits.append(memory.get(at));
		}
		return List.of(digits.toString());
	}

	@Override
	public void close() throws IOException {
		listener.close();
	}
}
