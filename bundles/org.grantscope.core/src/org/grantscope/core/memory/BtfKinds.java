package org.grantscope.core.memory;

import org.grantscope.core.observe.FormatException;

/**
 * How long what follows a type in BTF is, by its kind: of the kinds that are known, and of those of which the file tells it.
 *
 * <p>Source: Linux {@code include/uapi/linux/btf.h}, {@code btf_layout}.
 *
 * @param btf    which tells
 * @param at     where it tells
 * @param length bytes: four for each kind, from kind 0 on; 0 in files of older kernels
 */
record BtfKinds(Btf btf, int at, int length) {

	private static final int BYTES_OF_KIND = 4;

	long moreBytes(BtfType type) throws FormatException {
		return switch (type.kind()) {
			case BtfType.INT, BtfType.VAR, BtfType.DECL_TAG -> 4;
			case BtfType.ARRAY -> 12;
			case BtfType.STRUCT, BtfType.UNION, BtfType.DATASEC, BtfType.ENUM64 -> 12L * type.count();
			case BtfType.ENUM, BtfType.FUNC_PROTO -> 8L * type.count();
			case 0 -> throw unknown(type);
			default -> type.kind() < BtfType.ENUM64 ? 0 : told(type);
		};
	}

	private long told(BtfType type) throws FormatException {
		if (type.kind() >= length / BYTES_OF_KIND) {
			throw unknown(type);
		}
		int sizes = btf.number(at + type.kind() * BYTES_OF_KIND);
		return (sizes & 0xff) + (long) (sizes >>> 8 & 0xff) * type.count();
	}

	private FormatException unknown(BtfType type) {
		return btf.problem(type.at(), "a type of a known kind, 1 to %d".formatted(BtfType.ENUM64), "kind " + type.kind());
	}
}
