package org.grantscope.core.abi;

/**
 * One field of a structure in memory, little endian and unsigned.
 *
 * @param name   the name in the header; of a structure within the structure with dots: {@code notify.event}
 * @param offset bytes from the start of the structure
 * @param width  bytes that have to be read: 1, 2, 4 or 8
 * @param shift  the lowest bit of them that is the field's; 0 unless it is a bit-field
 * @param bits   how many bits the field has; {@code 8 * width} unless it is a bit-field
 */
public record Field(String name, int offset, int width, int shift, int bits) {

	/** Refuses what no field can be. */
	public Field {
		if (offset < 0 || width != 1 && width != 2 && width != 4 && width != 8 || shift < 0 || bits < 1 || shift + bits > 8 * width) {
			throw new IllegalArgumentException(
					"no field: %s at byte %d, %d bytes, bits %d + %d".formatted(name, offset, width, shift, bits));
		}
	}

	/** A field of whole bytes. */
	public Field(String name, int offset, int width) {
		this(name, offset, width, 0, 8 * width);
	}

	/**
	 * A bit-field, in the fewest bytes that hold it and lie at a multiple of their number.
	 *
	 * @param bit  its lowest bit, counted from the start of the structure
	 * @param bits how many it has, 1 to 64
	 * @throws IllegalArgumentException when no 8 aligned bytes hold all of it
	 */
	public static Field ofBits(String name, int bit, int bits) {
		int width = 1;
		while (width < 8 && bit % (8 * width) + bits > 8 * width) {
			width *= 2;
		}
		int shift = bit % (8 * width);
		return new Field(name, (bit - shift) / 8, width, shift, bits);
	}

	/** The first byte after this field, in bytes from the start of the structure. */
	public int end() {
		return offset + width;
	}

	/**
	 * The field's value, unsigned: of one with 64 bits all of them.
	 *
	 * @param bytes in which the structure is
	 * @param at    where it begins in them
	 * @throws IndexOutOfBoundsException when the field is not within the bytes
	 */
	public long value(byte[] bytes, int at) {
		long value = 0;
		for (int i = width - 1; i >= 0; i--) {
			value = value << 8 | bytes[at + offset + i] & 0xff;
		}
		return bits == Long.SIZE ? value : value >>> shift & (1L << bits) - 1;
	}
}
