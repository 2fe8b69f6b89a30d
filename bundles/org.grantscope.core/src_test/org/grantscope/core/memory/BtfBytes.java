package org.grantscope.core.memory;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes BTF, type by type. */
final class BtfBytes {

	static final int INT = 1;
	static final int POINTER = 2;
	static final int ARRAY = 3;
	static final int STRUCT = 4;
	static final int UNION = 5;
	static final int ENUM = 6;
	static final int TYPEDEF = 8;
	static final int CONST = 10;
	static final int FLOAT = 16;
	static final int ENUM64 = 19;

	private final ByteArrayOutputStream types = new ByteArrayOutputStream();
	private final ByteArrayOutputStream names = new ByteArrayOutputStream();
	private final ByteArrayOutputStream kinds = new ByteArrayOutputStream();
	private final int firstName;

	BtfBytes() {
		names.write(0);
		firstName = 0;
	}

	/** Of a module: its names follow so many bytes of its kernel's. */
	BtfBytes(int namesOfKernel) {
		firstName = namesOfKernel;
	}

	/** The place of a name, which is written there. */
	int name(String name) {
		int at = firstName + names.size();
		names.writeBytes((name + '\0').getBytes(StandardCharsets.UTF_8));
		return name.isEmpty() ? 0 : at;
	}

	int namesLength() {
		return names.size();
	}

	BtfBytes type(int kind, String name, int count, int sizeOrType, int... rest) {
		return words(name(name), kind << 24 | count, sizeOrType).words(rest);
	}

	/** An integer of so many bytes, unsigned. */
	BtfBytes integer(String name, int bytes) {
		return type(INT, name, 0, bytes, 8 * bytes);
	}

	/** A structure whose members tell how many bits they have; each is its name, its type, its bits and its first bit. */
	BtfBytes structure(String name, int size, int[]... members) {
		return words(name(name), 1 << 31 | STRUCT << 24 | members.length, size).members(members);
	}

	/** A union whose members do not tell how many bits they have. */
	BtfBytes union(String name, int size, int[]... members) {
		return type(UNION, name, members.length, size).members(members);
	}

	private BtfBytes members(int[]... members) {
		for (int[] member : members) {
			words(member);
		}
		return this;
	}

	BtfBytes words(int... words) {
		for (int word : words) {
			types.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(word).array());
		}
		return this;
	}

	/** The file tells how long what follows that kind is; kinds are told in order. */
	BtfBytes kind(int size, int sizeOfEach) {
		kinds.writeBytes(new byte[] { (byte) size, (byte) sizeOfEach, 0, 0 });
		return this;
	}

	byte[] bytes() {
		int header = kinds.size() == 0 ? 24 : 32;
		ByteBuffer all = ByteBuffer.allocate(header + types.size() + names.size() + kinds.size()).order(ByteOrder.LITTLE_ENDIAN);
		all.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(header);
		all.putInt(0).putInt(types.size()).putInt(types.size()).putInt(names.size());
		if (header == 32) {
			all.putInt(types.size() + names.size()).putInt(kinds.size());
		}
		return all.put(types.toByteArray()).put(names.toByteArray()).put(kinds.toByteArray()).array();
	}
}
