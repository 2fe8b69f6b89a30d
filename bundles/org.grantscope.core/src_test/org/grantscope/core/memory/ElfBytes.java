package org.grantscope.core.memory;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes an ELF file with sections, and symbols in them. */
final class ElfBytes {

	private record Section(int name, int type, int flags, byte[] bytes, int link, int entryBytes) {
	}

	private final List<Section> sections = new ArrayList<>();
	private final ByteArrayOutputStream names = new ByteArrayOutputStream();
	private final ByteArrayOutputStream symbols = new ByteArrayOutputStream();
	private final ByteArrayOutputStream symbolNames = new ByteArrayOutputStream();
	private int type = 2;

	ElfBytes() {
		names.write(0);
		symbolNames.write(0);
		sections.add(new Section(0, 0, 0, new byte[0], 0, 0));
		symbols.writeBytes(new byte[24]);
	}

	ElfBytes type(int elfType) {
		this.type = elfType;
		return this;
	}

	ElfBytes section(String name, int sectionType, int flags, byte[] bytes, int link, int entryBytes) {
		sections.add(new Section(names.size(), sectionType, flags, bytes, link, entryBytes));
		names.writeBytes((name + '\0').getBytes(StandardCharsets.UTF_8));
		return this;
	}

	ElfBytes section(String name, byte[] bytes) {
		return section(name, 1, 0, bytes, 0, 0);
	}

	/** A symbol of a type (0 none, 1 object, 2 function, 3 section, 4 file), in a section that has that number. */
	ElfBytes symbol(String name, int symbolType, int section, long address) {
		symbol(symbolNames.size(), symbolType, section, address);
		symbolNames.writeBytes((name + '\0').getBytes(StandardCharsets.UTF_8));
		return this;
	}

	ElfBytes symbol(int nameAt, int symbolType, int section, long address) {
		symbols.writeBytes(buffer(24).putInt(nameAt).put((byte) (1 << 4 | symbolType)).put((byte) 0).putShort((short) section)
				.putLong(address).putLong(8).array());
		return this;
	}

	/** Ends with the symbols, if there are any, and the names of sections. */
	byte[] bytes() {
		if (symbols.size() > 24) {
			section(".symtab", 2, 0, symbols.toByteArray(), sections.size() + 1, 24);
			section(".strtab", 3, 0, symbolNames.toByteArray(), 0, 0);
		}
		int namesAt = sections.size();
		section(".shstrtab", new byte[0]);
		Section last = sections.remove(namesAt);
		sections.add(new Section(last.name(), 3, 0, names.toByteArray(), 0, 0));
		ByteArrayOutputStream contents = new ByteArrayOutputStream();
		ByteArrayOutputStream headers = new ByteArrayOutputStream();
		for (Section section : sections) {
			headers.writeBytes(buffer(64).putInt(section.name()).putInt(section.type()).putLong(section.flags()).putLong(0)
					.putLong(64L + contents.size()).putLong(section.bytes().length).putInt(section.link()).putInt(0).putLong(1)
					.putLong(section.entryBytes()).array());
			contents.writeBytes(section.bytes());
		}
		ByteBuffer all = buffer(64 + contents.size() + headers.size());
		all.put(new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1 }).position(16);
		all.putShort((short) type).putShort((short) 62).putInt(1).putLong(0).putLong(0).putLong(64L + contents.size()).putInt(0)
				.putShort((short) 64).putShort((short) 0).putShort((short) 0).putShort((short) 64).putShort((short) sections.size())
				.putShort((short) namesAt);
		return all.put(contents.toByteArray()).put(headers.toByteArray()).array();
	}

	private static ByteBuffer buffer(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}
}
