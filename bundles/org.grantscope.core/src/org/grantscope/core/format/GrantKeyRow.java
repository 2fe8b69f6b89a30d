package org.grantscope.core.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads rows straight from the bytes of a text, if they are whole and all their numbers are plain: most are. It gives the
 * numbers that {@link GrantKeyLine} gives of the same line, or none at all, and then that one says what the line is. Not
 * thread-safe.
 */
final class GrantKeyRow {

	private static final byte[] XEN = GrantKeyLine.XEN.getBytes(StandardCharsets.US_ASCII);

	/** The date of a timestamp, a digit for each digit. */
	private static final byte[] DATE = "0000-00-00 00:00:00".getBytes(StandardCharsets.US_ASCII);

	/** The value of each byte as a lower-case hexadecimal digit, or -1. */
	private static final byte[] DIGITS = digits();

	/** So many hexadecimal digits are a number of 64 bits, and so many decimal ones one of 31. */
	private static final int MAX_HEX = 16;
	private static final int MAX_DECIMAL = 9;

	private final byte[] text;
	private int at;

	/** Whether all that was taken since the line began is as expected. */
	private boolean plain;

	private long ref;
	private long mapper;
	private long mfn;
	private long pins;
	private long grantee;
	private long frame;
	private long flags;

	/** Reads rows of that text. */
	GrantKeyRow(byte[] text) {
		this.text = text;
	}

	private static byte[] digits() {
		byte[] values = new byte[256];
		Arrays.fill(values, (byte) -1);
		for (int value = 0; value < 16; value++) {
			values[Character.forDigit(value, 16)] = (byte) value;
		}
		return values;
	}

	/** Reads the line that begins there; returns where the next one begins, or -1 when the line is not a plain row. */
	int read(int line) {
		plain = true;
		at = line;
		skipPrefix();
		take('[');
		spaces();
		ref = peek() == '0' && peek(1) == 'x' ? hex() : decimal();
		take(']');
		gap();
		mapper = decimal();
		take(' ');
		mfn = hex();
		take(' ');
		pins = hex();
		gap();
		grantee = decimal();
		take(' ');
		frame = hex();
		take(' ');
		flags = hex();
		lineEnd();
		return plain && (ref >>> 31 | mapper >>> 16 | pins >>> 32 | grantee >>> 16 | flags >>> 16) == 0 ? at : -1;
	}

	int ref() {
		return (int) ref;
	}

	int mapper() {
		return (int) mapper;
	}

	long mfn() {
		return mfn;
	}

	int pins() {
		return (int) pins;
	}

	int grantee() {
		return (int) grantee;
	}

	long frame() {
		return frame;
	}

	int flags() {
		return (int) flags;
	}

	/** What a logger put before the line, Xen's name, and a timestamp. */
	private void skipPrefix() {
		if (peek() != '[') {
			while (peek() != '(' || !begins(XEN)) {
				if (at >= text.length || peek() == '\n' || peek() == '\r') {
					plain = false;
					return;
				}
				at++;
			}
			at += XEN.length;
		}
		if (peek() == '[' && (peek(1) != '0' || peek(2) != 'x')) {
			skipTimestamp();
		}
	}

	private boolean begins(byte[] word) {
		return at + word.length <= text.length && Arrays.equals(text, at, at + word.length, word, 0, word.length);
	}

	/** Skips one of the forms of {@link GrantKeyLine#TIMESTAMP}; stays where it is before anything else. */
	private void skipTimestamp() {
		int begin = at;
		at++;
		if (isDate()) {
			at += DATE.length;
			plain = peek() != '.' || digits(++at) > 0;
		} else if (hexDigits(at) == MAX_HEX) {
			at += MAX_HEX;
		} else {
			spaces();
			boolean whole = digits(at) > 0;
			boolean fraction = peek() == '.';
			at++;
			plain = whole && fraction && digits(at) > 0;
		}
		take(']');
		take(' ');
		if (!plain) {
			plain = true;
			at = begin;
		}
	}

	private boolean isDate() {
		boolean date = true;
		for (int i = 0; i < DATE.length && date; i++) {
			int found = peek(i);
			date = DATE[i] == '0' ? found >= '0' && found <= '9' : found == DATE[i];
		}
		return date;
	}

	/** Skips decimal digits and returns how many there were. */
	private int digits(int from) {
		at = from;
		while (peek() >= '0' && peek() <= '9') {
			at++;
		}
		return at - from;
	}

	private int hexDigits(int from) {
		int to = from;
		while (to < text.length && DIGITS[text[to] & 0xff] >= 0) {
			to++;
		}
		return to - from;
	}

	private int peek() {
		return at < text.length ? text[at] : -1;
	}

	private int peek(int ahead) {
		return at + ahead < text.length ? text[at + ahead] : -1;
	}

	private void take(char expected) {
		plain &= peek() == expected;
		at++;
	}

	private void spaces() {
		byte[] bytes = text;
		int next = at;
		while (next < bytes.length && bytes[next] == ' ') {
			next++;
		}
		at = next;
	}

	private void gap() {
		take(' ');
		spaces();
	}

	private long decimal() {
		byte[] bytes = text;
		int begin = at;
		int next = begin;
		long value = 0;
		while (next < bytes.length && bytes[next] >= '0' && bytes[next] <= '9') {
			value = value * 10 + bytes[next++] - '0';
		}
		plain &= next > begin && next - begin <= MAX_DECIMAL;
		at = next;
		return value;
	}

	private long hex() {
		take('0');
		take('x');
		byte[] bytes = text;
		int begin = at;
		int next = begin;
		long value = 0;
		while (next < bytes.length) {
			int digit = DIGITS[bytes[next] & 0xff];
			if (digit < 0) {
				break;
			}
			value = value << 4 | digit;
			next++;
		}
		plain &= next > begin && next - begin <= MAX_HEX;
		at = next;
		return value;
	}

	private void lineEnd() {
		if (peek() == '\r') {
			at++;
			at += peek() == '\n' ? 1 : 0;
		} else {
			take('\n');
		}
	}
}
