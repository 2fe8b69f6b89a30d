package org.grantscope.live.gdb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a stub can do, as it said itself ({@code qSupported}).
 *
 * @param packetSize data of the longest packet to send or ask for, in bytes; never more than {@link #MOST}
 * @param names      what else it said, by name: {@code +}, {@code -}, {@code ?} or a value
 */
public record StubFeatures(int packetSize, Map<String, String> names) {

	/** The longest packet that is sent or asked for, whatever the stub would take: bytes of data. */
	public static final int MOST = 1 << 17;

	/** What any stub takes that does not say: GDB's own assumption. */
	static final int UNTOLD = 400;
	private static final int LEAST = 32;

	/** Takes a copy of the map. */
	public StubFeatures {
		names = Map.copyOf(names);
	}

	/** Whether the stub has said that it has that: {@code QStartNoAckMode}, {@code binary-upload}, ... */
	public boolean has(String name) {
		return "+".equals(names.get(name));
	}

	/** What a stub said; empty when its packet size is none. */
	static Optional<StubFeatures> parse(String reply) {
		Map<String, String> names = new HashMap<>();
		for (String each : reply.split(";")) {
			int equals = each.indexOf('=');
			if (equals >= 0) {
				names.put(each.substring(0, equals), each.substring(equals + 1));
			} else if (!each.isEmpty()) {
				names.put(each.substring(0, each.length() - 1), each.substring(each.length() - 1));
			}
		}
		String size = names.get("PacketSize");
		if (size == null) {
			return Optional.of(new StubFeatures(UNTOLD, names));
		}
		if (!size.matches("[0-9a-fA-F]{1,15}")) {
			return Optional.empty();
		}
		long bytes = Long.parseLong(size, 16);
		return bytes < LEAST ? Optional.empty() : Optional.of(new StubFeatures((int) Math.min(bytes, MOST), names));
	}
}
