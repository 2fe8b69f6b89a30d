package org.grantscope.live.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.grantscope.live.gdb.FakeLine;

/**
 * All packets of one session with a real stub, as {@code releng/lab/live_sync.py} writes them: lines of {@code >} and what was
 * asked, {@code <} and what the stub said. Serves a client again: what was asked before is answered as it was, and memory that
 * was read is there, however it is asked for.
 */
final class Recording {

	private static final Pattern READ = Pattern.compile("m([0-9a-f]+),([0-9a-f]+)");
	private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|(.))");
	private static final int PAGE = 4096;

	private final Map<String, Deque<List<String>>> replies = new HashMap<>();
	private final Map<Long, Byte> memory = new HashMap<>();
	private final List<String> greeting = new ArrayList<>();

	private Recording() {
	}

	/** The packets in that file, packed by gzip. */
	static Recording read(Path file) throws IOException {
		Recording recording = new Recording();
		List<String> current = recording.greeting;
		for (String line : lines(file)) {
			String data = plain(line.substring(2));
			if (line.startsWith("> ")) {
				current = new ArrayList<>();
				recording.replies.computeIfAbsent(data, key -> new ArrayDeque<>()).add(current);
			} else {
				current.add(data);
			}
		}
		recording.replies.forEach(recording::remember);
		return recording;
	}

	/** The lines of a file packed by gzip. */
	static List<String> lines(Path file) throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)),
				StandardCharsets.US_ASCII))) {
			return reader.lines().toList();
		}
	}

	private static String plain(String line) {
		return ESCAPE.matcher(line).replaceAll(match -> Matcher.quoteReplacement(unescaped(match.group(1), match.group(2))));
	}

	private static String unescaped(String hex, String letter) {
		if (hex != null) {
			return Character.toString(Integer.parseInt(hex, 16));
		}
		return switch (letter) {
			case "n" -> "\n";
			case "r" -> "\r";
			case "t" -> "\t";
			default -> letter;
		};
	}

	private void remember(String request, Deque<List<String>> answers) {
		Matcher read = READ.matcher(request);
		List<String> answer = answers.getFirst();
		if (read.matches() && !answer.isEmpty() && answer.get(0).matches("([0-9a-f]{2})+")) {
			long address = Long.parseUnsignedLong(read.group(1), 16);
			byte[] bytes = HexFormat.of().parseHex(answer.get(0));
			for (int i = 0; i < bytes.length; i++) {
				memory.put(address + i, bytes[i]);
			}
		}
	}

	/** What the stub said before it was asked anything. */
	List<String> greeting() {
		return greeting;
	}

	/** Answers a client until it goes. */
	void serve(FakeLine line) throws IOException {
		for (String data : greeting) {
			line.send(data);
		}
		while (true) {
			for (String reply : answers(line.receive())) {
				line.send(reply);
			}
		}
	}

	/** What the stub said to that, or would have. */
	List<String> answers(String request) {
		Deque<List<String>> recorded = replies.get(request);
		if (recorded != null) {
			return recorded.size() > 1 ? recorded.removeFirst() : recorded.getFirst();
		}
		Matcher read = READ.matcher(request);
		return List.of(read.matches() ? bytes(Long.parseUnsignedLong(read.group(1), 16), Integer.parseInt(read.group(2), 16)) : "");
	}

	private String bytes(long address, int length) {
		StringBuilder hex = new StringBuilder();
		for (int i = 0; i < Math.min(length, PAGE); i++) {
			Byte value = memory.get(address + i);
			if (value == null) {
				return "E14";
			}
			hex.append("%02x".formatted(value));
		}
		return hex.toString();
	}
}
