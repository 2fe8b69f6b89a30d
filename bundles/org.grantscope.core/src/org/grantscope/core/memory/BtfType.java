package org.grantscope.core.memory;

/**
 * One type in BTF.
 *
 * @param btf          which has it
 * @param at           its first byte there
 * @param nameAt       the place of its name
 * @param info         its kind, and how many things follow it
 * @param sizeOrTypeId its size in bytes, or the type that it is made of
 */
record BtfType(Btf btf, int at, int nameAt, int info, int sizeOrTypeId) {

	static final int INT = 1;
	static final int POINTER = 2;
	static final int ARRAY = 3;
	static final int STRUCT = 4;
	static final int UNION = 5;
	static final int ENUM = 6;
	static final int TYPEDEF = 8;
	static final int VOLATILE = 9;
	static final int CONST = 10;
	static final int RESTRICT = 11;
	static final int FUNC_PROTO = 13;
	static final int VAR = 14;
	static final int DATASEC = 15;
	static final int FLOAT = 16;
	static final int DECL_TAG = 17;
	static final int TYPE_TAG = 18;
	static final int ENUM64 = 19;

	/** One of the kinds here. */
	int kind() {
		return info >>> 24 & 0x7f;
	}

	/** How many members, values or parameters follow. */
	int count() {
		return info & 0xff_ffff;
	}

	/** Of a structure or union: whether its members tell how many bits they have. */
	boolean hasBitFields() {
		return info < 0;
	}

	boolean isStructure() {
		return kind() == STRUCT || kind() == UNION;
	}

	/** Where what follows the type begins. */
	int rest() {
		return at + 12;
	}
}
