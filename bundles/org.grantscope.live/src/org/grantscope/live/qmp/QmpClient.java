package org.grantscope.live.qmp;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

import org.grantscope.core.observe.PlainText;
import org.grantscope.core.observe.Progress;
import org.grantscope.live.Endpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * A session with QEMU's machine monitor: commands and their replies; events that come between are left out. Every wait ends with
 * the timeout. A session whose command failed with an {@link IOException}, or was cancelled, is of no more use and is to be
 * closed. Not for several threads at once.
 *
 * <p>Source: QEMU 10, {@code docs/interop/qmp-spec.rst}: a greeting, {@code qmp_capabilities}, then commands with an {@code id}
 * that replies repeat.
 */
final class QmpClient implements Closeable {

	private static final int MOST_EVENTS = 100_000;

	private final MonitorChannel channel;
	private final Duration timeout;
	private long last;

	private QmpClient(MonitorChannel channel, Duration timeout) {
		this.channel = channel;
		this.timeout = timeout;
	}

	/**
	 * Connects, and makes the session ready for commands.
	 *
	 * @param timeout of all that, and then of each command
	 * @throws IOException when nobody is there, or somebody who is not QEMU's monitor, or who talks to somebody else
	 * @throws CancellationException soon after {@code progress} says so, or when the thread is interrupted
	 */
	public static QmpClient connect(Endpoint endpoint, Duration timeout, Progress progress) throws IOException {
		long deadline = System.nanoTime() + timeout.toNanos();
		QmpClient client = new QmpClient(new MonitorChannel(endpoint, deadline, progress), timeout);
		boolean ready = false;
		try {
			String greeting = client.channel.receive("the greeting", deadline, progress);
			if (!client.message(greeting).has("QMP")) {
				throw client.unexpected("the greeting of QEMU's monitor (QMP)", greeting);
			}
			if (client.execute("qmp_capabilities", new JsonObject(), progress) instanceof QmpReply.Refused refused) {
				throw new IOException(endpoint + ": qmp_capabilities: " + PlainText.of(refused.toString()));
			}
			ready = true;
			return client;
		} finally {
			if (!ready) {
				client.close();
			}
		}
	}

	/**
	 * Has a command done.
	 *
	 * @throws IOException when there is no reply to it in time, or no sound one
	 * @throws CancellationException soon after {@code progress} says so, or when the thread is interrupted
	 */
	public QmpReply execute(String command, JsonObject arguments, Progress progress) throws IOException {
		long deadline = System.nanoTime() + timeout.toNanos();
		JsonObject request = new JsonObject();
		request.addProperty("execute", command);
		if (arguments.size() > 0) {
			request.add("arguments", arguments);
		}
		request.addProperty("id", ++last);
		channel.send(request.toString(), deadline, progress);
		for (int i = 0; i < MOST_EVENTS; i++) {
			String text = channel.receive("a reply to " + command, deadline, progress);
			JsonObject message = message(text);
			if (isReply(message)) {
				return reply(command, message, text);
			}
		}
		throw new IOException("%s: expected a reply to %s, found %d events".formatted(channel.name(), command, MOST_EVENTS));
	}

	/** The same of a command without arguments. */
	public QmpReply execute(String command, Progress progress) throws IOException {
		return execute(command, new JsonObject(), progress);
	}

	/** An error in what could not be understood has no id. */
	private boolean isReply(JsonObject message) {
		return message.get("id") instanceof JsonPrimitive id ? id.isNumber() && id.getAsString().equals(Long.toString(last))
				: message.has("error");
	}

	private QmpReply reply(String command, JsonObject message, String text) throws IOException {
		if (message.get("error") instanceof JsonObject error) {
			return new QmpReply.Refused(word(error, "class"), word(error, "desc"));
		}
		JsonElement value = message.get("return");
		if (value == null) {
			throw unexpected("return or error in a reply to " + command, text);
		}
		return new QmpReply.Returned(value, text);
	}

	private static String word(JsonObject error, String name) {
		return error.get(name) instanceof JsonPrimitive word ? word.getAsString() : "no " + name;
	}

	private JsonObject message(String text) throws IOException {
		try {
			return JsonParser.parseString(text).getAsJsonObject();
		} catch (JsonParseException | IllegalStateException e) {
			throw unexpected("JSON", text);
		}
	}

	private IOException unexpected(String expected, String found) {
		String shown = found.length() > 80 ? found.substring(0, 80) + "..." : found;
		return new IOException("%s: expected %s, found '%s'".formatted(channel.name(), expected, PlainText.of(shown)));
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
