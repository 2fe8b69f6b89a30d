package org.grantscope.allocator.history;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.grantscope.core.format.FileContent;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * A trace as the lab's probe writes it: one JSON object a line, the first one the start. A line is parsed when it is asked
 * for, so that a long trace needs no more memory than its bytes.
 *
 * @param path  of the file
 * @param time  when it was written
 * @param name  for people: the file's, or its folder's when the file is a {@code trace.jsonl} like all others
 * @param start what the first line says
 * @param steps the lines after it; for one reader
 */
record TraceFile(Path path, Instant time, String name, TraceStart start, Lines steps) {

	private static final int MIN_DESCRIPTOR = 3;
	static final int MAX_DESCRIPTOR = 1023;
	private static final int MIN_PORT = 1;
	/** With FIFO event channels no domain has more. Source: Xen 4.17, {@code EVTCHN_FIFO_NR_CHANNELS}. */
	static final int MAX_PORT = (1 << 17) - 1;
	private static final Pattern COLUMN = Pattern.compile("column ([0-9]{1,9})");

	/** Reads the file, and of its lines the first; a trace of domain 0. */
	static TraceFile read(Path file) throws FormatException {
		return read(file, 0);
	}

	/** The same for a trace of that domain. */
	static TraceFile read(Path file, int domid) throws FormatException {
		return of(FileContent.readText(file, Progress.NONE), domid);
	}

	/** The same of a file that was read. */
	static TraceFile of(FileContent content, int domid) throws FormatException {
		String source = content.origin().source();
		byte[] bytes = content.bytes();
		Lines lines = new Lines(source, bytes);
		JsonFields first = lines.next().orElseThrow(
				() -> new FormatException(Problem.ofWhole(source, "a trace, one JSON object a line", "an empty file")));
		int descriptor = first(new Lines(lines), "fdno", MAX_DESCRIPTOR, MIN_DESCRIPTOR);
		int port = first(new Lines(lines), "port", MAX_PORT, MIN_PORT);
		return new TraceFile(content.path(), content.origin().time(), name(content.path(), source),
				TraceStart.read(first, domid, descriptor, port), lines);
	}

	/** The first number of that name; of lines after which something is broken, those before it count. */
	private static int first(Lines steps, String name, int most, int otherwise) throws FormatException {
		for (Optional<JsonFields> step = steps.nextIfSound(); step.isPresent(); step = steps.nextIfSound()) {
			if (step.get().has(name)) {
				return step.get().integer(name, 0, most);
			}
		}
		return otherwise;
	}

	/** A file that lies beside the trace; empty when there is none, as beside standard input. */
	Optional<Path> beside(String file) {
		return path.toString().equals("-") ? Optional.empty() : Optional.of(path.resolveSibling(file)).filter(Files::isRegularFile);
	}

	/** What problems name it, and observations. */
	String source() {
		return start.fields().line().source();
	}

	private static String name(Path file, String source) {
		Path folder = file.toAbsolutePath().normalize().getParent();
		Path named = file.endsWith("trace.jsonl") && folder != null ? folder.getFileName() : file.getFileName();
		return file.toString().equals("-") ? source : String.valueOf(named == null ? file : named);
	}

	/** The lines of the file that are not blank, one after another. */
	static final class Lines {

		private final String source;
		private final byte[] bytes;
		private int position;
		private int number;
		private int last;
		private int count;

		Lines(String source, byte[] bytes) {
			this.source = source;
			this.bytes = bytes;
		}

		/** A second reader, from the line on where the other one is. */
		Lines(Lines that) {
			this(that.source, that.bytes);
			position = that.position;
			number = that.number;
			last = that.last;
			count = that.count;
		}

		/** Whether there is anything after the lines that were read. */
		boolean hasMore() {
			for (int i = position; i < bytes.length; i++) {
				if (bytes[i] < 0 || bytes[i] > ' ') {
					return true;
				}
			}
			return false;
		}

		/** The number of the sound line read last, from 1; 0 before the first. */
		int number() {
			return last;
		}

		/** How many lines were read. */
		int count() {
			return count;
		}

		/** How many bytes of the file are read. */
		int position() {
			return position;
		}

		/** The next line, or empty at the end. */
		Optional<JsonFields> next() throws FormatException {
			while (position < bytes.length) {
				int end = position;
				while (end < bytes.length && bytes[end] != '\n') {
					end++;
				}
				number++;
				String text = text(position, end);
				position = Math.min(end + 1, bytes.length);
				if (!text.isBlank()) {
					JsonFields read = parse(new JsonFields.Line(source, number, text.strip()));
					count++;
					last = number;
					return Optional.of(read);
				}
			}
			return Optional.empty();
		}

		/** The next line, or empty at the end and where a line is none. */
		Optional<JsonFields> nextIfSound() {
			try {
				return next();
			} catch (FormatException e) {
				return Optional.empty();
			}
		}

		private String text(int begin, int end) throws FormatException {
			ByteBuffer line = ByteBuffer.wrap(bytes, begin, end - begin);
			try {
				return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
			} catch (CharacterCodingException e) {
				int column = new String(bytes, begin, line.position() - begin, StandardCharsets.UTF_8).length() + 1;
				throw new FormatException(Problem.atLine(source, number, column, "a text in UTF-8", "other bytes"));
			}
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
