package org.grantscope.allocator.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * A trace as the lab's probe writes it: one JSON object a line, the first one the start.
 *
 * @param name for people: the file's, or its folder's when the file is a {@code trace.jsonl} like all others
 */
record TraceFile(String name, TraceStart start, List<JsonFields> steps) {

	/** Far more than any trace; an endless device ends here too. */
	private static final int MAX_BYTES = 64 << 20;
	private static final int MIN_DESCRIPTOR = 3;
	private static final int MAX_DESCRIPTOR = 1023;
	private static final Pattern COLUMN = Pattern.compile("column ([0-9]{1,9})");

	static TraceFile read(Path file) throws IOException, FormatException {
		String source = file.toString();
		List<JsonFields> lines = new ArrayList<>();
		int number = 0;
		for (String text : text(file, source).split("\n", -1)) {
			number++;
			if (!text.isBlank()) {
				lines.add(parse(new JsonFields.Line(source, number, text.strip())));
			}
		}
		if (lines.isEmpty()) {
			throw new FormatException(Problem.ofWhole(source, "a trace, one JSON object a line", "an empty file"));
		}
		List<JsonFields> steps = lines.subList(1, lines.size());
		return new TraceFile(name(file), TraceStart.read(lines.get(0), firstDescriptor(steps)), steps);
	}

	private static int firstDescriptor(List<JsonFields> steps) throws FormatException {
		for (JsonFields step : steps) {
			if (step.has("fdno")) {
				return step.integer("fdno", 0, MAX_DESCRIPTOR);
			}
		}
		return MIN_DESCRIPTOR;
	}

	private static String name(Path file) {
		Path folder = file.toAbsolutePath().normalize().getParent();
		Path named = file.endsWith("trace.jsonl") && folder != null ? folder.getFileName() : file.getFileName();
		return String.valueOf(named == null ? file : named);
	}

	private static String text(Path file, String source) throws IOException, FormatException {
		if (Files.isDirectory(file)) {
			throw new FormatException(Problem.ofWhole(source, "a file", "a directory"));
		}
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(MAX_BYTES + 1);
		} catch (NoSuchFileException e) {
			throw new FormatException(Problem.ofWhole(source, "a file", "nothing of that name"));
		}
		if (bytes.length > MAX_BYTES) {
			throw new FormatException(Problem.ofWhole(source, "at most %d bytes".formatted(MAX_BYTES), "more"));
		}
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == 0) {
				throw new FormatException(new Problem(source, "byte " + i, "a text", "a binary file"));
			}
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			throw new FormatException(Problem.ofWhole(source, "a text in UTF-8", "other bytes"));
		}
	}

	private static JsonFields parse(JsonFields.Line line) throws FormatException {
		try (JsonReader reader = new JsonReader(new StringReader(line.text()))) {
			reader.setStrictness(Strictness.STRICT);
			JsonElement element = JsonParser.parseReader(reader);
			if (!(element instanceof JsonObject object)) {
				throw line.wrong(1, "a JSON object", line.text());
			}
			if (reader.peek() != JsonToken.END_DOCUMENT) {
				throw line.wrong(1, "one JSON object", "more after it");
			}
			return new JsonFields(line, object);
		} catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
			Matcher matcher = COLUMN.matcher(String.valueOf(e.getMessage()));
			int column = matcher.find() ? Integer.parseInt(matcher.group(1)) : line.text().length();
			int at = Math.min(Math.max(column, 1), line.text().length());
			String rest = line.text().substring(at - 1);
			throw line.wrong(at, "JSON", rest.isEmpty() ? "the end of the line" : rest);
		}
	}
}
