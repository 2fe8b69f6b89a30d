package org.grantscope.core.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some short texts of ASCII letters, at least two each, that are looked for in a long one, all at once. Immutable. */
final class Marks {

	private static final int ASCII = 0x80;

	private final List<String> marks;
	private final List<byte[]> bytes;
	/** Whether a mark begins with that pair of letters. */
	private final boolean[] pairs = new boolean[ASCII * ASCII];

	Marks(List<String> marks) {
		this.marks = List.copyOf(marks);
		this.bytes = marks.stream().map(mark -> mark.getBytes(StandardCharsets.US_ASCII)).toList();
		this.marks.forEach(mark -> pairs[mark.charAt(0) * ASCII + mark.charAt(1)] = true);
	}

	/** All marks of several. */
	static Marks ofAll(List<Marks> several) {
		List<String> all = new ArrayList<>();
		several.forEach(one -> all.addAll(one.marks));
		return new Marks(all);
	}

	/** Where the first mark begins that does so there or later; the length of the text when none does. */
	int next(String text, int from) {
		int before = from < text.length() ? text.charAt(from) : 0;
		for (int i = from + 1; i < text.length(); i++) {
			int c = text.charAt(i);
			if ((before | c) < ASCII && pairs[before * ASCII + c] && isAt(text, i - 1)) {
				return i - 1;
			}
			before = c;
		}
		return text.length();
	}

	/** The same in bytes, which are ASCII where a mark is. */
	int next(byte[] text, int from) {
		int before = from < text.length ? text[from] : 0;
		for (int i = from + 1; i < text.length; i++) {
			int c = text[i];
			if ((before | c) >= 0 && pairs[before * ASCII + c] && isAt(text, i - 1)) {
				return i - 1;
			}
			before = c;
		}
		return text.length;
	}

	/** Whether one of the marks begins there. */
	boolean isAt(byte[] text, int at) {
		for (byte[] mark : bytes) {
			if (mark.length <= text.length - at && Arrays.equals(text, at, at + mark.length, mark, 0, mark.length)) {
				return true;
			}
		}
		return false;
	}

	/** Whether one of the marks begins there. */
	boolean isAt(String text, int at) {
		for (int i = 0; i < marks.size(); i++) {
			if (text.startsWith(marks.get(i), at)) {
				return true;
			}
		}
		return false;
	}
}
