package org.grantscope.allocator.linux;

import java.math.BigInteger;
import java.util.Optional;

import org.grantscope.allocator.Outcome;
import org.grantscope.core.abi.Errno;

/**
 * A module parameter of 32 bits, signed or unsigned. Reading the text follows {@code param_set_int} and
 * {@code param_set_uint} of Linux {@code kernel/params.c} and {@code lib/kstrtox.c}, 6.1.192: decimal, hexadecimal with 0x,
 * octal with 0, one sign, one newline at the end.
 */
final class IntegerParameter {

	private static final BigInteger U64_END = BigInteger.ONE.shiftLeft(64);

	private final boolean unsigned;
	private int value;

	IntegerParameter(int value, boolean unsigned) {
		this.value = value;
		this.unsigned = unsigned;
	}

	IntegerParameter copy() {
		return new IntegerParameter(value, unsigned);
	}

	int value() {
		return value;
	}

	/** Sets the value; on an error it stays. Writing nothing at all changes nothing. */
	Outcome write(String text) {
		Optional<Errno> error = set(text);
		return error.isPresent() ? new Outcome.Refused(error.get()) : new Outcome.Done();
	}

	private Optional<Errno> set(String text) {
		if (text.isEmpty()) {
			return Optional.empty();
		}
		boolean negative = text.startsWith("-");
		if (negative && unsigned) {
			return Optional.of(Errno.EINVAL);
		}
		String digits = negative || text.startsWith("+") ? text.substring(1) : text;
		int radix = radix(digits);
		int start = radix == 16 ? 2 : 0;
		int end = start;
		while (end < digits.length() && digits.charAt(end) < 0x80 && Character.digit(digits.charAt(end), radix) >= 0) {
			end++;
		}
		if (end == start) {
			return Optional.of(Errno.EINVAL);
		}
		BigInteger number = new BigInteger(significant(digits.substring(start, end)), radix);
		if (number.compareTo(U64_END) >= 0) {
			return Optional.of(Errno.ERANGE);
		}
		String rest = digits.substring(end);
		if (!rest.isEmpty() && !rest.equals("\n")) {
			return Optional.of(Errno.EINVAL);
		}
		BigInteger signed = negative ? number.negate() : number;
		if (signed.bitLength() >= (unsigned ? Integer.SIZE + 1 : Integer.SIZE)) {
			return Optional.of(Errno.ERANGE);
		}
		value = signed.intValue();
		return Optional.empty();
	}

	private static int radix(String digits) {
		if (!digits.startsWith("0")) {
			return 10;
		}
		boolean hex = digits.length() > 2 && (digits.charAt(1) | 0x20) == 'x' && Character.digit(digits.charAt(2), 16) >= 0;
		return hex ? 16 : 8;
	}

	/** Without leading zeros and cut to a length that is surely out of range, so that a long text costs nothing. */
	private static String significant(String digits) {
		String stripped = digits.replaceFirst("^0+(?=.)", "");
		return stripped.length() > 70 ? stripped.substring(0, 70) : stripped;
	}
}
