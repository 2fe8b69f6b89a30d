package org.grantscope.live.qmp;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A monitor that answers as a test tells it, on a port of this machine, to one connection after another.
 */
public class FakeMonitor implements Closeable {

	/** As QEMU greets. */
	public static final String GREETING = "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 0, \"minor\": 0, \"major\": 10}, "
			+ "\"package\": \"\"}, "
			+ "\"capabilities\": [\"oob\"]}}\r\n";

	/** What is answered to a command. */
	@FunctionalInterface
	public interface Answers {

		/** All that is sent, in which {@code ID} stands for the id; null closes the connection. */
		@Nullable String to(String command, JsonObject arguments);
	}

	private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
	private final List<String> commands = new CopyOnWriteArrayList<>();
	private final List<Socket> connections = new CopyOnWriteArrayList<>();
	private final String greeting;
	private final Answers answers;
	private final Thread thread;

	/** Listens; says that at the beginning of each connection. */
	public FakeMonitor(String greeting, Answers answers) throws IOException {
		this.greeting = greeting;
		this.answers = answers;
		this.thread = Thread.ofVirtual().start(this::serve);
	}

	/**
	 * One that does nothing unexpected: an empty list of event channels, a running machine, and memory of which each byte is its
	 * address.
	 */
	public static FakeMonitor sound() throws IOException {
		return new FakeMonitor(GREETING, FakeMonitor::answer);
	}

	/** What {@link #sound} answers. */
	public static String answer(String command, JsonObject arguments) {
		return switch (command) {
			case "query-status" -> "{\"return\": {\"status\": \"running\", \"singlestep\": false, \"running\": true}, \"id\": ID}\r\n";
			case "xen-event-list" -> "{\"return\": [], \"id\": ID}\r\n";
			case "human-monitor-command" -> "{\"return\": \"%s\", \"id\": ID}\r\n".formatted(dump(arguments.get("command-line")
					.getAsString()));
			case "qmp_capabilities", "stop", "cont" -> "{\"return\": {}, \"id\": ID}\r\n";
			default -> ("{\"id\": ID, \"error\": {\"class\": \"CommandNotFound\", "
					+ "\"desc\": \"The command %s has not been found\"}}\r\n").formatted(command);
		};
	}

	/** {@code xp /4096xb 0x1000}. */
	private static String dump(String line) {
		int count = Integer.parseInt(line.substring(line.indexOf('/') + 1, line.indexOf("xb")));
		long address = Long.decode(line.substring(line.lastIndexOf(' ') + 1));
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++) {
			text.append(i % 8 == 0 ? "%s%016x:".formatted(i == 0 ? "" : "\\r\\n", address + i) : "").append(" 0x%02x".formatted(address
					+ i & 0xff));
		}
		return text + "\\r\\n";
	}

	/** Where it listens. */
	public int port() {
		return server.getLocalPort();
	}

	/** Its URI. */
	public String uri() {
		return "qmp://127.0.0.1:" + port();
	}

	/** What it was asked, without {@code qmp_capabilities}. */
	public List<String> commands() {
		return commands;
	}

	/** How many have connected. */
	public int connections() {
		return connections.size();
	}

	private void serve() {
		while (!server.isClosed()) {
			try (Socket socket = server.accept()) {
				connections.add(socket);
				send(socket, greeting);
				converse(socket);
			} catch (IOException e) {
				// the connection is over
			}
		}
	}

	private void converse(Socket socket) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			JsonObject request = JsonParser.parseString(line).getAsJsonObject();
			String command = request.get("execute").getAsString();
			if (!command.equals("qmp_capabilities")) {
				commands.add(command);
			}
			JsonObject arguments = request.has("arguments") ? request.getAsJsonObject("arguments") : new JsonObject();
			String answer = answers.to(command, arguments);
			if (answer == null) {
				return;
			}
			send(socket, answer.replace("ID", request.get("id").getAsString()));
		}
	}

	private static void send(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		socket.getOutputStream().flush();
	}

	/** Ends every connection and listens no more. */
	@Override
	public void close() throws IOException {
		server.close();
		for (Socket connection : connections) {
			connection.close();
		}
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
