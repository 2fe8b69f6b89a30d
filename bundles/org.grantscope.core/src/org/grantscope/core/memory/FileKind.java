package org.grantscope.core.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a file of symbols or types is, told from its first bytes.
 *
 * <p>Source of a kernel image's marks: Linux {@code Documentation/arch/x86/boot.rst}, {@code boot_flag} and {@code header}.
 */
enum FileKind {

	/** An ELF file. */
	ELF("an ELF file"),
	/** Types alone, of either endianness. */
	BTF("types in BTF"),
	/** Something that gzip made. */
	GZIP("a file compressed with gzip"),
	/** What a boot loader loads: the kernel in it is compressed. */
	KERNEL_IMAGE("a compressed kernel (vmlinuz, bzImage); the machine that runs it has its symbols in /proc/kallsyms "
			+ "and its types in /sys/kernel/btf/vmlinux"),
	/** Something that xz made. */
	XZ("a file compressed with xz: decompress it first"),
	/** Something that zstd made. */
	ZSTD("a file compressed with zstd: decompress it first"),
	/** A text, or something else. */
	OTHER("neither");

	/** How many first bytes are looked at. */
	static final int HEAD_BYTES = 0x206;

	static final int ELF_MAGIC = 'E' << 8 | 'L' << 16 | 'F' << 24 | 0x7f;
	private static final int BTF_MAGIC = 0xeb9f;
	private static final int BOOT_FLAG = 0xaa55;
	private static final int BOOT_HEADER = 'H' | 'd' << 8 | 'r' << 16 | 'S' << 24;
	private static final int XZ_MAGIC = 0xfd | '7' << 8 | 'z' << 16 | 'X' << 24;
	private static final int ZSTD_MAGIC = 0xfd2f_b528;
	private static final int GZIP_MAGIC = 0x8b1f;

	private final String text;

	FileKind(String text) {
		this.text = text;
	}

	static FileKind of(byte[] head) {
		ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put(head, 0, Math.min(head.length, HEAD_BYTES));
		int four = bytes.getInt(0);
		int two = four & 0xffff;
		if (four == ELF_MAGIC) {
			return ELF;
		}
		if (two == BTF_MAGIC || two == 0x9feb) {
			return BTF;
		}
		if (two == GZIP_MAGIC) {
			return GZIP;
		}
		if (four == XZ_MAGIC) {
			return XZ;
		}
		if (four == ZSTD_MAGIC) {
			return ZSTD;
		}
		boolean image = (bytes.getShort(0x1fe) & 0xffff) == BOOT_FLAG && bytes.getInt(0x202) == BOOT_HEADER;
		return image ? KERNEL_IMAGE : OTHER;
	}

	/** What it is, for people. */
	@Override
	public String toString() {
		return text;
	}
}
