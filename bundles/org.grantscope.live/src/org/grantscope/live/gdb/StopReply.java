package org.grantscope.live.gdb;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Why what is debugged does not run. */
public sealed interface StopReply {

	/**
	 * It stands still and can be read.
	 *
	 * @param signal as GDB numbers them: 2 interrupted, 5 a trap
	 * @param thread that stopped, where the stub tells
	 * @param reason what else the stub tells: {@code swbreak}, {@code watch} with an address, ...; without registers
	 */
	record Stopped(int signal, Optional<ThreadId> thread, Map<String, String> reason) implements StopReply {

		/** Takes a copy of the map. */
		public Stopped {
			reason = Map.copyOf(reason);
		}
	}

	/** It has ended by itself, with that status. */
	record Exited(int status) implements StopReply {
	}

	/** A signal has ended it. */
	record Terminated(int signal) implements StopReply {
	}

	/** No thread is left that was to run ({@code N}); what is there can be read. */
	record NoneResumed() implements StopReply {
	}

	/** Whether there is still something to be read. */
	default boolean readable() {
		return this instanceof Stopped || this instanceof NoneResumed;
	}

	/** The reply that is written so; empty when it is none. */
	static Optional<StopReply> parse(String text) {
		if (text.equals("N")) {
			return Optional.of(new NoneResumed());
		}
		if (text.length() < 3 || !HexFormat.isHexDigit(text.charAt(1)) || !HexFormat.isHexDigit(text.charAt(2))) {
			return Optional.empty();
		}
		int number = HexFormat.fromHexDigits(text, 1, 3);
		String rest = text.substring(3);
		return switch (text.charAt(0)) {
		case 'S' -> rest.isEmpty() ? Optional.of(new Stopped(number, Optional.empty(), Map.of())) : Optional.empty();
		case 'T' -> Optional.of(stopped(number, rest));
		case 'W' -> ended(rest) ? Optional.of(new Exited(number)) : Optional.empty();
		case 'X' -> ended(rest) ? Optional.of(new Terminated(number)) : Optional.empty();
		default -> Optional.empty();
		};
	}

	private static boolean ended(String rest) {
		return rest.isEmpty() || rest.startsWith(";process:");
	}

	private static Stopped stopped(int signal, String pairs) {
		Optional<ThreadId> thread = Optional.empty();
		Map<String, String> reason = new LinkedHashMap<>();
		for (String pair : pairs.split(";")) {
			int colon = pair.indexOf(':');
			String name = colon < 0 ? pair : pair.substring(0, colon);
			String value = colon < 0 ? "" : pair.substring(colon + 1);
			if (name.equals("thread")) {
				thread = ThreadId.parse(value);
			} else if (!name.isEmpty() && !name.chars().allMatch(HexFormat::isHexDigit)) {
				reason.put(name, value);
			}
		}
		return new Stopped(signal, thread, reason);
	}
}
