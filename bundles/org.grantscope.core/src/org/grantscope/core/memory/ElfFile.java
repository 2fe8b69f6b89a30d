package org.grantscope.core.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.grantscope.core.observe.FormatException;

/**
 * The sections of an ELF file of 64 bits, little endian.
 *
 * <p>Source: System V Application Binary Interface, edition 4.1 and its draft of 2013, chapter 4 "Object files".
 *
 * @param file     stays open, and is whoever opened it's to close
 * @param type     {@code e_type}: {@link #RELOCATABLE}, or something with addresses
 * @param sections in the order of the file
 */
record ElfFile(BinaryFile file, int type, List<Section> sections) {

	/** {@code ET_REL}: what a compiler makes, and a kernel's module. Its symbols have no addresses yet. */
	static final int RELOCATABLE = 1;

	private static final int HEADER_BYTES = 64;
	private static final int SECTION_BYTES = 64;
	private static final int CLASS = 4;
	private static final int CLASS_64 = 2;
	private static final int ENDIAN = 5;
	private static final int LITTLE = 1;
	private static final int NAMES_ELSEWHERE = 0xffff;
	private static final int MAX_SECTIONS = 1 << 16;
	private static final int MAX_NAME = 256;

	/**
	 * One section.
	 *
	 * @param name       empty when the file does not tell
	 * @param type       {@code sh_type}
	 * @param flags      {@code sh_flags}
	 * @param offset     of its first byte in the file
	 * @param size       bytes
	 * @param link       the number of a section that belongs to it
	 * @param entryBytes of each thing in it, where it is a table
	 */
	record Section(String name, int type, long flags, long offset, long size, int link, long entryBytes) {

		static final int NO_BITS = 8;
		private static final long COMPRESSED = 1 << 11;

		boolean isCompressed() {
			return (flags & COMPRESSED) != 0;
		}
	}

	/**
	 * Reads its headers alone.
	 *
	 * @throws FormatException when it is none
	 */
	static ElfFile read(BinaryFile file) throws FormatException, IOException {
		ByteBuffer header = file.part("an ELF file's header", 0, HEADER_BYTES);
		if (header.getInt(0) != FileKind.ELF_MAGIC) {
			throw file.problem(0, "an ELF file", "%08x".formatted(Integer.reverseBytes(header.getInt(0))));
		}
		if (header.get(CLASS) != CLASS_64) {
			throw file.problem(CLASS, "an ELF file of 64 bits (2)", "class " + header.get(CLASS));
		}
		if (header.get(ENDIAN) != LITTLE) {
			throw file.problem(ENDIAN, "a little endian ELF file (1)", "endianness " + header.get(ENDIAN));
		}
		long offset = header.getLong(40);
		int entryBytes = header.getShort(58) & 0xffff;
		if (offset == 0) {
			return new ElfFile(file, header.getShort(16) & 0xffff, List.of());
		}
		if (entryBytes != SECTION_BYTES) {
			throw file.problem(58, "section headers of %d bytes".formatted(SECTION_BYTES), entryBytes + " bytes");
		}
		ByteBuffer first = file.part("the first section's header", offset, SECTION_BYTES);
		int shortCount = header.getShort(60) & 0xffff;
		long count = shortCount != 0 ? shortCount : first.getLong(32);
		if (count < 0 || count > MAX_SECTIONS) {
			throw file.problem(offset, "at most %d sections".formatted(MAX_SECTIONS), Long.toUnsignedString(count));
		}
		ByteBuffer headers = file.part("headers of %d sections".formatted(count), offset, count * SECTION_BYTES);
		int shortNames = header.getShort(62) & 0xffff;
		int names = shortNames != NAMES_ELSEWHERE ? shortNames : first.getInt(40);
		return new ElfFile(file, header.getShort(16) & 0xffff, sections(file, headers, names));
	}

	private static List<Section> sections(BinaryFile file, ByteBuffer headers, int namesAt) throws FormatException, IOException {
		int count = headers.limit() / SECTION_BYTES;
		ByteBuffer names = ByteBuffer.allocate(0);
		if (namesAt > 0 && namesAt < count) {
			Section section = section(headers, namesAt, names);
			names = file.part("the names of sections", section.offset(), section.size());
		}
		List<Section> sections = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			sections.add(section(headers, i, names));
		}
		return List.copyOf(sections);
	}

	private static Section section(ByteBuffer headers, int index, ByteBuffer names) {
		int at = index * SECTION_BYTES;
		return new Section(name(names, headers.getInt(at), MAX_NAME), headers.getInt(at + 4), headers.getLong(at + 8),
				headers.getLong(at + 24), headers.getLong(at + 32), headers.getInt(at + 40), headers.getLong(at + 56));
	}

	/** The name that begins there; empty when it does not end within so many bytes. */
	static String name(ByteBuffer names, int offset, int max) {
		if (offset < 0 || offset >= names.limit()) {
			return "";
		}
		int end = offset;
		int last = (int) Math.min(names.limit(), (long) offset + max);
		while (end < last && names.get(end) != 0) {
			end++;
		}
		return end == last ? "" : new String(names.array(), offset, end - offset, StandardCharsets.UTF_8);
	}

	/** The first section of that name. */
	Optional<Section> section(String name) {
		return sections.stream().filter(section -> section.name().equals(name)).findFirst();
	}

	/** The first section of that type. */
	Optional<Section> sectionOfType(int wanted) {
		return sections.stream().filter(section -> section.type() == wanted).findFirst();
	}

	/** @throws FormatException when the section is not in the file, or is compressed */
	ByteBuffer bytes(Section section) throws FormatException, IOException {
		if (section.isCompressed() || section.type() == Section.NO_BITS) {
			throw file.problem(section.offset(), "section %s as it is".formatted(section.name()),
					section.isCompressed() ? "a compressed one" : "none of it in the file");
		}
		return file.part("section " + section.name(), section.offset(), section.size());
	}
}
