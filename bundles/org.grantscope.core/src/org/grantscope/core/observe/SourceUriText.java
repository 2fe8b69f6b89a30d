package org.grantscope.core.observe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a {@link SourceUri}, read and written. */
record SourceUriText(String text) {

	private static final Pattern SCHEME = Pattern.compile("([A-Za-z]{2,}):");
	private static final String ESCAPE = "two hexadecimal digits behind %, or %25 for the sign itself";

	/** What stands before the first colon, in small letters, where it may be a scheme. */
	static Optional<String> scheme(String text) {
		Matcher matcher = SCHEME.matcher(text);
		return matcher.lookingAt() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
	}

	SourceUri parse() throws FormatException {
		Optional<String> scheme = scheme(text);
		if (scheme.isEmpty()) {
			throw wrong(0, "the URI of a source, such as gdb://localhost:1234 or exec:xl dmesg", text.isEmpty() ? "nothing" : text);
		}
		int place = scheme.get().length() + 1;
		int mark = text.indexOf('?', place);
		String decoded = decode(place, mark < 0 ? text.length() : mark);
		SortedMap<String, List<String>> parameters = new TreeMap<>();
		for (int at = mark + 1; mark >= 0 && at <= text.length();) {
			int end = text.indexOf('&', at) < 0 ? text.length() : text.indexOf('&', at);
			int equals = text.indexOf('=', at);
			if (equals <= at || equals >= end) {
				throw wrong(at, "name=value", at == end ? "nothing" : "'" + text.substring(at, end) + "'");
			}
			parameters.computeIfAbsent(decode(at, equals), name -> new ArrayList<>()).add(decode(equals + 1, end));
			at = end + 1;
		}
		return new SourceUri(text, scheme.get(), decoded, parameters);
	}

	/** What stands there, without its percent signs. */
	private String decode(int begin, int end) throws FormatException {
		StringBuilder decoded = new StringBuilder(end - begin);
		for (int at = begin; at < end;) {
			if (text.charAt(at) != '%') {
				decoded.append(text.charAt(at++));
				continue;
			}
			int first = at;
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			while (at < end && text.charAt(at) == '%') {
				bytes.write(escaped(at, end));
				at += 3;
			}
			decoded.append(utf8(first, at, bytes.toByteArray()));
		}
		return decoded.toString();
	}

	private int escaped(int at, int end) throws FormatException {
		int high = at + 2 < end ? hex(text.charAt(at + 1)) : -1;
		int low = high < 0 ? -1 : hex(text.charAt(at + 2));
		if (low < 0) {
			throw wrong(at, ESCAPE, "'" + text.substring(at, Math.min(at + 3, end)) + "'");
		}
		return high << 4 | low;
	}

	private static int hex(char digit) {
		return digit < 0x80 ? Character.digit(digit, 16) : -1;
	}

	private String utf8(int begin, int end, byte[] bytes) throws FormatException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			throw wrong(begin, "bytes of UTF-8", "'" + text.substring(begin, end) + "'");
		}
	}

	private FormatException wrong(int at, String expected, String found) {
		return new FormatException(new Problem(text, "character " + (at + 1), expected, found));
	}

	static String write(String scheme, String place, Map<String, List<String>> parameters) {
		if (!SCHEME.matcher(scheme + ":").matches()) {
			throw new IllegalArgumentException("no scheme: " + scheme);
		}
		StringBuilder text = new StringBuilder(scheme).append(':').append(encode(place, "?"));
		char separator = '?';
		for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
			if (parameter.getKey().isEmpty() || parameter.getValue().isEmpty()) {
				throw new IllegalArgumentException("a parameter without a name or value: " + parameter);
			}
			for (String value : parameter.getValue()) {
				text.append(separator).append(encode(parameter.getKey(), "&=")).append('=').append(encode(value, "&"));
				separator = '&';
			}
		}
		return text.toString();
	}

	/** What steers a terminal or ends a line is escaped too; half a surrogate pair becomes a question mark. */
	private static String encode(String part, String special) {
		StringBuilder encoded = new StringBuilder(part.length());
		part.codePoints().forEach(c -> {
			if (c == '%' || special.indexOf(c) >= 0 || c < ' ' || c == 0x7f || Character.getType(c) == Character.SURROGATE) {
				for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
					encoded.append("%%%02X".formatted(octet));
				}
			} else {
				encoded.appendCodePoint(c);
			}
		});
		return encoded.toString();
	}
}
