package org.grantscope.live.qmp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.grantscope.core.observe.EventChannels;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** What one message of the monitor says of event channels; perhaps nothing. */
final class EventList {

	/** So many problems are told. */
	static final int MOST_PROBLEMS = 100;
	/** Ports are numbers of 16 bits. */
	private static final int MOST_PORTS = 1 << 16;

	private final MonitorMessage message;
	private final int guest;
	private final TreeMap<Integer, EventChannels.Channel> channels = new TreeMap<>();
	private final List<Problem> problems = new ArrayList<>();
	private boolean isList;
	private boolean isCut;

	private EventList(MonitorMessage message, int guest) {
		this.message = message;
		this.guest = guest;
	}

	/** Reads the message as far as it is sound. */
	static EventList read(MonitorMessage message, int guest) {
		EventList list = new EventList(message, guest);
		try (JsonReader reader = message.reader()) {
			list.readMessage(reader);
			if (reader.peek() != JsonToken.END_DOCUMENT) {
				list.problem(message.wrong(reader.getPath(), "the end", "more"));
			}
		} catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
			list.isCut = list.isList;
			list.problem(message.broken(e));
		}
		return list;
	}

	/** Whether it is a list of event channels, perhaps an empty one. */
	boolean isList() {
		return isList;
	}

	/** Whether its end is missing. */
	boolean isCut() {
		return isCut;
	}

	/** In ascending order of ports. */
	List<EventChannels.Channel> channels() {
		return List.copyOf(channels.values());
	}

	List<Problem> problems() {
		return problems;
	}

	private void readMessage(JsonReader reader) throws IOException {
		if (reader.peek() == JsonToken.BEGIN_ARRAY) {
			readList(reader);
		} else if (reader.peek() == JsonToken.BEGIN_OBJECT) {
			reader.beginObject();
			while (reader.hasNext()) {
				boolean reply = reader.nextName().equals("return");
				if (reply && reader.peek() == JsonToken.BEGIN_ARRAY) {
					readList(reader);
				} else {
					reader.skipValue();
				}
			}
			reader.endObject();
		} else {
			problem(message.wrong(reader.getPath(), "a message of the monitor", reader.peek().toString()));
			reader.skipValue();
		}
	}

	/** Other commands answer with lists too: what has no {@code remote-domain} is theirs. */
	private void readList(JsonReader reader) throws IOException {
		reader.beginArray();
		boolean empty = !reader.hasNext();
		for (int i = 0; reader.hasNext(); i++) {
			String path = reader.getPath();
			JsonElement element = JsonParser.parseReader(reader);
			if (i == 0) {
				isList = element instanceof JsonObject first && first.has("remote-domain");
			}
			if (isList && i < MOST_PORTS) {
				add(path, element);
			} else if (isList && i == MOST_PORTS) {
				problem(message.wrong(path, "at most " + MOST_PORTS + " ports", "more"));
			}
		}
		reader.endArray();
		isList |= empty;
	}

	private void add(String path, JsonElement element) {
		try {
			EventChannels.Channel channel = new PortInfo(message, path, element).channel(guest);
			if (channels.putIfAbsent(channel.port(), channel) != null) {
				problem(message.wrong(path, "each port once", "port " + channel.port() + " again"));
			}
		} catch (FormatException e) {
			problem(e.problem());
		}
	}

	private void problem(Problem problem) {
		if (problems.size() < MOST_PROBLEMS) {
			problems.add(problem);
		}
	}
}
