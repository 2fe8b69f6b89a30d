package org.grantscope.live.standin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.grantscope.live.gdb.FakeLine;

/**
 * A stub that has a recording, and spoils what it says of it, by chance and always the same way for one seed. Two kinds: one
 * that is a bad line, which delays, cuts, loses, repeats, interrupts with what nobody asked for, refuses, closes, but
 * tells nothing wrong with a right checksum; and one that lies, too.
 */
final class HostileStub {

	private final Recording recording;
	private final Random random;
	private final boolean lies;
	private final int oneIn;
	private final int longest;
	private boolean lied;

	/** {@code longest}: delay, in milliseconds. */
	HostileStub(Recording recording, long seed, boolean lies, int longest) {
		this.recording = recording;
		this.random = new Random(seed);
		this.lies = lies;
		this.longest = longest;
		oneIn = 2 + random.nextInt(60);
	}

	/** Whether it told something wrong. */
	boolean hasLied() {
		return lied;
	}

	/** Talks until the client goes, or it has enough itself. */
	void serve(FakeLine line) throws IOException, InterruptedException {
		for (String data : recording.greeting()) {
			line.send(data);
		}
		while (true) {
			String request = line.receive();
			for (String reply : recording.answers(request)) {
				if (random.nextInt(oneIn) > 0) {
					line.send(reply);
				} else if (!spoil(line, request, reply)) {
					return;
				}
			}
		}
	}

	private boolean spoil(FakeLine line, String request, String reply) throws IOException, InterruptedException {
		switch (random.nextInt(lies ? 21 : 15)) {
			case 0 -> delay(line, reply);
			case 1 -> cut(line, reply);
			case 2 -> damaged(line, reply);
			case 3 -> before(line, reply, "%Stop:T05thread:01;#" + sum("Stop:T05thread:01;"));
			case 4 -> before(line, reply, packet("O" + "48656c6c6f0a".repeat(random.nextInt(50))));
			case 5 -> before(line, reply, packet("T05thread:01;"));
			case 6 -> before(line, reply, "noise".repeat(random.nextInt(200)));
			case 7 -> before(line, reply, "+".repeat(random.nextInt(20)));
			case 8 -> line.send(isRead(request) ? "E01" : reply);
			case 9 -> line.send(isRead(request) ? reply.substring(0, reply.length() / 4 * 2) : reply);
			case 10 -> { // lost
			}
			case 11 -> before(line, reply, "-");
			case 12 -> line.send(isRead(request) ? "" : reply);
			case 13 -> twice(line, reply);
			case 14 -> {
				return random.nextInt(3) > 0;
			}
			default -> lie(line, request, reply);
		}
		return true;
	}

	private void lie(FakeLine line, String request, String reply) throws IOException {
		lied = true;
		switch (random.nextInt(5)) {
			case 0 -> line.send(corrupted(reply));
			case 1 -> line.send(reply + (isRead(request) ? "00".repeat(1 + random.nextInt(40)) : ";x"));
			case 2 -> before(line, reply, packet(List.of("OK", "", "E01", "l", "1", "W00", "X09", "N").get(random.nextInt(8))));
			case 3 -> line.send(isRead(request) ? List.of("00", "ff", "01").get(random.nextInt(3)).repeat(reply.length() / 2) : "zz");
			default -> line.send(isRead(request) ? corrupted(corrupted(corrupted(reply))) : "");
		}
	}

	private String corrupted(String reply) {
		if (reply.isEmpty()) {
			return "00";
		}
		int at = random.nextInt(reply.length());
		return reply.substring(0, at) + Integer.toHexString(random.nextInt(16)) + reply.substring(at + 1);
	}

	private void delay(FakeLine line, String reply) throws IOException, InterruptedException {
		Thread.sleep(random.nextInt(20) == 0 ? longest : random.nextInt(5));
		line.send(reply);
	}

	private void cut(FakeLine line, String reply) throws IOException, InterruptedException {
		String whole = packet(reply);
		int at = random.nextInt(whole.length());
		line.raw(whole.substring(0, at));
		Thread.sleep(random.nextInt(3));
		if (random.nextInt(10) > 0) {
			line.raw(whole.substring(at));
		}
	}

	private static void damaged(FakeLine line, String reply) throws IOException {
		line.raw("$" + reply + "#zz");
		line.remember(reply);
	}

	private static void twice(FakeLine line, String reply) throws IOException {
		line.send(reply);
		line.raw(packet(reply));
	}

	private static void before(FakeLine line, String reply, String other) throws IOException {
		line.raw(other);
		line.send(reply);
	}

	private static boolean isRead(String request) {
		return request.startsWith("m");
	}

	private static String packet(String data) {
		return "$" + data + "#" + sum(data);
	}

	private static String sum(String data) {
		return "%02x".formatted(data.chars().sum() & 0xff);
	}

	/** The seeds of so many runs, from the one that a run is to begin with. */
	static List<Long> seeds(int count) {
		List<Long> all = new ArrayList<>();
		long first = Long.getLong("grantscope.seed", 1);
		for (int i = 0; i < count; i++) {
			all.add(first + i);
		}
		return all;
	}
}
