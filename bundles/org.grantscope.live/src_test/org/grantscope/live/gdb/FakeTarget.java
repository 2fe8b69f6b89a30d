package org.grantscope.live.gdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A well-behaved target for a {@link FakeStub}: it stands still, has memory and two threads, can be interrupted, resumed and
 * stepped. A test makes it misbehave in one thing by {@link #on}.
 */
public final class FakeTarget {

	private final TreeMap<Long, byte[]> memory = new TreeMap<>(Long::compareUnsigned);
	private final Map<String, Function<String, String>> special = new LinkedHashMap<>();
	private final List<String> requests = new CopyOnWriteArrayList<>();
	private String features = "PacketSize=400;QStartNoAckMode+;qXfer:features:read+;vContSupported+";
	private String last = "";
	private boolean announces;

	/** These bytes are at that address. */
	public FakeTarget memory(long address, byte[] bytes) {
		memory.put(address, bytes.clone());
		return this;
	}

	/** What it says of itself. */
	public FakeTarget features(String text) {
		features = text;
		return this;
	}

	/** Requests that begin so have this reply. */
	public FakeTarget on(String beginning, String reply) {
		return on(beginning, request -> reply);
	}

	/** Requests that begin so have a reply made from them. */
	public FakeTarget on(String beginning, Function<String, String> reply) {
		special.put(beginning, reply);
		return this;
	}

	/** Connecting stops it, and it says so before its first reply, as QEMU does. */
	public FakeTarget announcing() {
		announces = true;
		return this;
	}

	/** That request it leaves unanswered, and serves no more. */
	public FakeTarget until(String request) {
		last = request;
		return this;
	}

	/** What it was asked so far. */
	public List<String> requests() {
		return requests;
	}

	/** The script of a stub that has this target. */
	public void serve(FakeLine line) throws IOException {
		if (announces) {
			line.send("T02thread:01;");
		}
		while (true) {
			String request = line.receive();
			requests.add(request);
			if (request.equals(last)) {
				return;
			}
			if (request.equals(FakeLine.INTERRUPT)) {
				line.send("T02thread:01;");
			} else if (request.startsWith("vCont;s") || request.equals("s")) {
				line.send("T05thread:01;");
			} else if (!request.startsWith("vCont;c") && !request.equals("c")) {
				line.send(answer(request));
				if (request.equals("QStartNoAckMode")) {
					line.stopAcknowledging();
				}
			}
		}
	}

	/** Its reply to a request that has one. */
	public String answer(String request) {
		for (Map.Entry<String, Function<String, String>> each : special.entrySet()) {
			if (request.startsWith(each.getKey())) {
				return each.getValue().apply(request);
			}
		}
		if (request.matches("(?s)[mxM][0-9a-f]+,.*")) {
			return request.charAt(0) == 'm' ? hex(request) : request.charAt(0) == 'x' ? binary(request) : write(request);
		}
		return request.matches("H[gc].*|D|D;.*|QStartNoAckMode") ? "OK" : switch (request.split("[:,]")[0]) {
		case "qSupported" -> features;
		case "?" -> "T05thread:01;";
		case "vCont?" -> "vCont;c;C;s;S";
		case "qfThreadInfo" -> "m1,2";
		case "qsThreadInfo" -> "l";
		case "qThreadExtraInfo" -> HexFormat.of().formatHex("CPU#0 [halted ]".getBytes(StandardCharsets.US_ASCII));
		default -> "";
		};
	}

	private String hex(String request) {
		byte[] bytes = read(request);
		return bytes.length == 0 ? "E14" : HexFormat.of().formatHex(bytes);
	}

	private String binary(String request) {
		byte[] bytes = read(request);
		StringBuilder escaped = new StringBuilder("b");
		for (byte b : bytes) {
			boolean special = b == '#' || b == '$' || b == '}' || b == '*';
			escaped.append(special ? "}" + (char) (b ^ 0x20) : (char) (b & 0xff));
		}
		return bytes.length == 0 ? "E14" : escaped.toString();
	}

	private byte[] read(String request) {
		String[] words = request.substring(1).split(",");
		long address = Long.parseUnsignedLong(words[0], 16);
		int length = Integer.parseInt(words[1], 16);
		Map.Entry<Long, byte[]> region = memory.floorEntry(address);
		byte[] bytes = new byte[length];
		if (region == null || !isIn(region, address, length)) {
			return new byte[0];
		}
		System.arraycopy(region.getValue(), (int) (address - region.getKey()), bytes, 0, length);
		return bytes;
	}

	private static boolean isIn(Map.Entry<Long, byte[]> region, long address, int length) {
		long offset = address - region.getKey();
		return offset >= 0 && offset <= region.getValue().length - length;
	}

	private String write(String request) {
		String[] words = request.substring(1).split("[,:]");
		long address = Long.parseUnsignedLong(words[0], 16);
		Map.Entry<Long, byte[]> region = memory.floorEntry(address);
		byte[] bytes = HexFormat.of().parseHex(words[2]);
		if (region == null || !isIn(region, address, bytes.length)) {
			return "E14";
		}
		System.arraycopy(bytes, 0, region.getValue(), (int) (address - region.getKey()), bytes.length);
		return "OK";
	}
}
