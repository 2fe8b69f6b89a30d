package org.grantscope.model.store;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Any Java string as characters that XML may carry and no parser changes: a backslash is two of them, and a control character
 * or half a surrogate pair is a backslash, {@code u} and four hexadecimal digits.
 */
final class XmlText {

	private static final int DIGITS = 4;

	private XmlText() {
	}

	static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\') {
				escaped.append("\\\\");
			} else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				escaped.append(c).append(text.charAt(++i));
			} else if (Character.isISOControl(c) || Character.isSurrogate(c) || c >= '\ufffe' || c == '\u2028') {
				escaped.append("\\u%04x".formatted((int) c));
			} else {
				escaped.append(c);
			}
		}
		return escaped.toString();
	}

	/** The string; null when a backslash is followed by something else. */
	static @Nullable String unescaped(String escaped) {
		if (escaped.indexOf('\\') < 0) {
			return escaped;
		}
		StringBuilder text = new StringBuilder(escaped.length());
		for (int i = 0; i < escaped.length(); i++) {
			char c = escaped.charAt(i);
			if (c != '\\') {
				text.append(c);
			} else if (escaped.startsWith("\\", i + 1)) {
				text.append(c);
				i++;
			} else if (escaped.startsWith("u", i + 1) && isHex(escaped, i + 2)) {
				text.append((char) Integer.parseInt(escaped, i + 2, i + 2 + DIGITS, 16));
				i += 1 + DIGITS;
			} else {
				return null;
			}
		}
		return text.toString();
	}

	private static boolean isHex(String text, int from) {
		return text.length() >= from + DIGITS
				&& text.chars().skip(from).limit(DIGITS).allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
	}
}
