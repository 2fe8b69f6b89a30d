package org.grantscope.core.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

import org.grantscope.core.memory.ElfFile.Section;
import org.grantscope.core.observe.FormatException;
import org.grantscope.core.observe.Problem;
import org.grantscope.core.observe.Progress;

/** Finds the BTF in a file. */
final class BtfFile {

	private static final String EXPECTED = "BTF, or an ELF file with a .BTF section";

	private BtfFile() {
	}

	static Btf read(Path path, Optional<Btf> kernel, Progress progress) throws FormatException, IOException {
		String source = path.toString();
		byte[] head = WholeFile.head(path);
		FileKind kind = FileKind.of(head);
		return switch (kind) {
			case BTF -> Btf.of(source, WholeFile.read(path, progress), kernel, progress);
			case GZIP -> unpacked(source, WholeFile.read(path, progress), kernel, progress);
			case ELF -> ofElf(path, kernel, progress);
			case KERNEL_IMAGE, XZ, ZSTD -> throw new FormatException(Problem.ofWhole(source, EXPECTED, kind.toString()));
			case OTHER -> throw new FormatException(new Problem(source, "byte 0", EXPECTED, WholeFile.firstBytes(head)));
		};
	}

	private static Btf unpacked(String source, byte[] packed, Optional<Btf> kernel, Progress progress) throws FormatException {
		byte[] bytes = WholeFile.unpack(source, packed, progress);
		return Btf.of(source, bytes, kernel, progress);
	}

	private static Btf ofElf(Path path, Optional<Btf> kernel, Progress progress) throws FormatException, IOException {
		try (BinaryFile file = BinaryFile.open(path)) {
			ElfFile elf = ElfFile.read(file);
			if (elf.section(".BTF.base").isPresent()) {
				throw new FormatException(Problem.ofWhole(file.source(), "types of a module that was built with its kernel",
						"a .BTF.base section: it was built elsewhere"));
			}
			Section section = elf.section(".BTF").orElseThrow(
					() -> new FormatException(Problem.ofWhole(file.source(), EXPECTED, "an ELF file without one")));
			ByteBuffer bytes = elf.bytes(section);
			return Btf.of(file.source(), bytes, kernel, progress);
		}
	}
}
