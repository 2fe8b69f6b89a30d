package org.grantscope.core.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.grantscope.core.abi.Field;
import org.grantscope.core.abi.Layout;
import org.grantscope.core.observe.FormatException;

/** Makes one layout of a structure in BTF and of those within it. For one use. */
final class BtfLayout {

	private static final int MEMBER_BYTES = 12;
	/** More than the structures within the structures of any kernel: the types of a file may name each other in a ring. */
	private static final int MAX_DEPTH = 24;
	/** More than the kernel's largest structure has: what is within what may be said over and over. */
	private static final int MAX_MEMBERS = 20_000;
	private static final int MAX_ALIASES = 32;
	private static final int MAX_NAME = 128;
	private static final int POINTER_BYTES = 8;

	private final Btf btf;
	private final BtfType structure;
	private final List<Field> fields = new ArrayList<>();
	private int members;

	BtfLayout(Btf btf, BtfType structure) {
		this.btf = btf;
		this.structure = structure;
	}

	Layout read(String name) throws FormatException {
		int size = structure.sizeOrTypeId();
		if (size < 0 || size > Integer.MAX_VALUE / Byte.SIZE) {
			throw structure.btf().problem(structure.at(), "a structure of at most 256 MiB", Integer.toUnsignedString(size) + " bytes");
		}
		addMembers(structure, 0, "", 0);
		fields.sort(Comparator.comparingInt(Field::offset).thenComparingInt(Field::shift));
		return new Layout(name, size, fields);
	}

	/** {@code bit}: where the structure begins in the outermost one. */
	private void addMembers(BtfType within, long bit, String prefix, int depth) throws FormatException {
		if (depth > MAX_DEPTH) {
			throw within.btf().problem(within.at(), "structures within structures, at most %d deep".formatted(MAX_DEPTH), "deeper ones");
		}
		for (int i = 0; i < within.count(); i++) {
			if (members++ == MAX_MEMBERS) {
				throw structure.btf().problem(structure.at(), "at most %d members".formatted(MAX_MEMBERS), "more");
			}
			addMember(within, within.rest() + i * MEMBER_BYTES, bit, prefix, depth);
		}
	}

	private void addMember(BtfType within, int at, long bit, String prefix, int depth) throws FormatException {
		Btf file = within.btf();
		int place = file.number(at + 8);
		long memberBit = bit + (within.hasBitFields() ? place & 0xff_ffff : Integer.toUnsignedLong(place));
		int bits = within.hasBitFields() ? place >>> 24 : 0;
		String own = file.name(file.number(at), MAX_NAME, at);
		BtfType type = resolve(file.number(at + 4), file, at + 4);
		if (type.isStructure()) {
			addMembers(type, memberBit, own.isEmpty() ? prefix : prefix + own + '.', depth + 1);
			return;
		}
		int bytes = bytes(type);
		if (type.kind() == BtfType.INT && bits == 0) {
			int encoding = type.btf().number(type.rest());
			bits = (encoding & 0xff) == bytes * Byte.SIZE ? 0 : encoding & 0xff;
			memberBit += encoding >>> 16 & 0xff;
		}
		if (!own.isEmpty()) {
			addField(prefix + own, memberBit, bits, bytes, at);
		}
	}

	private void addField(String name, long bit, int bits, int bytes, int at) throws FormatException {
		if (bits == 0 && bytes == 0) {
			return;
		}
		int size = structure.sizeOrTypeId();
		int width = bits == 0 ? bytes * Byte.SIZE : bits;
		if (bits == 0 && bit % Byte.SIZE != 0 || bit + width > (long) size * Byte.SIZE) {
			throw structure.btf().problem(at, "%s within the structure's %d bytes".formatted(name, size),
					"%d bits at bit %d".formatted(width, bit));
		}
		if (bits == 0) {
			fields.add(new Field(name, (int) (bit / Byte.SIZE), bytes));
		} else if (bits <= Long.SIZE && bit % Long.SIZE + bits <= Long.SIZE) {
			Field field = Field.ofBits(name, (int) bit, bits);
			if (field.end() <= size) {
				fields.add(field);
			}
		}
	}

	/** The width of a field of that type; 0 for what is no number of 1, 2, 4 or 8 bytes. */
	private static int bytes(BtfType type) {
		int bytes = switch (type.kind()) {
			case BtfType.INT, BtfType.ENUM, BtfType.ENUM64, BtfType.FLOAT -> type.sizeOrTypeId();
			case BtfType.POINTER -> POINTER_BYTES;
			default -> 0;
		};
		return bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8 ? bytes : 0;
	}

	/** What a type is, beneath its other names and what is said of its use. */
	private BtfType resolve(int id, Btf named, int namedAt) throws FormatException {
		Btf by = named;
		BtfType type = btf.type(id, namedAt);
		for (int i = 0; i < MAX_ALIASES; i++) {
			switch (type.kind()) {
				case BtfType.TYPEDEF, BtfType.VOLATILE, BtfType.CONST, BtfType.RESTRICT, BtfType.TYPE_TAG -> {
					by = type.btf();
					type = btf.type(type.sizeOrTypeId(), type.at());
				}
				default -> {
					return type;
				}
			}
		}
		throw by.problem(namedAt, "a type with at most %d other names".formatted(MAX_ALIASES), "more");
	}
}
