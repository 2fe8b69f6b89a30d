package org.grantscope.model.store;

import java.io.ByteArrayOutputStream;

import org.grantscope.core.observe.FormatException;

/** Unsigned numbers of 64 bits as bytes of seven bits each, the lowest first; the highest bit says that another byte follows. */
final class PackedNumbers {

	private static final int BITS = 7;
	private static final int MORE = 0x80;

	private final Part part;
	private int at;

	/** Reads those of that part. */
	PackedNumbers(Part part) {
		this.part = part;
	}

	static void write(ByteArrayOutputStream out, long number) {
		long rest = number;
		while ((rest & -MORE) != 0) {
			out.write((int) rest | MORE);
			rest >>>= BITS;
		}
		out.write((int) rest);
	}

	long next() throws FormatException {
		long number = 0;
		for (int shift = 0; shift < Long.SIZE; shift += BITS) {
			if (remaining() == 0) {
				throw refused("a number", "the end");
			}
			byte b = part.bytes()[at++];
			number |= (long) (b & MORE - 1) << shift;
			if (b >= 0) {
				return number;
			}
		}
		throw refused("a number of 64 bits", "more");
	}

	/** The next one, which is at most that. */
	long next(long most) throws FormatException {
		long number = next();
		if (number < 0 || number > most) {
			throw refused("a number of at most " + most, Long.toUnsignedString(number));
		}
		return number;
	}

	int remaining() {
		return part.bytes().length - at;
	}

	void end() throws FormatException {
		if (remaining() > 0) {
			throw refused("the end", remaining() + " more bytes");
		}
	}

	FormatException refused(String expected, Object found) {
		return part.refusedAt(at, expected, found);
	}
}
