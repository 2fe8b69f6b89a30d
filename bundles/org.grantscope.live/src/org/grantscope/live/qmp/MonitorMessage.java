package org.grantscope.live.qmp;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.observe.Problem;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * One JSON value that QEMU's monitor sent.
 *
 * @param source whose text it is in
 * @param line   where it begins, from 1
 */
record MonitorMessage(String source, int line, String text) {

	private static final Pattern POSITION = Pattern.compile("at line ([0-9]{1,9}) column ([0-9]{1,9})");

	/** The messages of a text: one on each line, or one on all lines. */
	static List<MonitorMessage> of(String source, String text) {
		List<MonitorMessage> lines = new ArrayList<>();
		int number = 0;
		for (String line : (Iterable<String>) text.lines()::iterator) {
			number++;
			if (!line.isBlank()) {
				lines.add(new MonitorMessage(source, number, line));
			}
		}
		boolean session = lines.size() > 1 && lines.get(0).isWhole();
		return session ? lines : List.of(new MonitorMessage(source, 1, text));
	}

	/** Nothing but JSON is read; what is nested too deep is refused by the reader. */
	JsonReader reader() {
		JsonReader reader = new JsonReader(new StringReader(text));
		reader.setStrictness(Strictness.STRICT);
		return reader;
	}

	private boolean isWhole() {
		try (JsonReader reader = reader()) {
			reader.skipValue();
			return reader.peek() == JsonToken.END_DOCUMENT;
		} catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
			return false;
		}
	}

	/** Why it could not be read on. */
	Problem broken(Exception e) {
		Matcher matcher = POSITION.matcher(String.valueOf(e.getMessage()));
		boolean found = matcher.find();
		int at = found ? line + Integer.parseInt(matcher.group(1)) - 1 : line;
		return Problem.atLine(source, at, found ? Integer.parseInt(matcher.group(2)) : 1, "JSON", String.valueOf(e.getMessage()));
	}

	/** A value in it is wrong. */
	Problem wrong(String path, String expected, String found) {
		return new Problem(source, "line %d, %s".formatted(line, path), expected, found);
	}
}
