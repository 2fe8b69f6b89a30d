package org.grantscope.analysis.query;

/** How people read a number. */
public enum NumberForm {

	/** To the base of ten. */
	DECIMAL("decimal"),
	/** To the base of sixteen, with {@code 0x}. */
	HEX("hexadecimal"),
	/** Decimal and, from 10 on, hexadecimal behind it: {@code 500 (0x1f4)}. */
	BOTH("both");

	private final String title;

	NumberForm(String title) {
		this.title = title;
	}

	/** For people, lower case. */
	public String title() {
		return title;
	}

	/** The number in this form, unsigned. */
	public String text(long number) {
		StringBuilder text = new StringBuilder();
		append(text, number);
		return text.toString();
	}

	/** {@link #text} without a new text. */
	void append(StringBuilder text, long number) {
		if (this != HEX) {
			if (number >= 0) {
				text.append(number);
			} else {
				text.append(Long.toUnsignedString(number));
			}
		}
		if (this == HEX) {
			appendHex(text, number);
		} else if (this == BOTH && (number < 0 || number >= 10)) {
			appendHex(text.append(" ("), number);
			text.append(')');
		}
	}

	/** A number with {@code 0x}, unsigned. */
	static void appendHex(StringBuilder text, long number) {
		text.append("0x");
		for (int shift = Math.max(0, (63 - Long.numberOfLeadingZeros(number)) / 4 * 4); shift >= 0; shift -= 4) {
			text.append(Character.forDigit((int) (number >>> shift) & 0xf, 16));
		}
	}
}
